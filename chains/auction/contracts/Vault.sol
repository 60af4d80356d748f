// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IVault} from "./IVault.sol";

/// @title Vault
/// @dev Storage: slots 0 and 1 are the name and version fallbacks of EIP712 (empty);
/// slot 2: mapping account -> credit, wei of DTX; slot 3: mapping account -> next nonce; slot 4: escrow, wei of DTX.
/// Every function changes the books before it moves tokens.
contract Vault is IVault, EIP712 {
    using SafeERC20 for IERC20;

    bytes32 private constant WITHDRAW_TYPE = keccak256(
        "Withdraw(address account,address to,uint256 amount,uint256 fee,uint256 nonce,uint40 deadline)"
    );

    /// @notice The token, DTX.
    IERC20 public immutable TOKEN;
    /// @notice The contracts that may debit and credit.
    address public immutable AUCTION;
    address public immutable KEY_RECORDS;
    address public immutable SETTLEMENT;

    /// @inheritdoc IVault
    mapping(address account => uint256 wei_) public balanceOf;
    /// @inheritdoc IVault
    mapping(address account => uint256 nonce) public nonces;
    /// @inheritdoc IVault
    uint256 public escrowed;

    modifier onlyMarket() {
        if (msg.sender != AUCTION && msg.sender != SETTLEMENT && msg.sender != KEY_RECORDS) {
            revert NotAMarketContract(msg.sender);
        }
        _;
    }

    constructor(IERC20 token, address auction, address keyRecords, address settlement) EIP712("Latchkey", "1") {
        if (
            address(token) == address(0) ||
            auction == address(0) ||
            keyRecords == address(0) ||
            settlement == address(0)
        ) revert ZeroAddress();
        (TOKEN, AUCTION, KEY_RECORDS, SETTLEMENT) = (token, auction, keyRecords, settlement);
    }

    /// @inheritdoc IVault
    function deposit(uint256 amount) external {
        _deposit(msg.sender, amount);
    }

    /// @inheritdoc IVault
    function depositFor(address account, uint256 amount) external {
        if (account == address(0)) revert ZeroAddress();
        _deposit(account, amount);
    }

    /// @inheritdoc IVault
    function depositWithPermit(uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external {
        // Whoever saw the permit in the pool may have used it first; then the allowance is there and the call goes on.
        try IERC20Permit(address(TOKEN)).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
        _deposit(msg.sender, amount);
    }

    /// @inheritdoc IVault
    function withdraw(uint256 amount, address to) external {
        _take(msg.sender, amount);
        emit Withdrawn(msg.sender, to, amount, 0, msg.sender);
        TOKEN.safeTransfer(to, amount);
    }

    /// @inheritdoc IVault
    function withdrawFor(
        address account,
        address to,
        uint256 amount,
        uint256 fee,
        uint256 nonce,
        uint40 deadline,
        bytes calldata signature
    ) external {
        if (block.timestamp > deadline) revert SignatureExpired(deadline, block.timestamp);
        if (fee > amount) revert FeeAboveAmount(fee, amount);
        if (nonce != nonces[account]) revert WrongNonce(account, nonce, nonces[account]);
        bytes32 digest = _hashTypedDataV4(
            keccak256(abi.encode(WITHDRAW_TYPE, account, to, amount, fee, nonce, deadline))
        );
        address signer = ECDSA.recover(digest, signature);
        if (signer != account) revert WrongSigner(signer, account);

        nonces[account] = nonce + 1;
        _take(account, amount);
        emit Withdrawn(account, to, amount, fee, msg.sender);
        TOKEN.safeTransfer(to, amount - fee);
        if (fee != 0) TOKEN.safeTransfer(msg.sender, fee);
    }

    /// @inheritdoc IVault
    function debit(address account, uint256 amount) external onlyMarket {
        _take(account, amount);
        escrowed += amount;
        emit Debited(account, msg.sender, amount);
    }

    /// @inheritdoc IVault
    function credit(address account, uint256 amount) external onlyMarket {
        if (amount > escrowed) revert InsufficientEscrow(escrowed, amount);
        if (account == address(0)) revert ZeroAddress();
        unchecked {
            escrowed -= amount; // not above escrowed, checked above
        }
        balanceOf[account] += amount;
        emit Credited(account, msg.sender, amount);
    }

    function _deposit(address account, uint256 amount) private {
        balanceOf[account] += amount;
        emit Deposited(account, msg.sender, amount);
        TOKEN.safeTransferFrom(msg.sender, address(this), amount);
    }

    function _take(address account, uint256 amount) private {
        uint256 held = balanceOf[account];
        if (held < amount) revert InsufficientCredit(account, held, amount);
        unchecked {
            balanceOf[account] = held - amount; // not above held, checked above
        }
    }
}
