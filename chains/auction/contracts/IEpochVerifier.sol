// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Tells whether an epoch's word is the one that the metadata chain closed.
/// @dev Spec: specs/protocol/auction-chain.md, section "Opening a round". One implementation per deployment, immutable.
interface IEpochVerifier {
    /// @notice Reverts unless `word` is the closed word of `epoch`; what counts as proof is the implementation's business.
    /// @dev May change state (a verifier of headers remembers heights), so it is called once for each round.
    /// @param word keccak256(abi.encode(epoch, month, filterHash, lots, closeTime, termsHead, leafRoot)).
    /// @param epoch Number of the epoch, counted from 1.
    /// @param proof Implementation-defined bytes.
    /// @return recipients Who shares the metadata half of the auction fee of the round, in equal parts; never empty.
    function verify(bytes32 word, uint64 epoch, bytes calldata proof) external returns (address[] memory recipients);
}
