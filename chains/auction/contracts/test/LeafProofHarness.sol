// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {LeafProof, LotProof} from "../LeafProof.sol";

/// @title Makes the library callable.
contract LeafProofHarness {
    function verify(LotProof calldata proof, uint256 chunk, uint256 totalLots, bytes32 leafRoot) external pure {
        LeafProof.verify(proof, chunk, totalLots, leafRoot);
    }
}
