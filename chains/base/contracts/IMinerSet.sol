// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The miners of one chain
/// @notice Who may seal blocks and vote on finality. Both chains hold one at 0x0000000000000000000000000000000000001000.
/// @dev Spec: specs/protocol/seal-and-vote.md section 4.
interface IMinerSet {
    /// @notice The list of members is empty or longer than 64, the number of ordinals that exist.
    /// @param count members given
    /// @param maximum members allowed
    error MemberCountOutOfRange(uint256 count, uint256 maximum);

    /// @notice Members must ascend strictly, which also forbids the zero address and doubles.
    /// @param position where the order breaks, counted from 0
    /// @param previous the member before it, the zero address at position 0
    /// @param member the member found there
    error MembersNotAscending(uint256 position, address previous, address member);

    /// @notice A checkpoint length of 0.
    error CheckpointLengthIsZero();

    /// @notice The account has never been a member.
    /// @param account who was asked for
    error NeverAMember(address account);

    /// @notice A member list came into force.
    /// @param version counts from 1
    /// @param setHash keccak256 of the list, see `setHash`
    /// @param members ascending
    event MemberSetChanged(uint32 indexed version, bytes32 setHash, address[] members);

    /// @notice Version of the list in force; the genesis list is version 1.
    function version() external view returns (uint32);

    /// @notice Blocks from one checkpoint to the next: block n is a checkpoint when n is a multiple of it.
    function checkpointLength() external view returns (uint32);

    /// @notice The members in force, ascending.
    function members() external view returns (address[] memory);

    /// @notice How many members are in force.
    function memberCount() external view returns (uint256);

    /// @notice The member at a position of the ascending list. It may change from version to version.
    /// @param position from 0 to memberCount() - 1
    function memberAt(uint256 position) external view returns (address);

    /// @notice Whether the account is a member now.
    /// @param account who is asked for
    function isMember(address account) external view returns (bool);

    /// @notice The ordinal of whoever is or was a member: 0 to 63, given once, never given to another.
    /// @dev Reverts with NeverAMember. A bitmap of miners has one bit per ordinal, bit 0 the least significant.
    /// @param account who is asked for
    function indexOf(address account) external view returns (uint256);

    /// @notice As indexOf, without reverting.
    /// @param account who is asked for
    /// @return member true when the account is a member now
    /// @return ordinal its ordinal; 0 when it has never been one
    function lookup(address account) external view returns (bool member, uint256 ordinal);

    /// @notice keccak256 of the list of a version: the members in ascending order, each left-padded with zeros to 32
    /// bytes, one after the other, with neither offset nor length (Solidity's abi.encodePacked of an address array).
    /// @param setVersion from 1 to version(); 0 for others
    function setHash(uint256 setVersion) external view returns (bytes32);
}
