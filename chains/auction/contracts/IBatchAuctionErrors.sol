// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What the batch auction refuses, beside WrongPhase of IBatchAuction.
/// @dev Every error carries the value and the limit. Spec: specs/protocol/abi-auction.md.
interface IBatchAuctionErrors {
    error BadSchedule(bytes32 field, uint256 value, uint256 limit);
    error ZeroAddress(bytes32 field);
    error RoundUnknown(uint64 round);
    error RoundExists(uint64 round);
    error LotsOutOfRange(uint256 lots, uint256 limit);
    /// @notice The epoch was to open before `limit` (its close time + OPEN).
    error OpenedTooLate(uint256 time, uint256 limit);
    /// @notice The round would still deliver when its month starts.
    error MonthTooClose(uint256 deliverEnd, uint256 monthStart);
    error NoFeeRecipients();
    error AlreadyCommitted(uint64 round, address bidder, uint8 slot);
    error RoundFull(uint64 round, uint256 slots);
    error WrongLength(bytes32 field, uint256 actual, uint256 expected);
    /// @notice A batch comes straight from a key's own transaction: whoever clears finds the ciphertext in its calldata.
    error NotADirectTransaction(address caller);
    error LockTooSmall(uint96 lock, uint96 floor);
    error NotACurvePoint(uint256 x, uint8 parity);
    error SlotUnknown(uint64 round, uint8 slot);
    error AlreadyRevealed(uint64 round, uint8 slot);
    /// @notice Key, budget, cap, bidder or round are not those of the commitment.
    error WrongOpening(bytes32 actual, bytes32 expected);
    error ClearingAlreadyStarted(uint64 round, uint8 attempt);
    error ClearingNotStarted(uint64 round, uint8 attempt);
    error AllChunksCleared(uint64 round, uint16 chunks);
    error ChunksLeft(uint64 round, uint16 cleared, uint16 chunks);
    error WrongState(bytes32 actual, bytes32 expected);
    error WrongTerms(bytes32 actual, bytes32 expected);
    /// @notice The ciphertext row of this position (among the revealed) does not continue its chain.
    error WrongRow(uint256 position, bytes32 actual, bytes32 expected);
    error PositionUnknown(uint8 position, uint256 revealed);
    error AlreadyPaid(uint64 round, uint8 slot);
    /// @notice A revealed batch is refunded, never forfeited.
    error NothingToForfeit(uint64 round, uint8 slot);
    error NotKeyRecords(address caller);
}
