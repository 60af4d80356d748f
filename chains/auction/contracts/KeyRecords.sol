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
    /// @dev The six winner bytes of a lot, on top of a word.
    uint256 private constant WINNERS = 0xffffffffffff0000000000000000000000000000000000000000000000000000;
    /// @dev 1 in the two top bytes of a word, where a leaf's preimage has its position.
    uint256 private constant ONE_POSITION = 0x0001000000000000000000000000000000000000000000000000000000000000;

    /// @dev What a post says.
    /// @param lots Bit i = lot i of the chunk.
    /// @param unsold Some lot without a winner, plus 1; 0 = none.
    /// @param count Licences, so records that there must be.
    struct Batch {
        uint256 lots;
        uint256 unsold;
        uint256 count;
        bytes32 root;
    }

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
        uint8 first = uint8(proof.lots[0]);
        uint8 kind = _kind(proof, (before >> first) & 1 != 0);
        Batch memory batch = _read(kind, results, proof.lots, records);
        if (batch.unsold != 0) revert LotNotSold(round, chunk, uint8(batch.unsold - 1));
        uint256 again = (kind == BY_GATEWAY ? before : before >> 128) & batch.lots;
        // `lots` has 128 bits, so the cast cuts off nothing.
        if (again != 0) revert AlreadyPosted(round, chunk, kind, uint128(again));
        uint256 expected = batch.count * RECORD_BYTES;
        if (records.length != expected) revert WrongRecordsLength(records.length, expected);

        _posted[round][chunk] = before | (kind == BY_GATEWAY ? batch.lots : batch.lots << 128);
        uint16 number = uint16(kind) * uint16(LeafProof.CHUNK_LOTS) + first;
        postRoot[round][chunk][number] = batch.root;
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

    /// @dev Walks the lots of a post and hashes its records. Assembly, because it runs for every record ever posted.
    ///
    /// Safe: `places` are 0..127 and `results` 1024 bytes, checked before, so the 8 bytes of a lot are inside; WINNERS keeps
    /// what follows them out. Leaves, room up to the power of two that holds all records, and one preimage of 68 bytes
    /// behind it lie behind the free pointer, which stays because all of it is dead on return. More winners than records
    /// would write leaves over the preimage and read behind `records`: then the length is wrong and the caller reverts.
    /// Compared with a Python implementation over random results in tests/contracts/test_key_records.py.
    function _read(
        uint8 kind,
        bytes calldata results,
        bytes calldata places,
        bytes calldata records
    ) private pure returns (Batch memory batch) {
        (uint256 lots, uint256 unsold, uint256 leaves, uint256 leaf, uint256 width) = (0, 0, 0, 0, 1);
        assembly ("memory-safe") {
            leaves := mload(0x40)
            for {} lt(mul(width, 65), records.length) {} {
                width := shl(1, width)
            }
            let preimage := add(leaves, shl(5, width))
            leaf := leaves
            let record := records.offset
            let kindByte := shl(232, kind)
            let end := add(places.offset, places.length)
            for {
                let at := places.offset
            } lt(at, end) {
                at := add(at, 1)
            } {
                let place := byte(0, calldataload(at))
                let winners := shl(16, calldataload(add(results.offset, shl(3, place))))
                let position := shl(240, mul(place, 6))
                lots := or(lots, shl(place, 1))
                if iszero(byte(0, winners)) {
                    unsold := add(place, 1)
                }
                // Six winner bytes on top, then bytes of the next lot: the mask keeps them out.
                for {
                    winners := and(winners, WINNERS)
                } byte(0, winners) {
                    winners := shl(8, winners)
                } {
                    mstore(preimage, or(position, kindByte))
                    calldatacopy(add(preimage, 3), record, 65)
                    mstore(leaf, keccak256(preimage, 68))
                    record := add(record, 65)
                    leaf := add(leaf, 0x20)
                    position := add(position, ONE_POSITION)
                }
            }
        }
        return Batch({lots: lots, unsold: unsold, count: (leaf - leaves) / 32, root: _fold(leaves, leaf, width)});
    }

    /// @dev Merkle root over `width` words of memory from `leaves` on, a power of two, those from `leaf` on as zeros.
    ///
    /// Safe: works in place, each level on the first half of the one before, inside the area that `_read` claims. A `leaf`
    /// behind the end, which only a wrong number of records gives, writes no zeros.
    function _fold(uint256 leaves, uint256 leaf, uint256 width) private pure returns (bytes32 root) {
        assembly ("memory-safe") {
            let end := add(leaves, shl(5, width))
            for {} lt(leaf, end) {
                leaf := add(leaf, 0x20)
            } {
                mstore(leaf, 0)
            }
            for {} gt(width, 1) {} {
                width := shr(1, width)
                end := add(leaves, shl(5, width))
                let pair := leaves
                for {
                    let node := leaves
                } lt(node, end) {
                    node := add(node, 0x20)
                } {
                    mstore(node, keccak256(pair, 0x40))
                    pair := add(pair, 0x40)
                }
            }
            root := mload(leaves)
        }
    }
}
