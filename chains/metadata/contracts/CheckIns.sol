// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";

import {DeviceLedger} from "./DeviceLedger.sol";
import {DeviceMessages} from "./DeviceMessages.sol";
import {DeviceState} from "./DeviceState.sol";
import {CheckIn, MonthKeys} from "./IDeviceRegistry.sol";
import {IModelRegistry} from "./IModelRegistry.sol";

/// @title Month keys and check-ins
/// @dev One rule serves both entry points: `_store` stores a check-in or returns the encoded error that refuses it, which
/// `checkIn` reverts with and `checkInBatch` names in an event.
///
/// A check-in that states what the last one stated costs one written slot, because the stored content hash then proves
/// that the attributes conform and the month keys are known: neither a model nor a published list ever changes.
abstract contract CheckIns is DeviceLedger, EIP712 {
    uint256 private constant SIGNATURE_BYTES = 65;

    IModelRegistry internal immutable MODELS;
    /// @dev Seconds; times of check-ins are multiples of it.
    uint40 private immutable TIME_STEP;
    /// @dev Seconds; a check-in is not older.
    uint40 private immutable FRESH;

    /// @dev First month of a published list plus 1, by root; so that 0 means unknown.
    mapping(bytes32 root => uint256) public monthKeysFirst;

    constructor(IModelRegistry models, uint40 timeStep, uint40 fresh) EIP712("Latchkey", "1") {
        MODELS = models;
        TIME_STEP = timeStep;
        FRESH = fresh;
    }

    function publishMonthKeys(uint32 firstMonth, address[12] calldata keys) public returns (bytes32 root) {
        root = keccak256(abi.encode(firstMonth, keys));
        if (monthKeysFirst[root] == 0) {
            monthKeysFirst[root] = uint256(firstMonth) + 1;
            emit MonthKeysPublished(root, firstMonth, keys);
        }
    }

    function checkIn(CheckIn calldata item, bytes calldata signature, MonthKeys[] calldata lists) external {
        _publish(lists);
        bytes memory refusal = _store(item, signature);
        if (refusal.length != 0) LowLevelCall.bubbleRevert(refusal);
    }

    function checkInBatch(
        CheckIn[] calldata items,
        bytes calldata signatures,
        MonthKeys[] calldata lists
    ) external returns (uint256 accepted) {
        uint256 length = items.length;
        if (signatures.length != length * SIGNATURE_BYTES) {
            revert SignaturesLength(signatures.length, length * SIGNATURE_BYTES);
        }
        _publish(lists);
        for (uint256 i = 0; i < length; ++i) {
            uint256 start = i * SIGNATURE_BYTES;
            bytes memory refusal = _store(items[i], signatures[start:start + SIGNATURE_BYTES]);
            if (refusal.length != 0) emit CheckInSkipped(items[i].device, i, bytes4(refusal));
            else ++accepted;
        }
    }

    /// @dev Returns the signer of an EIP-712 message, zero for a malformed signature or one with a high s.
    function _signer(bytes32 structHash, bytes calldata signature) internal view returns (address signer) {
        (signer, , ) = ECDSA.tryRecoverCalldata(_hashTypedDataV4(structHash), signature);
    }

    function _publish(MonthKeys[] calldata lists) private {
        for (uint256 i = 0; i < lists.length; ++i) publishMonthKeys(lists[i].firstMonth, lists[i].keys);
    }

    function _store(CheckIn calldata item, bytes calldata signature) private returns (bytes memory refusal) {
        Device storage device = _devices[item.device];
        uint32 segment = device.segment;
        if (segment == 0) return abi.encodeWithSelector(UnknownDevice.selector, item.device);
        Place storage place = _placeOf(device);

        refusal = _refusedState(item, device, place.current);
        if (refusal.length != 0) return refusal;
        refusal = _refusedSigner(item, signature);
        if (refusal.length != 0) return refusal;
        bytes32 content = keccak256(
            abi.encode(device.owner, item.gateway, device.model, item.attributes, item.tdHash, item.monthKeyRoot)
        );
        bool changed = content != place.content;
        if (changed) {
            refusal = _refusedContent(item, device.model);
            if (refusal.length != 0) return refusal;
        }

        DeviceState state = _touch(place, segment).withCheckIn(item.sequence, item.time);
        if (changed) {
            place.content = content;
            // the list is known, so its entry is a u32 plus 1
            state = state.withFirstMonth(uint32(monthKeysFirst[item.monthKeyRoot] - 1));
        }
        place.current = state;
        emit CheckedIn(
            item.device,
            item.sequence,
            item.time,
            item.gateway,
            item.attributes,
            item.tdHash,
            item.monthKeyRoot
        );
    }

    function _refusedState(
        CheckIn calldata item,
        Device storage device,
        DeviceState state
    ) private view returns (bytes memory) {
        if (!state.enabled()) {
            bytes4 reason = device.revoked ? DeviceIsRevoked.selector : DeviceIsDisabled.selector;
            return abi.encodeWithSelector(reason, item.device);
        }
        if (item.sequence <= state.sequence()) {
            return abi.encodeWithSelector(SequenceNotHigher.selector, item.device, item.sequence, state.sequence());
        }
        if (item.time % TIME_STEP != 0) return abi.encodeWithSelector(TimeNotOnStep.selector, item.time, TIME_STEP);
        if (item.time > block.timestamp) {
            return abi.encodeWithSelector(TimeInFuture.selector, item.time, block.timestamp);
        }
        if (uint256(item.time) + FRESH < block.timestamp) {
            return abi.encodeWithSelector(TimeTooOld.selector, item.time, block.timestamp - FRESH);
        }
        if (item.time < state.time()) {
            return abi.encodeWithSelector(TimeBeforeLast.selector, item.device, item.time, state.time());
        }
        if (item.gateway != device.gateway) {
            return abi.encodeWithSelector(WrongGateway.selector, item.device, item.gateway, device.gateway);
        }
        return "";
    }

    function _refusedSigner(CheckIn calldata item, bytes calldata signature) private view returns (bytes memory) {
        address signer = _signer(DeviceMessages.checkIn(item), signature);
        if (signer != item.device) return abi.encodeWithSelector(NotSignedByDevice.selector, item.device, signer);
        return "";
    }

    function _refusedContent(CheckIn calldata item, uint32 model) private view returns (bytes memory) {
        if (!MODELS.conforms(model, item.attributes)) {
            (, uint8 attribute, uint8 code, uint8 maximum) = MODELS.violation(model, item.attributes);
            if (code == 0) return abi.encodeWithSelector(AttributeMissing.selector, model, attribute);
            return abi.encodeWithSelector(AttributeOutOfRange.selector, model, attribute, code, maximum);
        }
        if (monthKeysFirst[item.monthKeyRoot] == 0) {
            return abi.encodeWithSelector(UnknownMonthKeys.selector, item.monthKeyRoot);
        }
        return "";
    }
}
