// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import {IEpochCounter} from "./IEpochBook.sol";
import {IGatewayRegistry} from "./IGatewayRegistry.sol";

/// @title Gateway registry
/// @dev Each gateway has a history of payout addresses, keyed by the number of the first epoch for which each holds. Two
/// values would not do: walks of several segments can be under way at once, each with a number of its own.
///
/// Invariant: a registered gateway has a payout address for every epoch started after its registration.
contract GatewayRegistry is IGatewayRegistry {
    using Checkpoints for Checkpoints.Trace160;

    /// @dev Longest base URL in bytes.
    uint256 private constant MAX_URL_BYTES = 128;

    IEpochCounter private immutable EPOCH_BOOK;

    mapping(address gateway => Checkpoints.Trace160) private _payouts;

    constructor(IEpochCounter epochBook) {
        EPOCH_BOOK = epochBook;
    }

    /// @inheritdoc IGatewayRegistry
    function register(string calldata baseUrl, address payout) external {
        if (isRegistered(msg.sender)) revert AlreadyRegistered(msg.sender);
        _set(baseUrl, payout);
    }

    /// @inheritdoc IGatewayRegistry
    function update(string calldata baseUrl, address payout) external {
        if (!isRegistered(msg.sender)) revert UnknownGateway(msg.sender);
        _set(baseUrl, payout);
    }

    /// @inheritdoc IGatewayRegistry
    function isRegistered(address gateway) public view returns (bool) {
        return _payouts[gateway].length() != 0;
    }

    /// @inheritdoc IGatewayRegistry
    function payoutAt(address gateway, uint64 epoch) external view returns (address) {
        return address(_payouts[gateway].upperLookupRecent(epoch));
    }

    function _set(string calldata baseUrl, address payout) private {
        if (payout == address(0)) revert ZeroPayout();
        _checkUrl(bytes(baseUrl));
        uint64 fromEpoch = EPOCH_BOOK.epochCount() + 1;
        _payouts[msg.sender].push(fromEpoch, uint160(payout));
        emit GatewaySet(msg.sender, baseUrl, payout, fromEpoch);
    }

    /// @dev `@` is refused because of `http://localhost:x@elsewhere/`, whose host is elsewhere.
    function _checkUrl(bytes calldata url) private pure {
        uint256 length = url.length;
        if (length == 0 || length > MAX_URL_BYTES) revert BaseUrlLength(length, MAX_URL_BYTES);
        for (uint256 i = 0; i < length; ++i) {
            bytes1 c = url[i];
            if (c < 0x21 || c > 0x7e || c == "@" || c == "?" || c == "#" || c == "\\") revert BaseUrlCharacter(i, c);
        }
        bool https = _startsWith(url, "https://") && length > 8 && url[8] != "/" && url[8] != ":";
        bool loopback =
            _isLoopback(url, "http://127.0.0.1") ||
                _isLoopback(url, "http://localhost") ||
                _isLoopback(url, "http://[::1]");
        if (!https && !loopback) revert BaseUrlScheme();
    }

    function _isLoopback(bytes calldata url, bytes memory origin) private pure returns (bool) {
        if (!_startsWith(url, origin)) return false;
        return url.length == origin.length || url[origin.length] == ":" || url[origin.length] == "/";
    }

    function _startsWith(bytes calldata url, bytes memory prefix) private pure returns (bool) {
        return url.length >= prefix.length && keccak256(url[:prefix.length]) == keccak256(prefix);
    }
}
