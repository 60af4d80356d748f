// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title Latchkey Data Token, the market's money: ERC-20 with ERC-2612 permits, 18 decimals.
/// @dev The whole supply exists from the start; nobody can mint, burn, pause or freeze. The EIP-712 domain of permits has
/// the token's own name, as wallets expect, not that of the market's contracts.
contract DTX is ERC20, ERC20Permit {
    /// @notice 100,000,000 DTX in wei.
    uint256 public constant SUPPLY = 100_000_000e18;

    /// @param holder Receives the whole supply.
    constructor(address holder) ERC20("Latchkey Data Token", "DTX") ERC20Permit("Latchkey Data Token") {
        _mint(holder, SUPPLY);
    }
}
