// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DeviceMessages} from "../DeviceMessages.sol";
import {DeviceState} from "../DeviceState.sol";
import {CheckIn} from "../IDeviceRegistry.sol";
import {EpochEncoding, EpochPreimage} from "../../../base/contracts/EpochEncoding.sol";

/// @title The libraries of the metadata chain, open to tests
/// @notice Runs specs/vectors/ in Solidity.
contract MetadataVectors {
    /// @notice Members of a device's state word.
    struct State {
        uint32 sequence;
        uint40 time;
        bool enabled;
        uint16 reserve;
        uint8 licences;
        uint8 flags;
        uint32 firstMonth;
        uint32 generation;
    }

    function content(
        address device,
        uint32 model,
        bytes32 attributes,
        bytes32 tdHash,
        bytes32 monthKeyRoot,
        uint32 month
    ) external pure returns (bytes32) {
        return EpochEncoding.content(device, model, attributes, tdHash, monthKeyRoot, month);
    }

    function leaf(
        uint256 lot,
        address owner,
        address gatewayPayout,
        bytes32 contentHash
    ) external pure returns (bytes32) {
        return EpochEncoding.leaf(lot, owner, gatewayPayout, contentHash);
    }

    function word(EpochPreimage calldata preimage) external pure returns (bytes32) {
        return EpochEncoding.word(preimage);
    }

    /// @notice Rows, chunk 0 first, and head of the terms of all lots.
    function terms(
        uint16[] calldata reserves,
        uint8[] calldata licences,
        uint8[] calldata flags
    ) external pure returns (bytes[] memory rows, bytes32 head) {
        uint256 chunks = EpochEncoding.chunkCount(reserves.length);
        rows = new bytes[](chunks);
        for (uint256 left = chunks; left > 0; --left) {
            uint256 chunk = left - 1;
            uint256[16] memory words;
            for (uint256 i = 0; i < 128 && chunk * 128 + i < reserves.length; ++i) {
                uint256 lot = chunk * 128 + i;
                uint256 entry = EpochEncoding.termsEntry(reserves[lot], licences[lot], flags[lot]);
                words[i / 8] |= entry << (224 - 32 * (i % 8));
            }
            rows[chunk] = EpochEncoding.termsRow(words);
            head = EpochEncoding.foldTerms(rows[chunk], head);
        }
    }

    /// @notice Chunk roots and leaf root of all leaves.
    function roots(bytes32[] calldata leaves) external pure returns (bytes32[] memory chunkRoots, bytes32 leafRoot) {
        uint256 chunks = EpochEncoding.chunkCount(leaves.length);
        chunkRoots = new bytes32[](chunks);
        bytes32[] memory padded = new bytes32[](EpochEncoding.paddedLength(chunks));
        for (uint256 chunk = 0; chunk < chunks; ++chunk) {
            bytes32[] memory nodes = new bytes32[](128);
            for (uint256 i = 0; i < 128 && chunk * 128 + i < leaves.length; ++i) nodes[i] = leaves[chunk * 128 + i];
            chunkRoots[chunk] = EpochEncoding.merkleRoot(nodes, 128);
            padded[chunk] = chunkRoots[chunk];
        }
        leafRoot = EpochEncoding.merkleRoot(padded, padded.length);
    }

    function certificate(address device, uint32 model, bytes32 serialHash) external pure returns (bytes32) {
        return DeviceMessages.certificate(device, model, serialHash);
    }

    function enrol(address device, address owner, address gateway, uint32 counter) external pure returns (bytes32) {
        return DeviceMessages.enrol(device, owner, gateway, counter);
    }

    function enable(
        address device,
        uint16 reserve,
        uint8 licences,
        uint8 flags,
        uint32 nonce,
        uint40 deadline
    ) external pure returns (bytes32) {
        return DeviceMessages.terms(DeviceMessages.ENABLE, device, reserve, licences, flags, nonce, deadline);
    }

    function setTerms(
        address device,
        uint16 reserve,
        uint8 licences,
        uint8 flags,
        uint32 nonce,
        uint40 deadline
    ) external pure returns (bytes32) {
        return DeviceMessages.terms(DeviceMessages.SET_TERMS, device, reserve, licences, flags, nonce, deadline);
    }

    function pause(address device, uint32 nonce, uint40 deadline) external pure returns (bytes32) {
        return DeviceMessages.pause(device, nonce, deadline);
    }

    function checkIn(CheckIn calldata item) external pure returns (bytes32) {
        return DeviceMessages.checkIn(item);
    }

    /// @notice Packs a state word with every setter, over a word whose other fields are all ones where that matters.
    function packState(State calldata s) external pure returns (uint256) {
        uint32 entry = EpochEncoding.termsEntry(s.reserve, s.licences, s.flags);
        DeviceState state = DeviceState.wrap((uint256(1) << 176) - 1);
        state = state.withGeneration(s.generation).withFirstMonth(s.firstMonth).withTerms(entry);
        state = state.withCheckIn(s.sequence, s.time).withEnabled(s.enabled);
        return DeviceState.unwrap(state);
    }

    function unpackState(uint256 packed) external pure returns (State memory) {
        DeviceState state = DeviceState.wrap(packed);
        uint32 entry = state.terms();
        return
            State({
                sequence: state.sequence(),
                time: state.time(),
                enabled: state.enabled(),
                reserve: uint16(entry >> 16),
                licences: state.licences(),
                flags: uint8(entry),
                firstMonth: state.firstMonth(),
                generation: state.generation()
            });
    }

    function resetState(uint256 packed) external pure returns (uint256) {
        return DeviceState.unwrap(DeviceState.wrap(packed).reset());
    }
}
