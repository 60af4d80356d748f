// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Arithmetic and nothing else, for benches of the machine
/// @dev One iteration is a step of a linear congruential generator with the loop counter mixed in.
contract ComputeLoop {
    uint256 public last;

    function run(uint256 iterations) external {
        uint256 x = 1;
        for (uint256 i = 0; i < iterations; ++i) {
            unchecked {
                x = x * 1664525 + 1013904223 + i;
            }
        }
        last = x;
    }
}
