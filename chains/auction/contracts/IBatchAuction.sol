// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBatchAuctionErrors} from "./IBatchAuctionErrors.sol";

/// @title Sealed batch auction of the device-months of one epoch: open, commit, reveal, clear, finalize, refund, forfeit.
/// @dev Spec: specs/protocol/auction-chain.md; encodings of batches: specs/protocol/sealed-batch.md. Amounts are TICKS
/// (1 tick = 1e15 wei of DTX); the vault counts wei. The number of a round is the number of its epoch.
///
/// Life of a round, half-open intervals of the block timestamp; every phase also lasts at least PHASE_BLOCKS blocks, so
/// that a chain that stood still takes nobody's chance to act:
///
///   openTime        commitEnd   revealStart        revealEnd                       deliverEnd        disputeEnd
///   |--- Commit ----|--- Gap ---|----- Reveal -----|---- Clear ----|-- finalize --|--- Deliver ----|--- Dispute ---| Closed
///
/// Invariants:
///   a bidder never pays more for a lot than its bid, nor in all more than min(sealed budget, lock), nor wins more lots
///   than its cap; the price of a lot is never below its reserve; each chunk of an attempt is cleared once, in order;
///   nothing is refunded, claimed or delivered before `done`; what is debited for a lock leaves it exactly once.
interface IBatchAuction is IBatchAuctionErrors {
    /// @dev Values are fixed; Pace belongs to a clearing mode that this contract does not have.
    enum Phase {
        None,
        Commit,
        Gap,
        Reveal,
        Pace,
        Clear,
        Deliver,
        Dispute,
        Closed
    }

    /// @notice What the word of an epoch is the hash of: keccak256(abi.encode(all fields in order)).
    /// @param closeTime Unix second at which the metadata chain closed the epoch.
    /// @param termsHead t_0 of the chain over the chunks' terms rows.
    /// @param leafRoot Merkle root over the chunk roots.
    struct EpochPreimage {
        uint64 epoch;
        uint32 month;
        bytes32 filterHash;
        uint32 lots;
        uint40 closeTime;
        bytes32 termsHead;
        bytes32 leafRoot;
    }

    /// @notice A round. Blocks are block numbers, 0 = not begun.
    ///
    ///   word 0   16 free | miners 64 | disputeBlock 32 | deliverBlock 32 | clearBlock 32 | revealBlock 32
    ///            | commitBlock 32 | attempt 8 | mode 8                                                     (256 bits)
    ///   word 1   64 free | feeBps 16 | platformBps 16 | gatewayBps 16 | done 8 | revealed 16 | bidders 16 | chunks 16
    ///            | lots 16 | month 32 | openTime 40                                                        (256 bits)
    ///   words 2-5  termsHead, leafRoot, finalState, feeList
    ///
    /// @param mode Clearing rule: 1 = greedy.
    /// @param attempt Current attempt, counted from 0.
    /// @param miners Bit i: the miner of index i included a transaction of this round.
    /// @param lots 1..16384.
    /// @param chunks ceil(lots / 128).
    /// @param feeBps The auction fee for miners, a part of platformBps. All bps are of the price.
    /// @param finalState Hash of the state array after the last chunk, 0 before `done`.
    /// @param feeList Hash of the recipients of the metadata half of the auction fee.
    struct Round {
        uint8 mode;
        uint8 attempt;
        uint32 commitBlock;
        uint32 revealBlock;
        uint32 clearBlock;
        uint32 deliverBlock;
        uint32 disputeBlock;
        uint64 miners;
        uint40 openTime;
        uint32 month;
        uint16 lots;
        uint16 chunks;
        uint16 bidders;
        uint16 revealed;
        bool done;
        uint16 gatewayBps;
        uint16 platformBps;
        uint16 feeBps;
        bytes32 termsHead;
        bytes32 leafRoot;
        bytes32 finalState;
        bytes32 feeList;
    }

    /// @notice A sealed batch in its slot.
    ///
    ///   word 0   lock 96 | bidder 160
    ///   words 1-3  keyHash, head, key
    ///   word 4   120 free | paid 8 | licenceParity 8 | revealed 8 | cap 16 | budget 96                       (256 bits)
    ///   word 5   licenceX
    ///
    /// @param lock Ticks.
    /// @param head Head of the chain over the ciphertext rows.
    /// @param key The batch key, 0 before the reveal.
    /// @param budget min(sealed budget, lock) in ticks, 0 if the cap is 0; fixed at the reveal.
    /// @param cap Most lots that the bidder takes.
    /// @param paid The lock has left: refunded or forfeited.
    /// @param licenceX x coordinate of the licence public key, with `licenceParity` the parity of y.
    struct Bid {
        address bidder;
        uint96 lock;
        bytes32 keyHash;
        bytes32 head;
        bytes32 key;
        uint96 budget;
        uint16 cap;
        bool revealed;
        uint8 licenceParity;
        bool paid;
        uint256 licenceX;
    }

    /// @notice One pass of clearing.
    /// @param mode 0 = not started, else the mode of the round when it started.
    /// @param revenue Sum of price x winners so far, ticks.
    /// @param stateHash Hash of the state array before chunk `nextChunk`.
    /// @param termsHead Head of the terms chain at chunk `nextChunk`.
    /// @param seed keccak256 of the revealed keys in slot order.
    struct Attempt {
        uint8 mode;
        uint16 nextChunk;
        uint96 revenue;
        bytes32 stateHash;
        bytes32 termsHead;
        bytes32 seed;
    }

    /// @notice Deadlines of a round, unix seconds.
    struct Deadlines {
        uint40 openTime;
        uint40 commitEnd;
        uint40 revealStart;
        uint40 revealEnd;
        uint40 paceEnd;
        uint40 clearEnd;
        uint40 deliverEnd;
        uint40 disputeEnd;
    }

    error WrongPhase(uint64 round, Phase actual, Phase wanted);

    event RoundOpened(
        uint64 indexed round,
        uint32 month,
        uint32 lots,
        bytes32 termsHead,
        bytes32 leafRoot,
        uint40 openTime,
        uint40 commitEnd,
        uint40 revealStart,
        uint40 revealEnd,
        uint40 clearEnd,
        uint40 deliverEnd,
        uint40 disputeEnd
    );
    /// @notice Who shares the metadata half of the round's auction fee.
    event FeeRecipientsSet(uint64 indexed round, address[] recipients);
    /// @notice A phase whose length is also counted in blocks began at this block.
    event PhaseBegan(uint64 indexed round, Phase phase, uint32 blockNumber);
    event Committed(
        uint64 indexed round,
        uint8 indexed slot,
        address indexed bidder,
        bytes32 keyHash,
        bytes32 head,
        uint96 lock,
        uint256 licenceX,
        uint8 licenceParity
    );
    /// @param budget min(sealed budget, lock), 0 if the cap is 0.
    event Revealed(uint64 indexed round, uint8 indexed slot, bytes32 key, uint96 budget, uint16 cap);
    event ClearingStarted(
        uint64 indexed round,
        uint8 indexed attempt,
        uint16 revealed,
        bytes32 seed,
        bytes32 stateHash
    );
    /// @param results 1024 bytes, 8 a lot: price u16, six winners by rank as slot + 1, 0 = none.
    event Cleared(uint64 indexed round, uint8 indexed attempt, uint16 chunk, bytes results);
    event Finalized(uint64 indexed round, uint8 attempt, uint96 revenue, bytes32 finalState);
    /// @param ticks lock - spent, credited to the bidder.
    event Refunded(uint64 indexed round, uint8 indexed slot, uint96 ticks);
    /// @param ticks To the treasury.
    /// @param back To the bidder.
    event Forfeited(uint64 indexed round, uint8 indexed slot, uint96 ticks, uint96 back);

    /// @notice Opens the round of a closed epoch. Anyone may.
    function openRound(EpochPreimage calldata epoch, bytes calldata proof) external;

    /// @notice Takes a slot with a sealed batch and locks `lockTicks` of the caller's vault credit. Only straight from a
    /// transaction of an account without code.
    /// @param keyHash Binds key, budget, cap, bidder, round, contract and chain (`openingHash`).
    /// @param lockTicks At least FORFEIT_FLOOR; bounds the sealed budget from above.
    /// @param licenceX With `licenceParity` (0 or 1) the buyer's licence public key for the round, a point of secp256k1.
    /// @param ciphertext 256 bytes for each chunk.
    function commit(
        uint64 round,
        bytes32 keyHash,
        uint96 lockTicks,
        uint256 licenceX,
        uint8 licenceParity,
        bytes calldata ciphertext
    ) external;

    /// @notice Opens a batch, whole or not at all. Anyone who knows the opening may send it.
    /// @param budget As sealed; a budget above the lock counts as the lock.
    function reveal(uint64 round, uint8 slot, bytes32 key, uint96 budget, uint16 cap) external;

    /// @notice Records that the current phase began, if nothing else did: its block count starts here. Does nothing when
    /// there is nothing to record.
    /// @return phase The phase of the round now.
    function advance(uint64 round) external returns (Phase phase);

    /// @notice Freezes seed and state. Without a revealed batch the round is final at once, every lot unsold.
    function startClear(uint64 round) external;

    /// @notice Clears the next chunk.
    /// @param state 96 bytes a revealed bidder in slot order, as hashed by the step before.
    /// @param nextHeads 32 bytes a revealed bidder: the row heads of the chunk after.
    /// @param rows 256 bytes a revealed bidder: the ciphertext rows of this chunk.
    /// @param terms 512 bytes, 4 a lot: reserve u16, k u8, flags u8.
    /// @param nextTerms Terms head of the chunk after.
    function clear(
        uint64 round,
        bytes calldata state,
        bytes calldata nextHeads,
        bytes calldata rows,
        bytes calldata terms,
        bytes32 nextTerms
    ) external;

    /// @notice Ends clearing after the last chunk: results count from here on.
    function finalize(uint64 round, bytes calldata state) external;

    /// @notice Returns lock - spent to the revealed bidders at these positions of the final state array.
    function refund(uint64 round, bytes calldata state, uint8[] calldata positions) external;

    /// @notice Settles the locks of batches that were never revealed: max(FORFEIT_FLOOR, 20 % of the lock) to the treasury,
    /// the rest back.
    function forfeit(uint64 round, uint8[] calldata slots) external;

    /// @notice Notes that the miner of this block included a transaction of the round. For the key records contract.
    function mark(uint64 round) external;

    function rounds(uint64 round) external view returns (Round memory);

    function bids(uint64 round, uint8 slot) external view returns (Bid memory);

    function attempts(uint64 round, uint8 attempt) external view returns (Attempt memory);

    /// @notice keccak256 of the 1024 result bytes of a chunk; 0 = not cleared (also: every lot unsold).
    function resultHash(uint64 round, uint8 attempt, uint16 chunk) external view returns (bytes32);

    /// @notice Slot + 1 of a bidder, 0 = none.
    function slotOf(uint64 round, address bidder) external view returns (uint8);

    function deadlines(uint64 round) external view returns (Deadlines memory);

    /// @notice Phase now. None for an unknown round.
    function phaseOf(uint64 round) external view returns (Phase);

    /// @notice What delivery needs in one call. `phase` is at least Deliver exactly when results count.
    function delivery(uint64 round) external view returns (Phase phase, uint8 attempt, uint16 lots, bytes32 leafRoot);

    /// @notice Bidder and licence public key in a slot; the zero address for an empty one.
    function buyerOf(
        uint64 round,
        uint8 slot
    ) external view returns (address bidder, uint256 licenceX, uint8 licenceParity);

    /// @notice Frozen split of the round, basis points of the price; the rest is the owner's.
    function splitOf(uint64 round) external view returns (uint16 gatewayBps, uint16 platformBps, uint16 feeBps);

    /// @notice Bitmap of the miners who included at least one transaction of the round.
    function minersOf(uint64 round) external view returns (uint64);

    /// @notice Who shares the metadata half of the auction fee, in equal parts.
    function feeRecipients(uint64 round) external view returns (address[] memory);

    /// @notice keccak256(abi.encode(OPENING_TAG, chain id, this contract, round, bidder, key, budget, cap)).
    function openingHash(
        uint64 round,
        address bidder,
        bytes32 key,
        uint96 budget,
        uint16 cap
    ) external view returns (bytes32);
}
