// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Holds every DTX of the market: the free credits of accounts and what the market contracts hold in escrow.
/// @dev All amounts are wei of DTX. Spec: specs/protocol/auction-chain.md, section "Vault".
///
/// Payments are pulled, never pushed: a market contract credits an account here and the account withdraws.
///
/// Invariants, after every call:
///   sum of balanceOf(account) + escrowed() <= DTX.balanceOf(vault), equal unless somebody sent DTX here by `transfer`;
///   escrowed() = all debits - all credits of the market contracts.
interface IVault {
    /// @param account Whose credit grew.
    /// @param payer Who paid the DTX in.
    event Deposited(address indexed account, address indexed payer, uint256 amount);
    /// @param amount Taken from the credit; `amount - fee` went to `to`, `fee` to `relayer`.
    event Withdrawn(address indexed account, address indexed to, uint256 amount, uint256 fee, address relayer);
    /// @notice `market` took `amount` from the account's credit into escrow.
    event Debited(address indexed account, address indexed market, uint256 amount);
    /// @notice `market` paid `amount` out of escrow into the account's credit.
    event Credited(address indexed account, address indexed market, uint256 amount);

    error InsufficientCredit(address account, uint256 credit, uint256 needed);
    error InsufficientEscrow(uint256 escrowed, uint256 needed);
    error NotAMarketContract(address caller);
    error ZeroAddress();
    error SignatureExpired(uint256 deadline, uint256 time);
    error WrongNonce(address account, uint256 given, uint256 expected);
    error WrongSigner(address recovered, address account);
    error FeeAboveAmount(uint256 fee, uint256 amount);

    /// @notice Pays `amount` DTX of the caller, who approved the vault before, into the caller's credit.
    function deposit(uint256 amount) external;

    /// @notice Pays `amount` DTX of the caller into the credit of `account`.
    function depositFor(address account, uint256 amount) external;

    /// @notice `deposit` with an ERC-2612 permit instead of an approval before. A permit that somebody else already used
    /// does no harm: what counts is the allowance.
    function depositWithPermit(uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) external;

    /// @notice Pays `amount` of the caller's credit out to `to`.
    function withdraw(uint256 amount, address to) external;

    /// @notice `withdraw` of `account`, submitted by anybody who holds its EIP-712 signature
    /// `Withdraw(address account,address to,uint256 amount,uint256 fee,uint256 nonce,uint40 deadline)`.
    /// @param fee Part of `amount` that goes to the caller, at most `amount`.
    /// @param nonce `nonces(account)`, so that a signature works once and in order.
    /// @param deadline Last unix second at which the signature is good.
    /// @param signature 65 bytes r | s | v, low s.
    function withdrawFor(
        address account,
        address to,
        uint256 amount,
        uint256 fee,
        uint256 nonce,
        uint40 deadline,
        bytes calldata signature
    ) external;

    /// @notice Moves `amount` of the account's credit into escrow. Market contracts only.
    function debit(address account, uint256 amount) external;

    /// @notice Moves `amount` out of escrow into the account's credit. Market contracts only.
    function credit(address account, uint256 amount) external;

    /// @notice Free credit of `account`.
    function balanceOf(address account) external view returns (uint256);

    /// @notice What the market contracts hold between debit and credit.
    function escrowed() external view returns (uint256);

    /// @notice The nonce that the next `withdrawFor` of `account` must carry.
    function nonces(address account) external view returns (uint256);
}
