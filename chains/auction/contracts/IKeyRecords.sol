// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBatchAuction} from "./IBatchAuction.sol";
import {LotProof} from "./LeafProof.sol";

/// @title Delivery of key records: who posted which, in time, at places that follow from the result.
/// @dev Spec: specs/protocol/key-record.md. A record is 65 bytes: R.x (32) | c (32) | parity of R.y (1).
///
/// Life of a round here: [finalize, deliverEnd) gateways post, owners post or replace; from deliverEnd on nothing changes.
///
/// Invariants:
///   a record's licence is derived from (chunk, lot, rank among the winners), never supplied by the poster;
///   only the gateway or the owner in the proven leaf of a lot posts for it, each of them once;
///   a post holds the records of all winners of each of its lots, or it reverts, so a lot is posted whole or not at all.
interface IKeyRecords {
    /// @notice Records were posted. Whoever follows these events has every record of every round.
    /// @param kind 0 = by the gateway, 1 = by the owner, which replaces what the gateway posted.
    /// @param poster The payout address in the lots' leaves that acted, and that answers for these records.
    /// @param post Number of the post in its chunk: kind x 128 + first lot.
    /// @param lots One byte a lot: its number in the chunk, ascending.
    /// @param records 65 bytes a licence, lots ascending, for each lot its winners by rank.
    event RecordsPosted(
        uint64 indexed round,
        uint16 indexed chunk,
        uint8 kind,
        address indexed poster,
        uint16 post,
        bytes lots,
        bytes records
    );

    /// @notice Results do not count yet, or the delivery deadline has passed.
    error NotDelivering(uint64 round, IBatchAuction.Phase phase);
    /// @notice The caller is neither the gateway of all these lots nor the owner of all of them.
    error NotPoster(address caller);
    /// @notice Nobody bought a licence of the lot.
    error LotNotSold(uint64 round, uint16 chunk, uint8 lot);
    error WrongRecordsLength(uint256 actual, uint256 expected);
    /// @notice These lots (bit i = lot i of the chunk) were posted before by the same kind of poster.
    error AlreadyPosted(uint64 round, uint16 chunk, uint8 kind, uint128 lots);
    error ZeroAddress(bytes32 field);

    /// @notice Posts the records of all winners of the lots named in `proof`, as their gateway or their owner.
    /// @param results The 1024 result bytes of the chunk.
    /// @param proof Lots, and that the caller is the gateway of all (kind 0) or else the owner of all (kind 1). Who is both
    /// posts as gateway, or as owner where the first lot has records of the gateway already.
    /// @param records 65 bytes a licence: lots ascending, for each lot its winners by rank.
    function post(
        uint64 round,
        uint16 chunk,
        bytes calldata results,
        LotProof calldata proof,
        bytes calldata records
    ) external;

    /// @notice The auction whose results these records serve.
    function auction() external view returns (IBatchAuction);

    /// @notice Lots of a chunk with records, bit i = lot i of the chunk.
    function postedLots(uint64 round, uint16 chunk) external view returns (uint128 byGateway, uint128 byOwner);

    /// @notice Whether the lot of this position (lot in chunk x 6 + rank) has records.
    function posted(uint64 round, uint16 chunk, uint16 position) external view returns (bool byGateway, bool byOwner);

    /// @notice Merkle root of a post: leaves keccak256(uint16 position | uint8 kind | record) in order, padded with zero
    /// words to a power of two; node = keccak256(left | right). 0 = no such post. What a dispute proves a record under.
    function postRoot(uint64 round, uint16 chunk, uint16 post) external view returns (bytes32);
}
