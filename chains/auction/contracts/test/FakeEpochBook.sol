// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @dev An epoch book whose words are set by hand.
contract FakeEpochBook {
    mapping(uint64 epoch => bytes32) public words;

    function close(uint64 epoch, bytes32 word) external {
        words[epoch] = word;
    }
}
