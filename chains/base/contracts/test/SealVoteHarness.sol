// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The same hashes in Solidity
/// @notice Computes seal and vote digests and recovers their signers, to be compared with the golden vectors.
/// @dev Spec: specs/protocol/seal-and-vote.md sections 2 and 3. The contract that verifies certificates on the auction
/// chain hashes in the same way.
contract SealVoteHarness {
    bytes32 public constant SEAL_TAG = keccak256("latchkey/seal/v1");
    bytes32 public constant VOTE_TAG = keccak256("latchkey/vote/v1");

    function sealDigest(uint256 chainId, bytes32 genesisHash, bytes32 blockHash) external pure returns (bytes32) {
        return keccak256(abi.encode(SEAL_TAG, chainId, genesisHash, blockHash));
    }

    function voteDigest(
        uint256 chainId,
        bytes32 genesisHash,
        uint256 setVersion,
        uint256 sourceNumber,
        bytes32 sourceHash,
        uint256 targetNumber,
        bytes32 targetHash
    ) external pure returns (bytes32) {
        return
            keccak256(
                abi.encode(
                    VOTE_TAG,
                    chainId,
                    genesisHash,
                    setVersion,
                    sourceNumber,
                    sourceHash,
                    targetNumber,
                    targetHash
                )
            );
    }

    /// @param signature r | s | yParity
    function signer(bytes32 digest, bytes calldata signature) external pure returns (address) {
        bytes32 r = bytes32(signature[:32]);
        bytes32 s = bytes32(signature[32:64]);
        return ecrecover(digest, 27 + uint8(signature[64]), r, s);
    }

    function setHash(address[] calldata members) external pure returns (bytes32) {
        return keccak256(abi.encodePacked(members));
    }
}
