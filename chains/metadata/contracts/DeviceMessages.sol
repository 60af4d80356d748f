// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CheckIn} from "./IDeviceRegistry.sol";

/// @title EIP-712 struct hashes of what OEMs, devices and owners sign
/// @dev Twin: chains/metadata/messages.py. Both pass specs/vectors/eip712.json.
library DeviceMessages {
    bytes32 private constant CERTIFICATE = keccak256("Certificate(address device,uint32 model,bytes32 serialHash)");
    bytes32 private constant ENROL = keccak256("Enrol(address device,address owner,address gateway,uint32 counter)");
    bytes32 internal constant ENABLE = keccak256(
        "Enable(address device,uint16 reserve,uint8 licences,uint8 flags,uint32 nonce,uint40 deadline)"
    );
    bytes32 internal constant SET_TERMS = keccak256(
        "SetTerms(address device,uint16 reserve,uint8 licences,uint8 flags,uint32 nonce,uint40 deadline)"
    );
    bytes32 private constant PAUSE = keccak256("Pause(address device,uint32 nonce,uint40 deadline)");
    bytes32 private constant CHECK_IN = keccak256(
        "CheckIn(address device,uint32 sequence,uint40 time,address gateway,"
        "bytes32 attributes,bytes32 tdHash,bytes32 monthKeyRoot)"
    );

    function certificate(address device, uint32 model, bytes32 serialHash) internal pure returns (bytes32) {
        return keccak256(abi.encode(CERTIFICATE, device, model, serialHash));
    }

    function enrol(address device, address owner, address gateway, uint32 counter) internal pure returns (bytes32) {
        return keccak256(abi.encode(ENROL, device, owner, gateway, counter));
    }

    /// @param typeHash ENABLE or SET_TERMS
    function terms(
        bytes32 typeHash,
        address device,
        uint16 reserve,
        uint8 licences,
        uint8 flags,
        uint32 nonce,
        uint40 deadline
    ) internal pure returns (bytes32) {
        return keccak256(abi.encode(typeHash, device, reserve, licences, flags, nonce, deadline));
    }

    function pause(address device, uint32 nonce, uint40 deadline) internal pure returns (bytes32) {
        return keccak256(abi.encode(PAUSE, device, nonce, deadline));
    }

    function checkIn(CheckIn calldata item) internal pure returns (bytes32) {
        return keccak256(abi.encode(CHECK_IN, item));
    }
}
