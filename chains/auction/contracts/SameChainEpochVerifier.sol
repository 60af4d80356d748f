// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEpochVerifier} from "./IEpochVerifier.sol";

/// @title The part of the metadata half's epoch book that this verifier reads.
interface IEpochWords {
    /// @notice Word of a closed epoch, 0 before it is closed.
    function words(uint64 epoch) external view returns (bytes32);
}

/// @title An epoch's word read from the epoch book itself, where both halves of the market stand on one network.
/// @dev proof is empty.
contract SameChainEpochVerifier is IEpochVerifier {
    /// @notice The epoch book that closes epochs.
    IEpochWords public immutable BOOK;
    /// @notice Who gets the metadata half of the auction fee.
    address public immutable RECIPIENT;

    error ZeroAddress();
    error ProofNotEmpty(uint256 length);
    error EpochNotClosed(uint64 epoch);
    error WrongWord(bytes32 given, bytes32 closed);

    constructor(IEpochWords book, address recipient) {
        if (address(book) == address(0) || recipient == address(0)) revert ZeroAddress();
        BOOK = book;
        RECIPIENT = recipient;
    }

    /// @inheritdoc IEpochVerifier
    function verify(
        bytes32 word,
        uint64 epoch,
        bytes calldata proof
    ) external view returns (address[] memory recipients) {
        if (proof.length != 0) revert ProofNotEmpty(proof.length);
        bytes32 closed = BOOK.words(epoch);
        if (closed == 0) revert EpochNotClosed(epoch);
        if (closed != word) revert WrongWord(word, closed);
        recipients = new address[](1);
        recipients[0] = RECIPIENT;
    }
}
