// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBatchAuction} from "../IBatchAuction.sol";

/// @dev Commits from inside a contract, where nobody finds the ciphertext in the transaction's own calldata.
contract Committer {
    function commit(IBatchAuction auction, uint64 round, uint96 lock, bytes calldata ciphertext) external {
        auction.commit(round, bytes32(0), lock, 1, 0, ciphertext);
    }
}
