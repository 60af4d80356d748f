// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IEpochVerifier} from "./IEpochVerifier.sol";

/// @title An epoch's word on the word of one keeper.
/// @notice THE SINGLE TRUSTED STEP of the market: whoever holds the keeper's key could open a round over lots that no
/// metadata chain ever closed. Everything else on the path is proved. A verifier of the metadata chain's finality votes
/// takes this contract's place without a change elsewhere.
/// @dev proof = 65-byte EIP-712 signature r | s | v by the keeper over `EpochAttestation(uint64 epoch,bytes32 word)`.
contract KeeperEpochVerifier is IEpochVerifier, EIP712 {
    bytes32 private constant ATTESTATION_TYPE = keccak256("EpochAttestation(uint64 epoch,bytes32 word)");

    /// @notice Whose signature counts.
    address public immutable KEEPER;
    address[] private _recipients;

    error NoRecipients();
    error ZeroKeeper();
    /// @notice The signature over this word is somebody else's.
    error NotAttested(address recovered, address keeper);

    /// @param keeper Whose signature counts.
    /// @param recipients Who shares the metadata half of the auction fee: the metadata chain's miners.
    constructor(address keeper, address[] memory recipients) EIP712("Latchkey", "1") {
        if (keeper == address(0)) revert ZeroKeeper();
        if (recipients.length == 0) revert NoRecipients();
        KEEPER = keeper;
        _recipients = recipients;
    }

    /// @inheritdoc IEpochVerifier
    function verify(bytes32 word, uint64 epoch, bytes calldata proof) external view returns (address[] memory) {
        bytes32 digest = _hashTypedDataV4(keccak256(abi.encode(ATTESTATION_TYPE, epoch, word)));
        address signer = ECDSA.recover(digest, proof);
        if (signer != KEEPER) revert NotAttested(signer, KEEPER);
        return _recipients;
    }
}
