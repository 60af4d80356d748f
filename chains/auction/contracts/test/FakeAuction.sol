// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBatchAuction} from "../IBatchAuction.sol";

/// @title The part of an auction that delivery and settlement ask, every answer set by the test.
contract FakeAuction {
    struct Answers {
        IBatchAuction.Phase phase;
        uint8 attempt;
        uint16 lots;
        bytes32 leafRoot;
        uint64 miners;
        uint16 gatewayBps;
        uint16 platformBps;
        uint16 feeBps;
        address[] recipients;
        address[] buyers;
    }

    Answers private _answers;
    mapping(uint16 chunk => bytes32) private _results;
    uint256 public marks;
    uint256 public advances;

    function set(Answers calldata answers) external {
        _answers = answers;
    }

    function setPhase(IBatchAuction.Phase phase) external {
        _answers.phase = phase;
    }

    function setMiners(uint64 miners) external {
        _answers.miners = miners;
    }

    function setResults(uint16 chunk, bytes calldata results) external {
        _results[chunk] = keccak256(results);
    }

    function mark(uint64) external {
        ++marks;
    }

    function advance(uint64) external returns (IBatchAuction.Phase) {
        ++advances;
        return _answers.phase;
    }

    function delivery(uint64) external view returns (IBatchAuction.Phase, uint8, uint16, bytes32) {
        return (_answers.phase, _answers.attempt, _answers.lots, _answers.leafRoot);
    }

    function resultHash(uint64, uint8 attempt, uint16 chunk) external view returns (bytes32) {
        return attempt == _answers.attempt ? _results[chunk] : bytes32(0);
    }

    function buyerOf(uint64, uint8 slot) external view returns (address, uint256, uint8) {
        return (_answers.buyers[slot], 0, 0);
    }

    function splitOf(uint64) external view returns (uint16, uint16, uint16) {
        return (_answers.gatewayBps, _answers.platformBps, _answers.feeBps);
    }

    function minersOf(uint64) external view returns (uint64) {
        return _answers.miners;
    }

    function feeRecipients(uint64) external view returns (address[] memory) {
        return _answers.recipients;
    }
}
