// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {DeviceState} from "./DeviceState.sol";
import {IDeviceRegistry} from "./IDeviceRegistry.sol";

/// @title What is stored of each device, and the two versions of its state
/// @dev A segment's generation is the number of walks ever started on it. A device's first change after a walk started
/// (its word's generation is below the segment's) moves state word and content hash to the previous version; later changes
/// of the same generation overwrite the current one. So a walk of generation g reads the current version if that was
/// written before the walk started, i.e. its generation is below g, else the previous one, and sees the same state however
/// its transactions and the devices' changes are ordered. Two versions are enough because a segment has one walk at a time.
///
/// Invariants: a device keeps its place for ever; the previous version has a lower generation than the current one.
abstract contract DeviceLedger is IDeviceRegistry {
    /// @dev Places of a segment.
    uint256 internal constant SEGMENT_PLACES = 16_384;

    /// @dev Two slots:
    ///   slot 0: unused 24 bits | revoked 8 | ownerNonce 32 | counter 32 | owner 160
    ///   slot 1: unused 16 bits | index 16 | segment 32 | model 32 | gateway 160
    struct Device {
        address owner;
        uint32 counter;
        uint32 ownerNonce;
        bool revoked;
        address gateway;
        uint32 model;
        uint32 segment;
        uint16 index;
    }

    /// @dev Five slots: state words and content hashes, current and previous; last the device.
    /// Content hash = keccak256(abi.encode(owner, gateway, model, attributes, tdHash, monthKeyRoot)), 0 before a check-in.
    struct Place {
        DeviceState current;
        bytes32 content;
        DeviceState previous;
        bytes32 previousContent;
        address device;
    }

    /// @dev One slot: unused 192 bits | generation 32 | count 16 | family 16. A count of 16,384 is full.
    struct Segment {
        uint16 family;
        uint16 count;
        uint32 generation;
    }

    /// @inheritdoc IDeviceRegistry
    uint32 public segmentCount;
    /// @dev The segment of a family that has room, if any.
    mapping(uint16 family => uint32 segment) internal _openSegment;
    /// @inheritdoc IDeviceRegistry
    mapping(uint32 segment => Segment) public segments;
    mapping(address device => Device) internal _devices;
    /// @dev Key: segment << 16 | index.
    mapping(uint256 placeKey => Place) private _places;

    /// @inheritdoc IDeviceRegistry
    function devices(
        address device
    ) external view returns (address, address, uint32, uint32, uint16, uint32, uint32, bool) {
        Device storage found = _devices[device];
        return (
            found.owner,
            found.gateway,
            found.model,
            found.segment,
            found.index,
            found.counter,
            found.ownerNonce,
            found.revoked
        );
    }

    /// @inheritdoc IDeviceRegistry
    function deviceAt(uint32 segment, uint256 index) external view returns (address) {
        return index < SEGMENT_PLACES ? _place(segment, index).device : address(0);
    }

    /// @inheritdoc IDeviceRegistry
    function stateAt(address device, uint32 generation) external view returns (uint256 word, bytes32 content) {
        (DeviceState state, bytes32 hash) = _version(_placeOf(_devices[device]), generation);
        return (DeviceState.unwrap(state), hash);
    }

    /// @inheritdoc IDeviceRegistry
    function wordsAt(
        uint32 segment,
        uint256 start,
        uint256 length,
        uint32 generation
    ) external view returns (uint256[] memory words) {
        words = new uint256[](length);
        for (uint256 i = 0; i < length; ++i) {
            Place storage place = _place(segment, start + i);
            DeviceState state = place.current;
            words[i] = DeviceState.unwrap(state.generation() < generation ? state : place.previous);
        }
    }

    /// @inheritdoc IDeviceRegistry
    function placesAt(
        uint32 segment,
        uint16[] calldata indices,
        uint32 generation
    ) external view returns (address[] memory devices_, uint256[] memory words, bytes32[] memory contents) {
        uint256 length = indices.length;
        devices_ = new address[](length);
        words = new uint256[](length);
        contents = new bytes32[](length);
        for (uint256 i = 0; i < length; ++i) {
            Place storage place = _place(segment, indices[i]);
            devices_[i] = place.device;
            DeviceState state;
            (state, contents[i]) = _version(place, generation);
            words[i] = DeviceState.unwrap(state);
        }
    }

    function _place(uint32 segment, uint256 index) internal view returns (Place storage) {
        return _places[(uint256(segment) << 16) | index];
    }

    function _placeOf(Device storage device) internal view returns (Place storage) {
        return _place(device.segment, device.index);
    }

    /// @dev Keeps what a walk may still read and returns the current state, stamped with the segment's generation. The
    /// caller changes it and the content hash and stores them.
    function _touch(Place storage place, uint32 segment) internal returns (DeviceState state) {
        state = place.current;
        uint32 generation = segments[segment].generation;
        if (state.generation() < generation) {
            place.previous = state;
            place.previousContent = place.content;
            state = state.withGeneration(generation);
        }
    }

    /// @dev Gives a device the next place of its family and returns it; opens a segment when there is no room.
    function _append(address device, uint16 family) internal returns (uint32 segment, uint16 index) {
        segment = _openSegment[family];
        if (segment == 0 || segments[segment].count == SEGMENT_PLACES) {
            segment = ++segmentCount;
            _openSegment[family] = segment;
            segments[segment].family = family;
            emit SegmentOpened(segment, family);
        }
        Segment storage page = segments[segment];
        index = page.count;
        page.count = index + 1;
        _place(segment, index).device = device;
    }

    function _version(
        Place storage place,
        uint32 generation
    ) private view returns (DeviceState state, bytes32 content) {
        state = place.current;
        if (state.generation() < generation) return (state, place.content);
        return (place.previous, place.previousContent);
    }
}
