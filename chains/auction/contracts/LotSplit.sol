// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ISettlement} from "./ISettlement.sol";

/// @title Who gets what of the price of a lot's delivered licences.
/// @dev Spec: specs/protocol/key-record.md section "Settlement"; readable twin: `split` in chains/auction/rules.py.
library LotSplit {
    uint256 private constant BPS = 10_000;

    /// @notice Shares in wei of DTX: owner, gateway, platform and fee add up to the gross price.
    /// @param minerEach For each sharer of the miners' half.
    /// @param recipientEach For each sharer of the metadata half.
    /// @param fee All that the sharers get.
    struct Shares {
        uint256 owner;
        uint256 gateway;
        uint256 platform;
        uint256 minerEach;
        uint256 recipientEach;
        uint256 fee;
    }

    /// @notice Splits `gross` wei; every rounding is the owner's.
    function split(uint256 gross, ISettlement.Pool memory pool) internal pure returns (Shares memory shares) {
        uint256 fee = (gross * pool.feeBps) / BPS;
        uint256 half = fee / 2;
        shares.minerEach = half / pool.minerCount;
        shares.recipientEach = half / pool.recipients;
        shares.fee = shares.minerEach * pool.minerCount + shares.recipientEach * pool.recipients;
        shares.gateway = (gross * pool.gatewayBps) / BPS;
        shares.platform = (gross * pool.platformBps) / BPS - fee;
        shares.owner = gross - shares.gateway - shares.platform - shares.fee;
    }
}
