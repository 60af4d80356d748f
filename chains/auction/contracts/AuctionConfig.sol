// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @dev Time table of the market, genesis parameters: seconds, monthZero unix seconds, phaseBlocks blocks.
/// lead At least close + open + commit + reveal + pace + clear + deliver, so that a round always delivers before
/// its month starts.
/// revealGap Reveals open this long after commits end; below reveal.
/// phaseBlocks Least number of blocks of a phase.
struct Schedule {
    uint40 close;
    uint40 open;
    uint40 commit;
    uint40 reveal;
    uint40 revealGap;
    uint40 pace;
    uint40 clear;
    uint40 deliver;
    uint40 dispute;
    uint40 lead;
    uint40 term;
    uint40 monthZero;
    uint32 phaseBlocks;
}

/// @dev What a deployment fixes for ever.
/// miners IMinerSet of this chain; the zero address where the chain has none (no bitmap then).
/// treasury Receives forfeited bonds.
/// keyRecords May call `mark`.
/// forfeitFloor Ticks; the least lock, and the least that a batch not revealed costs.
struct Config {
    address vault;
    address verifier;
    address miners;
    address treasury;
    address keyRecords;
    uint96 forfeitFloor;
    Schedule schedule;
}
