// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IModelRegistry} from "./IModelRegistry.sol";

/// @title Model registry
/// @dev Models are append-only and never change; only an OEM's certifier may change.
///
/// Invariant: every required attribute of a model has a maximum above 0, so that some check-in conforms.
contract ModelRegistry is IModelRegistry {
    /// @dev Longest URI of a schema document in bytes.
    uint256 private constant MAX_URI_BYTES = 256;
    /// @dev The top bit of each of 32 bytes.
    uint256 private constant TOP_BITS = 0x8080808080808080808080808080808080808080808080808080808080808080;

    /// @dev Three slots:
    ///   slot 0: unused 48 bits | required 32 (bit i = attribute i) | family 16 | oem 160
    ///   slot 1: maxima, one byte for each attribute
    ///   slot 2: requiredTops, the top bit of byte i set when attribute i is required
    struct Model {
        address oem;
        uint16 family;
        uint32 required;
        bytes32 maxima;
        uint256 requiredTops;
    }

    /// @inheritdoc IModelRegistry
    uint32 public modelCount;
    /// @inheritdoc IModelRegistry
    mapping(address oem => address) public certifierOf;
    mapping(uint32 model => Model) private _models;

    /// @inheritdoc IModelRegistry
    function registerOem(address certifier) external {
        if (certifier == address(0)) revert ZeroCertifier();
        certifierOf[msg.sender] = certifier;
        emit OemRegistered(msg.sender, certifier);
    }

    /// @inheritdoc IModelRegistry
    function publishModel(
        uint16 family,
        uint32 required,
        bytes32 maxima,
        bytes32 schemaHash,
        string calldata schemaUri
    ) external returns (uint32 model) {
        if (certifierOf[msg.sender] == address(0)) revert NotAnOem(msg.sender);
        if (family == 0) revert ZeroFamily();
        uint256 length = bytes(schemaUri).length;
        if (length == 0 || length > MAX_URI_BYTES) revert SchemaUriLength(length, MAX_URI_BYTES);
        uint256 requiredTops = 0;
        for (uint8 i = 0; i < 32; ++i) {
            if (required & (uint32(1) << i) == 0) continue;
            if (maxima[i] == 0) revert RequiredWithoutCodes(i);
            requiredTops |= uint256(0x80) << (248 - 8 * uint256(i));
        }
        model = ++modelCount;
        _models[model] = Model(msg.sender, family, required, maxima, requiredTops);
        emit ModelPublished(model, msg.sender, family, required, maxima, schemaHash, schemaUri);
    }

    /// @inheritdoc IModelRegistry
    function models(
        uint32 model
    ) external view returns (address oem, address certifier, uint16 family, uint32 required, bytes32 maxima) {
        Model storage found = _existing(model);
        oem = found.oem;
        return (oem, certifierOf[oem], found.family, found.required, found.maxima);
    }

    /// @inheritdoc IModelRegistry
    /// @dev Compares 32 bytes at once. With a and m split into top bits and low seven bits:
    /// (m | 80) - (a & 7f) keeps its top bit exactly if the low bits of m are not below those of a, and never borrows from
    /// the next byte, since the minuend is at least 80 and the subtrahend at most 7f. So a <= m holds in a byte if the top
    /// bit of m is set and that of a is not, or they are equal and that top bit is kept. Likewise (a & 7f) + 7f, which is at
    /// most fe, has its top bit set exactly if the low bits of a are not all 0.
    function conforms(uint32 model, bytes32 attributes) external view returns (bool) {
        Model storage found = _models[model];
        uint256 a = uint256(attributes);
        uint256 m = uint256(found.maxima);
        unchecked {
            uint256 lowNotBelow = (m | TOP_BITS) - (a & ~TOP_BITS);
            uint256 within = (~a & m) | (~(a ^ m) & lowNotBelow);
            uint256 stated = a | ((a & ~TOP_BITS) + ~TOP_BITS);
            uint256 needed = found.requiredTops;
            return within & TOP_BITS == TOP_BITS && stated & needed == needed && found.oem != address(0);
        }
    }

    /// @inheritdoc IModelRegistry
    function violation(
        uint32 model,
        bytes32 attributes
    ) external view returns (bool broken, uint8 attribute, uint8 code, uint8 maximum) {
        Model storage found = _existing(model);
        for (uint8 i = 0; i < 32; ++i) {
            code = uint8(attributes[i]);
            maximum = uint8(found.maxima[i]);
            if (code > maximum || (code == 0 && found.required & (uint32(1) << i) != 0))
                return (true, i, code, maximum);
        }
        return (false, 0, 0, 0);
    }

    function _existing(uint32 model) private view returns (Model storage found) {
        found = _models[model];
        if (found.oem == address(0)) revert UnknownModel(model);
    }
}
