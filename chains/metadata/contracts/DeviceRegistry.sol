// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CheckIns} from "./CheckIns.sol";
import {DeviceMessages} from "./DeviceMessages.sol";
import {IDeviceRegistry} from "./IDeviceRegistry.sol";
import {IGatewayRegistry} from "./IGatewayRegistry.sol";
import {IModelRegistry} from "./IModelRegistry.sol";
import {EpochEncoding} from "../../base/contracts/EpochEncoding.sol";

/// @title Device registry
/// @dev Life of a device: enrolled [enrol, enable) disabled; [enable, pause or enrol or revokeCertificate) enabled. A revoked
/// device never leaves that state.
///
/// Invariants: a revoked device is disabled; an enabled device has an owner and a registered gateway; counter, ownerNonce
/// and sequence never fall.
contract DeviceRegistry is CheckIns {
    /// @dev Most licences of a device-month.
    uint8 private constant MAX_LICENCES = 6;

    IGatewayRegistry private immutable GATEWAYS;
    address private immutable EPOCH_BOOK;

    /// @param epochBook who may start walks
    /// @param timeStep TIME_STEP in seconds
    /// @param fresh FRESH in seconds
    constructor(
        IModelRegistry models,
        IGatewayRegistry gateways,
        address epochBook,
        uint40 timeStep,
        uint40 fresh
    ) CheckIns(models, timeStep, fresh) {
        GATEWAYS = gateways;
        EPOCH_BOOK = epochBook;
    }

    /// @inheritdoc IDeviceRegistry
    function enrol(
        address device,
        uint32 model,
        bytes32 serialHash,
        bytes calldata certificate,
        address owner,
        address gateway,
        uint32 counter,
        bytes calldata deviceSignature
    ) external {
        Device storage entry = _devices[device];
        if (entry.revoked) revert DeviceIsRevoked(device);
        if (owner == address(0)) revert ZeroOwner();
        if (!GATEWAYS.isRegistered(gateway)) revert GatewayNotRegistered(gateway);
        if (counter <= entry.counter) revert CounterNotHigher(device, counter, entry.counter);
        if (entry.segment != 0 && model != entry.model) revert WrongModel(device, model, entry.model);
        (, address certifier, uint16 family, , ) = MODELS.models(model);
        address signer = _signer(DeviceMessages.certificate(device, model, serialHash), certificate);
        if (signer != certifier) revert NotCertified(device, signer, certifier);
        signer = _signer(DeviceMessages.enrol(device, owner, gateway, counter), deviceSignature);
        if (signer != device) revert NotSignedByDevice(device, signer);

        if (entry.segment == 0) {
            (entry.segment, entry.index) = _append(device, family);
            entry.model = model;
        }
        entry.owner = owner;
        entry.gateway = gateway;
        entry.counter = counter;
        Place storage place = _placeOf(entry);
        place.current = _touch(place, entry.segment).reset();
        place.content = 0;
        emit DeviceEnrolled(device, model, entry.segment, entry.index, owner, gateway, counter, serialHash);
    }

    /// @inheritdoc IDeviceRegistry
    function enable(
        address device,
        uint16 reserve,
        uint8 licences,
        uint8 flags,
        uint32 nonce,
        uint40 deadline,
        bytes calldata signature
    ) external {
        bytes32 message = DeviceMessages.terms(
            DeviceMessages.ENABLE,
            device,
            reserve,
            licences,
            flags,
            nonce,
            deadline
        );
        Device storage entry = _authorised(device, nonce, deadline, message, signature);
        if (entry.revoked) revert DeviceIsRevoked(device);
        _setTerms(entry, reserve, licences, flags);
        emit DeviceEnabled(device, reserve, licences, flags);
    }

    /// @inheritdoc IDeviceRegistry
    function setTerms(
        address device,
        uint16 reserve,
        uint8 licences,
        uint8 flags,
        uint32 nonce,
        uint40 deadline,
        bytes calldata signature
    ) external {
        bytes32 message = DeviceMessages.terms(
            DeviceMessages.SET_TERMS,
            device,
            reserve,
            licences,
            flags,
            nonce,
            deadline
        );
        Device storage entry = _authorised(device, nonce, deadline, message, signature);
        if (entry.revoked) revert DeviceIsRevoked(device);
        if (!_placeOf(entry).current.enabled()) revert DeviceIsDisabled(device);
        _setTerms(entry, reserve, licences, flags);
        emit TermsSet(device, reserve, licences, flags);
    }

    /// @inheritdoc IDeviceRegistry
    function pause(address device, uint32 nonce, uint40 deadline, bytes calldata signature) external {
        Device storage entry = _authorised(
            device,
            nonce,
            deadline,
            DeviceMessages.pause(device, nonce, deadline),
            signature
        );
        _disable(entry);
        emit DevicePaused(device);
    }

    /// @inheritdoc IDeviceRegistry
    function revokeCertificate(address device) external {
        Device storage entry = _devices[device];
        if (entry.segment == 0) revert UnknownDevice(device);
        (address oem, address certifier, , , ) = MODELS.models(entry.model);
        if (msg.sender != oem && msg.sender != certifier) revert NotOemOfDevice(device, msg.sender);
        if (entry.revoked) revert DeviceIsRevoked(device);
        entry.revoked = true;
        _disable(entry);
        emit CertificateRevoked(device);
    }

    /// @inheritdoc IDeviceRegistry
    function beginWalk(uint32 segment) external returns (uint16 count, uint32 generation) {
        if (msg.sender != EPOCH_BOOK) revert NotEpochBook(msg.sender);
        Segment storage entry = segments[segment];
        if (entry.family == 0) revert UnknownSegment(segment);
        generation = ++entry.generation;
        count = entry.count;
    }

    /// @dev Checks an owner's message and uses up its nonce.
    function _authorised(
        address device,
        uint32 nonce,
        uint40 deadline,
        bytes32 message,
        bytes calldata signature
    ) private returns (Device storage entry) {
        entry = _devices[device];
        if (entry.segment == 0) revert UnknownDevice(device);
        if (block.timestamp > deadline) revert DeadlinePassed(deadline, block.timestamp);
        if (nonce != entry.ownerNonce) revert WrongNonce(device, nonce, entry.ownerNonce);
        address signer = _signer(message, signature);
        if (signer != entry.owner) revert NotSignedByOwner(device, signer, entry.owner);
        ++entry.ownerNonce;
    }

    function _setTerms(Device storage entry, uint16 reserve, uint8 licences, uint8 flags) private {
        if (licences > MAX_LICENCES) revert TooManyLicences(licences, MAX_LICENCES);
        Place storage place = _placeOf(entry);
        uint32 terms = EpochEncoding.termsEntry(reserve, licences, flags);
        place.current = _touch(place, entry.segment).withTerms(terms).withEnabled(true);
    }

    function _disable(Device storage entry) private {
        Place storage place = _placeOf(entry);
        place.current = _touch(place, entry.segment).withEnabled(false);
    }
}
