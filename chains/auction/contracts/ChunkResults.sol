// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Reads the 1024 result bytes of a chunk.
/// @dev 8 bytes a lot: price u16 (ticks), then six bytes slot + 1 of the winners by rank, 0 = none; winners fill the ranks
/// from 0 without a gap. Position of a licence in its chunk = lot in chunk x 6 + rank, 0..767.
/// Spec: specs/protocol/key-record.md section "Positions".
library ChunkResults {
    uint256 internal constant LENGTH = 1024;
    uint256 internal constant RANKS = 6;
    uint256 internal constant POSITIONS = 768;

    error WrongResults(bytes32 actual, bytes32 expected);

    /// @notice Reverts unless these are the results that clearing left. A chunk that was never cleared, because nobody
    /// bid, has no results.
    function check(bytes calldata results, bytes32 expected) internal pure {
        bytes32 actual = keccak256(results);
        if (actual != expected || results.length != LENGTH) revert WrongResults(actual, expected);
    }

    /// @notice The 8 bytes of a lot of the chunk; `results` was checked, `lot` is 0..127.
    function ofLot(bytes calldata results, uint256 lot) internal pure returns (uint64) {
        return uint64(bytes8(results[lot * 8:lot * 8 + 8]));
    }

    /// @notice Price of each licence in ticks.
    function price(uint64 result) internal pure returns (uint256) {
        return result >> 48;
    }

    /// @notice Slot + 1 of the winner at `rank` (0..5), 0 = none.
    function winner(uint64 result, uint256 rank) internal pure returns (uint8) {
        return uint8(result >> (40 - 8 * rank));
    }

    /// @notice How many licences of the lot were sold.
    function winners(uint64 result) internal pure returns (uint256 count) {
        while (count < RANKS && winner(result, count) != 0) ++count;
    }
}
