// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {SealedRows} from "./SealedRows.sol";

/// @title The greedy clearing of one chunk, in memory: ranks, prices, debits.
/// @dev Spec: specs/protocol/auction-chain.md, section "Clearing". `SealedRows` comes before it. The readable
/// twin is chains/auction/rules.py; random rounds hold both to the same results.
///
/// State array, 96 bytes a revealed bidder in slot order (its place there is its position, 0..B-1):
///
///   key 32 | row head 32 | word 32
///   word  alpha 32 | t 16 | slot 16 | clamp 16 | largest w 16 | count of w > 0 16 | sum of w 32 | items left 16
///         | money left 96                                                                             (256 bits)
///   lowest bit of each: 224, 208, 192, 176, 160, 144, 112, 96, 0
///
/// clamp = min(budget, 65535), w = min(bid, clamp). Greedy leaves alpha = 65536 and t = 65535 as they are.
/// Fields never overflow into each other: with at most 16,384 bids of at most 65,535 the sum is below 2^30 and the count
/// below 2^15; a lot is debited only while items left > 0 and price <= money left.
library Clearing {
    uint256 internal constant CHUNK_LOTS = 128;
    uint256 internal constant TERMS_BYTES = 512;
    uint256 internal constant RESULT_BYTES = 1024;
    uint256 internal constant MAX_LICENCES = 6;

    uint256 private constant STATE_BYTES = 96;
    uint256 private constant GOLDEN = 0x9e3779b1;

    /// @notice Ranks, prices and debits the 128 lots of the chunk, lots in order.
    /// @param state The state array after `open`; debited.
    /// @param rows The bids as `open` left them.
    /// @param terms 512 bytes, 4 a lot: reserve u16, k u8, flags u8.
    /// @return results 1024 bytes, 8 a lot: price u16, winners by rank as slot + 1.
    /// @return revenue Sum of price x winners in ticks, below 2^27.
    function rank(
        bytes memory state,
        bytes memory rows,
        bytes calldata terms,
        bytes32 seed,
        uint256 chunk
    ) internal pure returns (bytes memory results, uint256 revenue) {
        results = new bytes(RESULT_BYTES);
        uint256[] memory purses = _purses(state);
        uint256 rotation = uint256(keccak256(abi.encode(seed, chunk)));
        uint256 four;
        for (uint256 lot; lot < CHUNK_LOTS; ++lot) {
            uint256 terms_;
            // 4 of the 512 bytes of `terms`, whose length the caller checked.
            assembly ("memory-safe") {
                terms_ := shr(224, calldataload(add(terms.offset, mul(lot, 4))))
            }
            uint256 result;
            uint256 licences = (terms_ >> 8) & 0xff;
            if (licences != 0) {
                if (licences > MAX_LICENCES) licences = MAX_LICENCES;
                uint256 reserve = terms_ >> 16;
                uint256 start;
                unchecked {
                    start = (rotation + lot * GOLDEN) % purses.length; // the sum is meant modulo 2^256
                }
                uint256 best = _best(rows, purses, lot, start, reserve, licences);
                uint256 sold;
                (result, sold) = _sell(state, purses, best, reserve, licences);
                revenue += sold;
            }
            // Four results fill a word; `results` has 32 of them.
            four = (four << 64) | result;
            if (lot & 3 == 3) {
                assembly ("memory-safe") {
                    mstore(add(add(results, 32), mul(shr(2, lot), 32)), four)
                }
            }
        }
    }

    /// @dev What each position can still pay for one lot.
    function _purses(bytes memory state) private pure returns (uint256[] memory purses) {
        purses = new uint256[](state.length / STATE_BYTES);
        uint256 ptr;
        assembly ("memory-safe") {
            ptr := add(state, 96) // the word of position 0: 32 bytes length, 64 bytes key and head
        }
        for (uint256 p; p < purses.length; ++p) {
            purses[p] = SealedRows.purseOf(_load(ptr + p * STATE_BYTES));
        }
    }

    /// @dev The licences + 1 best of a lot in one word, best first, by value v = min(w, purse) and then by scan order.
    ///
    /// `best` has eight lanes of 32 bits, sorted downwards from the top: value u16 << 8 | position u8, 0 = empty. Seven
    /// are enough for six winners and the price; what falls into the eighth is never read.
    ///
    ///     | 8 zero bits | value 16 | position 8 |  x 8
    ///
    /// Inserting v: a lane stays where it is when its value is at least v, that is when lane >= v << 8. With both below
    /// 2^24, lane + 2^31 - (v << 8) never leaves the lane and has bit 31 exactly when lane >= v << 8. Lanes are sorted, so
    /// those that stay are the top ones; `moves` masks the rest, a run of ones from bit 0. The rest moves down a lane and
    /// the new entry takes the lane that is freed, moves ^ (moves >> 32). Equal values keep scan order, since the older
    /// one stays above.
    ///
    /// `bar` is the value to beat: below it a bid is neither a winner nor the price. It starts one below the reserve (0
    /// stays out by v > 0) and rises with the value of lane `licences`; an equal later value would rank below that lane,
    /// so "greater" is right. Cost is bounded for any order of bids: an insertion is straight-line code.
    // Yul functions must stand in the block that calls them, so this one is long.
    // solhint-disable-next-line function-max-lines
    function _best(
        bytes memory rows,
        uint256[] memory purses,
        uint256 lot,
        uint256 start,
        uint256 reserve,
        uint256 licences
    ) private pure returns (uint256 best) {
        uint256[3] memory frame; // what only an insertion needs: first row, first purse, lowest bit of the price lane
        // Reads rows[256 p + 2 lot] and purses[p] for p < purses.length only; writes `frame`. The scan is where the gas
        // goes: it is unrolled four times, and `leave` keeps both functions out of their callers, where the compiler would
        // move their variables from the stack into memory (280 gas a bid instead of 333, all told).
        assembly ("memory-safe") {
            function insert(ptr, v, frame_, oldBar, oldBest) -> bar, best_ {
                bar := oldBar
                best_ := oldBest
                let position := shr(8, sub(ptr, mload(frame_)))
                let purse := mload(add(mload(add(frame_, 32)), shl(5, position)))
                if lt(purse, v) {
                    v := purse
                }
                if iszero(gt(v, bar)) {
                    leave
                }
                v := shl(8, v)
                let stay := and(
                    sub(
                        or(best_, 0x8000000080000000800000008000000080000000800000008000000080000000),
                        mul(v, 0x0000000100000001000000010000000100000001000000010000000100000001)
                    ),
                    0x8000000080000000800000008000000080000000800000008000000080000000
                )
                let moves := not(mul(shr(31, stay), 0xffffffff))
                best_ := or(
                    or(and(best_, not(moves)), shr(32, and(best_, moves))),
                    and(
                        mul(or(v, position), 0x0000000100000001000000010000000100000001000000010000000100000001),
                        xor(moves, shr(32, moves))
                    )
                )
                let price := and(shr(mload(add(frame_, 64)), best_), 0xffff)
                if gt(price, bar) {
                    bar := price
                }
            }
            function scan(ptr, end, shift, frame_, oldBar, oldBest) -> bar, best_ {
                bar := oldBar
                best_ := oldBest
                for {} lt(add(ptr, 768), end) {
                    ptr := add(ptr, 1024)
                } {
                    let v := and(shr(shift, mload(ptr)), 0xffff)
                    if gt(v, bar) {
                        bar, best_ := insert(ptr, v, frame_, bar, best_)
                    }
                    v := and(shr(shift, mload(add(ptr, 256))), 0xffff)
                    if gt(v, bar) {
                        bar, best_ := insert(add(ptr, 256), v, frame_, bar, best_)
                    }
                    v := and(shr(shift, mload(add(ptr, 512))), 0xffff)
                    if gt(v, bar) {
                        bar, best_ := insert(add(ptr, 512), v, frame_, bar, best_)
                    }
                    v := and(shr(shift, mload(add(ptr, 768))), 0xffff)
                    if gt(v, bar) {
                        bar, best_ := insert(add(ptr, 768), v, frame_, bar, best_)
                    }
                }
                for {} 1 {
                    ptr := add(ptr, 256)
                } {
                    if iszero(lt(ptr, end)) {
                        leave
                    }
                    let v := and(shr(shift, mload(ptr)), 0xffff)
                    if gt(v, bar) {
                        bar, best_ := insert(ptr, v, frame_, bar, best_)
                    }
                }
            }
            let first := add(add(rows, 32), shl(5, shr(4, lot)))
            mstore(frame, first)
            mstore(add(frame, 32), add(purses, 32))
            mstore(add(frame, 64), sub(232, shl(5, licences)))
            let end := add(first, mul(mload(purses), 256))
            let middle := add(first, mul(start, 256))
            let shift := sub(240, shl(4, and(lot, 15)))
            let threshold := sub(reserve, iszero(iszero(reserve)))
            threshold, best := scan(middle, end, shift, frame, threshold, 0)
            threshold, best := scan(first, middle, shift, frame, threshold, best)
        }
    }

    /// @dev Debits the winners of one lot and packs its result. The price is at most the value of the last winner, which
    /// is at most its money left, so no debit can fail.
    function _sell(
        bytes memory state,
        uint256[] memory purses,
        uint256 best,
        uint256 reserve,
        uint256 licences
    ) private pure returns (uint256 result, uint256 sold) {
        unchecked {
            uint256 price = (best >> (232 - 32 * licences)) & 0xffff;
            if (price < reserve) price = reserve;
            result = price << 48;
            for (uint256 j; j < licences; ++j) {
                uint256 lane = (best >> (224 - 32 * j)) & 0xffffffff;
                if (lane == 0) break;
                uint256 position = lane & 0xff;
                uint256 ptr;
                assembly ("memory-safe") {
                    ptr := add(add(state, 96), mul(position, 96)) // the word of a position below B
                }
                uint256 word = _load(ptr) - price - (1 << 96);
                _store(ptr, word);
                purses[position] = SealedRows.purseOf(word);
                sold += price;
                result |= (((word >> 192) & 0xff) + 1) << (40 - 8 * j);
            }
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
