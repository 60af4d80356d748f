// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBatchAuctionErrors} from "./IBatchAuctionErrors.sol";

/// @title Opens the ciphertext rows of one chunk, in memory: checks, decrypts, clamps, counts.
/// @dev Spec: specs/protocol/sealed-batch.md; the state array is drawn in `Clearing`. Readable twins are
/// chains/crypto/sealed_batch.py and chains/auction/rules.py; random rounds hold both to the same results.
library SealedRows {
    uint256 internal constant ROW_BYTES = 256;
    uint256 internal constant STATE_BYTES = 96;

    uint256 private constant BID_MAX = 65_535;
    uint256 private constant MONEY_MASK = (1 << 96) - 1;
    /// @dev Eight lanes of 32 bits: 1 in each; the low 16 bits of each.
    uint256 private constant ONES = 0x0000000100000001000000010000000100000001000000010000000100000001;
    uint256 private constant LOWS = 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff;

    /// @notice Head of the chain over the rows of a ciphertext, a multiple of 256 bytes, from the last row up.
    function headOf(bytes calldata ciphertext) internal pure returns (bytes32 head) {
        bytes memory scratch = new bytes(ROW_BYTES + 32);
        // Row and head behind it, 288 bytes, are hashed in `scratch`; offsets stay inside the ciphertext.
        assembly ("memory-safe") {
            for {
                let left := ciphertext.length
            } left {} {
                left := sub(left, 256)
                calldatacopy(add(scratch, 32), add(ciphertext.offset, left), 256)
                mstore(add(scratch, 288), head)
                head := keccak256(add(scratch, 32), 288)
            }
        }
    }

    /// @notice Checks the rows of all bidders against their heads, decrypts and clamps them in place, and moves heads and
    /// sums of the state on to the next chunk.
    /// @param state The state array; changed.
    /// @param rows 256 bytes a bidder: ciphertext before, min(bid, purse) after.
    /// @param nextHeads 32 bytes a bidder.
    /// @param bidders Address of each position, part of the key stream's preimage.
    /// @dev Lengths are the caller's to check: state 96 B, rows 256 B, nextHeads 32 B, bidders B entries.
    function open(
        bytes memory state,
        bytes memory rows,
        bytes calldata nextHeads,
        address[] memory bidders,
        uint256 round,
        uint256 chunk
    ) internal view {
        // Preimage of a row's head (288 bytes); later of a stream word (192 bytes): key, chain, contract, round, bidder, i.
        bytes memory scratch = new bytes(ROW_BYTES + 32);
        for (uint256 p; p < bidders.length; ++p) {
            uint256 entry;
            uint256 row;
            bytes32 actual;
            bytes32 expected;
            // Reads and writes memory only inside `state`, `rows` and `scratch`, whose lengths cover position p.
            assembly ("memory-safe") {
                entry := add(add(state, 32), mul(p, 96))
                row := add(add(rows, 32), mul(p, 256))
                expected := mload(add(entry, 32))
                let next := calldataload(add(nextHeads.offset, mul(p, 32)))
                mcopy(add(scratch, 32), row, 256)
                mstore(add(scratch, 288), next)
                actual := keccak256(add(scratch, 32), 288)
                mstore(add(entry, 32), next)
            }
            if (actual != expected) revert IBatchAuctionErrors.WrongRow(p, actual, expected);
            address bidder = bidders[p];
            // As above; stream word i belongs to bytes 32 i of the whole plaintext, so chunk c has words 8c..8c+7.
            assembly ("memory-safe") {
                mstore(add(scratch, 32), mload(entry))
                mstore(add(scratch, 64), chainid())
                mstore(add(scratch, 96), address())
                mstore(add(scratch, 128), round)
                mstore(add(scratch, 160), bidder)
                for {
                    let j := 0
                } lt(j, 8) {
                    j := add(j, 1)
                } {
                    mstore(add(scratch, 192), add(mul(chunk, 8), j))
                    let ptr := add(row, mul(j, 32))
                    mstore(ptr, xor(mload(ptr), keccak256(add(scratch, 32), 192)))
                }
            }
            _measure(entry, row);
        }
    }

    /// @notice What a bidder can still pay for one lot: min(money left, 65535), 0 when no item is left.
    /// @param word The bidder's word of the state array.
    function purseOf(uint256 word) internal pure returns (uint256) {
        if ((word >> 96) & 0xffff == 0) return 0;
        uint256 money = word & MONEY_MASK;
        return money < BID_MAX ? money : BID_MAX;
    }

    /// @dev Adds sum, number and largest of the 128 clamped bids w of one row to the bidder's word, and leaves the row as
    /// min(bid, purse). That is all that ranking needs: a purse never grows, so min(w, later purse) comes out the same, and
    /// who has run out of money or items costs the scan nothing any more.
    ///
    /// A word holds 16 bids of 16 bits. It is split into its even and its odd bids, each in the low half of a 32-bit lane:
    ///
    ///     x = 0000 b0 0000 b2 ... 0000 b14        y = 0000 b1 0000 b3 ... 0000 b15
    ///
    /// so that one 256-bit operation works on eight bids. With a and b below 2^16, a + 2^16 - b lies in [1, 2^17): it never
    /// leaves its lane, and its bit 16 is 1 exactly when a >= b. Multiplied by 0xffff that bit becomes a mask of the lane.
    /// a + 0xffff has bit 16 exactly when a > 0. The sum of a lane over a row is at most 16 * 65535;
    /// multiplying by ONES puts the sum of all lanes, at most 128 * 65535 < 2^32, into the top one, and nothing below it
    /// carries.
    function _measure(uint256 entry, uint256 row) private pure {
        uint256 word = _load(entry + 64);
        uint256 clamp = (word >> 176) & BID_MAX;
        uint256 purse = purseOf(word);
        uint256 sum;
        uint256 count;
        uint256 largest;
        unchecked {
            for (uint256 ptr = row; ptr < row + ROW_BYTES; ptr += 32) {
                uint256 bids = _load(ptr);
                uint256 x = (bids >> 16) & LOWS;
                uint256 y = bids & LOWS;
                if (purse != BID_MAX) {
                    _store(ptr, (_min(x, purse * ONES) << 16) | _min(y, purse * ONES));
                }
                if (clamp != BID_MAX) {
                    x = _min(x, clamp * ONES);
                    y = _min(y, clamp * ONES);
                }
                sum += x + y;
                count += (((x + LOWS) >> 16) & ONES) + (((y + LOWS) >> 16) & ONES);
                largest = _max(largest, _max(x, y));
            }
            largest = _max(largest, largest >> 128);
            largest = _max(largest, largest >> 64);
            largest = _max(largest, largest >> 32) & BID_MAX;
            uint256 before = (word >> 160) & BID_MAX;
            if (largest > before) word += (largest - before) << 160;
            word += ((sum * ONES) >> 224) << 112;
            word += ((count * ONES) >> 224) << 144;
        }
        _store(entry + 64, word);
    }

    /// @dev Lane by lane the smaller of a and b, all lanes below 2^16; see `_measure`.
    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        uint256 mask = _atLeast(a, b);
        return (b & mask) | (a & ~mask);
    }

    /// @dev Lane by lane the greater of a and b, all lanes below 2^16; see `_measure`.
    function _max(uint256 a, uint256 b) private pure returns (uint256) {
        uint256 mask = _atLeast(a, b);
        return (a & mask) | (b & ~mask);
    }

    /// @dev 0xffff in each lane where a >= b, else 0; all lanes below 2^16.
    function _atLeast(uint256 a, uint256 b) private pure returns (uint256) {
        unchecked {
            return (((a + (ONES << 16) - b) >> 16) & ONES) * 0xffff;
        }
    }

    /// @dev The word at a memory address inside `state` or `rows`.
    function _load(uint256 ptr) private pure returns (uint256 word) {
        assembly ("memory-safe") {
            word := mload(ptr)
        }
    }

    /// @dev Overwrites the word at a memory address inside `state` or `rows`.
    function _store(uint256 ptr, uint256 word) private pure {
        assembly ("memory-safe") {
            mstore(ptr, word)
        }
    }
}
