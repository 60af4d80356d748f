// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ChunkResults} from "./ChunkResults.sol";
import {IBatchAuction} from "./IBatchAuction.sol";
import {IKeyRecords} from "./IKeyRecords.sol";
import {LeafProof, LotProof} from "./LeafProof.sol";

/// @title Key records
/// @notice See IKeyRecords for life cycle and invariants.
contract KeyRecords is IKeyRecords {
    using LeafProof for address[];

    uint8 private constant BY_GATEWAY = 0;
    uint8 private constant BY_OWNER = 1;
    uint256 private constant RECORD_BYTES = 65;

    /// @inheritdoc IKeyRecords
    IBatchAuction public immutable auction;

    /// @dev Lots with records: by the owner 128 [128, 256) | by the gateway 128 [0, 128); bit i of a half = lot i.
    mapping(uint64 round => mapping(uint16 chunk => uint256 lots)) private _posted;
    /// @inheritdoc IKeyRecords
    mapping(uint64 round => mapping(uint16 chunk => mapping(uint16 post => bytes32 root))) public postRoot;

    constructor(IBatchAuction auction_) {
        if (address(auction_) == address(0)) revert ZeroAddress("auction");
        auction = auction_;
    }

    /// @inheritdoc IKeyRecords
    function post(
        uint64 round,
        uint16 chunk,
        bytes calldata results,
        LotProof calldata proof,
        bytes calldata records
    ) external {
        (IBatchAuction.Phase phase, uint8 attempt, uint16 totalLots, bytes32 leafRoot) = auction.delivery(round);
        if (phase != IBatchAuction.Phase.Deliver) revert NotDelivering(round, phase);
        ChunkResults.check(results, auction.resultHash(round, attempt, chunk));
        LeafProof.verify(proof, chunk, totalLots, leafRoot);

        uint256 before = _posted[round][chunk];
        (uint256 lots, uint256 unsold) = _lots(results, proof.lots);
        if (unsold != 0) revert LotNotSold(round, chunk, uint8(unsold - 1));
        uint8 kind = _kind(proof, before & lots != 0);
        uint256 again = (kind == BY_GATEWAY ? before : before >> 128) & lots;
        // The mask cuts off the owners' half; no lot is lost, because `lots` has 128 bits.
        if (again != 0) revert AlreadyPosted(round, chunk, kind, uint128(again));

        _posted[round][chunk] = before | (kind == BY_GATEWAY ? lots : lots << 128);
        uint16 number = uint16(kind) * 128 + uint8(proof.lots[0]);
        postRoot[round][chunk][number] = _root(kind, results, proof.lots, records);
        emit RecordsPosted(round, chunk, kind, msg.sender, number, proof.lots, records);
        auction.mark(round);
    }

    /// @inheritdoc IKeyRecords
    function postedLots(uint64 round, uint16 chunk) external view returns (uint128 byGateway, uint128 byOwner) {
        uint256 lots = _posted[round][chunk];
        return (uint128(lots), uint128(lots >> 128));
    }

    /// @inheritdoc IKeyRecords
    function posted(uint64 round, uint16 chunk, uint16 position) external view returns (bool byGateway, bool byOwner) {
        if (position >= ChunkResults.POSITIONS) return (false, false);
        uint256 lots = _posted[round][chunk] >> (position / ChunkResults.RANKS);
        return (lots & 1 != 0, (lots >> 128) & 1 != 0);
    }

    function _kind(LotProof calldata proof, bool gatewayHasPosted) private view returns (uint8) {
        bool isGateway = proof.gateways.allAre(msg.sender);
        if (isGateway && !gatewayHasPosted) return BY_GATEWAY;
        if (proof.owners.allAre(msg.sender)) return BY_OWNER;
        if (isGateway) return BY_GATEWAY;
        revert NotPoster(msg.sender);
    }

    /// @return lots Bit i = lot i of the chunk.
    /// @return unsold Some lot without a winner, plus 1; 0 = none.
    function _lots(bytes calldata results, bytes calldata places) private pure returns (uint256 lots, uint256 unsold) {
        for (uint256 i = 0; i < places.length; ++i) {
            uint256 place = uint8(places[i]);
            lots |= 1 << place;
            if (ChunkResults.winner(ChunkResults.ofLot(results, place), 0) == 0) unsold = place + 1;
        }
    }

    /// @dev Merkle root over the records of a post.
    ///
    /// Safe: `places` are 0..127 and `results` 1024 bytes, checked before, so the 8 bytes of a lot are inside; `byte` picks
    /// from those only. Leaves, zeros up to the power of two that holds all records, and one preimage of 68 bytes behind
    /// them lie behind the free pointer, which stays because all of it is dead on return. More winners than records would
    /// write leaves over the preimage and read behind `records`: then the length is wrong, which reverts. Compared with a
    /// Python implementation over random results in tests/contracts/test_key_records.py.
    function _root(uint8 kind, bytes calldata results, bytes calldata places, bytes calldata records)
        private
        pure
        returns (bytes32 root)
    {
        uint256 count;
        assembly ("memory-safe") {
            let leaves := mload(0x40)
            let width := 1
            for {} lt(mul(width, 65), records.length) {} { width := shl(1, width) }
            let preimage := add(leaves, shl(5, width))
            let leaf := leaves
            let record := records.offset
            for { let i := 0 } lt(i, places.length) { i := add(i, 1) } {
                let place := byte(0, calldataload(add(places.offset, i)))
                let result := calldataload(add(results.offset, shl(3, place)))
                for { let rank := 0 } lt(rank, 6) { rank := add(rank, 1) } {
                    if iszero(byte(add(rank, 2), result)) { break }
                    mstore(preimage, or(shl(240, add(mul(place, 6), rank)), shl(232, kind)))
                    calldatacopy(add(preimage, 3), record, 65)
                    mstore(leaf, keccak256(preimage, 68))
                    record := add(record, 65)
                    leaf := add(leaf, 0x20)
                }
            }
            count := shr(5, sub(leaf, leaves))
            for { let end := add(leaves, shl(5, width)) } lt(leaf, end) { leaf := add(leaf, 0x20) } { mstore(leaf, 0) }
            for {} gt(width, 1) {} {
                width := shr(1, width)
                for { let i := 0 } lt(i, width) { i := add(i, 1) } {
                    mstore(add(leaves, shl(5, i)), keccak256(add(leaves, shl(6, i)), 0x40))
                }
            }
            root := mload(leaves)
        }
        if (records.length != count * RECORD_BYTES) revert WrongRecordsLength(records.length, count * RECORD_BYTES);
    }
}
