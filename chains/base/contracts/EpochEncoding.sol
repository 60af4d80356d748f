// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

/// @notice Everything an epoch's one word commits to; the auction chain is shown this to open a round.
/// @param epoch number of the epoch, counted from 1; also the number of its round
/// @param month index of the term that is sold
/// @param filterHash 0 for an epoch that takes every device of its segment
/// @param lots D, 1 to 16,384
/// @param closeTime unix seconds at which the last chunk was folded
/// @param termsHead t_0 of the terms chain
/// @param leafRoot Merkle root of all leaves
struct EpochPreimage {
    uint64 epoch;
    uint32 month;
    bytes32 filterHash;
    uint32 lots;
    uint40 closeTime;
    bytes32 termsHead;
    bytes32 leafRoot;
}

/// @title Epoch encodings
/// @notice Content, leaf, terms chain, Merkle tree and word of an epoch, for the contracts of both chains.
/// @dev Spec: specs/protocol/metadata-chain.md, "Epoch encodings". Twin: chains/crypto/epoch.py. Both pass
/// specs/vectors/.
library EpochEncoding {
    /// @dev Lots in one chunk: one terms row, one bottom tree, one clearing transaction.
    uint256 internal constant CHUNK_LOTS = 128;
    /// @dev Largest number of lots of an epoch: one full segment.
    uint256 internal constant MAX_LOTS = 16_384;
    /// @dev Months in one published list of month keys.
    uint256 internal constant KEY_MONTHS = 12;

    /// @notice ceil(lots / 128).
    function chunkCount(uint256 lots) internal pure returns (uint256) {
        return (lots + CHUNK_LOTS - 1) / CHUNK_LOTS;
    }

    /// @notice Hash of what a licence is about.
    function content(
        address device,
        uint32 model,
        bytes32 attributes,
        bytes32 tdHash,
        bytes32 monthKeyRoot,
        uint32 month
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(device, model, attributes, tdHash, monthKeyRoot, month));
    }

    /// @notice Leaf of a lot, counted over the whole epoch.
    function leaf(
        uint256 lot,
        address owner,
        address gatewayPayout,
        bytes32 contentHash
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(lot, owner, gatewayPayout, contentHash));
    }

    /// @notice Four bytes of a lot in a terms row: reserve u16 | licences u8 | flags u8.
    function termsEntry(uint16 reserve, uint8 licences, uint8 flags) internal pure returns (uint32) {
        return (uint32(reserve) << 16) | (uint32(licences) << 8) | flags;
    }

    /// @notice The 512 bytes of a chunk's row, from 16 words of eight entries each, first entry in the highest bits.
    function termsRow(uint256[16] memory words) internal pure returns (bytes memory) {
        return abi.encodePacked(words);
    }

    /// @notice t_c = keccak(row_c | t_{c+1}).
    function foldTerms(bytes memory row, bytes32 nextHead) internal pure returns (bytes32) {
        return keccak256(bytes.concat(row, nextHead));
    }

    /// @notice Merkle root of the first `length` nodes, a power of two from 1 on, in order, pairs never sorted.
    /// @dev Overwrites `nodes`. In round r node i becomes keccak(node 2i | node 2i + 1); 2i >= i, so nothing is
    /// overwritten before it is read.
    function merkleRoot(bytes32[] memory nodes, uint256 length) internal pure returns (bytes32) {
        while (length > 1) {
            length /= 2;
            for (uint256 i = 0; i < length; ++i) {
                nodes[i] = Hashes.efficientKeccak256(nodes[2 * i], nodes[2 * i + 1]);
            }
        }
        return nodes[0];
    }

    /// @notice The smallest power of two that is at least `count`; 1 for 0.
    function paddedLength(uint256 count) internal pure returns (uint256 length) {
        length = 1;
        while (length < count) length *= 2;
    }

    /// @notice The epoch's one word.
    function word(EpochPreimage memory preimage) internal pure returns (bytes32) {
        return keccak256(abi.encode(preimage));
    }
}
