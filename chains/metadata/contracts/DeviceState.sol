// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @dev The state word of a device, packed, highest bits first:
///
///   bits 255..176  unused, 0
///   bits 175..144  sequence u32     of the last check-in, kept for ever
///   bits 143..104  time u40         of the last check-in, unix seconds; 0 exactly if the content hash is 0
///   bits 103..96   enabled u8       1 or 0
///   bits  95..80   reserve u16      least price of a licence, ticks
///   bits  79..72   licences u8      0 to 6
///   bits  71..64   flags u8
///   bits  63..32   firstMonth u32   of the list of month keys stated last
///   bits  31..0    generation u32   of the segment when the word was written last
///
/// 32 + 40 + 8 + 16 + 8 + 8 + 32 + 32 = 176 bits.
type DeviceState is uint256;

using DeviceStateFields for DeviceState global;

/// @title Fields of a device's state word
library DeviceStateFields {
    uint256 private constant CHECK_IN_MASK = ((uint256(1) << 72) - 1) << 104;
    uint256 private constant MONTH_MASK = uint256(type(uint32).max) << 32;
    uint256 private constant TERMS_MASK = uint256(type(uint32).max) << 64;
    uint256 private constant ENABLED_MASK = uint256(type(uint8).max) << 96;

    function sequence(DeviceState self) internal pure returns (uint32) {
        return uint32(DeviceState.unwrap(self) >> 144);
    }

    function time(DeviceState self) internal pure returns (uint40) {
        return uint40(DeviceState.unwrap(self) >> 104);
    }

    function enabled(DeviceState self) internal pure returns (bool) {
        return uint8(DeviceState.unwrap(self) >> 96) != 0;
    }

    /// @notice reserve u16 | licences u8 | flags u8: the entry of a terms row.
    function terms(DeviceState self) internal pure returns (uint32) {
        return uint32(DeviceState.unwrap(self) >> 64);
    }

    function licences(DeviceState self) internal pure returns (uint8) {
        return uint8(DeviceState.unwrap(self) >> 72);
    }

    function firstMonth(DeviceState self) internal pure returns (uint32) {
        return uint32(DeviceState.unwrap(self) >> 32);
    }

    function generation(DeviceState self) internal pure returns (uint32) {
        return uint32(DeviceState.unwrap(self));
    }

    function withCheckIn(DeviceState self, uint32 sequence_, uint40 time_) internal pure returns (DeviceState) {
        return _replaced(self, CHECK_IN_MASK, (uint256(sequence_) << 144) | (uint256(time_) << 104));
    }

    function withFirstMonth(DeviceState self, uint32 firstMonth_) internal pure returns (DeviceState) {
        return _replaced(self, MONTH_MASK, uint256(firstMonth_) << 32);
    }

    function withTerms(DeviceState self, uint32 terms_) internal pure returns (DeviceState) {
        return _replaced(self, TERMS_MASK, uint256(terms_) << 64);
    }

    function withEnabled(DeviceState self, bool enabled_) internal pure returns (DeviceState) {
        return _replaced(self, ENABLED_MASK, uint256(enabled_ ? 1 : 0) << 96);
    }

    function withGeneration(DeviceState self, uint32 generation_) internal pure returns (DeviceState) {
        return _replaced(self, type(uint32).max, generation_);
    }

    /// @notice The state of a new owner's device: nothing but the sequence number survives.
    function reset(DeviceState self) internal pure returns (DeviceState) {
        return DeviceState.wrap((uint256(self.sequence()) << 144) | self.generation());
    }

    function _replaced(DeviceState self, uint256 mask, uint256 bits) private pure returns (DeviceState) {
        return DeviceState.wrap((DeviceState.unwrap(self) & ~mask) | bits);
    }
}
