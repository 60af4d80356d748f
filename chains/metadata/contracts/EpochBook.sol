// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {DeviceState} from "./DeviceState.sol";
import {IDeviceRegistry} from "./IDeviceRegistry.sol";
import {IEpochBook, IEpochCounter} from "./IEpochBook.sol";
import {IGatewayRegistry} from "./IGatewayRegistry.sol";
import {EpochEncoding, EpochPreimage} from "../../base/contracts/EpochEncoding.sol";

/// @title Epoch book
/// @dev Life of an epoch, all inside [start(month) - LEAD, start(month) - LEAD + CLOSE):
///   [startEpoch, last number)   Numbering: places are looked at in ascending order
///   [last number, last fold)    Folding: chunks from the last down to 0; or Dropped with fewer than MIN_LOTS lots
///   [last fold, ...)            Closed: the word never changes
/// A walk that is not through when its window ends stays as it is for ever; nothing of it is sold.
///
/// Invariants: lots are the set bits of the epoch's bitmap, ascending; a device-month is in a folded chunk of at most one
/// epoch; what a walk reads does not change meanwhile (see DeviceLedger).
contract EpochBook is IEpochBook {
    /// @dev Two slots:
    ///   slot 0: unused 32 bits | chunksLeft 16 | foldEnd 16 | lots 16 | cursor 16 | count 16 | phase 8 | startTime 40
    ///           | generation 32 | month 32 | segment 32. Places from foldEnd on are folded.
    ///   slot 1: termsHead of the chunks folded so far
    struct Epoch {
        uint32 segment;
        uint32 month;
        uint32 generation;
        uint40 startTime;
        Phase phase;
        uint16 count;
        uint16 cursor;
        uint16 lots;
        uint16 foldEnd;
        uint16 chunksLeft;
        bytes32 termsHead;
    }

    IDeviceRegistry private immutable DEVICES;
    IGatewayRegistry private immutable GATEWAYS;
    uint256 private immutable MONTH_ZERO;
    uint256 private immutable TERM;
    uint256 private immutable LEAD;
    uint256 private immutable CLOSE;
    uint256 private immutable FRESH;
    uint256 private immutable MIN_LOTS;

    /// @inheritdoc IEpochBook
    /// @dev Slot 0, for storage proofs: the word of an epoch is at keccak256(abi.encode(epoch, 0)).
    mapping(uint64 epoch => bytes32) public words;
    /// @inheritdoc IEpochCounter
    uint64 public epochCount;
    /// @inheritdoc IEpochBook
    mapping(uint32 segment => uint64 epoch) public lastEpochOf;
    mapping(uint64 epoch => Epoch) private _epochs;
    /// @dev Bit index % 256 of word index / 256 is set for the places that are lots.
    mapping(uint64 epoch => mapping(uint256 word => uint256)) private _lotBits;
    mapping(uint64 epoch => mapping(uint256 chunk => bytes32)) private _chunkRoots;
    /// @dev The same bits for the places whose device-month is in a folded chunk.
    mapping(uint32 segment => mapping(uint32 month => mapping(uint256 word => uint256))) private _assigned;

    constructor(IDeviceRegistry devices, IGatewayRegistry gateways, Timing memory timing) {
        uint256 least = uint256(timing.close) + timing.afterClose;
        if (timing.lead < least || timing.close == 0 || timing.term == 0 || timing.monthZero < timing.lead) {
            revert BadTiming(timing.lead, least);
        }
        DEVICES = devices;
        GATEWAYS = gateways;
        MONTH_ZERO = timing.monthZero;
        TERM = timing.term;
        LEAD = timing.lead;
        CLOSE = timing.close;
        FRESH = timing.fresh;
        MIN_LOTS = timing.minLots;
    }

    /// @inheritdoc IEpochBook
    function startEpoch(uint32 segment, uint32 month, bytes32 filterHash) external returns (uint64 epoch) {
        if (filterHash != 0) revert FilterNotSupported(filterHash);
        (uint256 first, uint256 end) = walkWindow(month);
        if (block.timestamp < first || block.timestamp >= end) {
            revert OutsideWalkWindow(month, block.timestamp, first, end);
        }
        uint64 last = lastEpochOf[segment];
        if (_isUnderWay(_epochs[last])) revert WalkInProgress(segment, last);
        epoch = ++epochCount;
        lastEpochOf[segment] = epoch;
        (uint16 count, uint32 generation) = DEVICES.beginWalk(segment);
        Epoch storage entry = _epochs[epoch];
        entry.segment = segment;
        entry.month = month;
        entry.generation = generation;
        entry.startTime = uint40(block.timestamp);
        entry.phase = Phase.Numbering;
        entry.count = count;
        emit EpochStarted(epoch, segment, month, count, generation, filterHash, uint40(block.timestamp));
    }

    /// @inheritdoc IEpochBook
    function number(uint64 epoch, uint256 limit) external {
        Epoch storage entry = _active(epoch, Phase.Numbering);
        if (limit == 0) revert ZeroLimit();
        uint256 start = entry.cursor;
        uint256 end = Math.min(entry.count, start + Math.min(limit, entry.count));
        uint256[] memory states = DEVICES.wordsAt(entry.segment, start, end - start, entry.generation);
        uint256 lots = entry.lots;
        for (uint256 i = start; i < end;) {
            uint256 wordIndex = i / 256;
            uint256 wordEnd = Math.min(end, (wordIndex + 1) * 256);
            uint256 assignedBits = _assigned[entry.segment][entry.month][wordIndex];
            uint256 found = 0;
            for (; i < wordEnd; ++i) {
                uint256 bit = uint256(1) << (i % 256);
                if (assignedBits & bit == 0 && _isLot(states[i - start], entry.month, entry.startTime)) {
                    found |= bit;
                    ++lots;
                }
            }
            if (found != 0) _lotBits[epoch][wordIndex] |= found;
        }
        entry.cursor = uint16(end);
        entry.lots = uint16(lots);
        if (end < entry.count) return;
        if (lots < MIN_LOTS) {
            entry.phase = Phase.Dropped;
            emit EpochDropped(epoch, uint32(lots));
        } else {
            entry.phase = Phase.Folding;
            entry.foldEnd = uint16(end);
            entry.chunksLeft = uint16(EpochEncoding.chunkCount(lots));
            emit EpochNumbered(epoch, uint32(lots));
        }
    }

    /// @inheritdoc IEpochBook
    function fold(uint64 epoch, Preimage[] calldata items) external {
        Epoch storage entry = _active(epoch, Phase.Folding);
        uint16[] memory indices = _takeChunk(epoch, entry);
        if (items.length != indices.length) revert WrongItemCount(epoch, items.length, indices.length);
        uint16 chunk = --entry.chunksLeft;
        entry.foldEnd = indices[0];
        (bytes memory row, bytes32 chunkRoot) = _encodeChunk(epoch, entry, chunk, indices, items);
        entry.termsHead = EpochEncoding.foldTerms(row, entry.termsHead);
        _chunkRoots[epoch][chunk] = chunkRoot;
        _assign(entry, indices);
        emit ChunkFolded(epoch, chunk, row, chunkRoot, indices);
        if (chunk == 0) _close(epoch, entry);
    }

    /// @inheritdoc IEpochBook
    function epochs(
        uint64 epoch
    ) external view returns (Phase, uint32, uint32, uint32, uint40, uint16, uint16, uint16, uint16) {
        Epoch storage entry = _epochs[epoch];
        return (
            entry.phase,
            entry.segment,
            entry.month,
            entry.generation,
            entry.startTime,
            entry.count,
            entry.cursor,
            entry.lots,
            entry.chunksLeft
        );
    }

    /// @inheritdoc IEpochBook
    function nextChunk(uint64 epoch) external view returns (uint16[] memory indices) {
        Epoch storage entry = _epochs[epoch];
        if (entry.phase == Phase.Folding) indices = _takeChunk(epoch, entry);
    }

    /// @inheritdoc IEpochBook
    function assigned(uint32 segment, uint32 month, uint256 index) external view returns (bool) {
        return (_assigned[segment][month][index / 256] >> (index % 256)) & 1 == 1;
    }

    /// @inheritdoc IEpochBook
    function walkWindow(uint32 month) public view returns (uint256 first, uint256 end) {
        first = MONTH_ZERO + month * TERM - LEAD;
        end = first + CLOSE;
    }

    function _close(uint64 epoch, Epoch storage entry) private {
        uint256 chunks = EpochEncoding.chunkCount(entry.lots);
        bytes32[] memory roots = new bytes32[](EpochEncoding.paddedLength(chunks));
        for (uint256 i = 0; i < chunks; ++i) roots[i] = _chunkRoots[epoch][i];
        EpochPreimage memory preimage = EpochPreimage({
            epoch: epoch,
            month: entry.month,
            filterHash: 0,
            lots: entry.lots,
            closeTime: uint40(block.timestamp),
            termsHead: entry.termsHead,
            leafRoot: EpochEncoding.merkleRoot(roots, roots.length)
        });
        entry.phase = Phase.Closed;
        words[epoch] = EpochEncoding.word(preimage);
        emit EpochClosed(
            epoch,
            preimage.month,
            preimage.filterHash,
            preimage.lots,
            preimage.closeTime,
            preimage.termsHead,
            preimage.leafRoot
        );
    }

    function _assign(Epoch storage entry, uint16[] memory indices) private {
        mapping(uint256 => uint256) storage taken = _assigned[entry.segment][entry.month];
        for (uint256 i = 0; i < indices.length;) {
            uint256 wordIndex = indices[i] / 256;
            uint256 bits = 0;
            for (; i < indices.length && indices[i] / 256 == wordIndex; ++i) bits |= uint256(1) << (indices[i] % 256);
            taken[wordIndex] |= bits;
        }
    }

    /// @dev The places of the lots of the highest chunk that is not folded: the highest set bits below foldEnd.
    function _takeChunk(uint64 epoch, Epoch storage entry) private view returns (uint16[] memory indices) {
        uint256 chunk = entry.chunksLeft - 1;
        uint256 left = Math.min(EpochEncoding.CHUNK_LOTS, entry.lots - chunk * EpochEncoding.CHUNK_LOTS);
        indices = new uint16[](left);
        uint256 end = entry.foldEnd;
        while (left != 0) {
            uint256 wordIndex = (end - 1) / 256;
            uint256 bits = _lotBits[epoch][wordIndex] & (type(uint256).max >> (255 - ((end - 1) % 256)));
            for (; bits != 0 && left != 0; --left) {
                uint256 top = Math.log2(bits);
                indices[left - 1] = uint16(wordIndex * 256 + top);
                bits ^= uint256(1) << top;
            }
            end = wordIndex * 256;
        }
    }

    function _encodeChunk(
        uint64 epoch,
        Epoch storage entry,
        uint256 chunk,
        uint16[] memory indices,
        Preimage[] calldata items
    ) private view returns (bytes memory row, bytes32 root) {
        (address[] memory devices, uint256[] memory states, bytes32[] memory contents) = DEVICES.placesAt(
            entry.segment,
            indices,
            entry.generation
        );
        uint32 month = entry.month;
        uint256[16] memory rowWords;
        bytes32[] memory leaves = new bytes32[](EpochEncoding.CHUNK_LOTS);
        (address gateway, address payout) = (address(0), address(0));
        for (uint256 i = 0; i < indices.length; ++i) {
            Preimage calldata item = items[i];
            uint256 lot = chunk * EpochEncoding.CHUNK_LOTS + i;
            if (keccak256(abi.encode(item)) != contents[i]) revert WrongPreimage(epoch, lot, devices[i]);
            if (item.gateway != gateway) {
                gateway = item.gateway;
                payout = GATEWAYS.payoutAt(gateway, epoch);
            }
            rowWords[i / 8] |= uint256(DeviceState.wrap(states[i]).terms()) << (224 - 32 * (i % 8));
            leaves[i] = EpochEncoding.leaf(
                lot,
                item.owner,
                payout,
                EpochEncoding.content(devices[i], item.model, item.attributes, item.tdHash, item.monthKeyRoot, month)
            );
        }
        row = EpochEncoding.termsRow(rowWords);
        root = EpochEncoding.merkleRoot(leaves, EpochEncoding.CHUNK_LOTS);
    }

    function _active(uint64 epoch, Phase needed) private view returns (Epoch storage entry) {
        entry = _epochs[epoch];
        if (entry.phase != needed) revert WrongPhase(epoch, entry.phase, needed);
        (, uint256 end) = walkWindow(entry.month);
        if (block.timestamp >= end) revert WalkExpired(epoch, block.timestamp, end);
    }

    function _isUnderWay(Epoch storage entry) private view returns (bool) {
        (, uint256 end) = walkWindow(entry.month);
        return (entry.phase == Phase.Numbering || entry.phase == Phase.Folding) && block.timestamp < end;
    }

    /// @dev A device that has checked in has content; the time tells, see DeviceState.
    function _isLot(uint256 word, uint256 month, uint256 startTime) private view returns (bool) {
        DeviceState state = DeviceState.wrap(word);
        uint256 firstMonth = state.firstMonth();
        return
            state.enabled() &&
            state.licences() != 0 &&
            state.time() != 0 &&
            state.time() + FRESH >= startTime &&
            firstMonth <= month &&
            month < firstMonth + EpochEncoding.KEY_MONTHS;
    }
}
