// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @dev A miner set that answers as it is told, whoever mines the block.
contract FakeMiners {
    bool private _member;
    uint256 private _ordinal;

    function answer(bool member, uint256 ordinal) external {
        (_member, _ordinal) = (member, ordinal);
    }

    function lookup(address) external view returns (bool member, uint256 ordinal) {
        return (_member, _ordinal);
    }
}
