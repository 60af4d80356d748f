// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMinerSet} from "./IMinerSet.sol";

/// @title Miner set
/// @notice Members, their permanent ordinals and the hash of each version of the list.
/// @dev Life cycle: created in genesis with version 1, which holds in [genesis, end). The engine reads slots 0 to 2 from
/// the state of a checkpoint, so their layout is consensus.
///
/// Invariants: members ascend strictly; 1 <= members <= everMembers <= 64; an ordinal never changes; setHash of a version
/// never changes.
///
/// Storage:
///   slot 0: version u32 [0, 32) | checkpointLength u32 [32, 64), blocks | everMembers u8 [64, 72) | zero [72, 256)
///   slot 1: number of members; keccak256(slot 1) + i: member i u160 [0, 160)
///   slot 2: mapping version -> keccak256 of the list
///   slot 3: mapping account -> ordinal + 1, or 0 for whoever was never a member
///   slot 4: mapping account -> position in the list + 1, or 0 for whoever is no member now
contract MinerSet is IMinerSet {
    uint256 private constant MAX_MEMBERS = 64;

    /// @inheritdoc IMinerSet
    uint32 public version;
    /// @inheritdoc IMinerSet
    uint32 public checkpointLength;
    uint8 private _everMembers;
    address[] private _members;
    /// @inheritdoc IMinerSet
    mapping(uint256 setVersion => bytes32 hash) public setHash;
    mapping(address account => uint256 ordinalPlusOne) private _ordinals;
    mapping(address account => uint256 positionPlusOne) private _positions;

    /// @param sortedMembers ascending, 1 to 64
    /// @param blocksPerCheckpoint at least 1
    constructor(address[] memory sortedMembers, uint32 blocksPerCheckpoint) {
        uint256 count = sortedMembers.length;
        if (count == 0 || count > MAX_MEMBERS) revert MemberCountOutOfRange(count, MAX_MEMBERS);
        if (blocksPerCheckpoint == 0) revert CheckpointLengthIsZero();

        address previous = address(0);
        for (uint256 i = 0; i < count; ++i) {
            address member = sortedMembers[i];
            if (member <= previous) revert MembersNotAscending(i, previous, member);
            _ordinals[member] = i + 1;
            _positions[member] = i + 1;
            previous = member;
        }
        version = 1;
        checkpointLength = blocksPerCheckpoint;
        _everMembers = uint8(count); // at most 64, checked above
        _members = sortedMembers;
        bytes32 hash = keccak256(abi.encodePacked(sortedMembers));
        setHash[1] = hash;
        emit MemberSetChanged(1, hash, sortedMembers);
    }

    /// @inheritdoc IMinerSet
    function members() external view returns (address[] memory) {
        return _members;
    }

    /// @inheritdoc IMinerSet
    function memberCount() external view returns (uint256) {
        return _members.length;
    }

    /// @inheritdoc IMinerSet
    function memberAt(uint256 position) external view returns (address) {
        return _members[position];
    }

    /// @inheritdoc IMinerSet
    function isMember(address account) external view returns (bool) {
        return _positions[account] != 0;
    }

    /// @inheritdoc IMinerSet
    function indexOf(address account) external view returns (uint256) {
        uint256 ordinalPlusOne = _ordinals[account];
        if (ordinalPlusOne == 0) revert NeverAMember(account);
        return ordinalPlusOne - 1;
    }

    /// @inheritdoc IMinerSet
    function lookup(address account) external view returns (bool member, uint256 ordinal) {
        uint256 ordinalPlusOne = _ordinals[account];
        member = _positions[account] != 0;
        ordinal = ordinalPlusOne == 0 ? 0 : ordinalPlusOne - 1;
    }
}
