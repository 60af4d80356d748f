// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Gateways
/// @notice Where a gateway is reached and which account of the auction chain it is paid at.
/// @dev Spec: specs/protocol/metadata-chain.md, "Gateways". A gateway's id is its operator's account on this chain. A new
/// payout address holds from the next epoch on, whatever the segment.
interface IGatewayRegistry {
    /// @notice The caller registered before; it can call `update`.
    /// @param gateway the caller
    error AlreadyRegistered(address gateway);

    /// @notice The account is no gateway.
    /// @param gateway the account
    error UnknownGateway(address gateway);

    /// @notice The zero address cannot be paid.
    error ZeroPayout();

    /// @notice The base URL is empty or too long.
    /// @param length its bytes
    /// @param maximum the largest length allowed
    error BaseUrlLength(uint256 length, uint256 maximum);

    /// @notice The base URL holds a character that a base URL has no use for: space, control, `@`, `?`, `#`, `\` or not ASCII.
    /// @param position of the byte, from 0
    /// @param character the byte
    error BaseUrlCharacter(uint256 position, bytes1 character);

    /// @notice The base URL is neither https with a host nor http on loopback (127.0.0.1, localhost, [::1]).
    error BaseUrlScheme();

    /// @notice A gateway was registered or changed.
    /// @param gateway its account
    /// @param baseUrl where it is reached, from now on
    /// @param payout its account on the auction chain
    /// @param fromEpoch number of the first epoch for which `payout` holds
    event GatewaySet(address indexed gateway, string baseUrl, address payout, uint64 fromEpoch);

    /// @notice Registers the caller as a gateway.
    /// @param baseUrl 1 to 128 bytes: `https://host...`, or `http://` on loopback
    /// @param payout not zero
    function register(string calldata baseUrl, address payout) external;

    /// @notice Changes the caller's base URL and, from the next epoch on, its payout address.
    /// @param baseUrl as for `register`
    /// @param payout as for `register`
    function update(string calldata baseUrl, address payout) external;

    /// @notice Whether the account is a gateway. Once registered it stays one.
    /// @param gateway the account
    function isRegistered(address gateway) external view returns (bool);

    /// @notice The payout address that holds for an epoch: the newest written before that epoch was started.
    /// @param gateway the account
    /// @param epoch number of the epoch
    /// @return zero if the gateway registered later or not at all
    function payoutAt(address gateway, uint64 epoch) external view returns (address);
}
