// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The check of a dispute proof with nothing but `ecrecover` and hashing: shows that the form of the proof is enough.
/// @dev Spec: specs/protocol/key-record.md section 7. `ecrecover(0, 27 + par, x, k x mod n)` is the address of k (x, par).
contract KeyDisputeHarness {
    uint256 private constant N = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
    uint256 private constant P = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFC2F;
    uint256 private constant GX = 0x79BE667EF9DCBBAC55A06295CE870B07029BFCDB2DCE28D959F2815B16F81798;
    bytes32 private constant RECORD_TAG = keccak256("latchkey/key-record/v1");
    bytes32 private constant DISPUTE_TAG = keccak256("latchkey/key-dispute/v1");

    struct Licence {
        uint256 chainId;
        address market;
        uint64 round;
        uint16 lot;
        uint8 rank;
    }

    struct Point {
        uint256 x;
        uint8 parity;
    }

    struct Proof {
        Point shared;
        uint256 e;
        uint256 s;
        uint256 vX;
        uint256 vY;
        uint256 wX;
        uint256 wY;
        uint256 inverse;
    }

    error Refused(string reason);

    /// @return Whether the record is bad; reverts when the proof does not show anything.
    function isBad(
        Licence calldata licence,
        bytes calldata record,
        Point calldata buyer,
        address monthAddress,
        Proof calldata proof
    ) external pure returns (bool) {
        Point memory r = Point(uint256(bytes32(record[:32])), uint8(record[64]));
        uint256 c = uint256(bytes32(record[32:64]));
        if (c >= N || r.parity > 1 || _mul(r, 1) == address(0)) return true;
        if (proof.e == 0 || proof.e >= N || proof.s == 0 || proof.s >= N || proof.shared.parity > 1) {
            revert Refused("range");
        }
        (uint256 x, uint256 y) = _second(r, proof);
        if (proof.e != _challenge(licence, buyer, r, proof, _first(buyer, proof), x, y)) revert Refused("proof");
        uint256 h = pad(licence, proof.shared);
        return _mul(Point(GX, 0), addmod(c, N - h, N)) != monthAddress;
    }

    function pad(Licence calldata licence, Point calldata shared) public pure returns (uint256) {
        return uint256(keccak256(abi.encode(RECORD_TAG, shared, licence))) % N;
    }

    function monthKeyRoot(uint32 firstMonth, address[12] calldata keys) external pure returns (bytes32) {
        return keccak256(abi.encode(firstMonth, keys));
    }

    /// @dev A1 = s G + e B, as an address: recovery of digest n - s x with s-value e x.
    function _first(Point calldata buyer, Proof calldata proof) private pure returns (address) {
        bytes32 digest = bytes32(N - mulmod(proof.s, buyer.x, N));
        return ecrecover(digest, 27 + buyer.parity, bytes32(buyer.x), bytes32(mulmod(proof.e, buyer.x, N)));
    }

    /// @dev A2 = V + W by affine addition with the hinted inverse.
    function _second(Point memory r, Proof calldata proof) private pure returns (uint256 x, uint256 y) {
        if (_address(proof.vX, proof.vY) != _mul(r, proof.s)) revert Refused("hint");
        if (_address(proof.wX, proof.wY) != _mul(proof.shared, proof.e)) revert Refused("hint");
        if (mulmod(addmod(proof.wX, P - proof.vX, P), proof.inverse, P) != 1) revert Refused("hint");
        uint256 slope = mulmod(addmod(proof.wY, P - proof.vY, P), proof.inverse, P);
        x = addmod(mulmod(slope, slope, P), P - addmod(proof.vX, proof.wX, P), P);
        y = addmod(mulmod(slope, addmod(proof.vX, P - x, P), P), P - proof.vY, P);
    }

    function _challenge(
        Licence calldata licence,
        Point calldata buyer,
        Point memory r,
        Proof calldata proof,
        address first,
        uint256 x,
        uint256 y
    ) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(DISPUTE_TAG, buyer, r, proof.shared, first, x, y, licence))) % N;
    }

    function _mul(Point memory point, uint256 k) private pure returns (address) {
        return ecrecover(0, 27 + point.parity, bytes32(point.x), bytes32(mulmod(k, point.x, N)));
    }

    function _address(uint256 x, uint256 y) private pure returns (address) {
        return address(uint160(uint256(keccak256(abi.encode(x, y)))));
    }
}
