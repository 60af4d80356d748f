// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title OEMs and the models they publish
/// @notice A model says which of its family's 32 attributes a device must state, and the largest code of each.
/// @dev Spec: specs/protocol/metadata-chain.md, "Models". Attribute i is byte i of a bytes32, byte 0 the most significant;
/// code 0 means "not stated". In `required`, bit i (bit 0 the least significant) stands for attribute i.
interface IModelRegistry {
    /// @notice The caller has not registered as an OEM.
    /// @param account the caller
    error NotAnOem(address account);

    /// @notice The zero address cannot sign certificates.
    error ZeroCertifier();

    /// @notice Families are numbered from 1.
    error ZeroFamily();

    /// @notice An attribute is required but allows no code.
    /// @param attribute 0 to 31
    error RequiredWithoutCodes(uint8 attribute);

    /// @notice The URI of the schema document is empty or too long.
    /// @param length its bytes
    /// @param maximum the largest length allowed
    error SchemaUriLength(uint256 length, uint256 maximum);

    /// @notice No model has this number.
    /// @param model what was asked for
    error UnknownModel(uint32 model);

    /// @notice An account became an OEM, or changed the key that signs its certificates.
    /// @param oem the account
    /// @param certifier whose signatures count as its certificates from now on
    event OemRegistered(address indexed oem, address certifier);

    /// @notice A model was published; it never changes.
    /// @param model its number, counted from 1
    /// @param oem who publishes it
    /// @param family number of its device category
    /// @param required attributes that a check-in must state
    /// @param maxima largest code of each attribute, 0 where none may be stated
    /// @param schemaHash SHA-256 of the schema document
    /// @param schemaUri where the document is found
    event ModelPublished(
        uint32 indexed model,
        address indexed oem,
        uint16 family,
        uint32 required,
        bytes32 maxima,
        bytes32 schemaHash,
        string schemaUri
    );

    /// @notice Makes the caller an OEM whose certificates `certifier` signs; again to change the certifier.
    /// @param certifier not zero
    function registerOem(address certifier) external;

    /// @notice Publishes a model of the calling OEM.
    /// @param family 1 or more
    /// @param required bit mask of required attributes, each of which must have a maximum above 0
    /// @param maxima largest code of each attribute
    /// @param schemaHash SHA-256 of the schema document
    /// @param schemaUri 1 to 256 bytes
    /// @return model its number
    function publishModel(
        uint16 family,
        uint32 required,
        bytes32 maxima,
        bytes32 schemaHash,
        string calldata schemaUri
    ) external returns (uint32 model);

    /// @notice How many models exist; they are numbered 1 to modelCount().
    function modelCount() external view returns (uint32);

    /// @notice The key that signs the certificates of an OEM; zero for who is none.
    /// @param oem the account
    function certifierOf(address oem) external view returns (address);

    /// @notice A model and its OEM's certifier as of now. Reverts with UnknownModel.
    /// @param model its number
    function models(
        uint32 model
    ) external view returns (address oem, address certifier, uint16 family, uint32 required, bytes32 maxima);

    /// @notice Whether every code is within its maximum and every required attribute is stated. False for no model.
    /// @param model its number
    /// @param attributes 32 codes
    function conforms(uint32 model, bytes32 attributes) external view returns (bool);

    /// @notice The first attribute, by number, that breaks a rule of the model. Reverts with UnknownModel.
    /// @param model its number
    /// @param attributes 32 codes
    /// @return broken false when the attributes conform; the rest is 0 then
    /// @return attribute 0 to 31
    /// @return code what was stated: 0 when a required attribute is missing, else above `maximum`
    /// @return maximum largest code allowed
    function violation(
        uint32 model,
        bytes32 attributes
    ) external view returns (bool broken, uint8 attribute, uint8 code, uint8 maximum);
}
