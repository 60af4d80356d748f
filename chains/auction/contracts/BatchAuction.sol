// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Config} from "./AuctionConfig.sol";
import {Clearing} from "./Clearing.sol";
import {IBatchAuction} from "./IBatchAuction.sol";
import {RoundBook} from "./RoundBook.sol";
import {SealedRows} from "./SealedRows.sol";

/// @title Batch auction
/// @dev Life cycle and invariants are in IBatchAuction, storage in RoundBook, the clearing rule in SealedRows and Clearing.
/// Checks, effects, interactions; the vault is the only contract that is called with money at stake, and it calls nobody.
contract BatchAuction is RoundBook {
    bytes32 private constant OPENING_TAG = keccak256("latchkey/opening/v1");
    uint256 private constant FORFEIT_BPS = 2000;
    uint256 private constant ONE = 65_536; // multiplier 1.0 in 16.16
    uint256 private constant FULL = 65_535; // takes part in every lot
    uint256 private constant BID_MAX = 65_535;

    constructor(Config memory config) RoundBook(config) {}

    /// @inheritdoc IBatchAuction
    function commit(
        uint64 round,
        bytes32 keyHash,
        uint96 lockTicks,
        uint256 licenceX,
        uint8 licenceParity,
        bytes calldata ciphertext
    ) external {
        Round storage r = _round(round);
        _requirePhase(round, r, Phase.Commit);
        // From inside another contract the ciphertext could be hidden from those who clear, and the round would be stuck:
        // that the sender is the origin is the point here, not a way to authenticate.
        // solhint-disable-next-line avoid-tx-origin
        if (msg.sender != tx.origin || msg.sender.code.length != 0) revert NotADirectTransaction(msg.sender);
        uint8 taken = slotOf[round][msg.sender];
        if (taken != 0) revert AlreadyCommitted(round, msg.sender, taken - 1);
        uint256 expected = r.chunks * SealedRows.ROW_BYTES;
        if (ciphertext.length != expected) revert WrongLength("ciphertext", ciphertext.length, expected);
        if (lockTicks < FORFEIT_FLOOR) revert LockTooSmall(lockTicks, FORFEIT_FLOOR);
        if (!_isCurvePoint(licenceX, licenceParity)) revert NotACurvePoint(licenceX, licenceParity);
        uint256 slot = r.bidders;
        if (slot >= MAX_BIDDERS) revert RoundFull(round, MAX_BIDDERS);

        bytes32 head = SealedRows.headOf(ciphertext);
        r.bidders = uint16(slot + 1);
        slotOf[round][msg.sender] = uint8(slot + 1);
        Bid storage bid = _bids[round][slot];
        (bid.bidder, bid.lock, bid.keyHash, bid.head) = (msg.sender, lockTicks, keyHash, head);
        (bid.licenceX, bid.licenceParity) = (licenceX, licenceParity);
        _mark(r);
        emit Committed(round, uint8(slot), msg.sender, keyHash, head, lockTicks, licenceX, licenceParity);
        VAULT.debit(msg.sender, lockTicks * TICK);
    }

    /// @inheritdoc IBatchAuction
    function reveal(uint64 round, uint8 slot, bytes32 key, uint96 budget, uint16 cap) external {
        Round storage r = _round(round);
        _requirePhase(round, r, Phase.Reveal);
        if (slot >= r.bidders) revert SlotUnknown(round, slot);
        Bid storage bid = _bids[round][slot];
        if (bid.revealed) revert AlreadyRevealed(round, slot);
        bytes32 actual = openingHash(round, bid.bidder, key, budget, cap);
        if (actual != bid.keyHash) revert WrongOpening(actual, bid.keyHash);

        if (budget > bid.lock) budget = bid.lock;
        if (cap == 0) budget = 0; // an empty cap empties the row
        (bid.key, bid.budget, bid.cap, bid.revealed) = (key, budget, cap, true);
        ++r.revealed;
        if (r.revealBlock == 0) _beginReveal(round, r);
        _mark(r);
        emit Revealed(round, slot, key, budget, cap);
    }

    /// @inheritdoc IBatchAuction
    function startClear(uint64 round) external {
        Round storage r = _round(round);
        _requirePhase(round, r, Phase.Clear);
        Attempt storage a = _attempts[round][r.attempt];
        if (a.mode != 0) revert ClearingAlreadyStarted(round, r.attempt);

        uint256 revealed = r.revealed;
        bytes32[] memory state = new bytes32[](3 * revealed);
        bytes32[] memory keys = new bytes32[](revealed);
        uint256 position;
        for (uint256 slot; position < revealed; ++slot) {
            Bid storage bid = _bids[round][slot];
            if (!bid.revealed) continue;
            keys[position] = state[3 * position] = bid.key;
            state[3 * position + 1] = bid.head;
            state[3 * position + 2] = bytes32(_openingWord(slot, bid.budget, bid.cap));
            ++position;
        }
        (a.mode, a.termsHead) = (r.mode, r.termsHead);
        a.seed = keccak256(abi.encodePacked(keys));
        a.stateHash = keccak256(abi.encodePacked(state));
        r.clearBlock = uint32(block.number);
        _mark(r);
        emit ClearingStarted(round, r.attempt, uint16(revealed), a.seed, a.stateHash);
        if (revealed == 0) _finish(round, r, a);
    }

    /// @inheritdoc IBatchAuction
    function clear(
        uint64 round,
        bytes calldata state,
        bytes calldata nextHeads,
        bytes calldata rows,
        bytes calldata terms,
        bytes32 nextTerms
    ) external {
        Round storage r = _round(round);
        Attempt storage a = _attempts[round][r.attempt];
        _requireStarted(round, r, a);
        uint16 chunk = a.nextChunk;
        if (chunk >= r.chunks) revert AllChunksCleared(round, r.chunks);
        _requireState(a.stateHash, state);
        uint256 revealed = state.length / SealedRows.STATE_BYTES;
        _requireLength("nextHeads", nextHeads.length, revealed * 32);
        _requireLength("rows", rows.length, revealed * SealedRows.ROW_BYTES);
        _requireLength("terms", terms.length, Clearing.TERMS_BYTES);
        bytes32 termsHead = keccak256(bytes.concat(terms, nextTerms));
        if (termsHead != a.termsHead) revert WrongTerms(termsHead, a.termsHead);

        bytes memory next = state;
        bytes memory plain = rows;
        SealedRows.open(next, plain, nextHeads, _biddersOf(round, state), round, chunk);
        (bytes memory results, uint256 revenue) = Clearing.rank(next, plain, terms, a.seed, chunk);

        a.nextChunk = chunk + 1;
        a.revenue += uint96(revenue);
        a.termsHead = nextTerms;
        a.stateHash = keccak256(next);
        resultHash[round][r.attempt][chunk] = keccak256(results);
        _mark(r);
        emit Cleared(round, r.attempt, chunk, results);
    }

    /// @inheritdoc IBatchAuction
    function finalize(uint64 round, bytes calldata state) external {
        Round storage r = _round(round);
        Attempt storage a = _attempts[round][r.attempt];
        _requireStarted(round, r, a);
        if (a.nextChunk != r.chunks) revert ChunksLeft(round, a.nextChunk, r.chunks);
        _requireState(a.stateHash, state);
        _mark(r);
        _finish(round, r, a);
    }

    /// @inheritdoc IBatchAuction
    function refund(uint64 round, bytes calldata state, uint8[] calldata positions) external {
        Round storage r = _round(round);
        if (!r.done) revert WrongPhase(round, _phase(r), Phase.Deliver);
        _requireState(r.finalState, state);
        uint256 revealed = state.length / SealedRows.STATE_BYTES;
        for (uint256 i; i < positions.length; ++i) {
            uint8 position = positions[i];
            if (position >= revealed) revert PositionUnknown(position, revealed);
            uint256 word = _wordAt(state, position);
            uint8 slot = uint8(word >> 192);
            Bid storage bid = _bids[round][slot];
            if (bid.paid) revert AlreadyPaid(round, slot);
            bid.paid = true;
            uint96 back = bid.lock - (bid.budget - uint96(word)); // the low 96 bits are the money left
            emit Refunded(round, slot, back);
            VAULT.credit(bid.bidder, back * TICK);
        }
    }

    /// @inheritdoc IBatchAuction
    function forfeit(uint64 round, uint8[] calldata slots) external {
        Round storage r = _round(round);
        Phase phase = _phase(r);
        if (phase < Phase.Clear) revert WrongPhase(round, phase, Phase.Clear);
        uint256 total;
        for (uint256 i; i < slots.length; ++i) {
            uint8 slot = slots[i];
            if (slot >= r.bidders) revert SlotUnknown(round, slot);
            Bid storage bid = _bids[round][slot];
            if (bid.revealed) revert NothingToForfeit(round, slot);
            if (bid.paid) revert AlreadyPaid(round, slot);
            bid.paid = true;
            uint256 lost = (uint256(bid.lock) * FORFEIT_BPS) / 10_000;
            if (lost < FORFEIT_FLOOR) lost = FORFEIT_FLOOR; // at most the lock, which is at least the floor
            uint256 back = bid.lock - lost;
            total += lost;
            emit Forfeited(round, slot, uint96(lost), uint96(back));
            VAULT.credit(bid.bidder, back * TICK);
        }
        VAULT.credit(TREASURY, total * TICK);
    }

    /// @inheritdoc IBatchAuction
    function openingHash(
        uint64 round,
        address bidder,
        bytes32 key,
        uint96 budget,
        uint16 cap
    ) public view returns (bytes32) {
        return
            keccak256(abi.encode(OPENING_TAG, block.chainid, address(this), uint256(round), bidder, key, budget, cap));
    }

    function _finish(uint64 round, Round storage r, Attempt storage a) private {
        (r.done, r.finalState, r.deliverBlock) = (true, a.stateHash, uint32(block.number));
        emit Finalized(round, r.attempt, a.revenue, a.stateHash);
    }

    function _requireStarted(uint64 round, Round storage r, Attempt storage a) private view {
        if (r.done) revert WrongPhase(round, _phase(r), Phase.Clear);
        if (a.mode == 0) revert ClearingNotStarted(round, r.attempt);
    }

    function _requireState(bytes32 expected, bytes calldata state) private pure {
        bytes32 actual = keccak256(state);
        if (actual != expected) revert WrongState(actual, expected);
    }

    function _requireLength(bytes32 field, uint256 actual, uint256 expected) private pure {
        if (actual != expected) revert WrongLength(field, actual, expected);
    }

    function _wordAt(bytes calldata state, uint256 position) private pure returns (uint256) {
        uint256 begin = position * SealedRows.STATE_BYTES + 64;
        return uint256(bytes32(state[begin:begin + 32]));
    }

    /// @dev The state array names slots; addresses, which the key stream binds, are read from storage.
    function _biddersOf(uint64 round, bytes calldata state) private view returns (address[] memory bidders) {
        bidders = new address[](state.length / SealedRows.STATE_BYTES);
        for (uint256 position; position < bidders.length; ++position) {
            bidders[position] = _bids[round][uint8(_wordAt(state, position) >> 192)].bidder;
        }
    }

    /// @dev Word of a bidder before the first chunk, drawn in `Clearing`: everything that is counted is 0.
    function _openingWord(uint256 slot, uint256 budget, uint256 cap) private pure returns (uint256) {
        uint256 clamp = budget < BID_MAX ? budget : BID_MAX;
        return (ONE << 224) | (FULL << 208) | (slot << 192) | (clamp << 176) | (cap << 96) | budget;
    }

    /// @dev `ecrecover` of digest 0 and s = 1 gives the point (x, parity) divided by x, which exists exactly when x is below
    /// the curve order and the x coordinate of a point. Other answers are the zero address.
    function _isCurvePoint(uint256 x, uint8 parity) private pure returns (bool) {
        return parity <= 1 && ecrecover(0, 27 + parity, bytes32(x), bytes32(uint256(1))) != address(0);
    }
}
