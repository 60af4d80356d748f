// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice Lots of one chunk with what their leaves are made of, and the siblings that lead to the round's leaf root.
/// @param lots One byte a lot: its number in the chunk, 0..127, ascending.
/// @param owners Payout addresses of the lots, in that order; a list of one stands for all lots.
/// @param gateways Payout addresses of the lots' gateways, likewise.
/// @param contents Content hashes of the lots.
/// @param siblings The multiproof inside the chunk, level by level from the leaves, in each level the nodes that cannot
/// be computed, left to right; then the path from the chunk root to the leaf root, one sibling a level.
struct LotProof {
    bytes lots;
    address[] owners;
    address[] gateways;
    bytes32[] contents;
    bytes32[] siblings;
}

/// @title Proof that lots belong to a round, and to whom.
/// @dev leaf = keccak256(abi.encode(uint256 lot, address owner, address gateway, bytes32 content)), node =
/// keccak256(left | right), 128 leaves a chunk; over the chunk roots a tree padded with zero words to a power of two.
/// Spec: specs/protocol/key-record.md section "Lot proofs".
library LeafProof {
    uint256 internal constant CHUNK_LOTS = 128;
    uint256 private constant CHUNK_HEIGHT = 7;

    error LotsOutOfOrder(bytes lots);
    error ChunkOutOfRange(uint256 chunk, uint256 chunks);
    error WrongProofLength(bytes32 field, uint256 actual, uint256 expected);
    error WrongLeafRoot(bytes32 actual, bytes32 expected);

    /// @notice Reverts unless the lots of the proof have these owners, gateways and contents in the round.
    /// @param chunk Number of the chunk in the round.
    /// @param totalLots Lots of the round.
    function verify(LotProof calldata proof, uint256 chunk, uint256 totalLots, bytes32 leafRoot) internal pure {
        uint256 chunks = (totalLots + CHUNK_LOTS - 1) / CHUNK_LOTS;
        if (chunk >= chunks) revert ChunkOutOfRange(chunk, chunks);
        uint256 count = proof.lots.length;
        if (count == 0) revert WrongProofLength("lots", 0, 1);
        if (proof.contents.length != count) revert WrongProofLength("contents", proof.contents.length, count);
        _checkOneOrAll("owners", proof.owners.length, count);
        _checkOneOrAll("gateways", proof.gateways.length, count);

        (uint256 nodes, bool ordered) = _leaves(proof, chunk * CHUNK_LOTS);
        if (!ordered) revert LotsOutOfOrder(proof.lots);
        (bytes32 root, uint256 used) = _fold(nodes, count, proof.siblings);
        uint256 expected = used;
        for (uint256 width = 1; width < chunks; width <<= 1) ++expected;
        if (proof.siblings.length != expected) revert WrongProofLength("siblings", proof.siblings.length, expected);
        for (uint256 place = chunk; used < expected; ++used) {
            root = place & 1 == 0 ? _node(root, proof.siblings[used]) : _node(proof.siblings[used], root);
            place >>= 1;
        }
        if (root != leafRoot) revert WrongLeafRoot(root, leafRoot);
    }

    /// @notice Whether every lot of a list of owners or gateways belongs to `account`.
    function allAre(address[] calldata list, address account) internal pure returns (bool) {
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i] != account) return false;
        }
        return true;
    }

    /// @notice Entry of lot `position` in a list of one for all or one for each.
    function entry(address[] calldata list, uint256 position) internal pure returns (address) {
        return list.length == 1 ? list[0] : list[position];
    }

    /// @dev Writes the leaves of the proof to free memory and, behind them, their places in the chunk: `count` words each,
    /// from `nodes` on. Assembly, because this and `_fold` run for every lot of every post and claim.
    ///
    /// Safe: `verify` has checked that each list has one entry or `count`, so every read lies inside its list. Owners and
    /// gateways are hashed as whole words; a word with dirty high bits gives a hash that no leaf has. Memory is written
    /// only from the free pointer on, which is moved behind nodes and places; the preimage of 128 bytes is scratch behind
    /// it. Compared with a Python implementation over random proofs in tests/contracts/test_leaf_proof.py.
    function _leaves(LotProof calldata proof, uint256 firstLot) private pure returns (uint256 nodes, bool ordered) {
        bytes calldata lots = proof.lots;
        address[] calldata owners = proof.owners;
        address[] calldata gateways = proof.gateways;
        bytes32[] calldata contents = proof.contents;
        assembly ("memory-safe") {
            let count := lots.length
            nodes := mload(0x40)
            let places := add(nodes, shl(5, count))
            let preimage := add(places, shl(5, count))
            mstore(0x40, preimage)
            // A list of one stands for all: its cursor stays where it is.
            let ownerStep := shl(5, gt(owners.length, 1))
            let gatewayStep := shl(5, gt(gateways.length, 1))
            let owner := owners.offset
            let gateway := gateways.offset
            let content := contents.offset
            let least := 0
            let bad := 0
            for {
                let i := 0
            } lt(i, count) {
                i := add(i, 1)
            } {
                let place := byte(0, calldataload(add(lots.offset, i)))
                bad := or(bad, or(lt(place, least), gt(place, 127)))
                least := add(place, 1)
                mstore(add(places, shl(5, i)), place)
                mstore(preimage, add(firstLot, place))
                mstore(add(preimage, 0x20), calldataload(owner))
                mstore(add(preimage, 0x40), calldataload(gateway))
                mstore(add(preimage, 0x60), calldataload(content))
                mstore(add(nodes, shl(5, i)), keccak256(preimage, 0x80))
                owner := add(owner, ownerStep)
                gateway := add(gateway, gatewayStep)
                content := add(content, 0x20)
            }
            ordered := iszero(bad)
        }
    }

    /// @dev Folds `count` nodes with ascending places, seven levels up, to the chunk root.
    ///
    /// Safe: a level never writes more nodes than it has read, so it works in place; places stay strictly ascending, hence
    /// at most 128, 64, .. 1. A sibling read behind the end of the list yields some word, but then `used` exceeds the
    /// length and `verify` reverts. 0x00..0x3f is the scratch space that Solidity allows.
    function _fold(
        uint256 nodes,
        uint256 count,
        bytes32[] calldata siblings
    ) private pure returns (bytes32 root, uint256 used) {
        assembly ("memory-safe") {
            let places := add(nodes, shl(5, count))
            let sibling := siblings.offset
            for {
                let level := 0
            } lt(level, CHUNK_HEIGHT) {
                level := add(level, 1)
            } {
                let end := shl(5, count)
                let written := 0
                for {
                    let read := 0
                } lt(read, end) {
                    read := add(read, 0x20)
                } {
                    let place := mload(add(places, read))
                    let side := shl(5, and(place, 1))
                    mstore(side, mload(add(nodes, read)))
                    let next := add(read, 0x20)
                    // A left node takes its right neighbour along if that is the next one here.
                    switch and(lt(next, end), eq(mload(add(places, next)), or(place, 1)))
                    case 1 {
                        mstore(0x20, mload(add(nodes, next)))
                        read := next
                    }
                    default {
                        mstore(xor(side, 0x20), calldataload(sibling))
                        sibling := add(sibling, 0x20)
                    }
                    mstore(add(nodes, written), keccak256(0x00, 0x40))
                    mstore(add(places, written), shr(1, place))
                    written := add(written, 0x20)
                }
                count := shr(5, written)
            }
            root := mload(nodes)
            used := shr(5, sub(sibling, siblings.offset))
        }
    }

    function _checkOneOrAll(bytes32 field, uint256 actual, uint256 count) private pure {
        if (actual != 1 && actual != count) revert WrongProofLength(field, actual, count);
    }

    function _node(bytes32 left, bytes32 right) private pure returns (bytes32) {
        return keccak256(abi.encodePacked(left, right));
    }
}
