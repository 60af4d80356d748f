// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice What a device states and signs; EIP-712 type `CheckIn` has the same members in the same order.
/// @param device who states it
/// @param sequence above that of its last check-in
/// @param time unix seconds, a multiple of TIME_STEP
/// @param gateway who relays for the device: the gateway it is enrolled with
/// @param attributes 32 one-byte codes, attribute 0 in the most significant byte
/// @param tdHash SHA-256 of the RFC 8785 bytes of its Thing Description
/// @param monthKeyRoot hash of a published list of month keys
struct CheckIn {
    address device;
    uint32 sequence;
    uint40 time;
    address gateway;
    bytes32 attributes;
    bytes32 tdHash;
    bytes32 monthKeyRoot;
}

/// @notice The public keys of twelve months as addresses, the first for month `firstMonth`.
struct MonthKeys {
    uint32 firstMonth;
    address[12] keys;
}

/// @title Devices
/// @notice Enrolment, the owner's terms and the devices' check-ins.
/// @dev Spec: specs/protocol/metadata-chain.md, "Devices" and "Signed messages". Nobody but the OEM needs an account here:
/// devices and owners sign EIP-712 messages (name "Latchkey", version "1") that anyone may submit.
interface IDeviceRegistry {
    /// @notice The device was never enrolled.
    error UnknownDevice(address device);
    /// @notice The OEM revoked the device's certificate.
    error DeviceIsRevoked(address device);
    /// @notice The owner has not enabled the device, or paused it.
    error DeviceIsDisabled(address device);
    /// @notice The zero address cannot own a device.
    error ZeroOwner();
    /// @notice The gateway named is not registered.
    error GatewayNotRegistered(address gateway);
    /// @notice A device keeps the model it was enrolled with.
    error WrongModel(address device, uint32 model, uint32 enrolled);
    /// @notice Each enrolment needs a higher counter than the one before; the first one at least 1.
    error CounterNotHigher(address device, uint32 counter, uint32 last);
    /// @notice The certificate is not signed by the certifier of the model's OEM; `signer` is zero for a malformed signature.
    error NotCertified(address device, address signer, address certifier);
    /// @notice The message is not signed by the device; `signer` is zero for a malformed signature.
    error NotSignedByDevice(address device, address signer);
    /// @notice The message is not signed by the owner; `signer` is zero for a malformed signature.
    error NotSignedByOwner(address device, address signer, address owner);
    /// @notice The owner's message came too late.
    error DeadlinePassed(uint40 deadline, uint256 time);
    /// @notice The owner's messages count per device, one after the other.
    error WrongNonce(address device, uint32 nonce, uint32 expected);
    /// @notice At most six licences of a device-month are sold.
    error TooManyLicences(uint8 licences, uint8 maximum);
    /// @notice Only the OEM of the device's model, or its certifier, revokes.
    error NotOemOfDevice(address device, address account);

    /// @notice The sequence number is not above the last one: an old check-in, or one seen before.
    error SequenceNotHigher(address device, uint32 sequence, uint32 last);
    /// @notice The time is no multiple of the step.
    error TimeNotOnStep(uint40 time, uint40 step);
    /// @notice The time is later than that of this block.
    error TimeInFuture(uint40 time, uint256 latest);
    /// @notice The time is more than FRESH before this block.
    error TimeTooOld(uint40 time, uint256 earliest);
    /// @notice The time is earlier than that of the last check-in.
    error TimeBeforeLast(address device, uint40 time, uint40 last);
    /// @notice The check-in names another gateway than the enrolment.
    error WrongGateway(address device, address gateway, address enrolled);
    /// @notice The model requires an attribute that is not stated.
    error AttributeMissing(uint32 model, uint8 attribute);
    /// @notice A code is above what the model allows for the attribute.
    error AttributeOutOfRange(uint32 model, uint8 attribute, uint8 code, uint8 maximum);
    /// @notice No list of month keys with this root was published.
    error UnknownMonthKeys(bytes32 root);
    /// @notice A batch needs 65 bytes of signature for each item.
    error SignaturesLength(uint256 length, uint256 expected);

    /// @notice No segment has this number.
    error UnknownSegment(uint32 segment);
    /// @notice Only the EpochBook starts walks.
    error NotEpochBook(address account);

    /// @notice A family got a new page of device places.
    event SegmentOpened(uint32 indexed segment, uint16 family);
    /// @notice A device was enrolled, or moved to a new owner: disabled, without terms and content, until told otherwise.
    event DeviceEnrolled(
        address indexed device,
        uint32 indexed model,
        uint32 indexed segment,
        uint16 index,
        address owner,
        address gateway,
        uint32 counter,
        bytes32 serialHash
    );
    /// @notice The owner lets the device check in and be sold on these terms.
    event DeviceEnabled(address indexed device, uint16 reserve, uint8 licences, uint8 flags);
    /// @notice The owner changed the terms of an enabled device.
    event TermsSet(address indexed device, uint16 reserve, uint8 licences, uint8 flags);
    /// @notice The owner paused the device.
    event DevicePaused(address indexed device);
    /// @notice The OEM revoked the device's certificate, for good.
    event CertificateRevoked(address indexed device);
    /// @notice A list of month keys became known.
    event MonthKeysPublished(bytes32 indexed root, uint32 firstMonth, address[12] keys);
    /// @notice A check-in was accepted.
    event CheckedIn(
        address indexed device,
        uint32 sequence,
        uint40 time,
        address indexed gateway,
        bytes32 attributes,
        bytes32 tdHash,
        bytes32 monthKeyRoot
    );
    /// @notice An item of a batch was passed over; `reason` is the selector of the error that `checkIn` reverts with.
    event CheckInSkipped(address indexed device, uint256 position, bytes4 reason);

    /// @notice Enrols a device, or moves it to a new owner and gateway: same model, higher counter, from the next epoch on.
    /// @param certificate 65 bytes, the certifier's signature of Certificate(device, model, serialHash)
    /// @param deviceSignature 65 bytes, the device's signature of Enrol(device, owner, gateway, counter)
    function enrol(
        address device,
        uint32 model,
        bytes32 serialHash,
        bytes calldata certificate,
        address owner,
        address gateway,
        uint32 counter,
        bytes calldata deviceSignature
    ) external;

    /// @notice Lets the device check in and be sold on these terms.
    /// @param reserve least price of a licence, in ticks
    /// @param licences k, 0 to 6; 0 lists the device without selling it
    /// @param flags reserved for the owner's further terms
    /// @param nonce `ownerNonce` of the device
    /// @param deadline unix seconds, included
    /// @param signature 65 bytes, the owner's signature of Enable(...)
    function enable(
        address device,
        uint16 reserve,
        uint8 licences,
        uint8 flags,
        uint32 nonce,
        uint40 deadline,
        bytes calldata signature
    ) external;

    /// @notice Changes the terms of an enabled device; parameters as for `enable`, signed type SetTerms(...).
    function setTerms(
        address device,
        uint16 reserve,
        uint8 licences,
        uint8 flags,
        uint32 nonce,
        uint40 deadline,
        bytes calldata signature
    ) external;

    /// @notice Disables the device, signed type Pause(device, nonce, deadline).
    function pause(address device, uint32 nonce, uint40 deadline, bytes calldata signature) external;

    /// @notice Revokes a device's certificate for good; called by the OEM of its model or the OEM's certifier.
    function revokeCertificate(address device) external;

    /// @notice Makes a list of month keys known; does nothing if it is.
    /// @return root keccak256(abi.encode(firstMonth, keys))
    function publishMonthKeys(uint32 firstMonth, address[12] calldata keys) external returns (bytes32 root);

    /// @notice Publishes the lists, then stores one check-in; reverts with the reason if it is refused.
    /// @dev Refused, in this order, with UnknownDevice, DeviceIsRevoked, DeviceIsDisabled, SequenceNotHigher, TimeNotOnStep,
    /// TimeInFuture, TimeTooOld, TimeBeforeLast, WrongGateway, NotSignedByDevice, AttributeMissing or AttributeOutOfRange,
    /// UnknownMonthKeys.
    function checkIn(CheckIn calldata item, bytes calldata signature, MonthKeys[] calldata lists) external;

    /// @notice Publishes the lists, then stores every acceptable check-in and passes over the others.
    /// @param signatures 65 bytes for each item, in order
    /// @return accepted how many were stored
    function checkInBatch(
        CheckIn[] calldata items,
        bytes calldata signatures,
        MonthKeys[] calldata lists
    ) external returns (uint256 accepted);

    /// @notice Starts a walk of a segment; only for the EpochBook.
    /// @return count devices in the segment now
    /// @return generation number of walks ever started on it, this one included
    function beginWalk(uint32 segment) external returns (uint16 count, uint32 generation);

    /// @notice What is kept of a device besides its state; all zero for one never enrolled.
    function devices(
        address device
    )
        external
        view
        returns (
            address owner,
            address gateway,
            uint32 model,
            uint32 segment,
            uint16 index,
            uint32 counter,
            uint32 ownerNonce,
            bool revoked
        );

    /// @notice State word and content hash as a walk of that generation sees them: changes before its start only.
    function stateAt(address device, uint32 generation) external view returns (uint256 word, bytes32 content);

    /// @notice State words of `length` places from `start` on, as a walk of that generation sees them.
    function wordsAt(
        uint32 segment,
        uint256 start,
        uint256 length,
        uint32 generation
    ) external view returns (uint256[] memory words);

    /// @notice Devices, state words and content hashes of the places named, as a walk of that generation sees them.
    function placesAt(
        uint32 segment,
        uint16[] calldata indices,
        uint32 generation
    ) external view returns (address[] memory devices_, uint256[] memory words, bytes32[] memory contents);

    /// @notice The device at a place; zero beyond the segment's count.
    function deviceAt(uint32 segment, uint256 index) external view returns (address);

    /// @notice A segment: family 0 means that it does not exist.
    function segments(uint32 segment) external view returns (uint16 family, uint16 count, uint32 generation);

    /// @notice How many segments exist; they are numbered 1 to segmentCount().
    function segmentCount() external view returns (uint32);

    /// @notice First month of a published list plus 1; 0 for an unknown root.
    function monthKeysFirst(bytes32 root) external view returns (uint256);
}
