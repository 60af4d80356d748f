// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ChunkResults} from "./ChunkResults.sol";
import {IBatchAuction} from "./IBatchAuction.sol";
import {IKeyRecords} from "./IKeyRecords.sol";
import {ISettlement} from "./ISettlement.sol";
import {IVault} from "./IVault.sol";
import {IMinerSet} from "../../base/contracts/IMinerSet.sol";
import {LeafProof, LotProof} from "./LeafProof.sol";
import {LotSplit} from "./LotSplit.sol";

/// @title Settlement
/// @notice See ISettlement for life cycle, split and invariants.
contract Settlement is ISettlement {
    using LeafProof for address[];

    uint256 private constant TICK = 1e15;

    /// @inheritdoc ISettlement
    IBatchAuction public immutable auction;
    /// @inheritdoc ISettlement
    IKeyRecords public immutable keyRecords;
    /// @inheritdoc ISettlement
    IVault public immutable vault;
    /// @inheritdoc ISettlement
    IMinerSet public immutable minerSet;
    /// @inheritdoc ISettlement
    address public immutable platform;
    /// @inheritdoc ISettlement
    address public immutable feeRecipient;

    /// @dev Bit (position mod 256) of word (position / 256): claimed or refunded.
    mapping(uint64 round => mapping(uint16 chunk => uint256[3])) private _settled;
    mapping(uint64 round => Pool) private _pools;
    /// @dev Wei collected, by ordinal of the miner; 0 for the fee recipient.
    mapping(uint64 round => mapping(uint256 ordinal => uint256)) private _paidToMiner;
    mapping(uint64 round => mapping(uint256 index => uint256)) private _paidToRecipient;

    /// @param minerSet_ May be the zero address; then `feeRecipient_` takes the miners' half.
    constructor(
        IBatchAuction auction_,
        IKeyRecords keyRecords_,
        IVault vault_,
        IMinerSet minerSet_,
        address platform_,
        address feeRecipient_
    ) {
        if (address(auction_) == address(0)) revert ZeroAddress("auction");
        if (address(keyRecords_) == address(0)) revert ZeroAddress("keyRecords");
        if (address(vault_) == address(0)) revert ZeroAddress("vault");
        if (platform_ == address(0)) revert ZeroAddress("platform");
        if (feeRecipient_ == address(0)) revert ZeroAddress("feeRecipient");
        auction = auction_;
        keyRecords = keyRecords_;
        vault = vault_;
        minerSet = minerSet_;
        platform = platform_;
        feeRecipient = feeRecipient_;
    }

    /// @inheritdoc ISettlement
    function claim(uint64 round, uint16 chunk, bytes calldata results, LotProof calldata proof) external {
        (IBatchAuction.Phase phase, uint8 attempt, uint16 totalLots, bytes32 leafRoot) = auction.delivery(round);
        if (phase != IBatchAuction.Phase.Closed) revert NotClosed(round, phase);
        ChunkResults.check(results, auction.resultHash(round, attempt, chunk));
        LeafProof.verify(proof, chunk, totalLots, leafRoot);

        uint256[] memory licences = _settleDelivered(round, chunk, results, proof.lots);
        LotSplit.Shares[] memory shares = _fillPool(round, results, proof.lots, licences);
        _pay(round, chunk, proof, licences, shares);
    }

    /// @inheritdoc ISettlement
    function refundMissing(uint64 round, uint16 chunk, bytes calldata results, uint16[] calldata positions) external {
        IBatchAuction.Phase phase = auction.advance(round); // the dispute phase also counts blocks, from here on
        if (phase < IBatchAuction.Phase.Dispute) revert DeliveryNotOver(round, phase);
        (, uint8 attempt, , ) = auction.delivery(round);
        ChunkResults.check(results, auction.resultHash(round, attempt, chunk));
        uint256 posted = _postedLots(round, chunk);

        uint256[3] memory marks = _settled[round][chunk];
        bool[] memory open = new bool[](positions.length);
        bool any = false;
        for (uint256 i = 0; i < positions.length; ++i) {
            uint16 position = positions[i];
            if (_buyerByte(results, position) == 0) revert PositionUnsold(round, chunk, position);
            if ((posted >> (position / ChunkResults.RANKS)) & 1 != 0) revert RecordExists(round, chunk, position);
            open[i] = _mark(marks, position);
            any = any || open[i];
        }
        if (!any) revert NothingToRefund(round, chunk);
        _settled[round][chunk] = marks;
        for (uint256 i = 0; i < positions.length; ++i) {
            if (open[i]) _refund(round, chunk, results, positions[i]);
        }
    }

    /// @inheritdoc ISettlement
    function claimMinerFee(uint64 round, address miner) external {
        Pool memory pool = _pools[round];
        (bool shares, uint256 ordinal) = _minerOf(pool, miner);
        if (!shares) revert NotAFeeMiner(round, miner);
        uint256 amount = pool.minerEach - _paidToMiner[round][ordinal];
        if (amount == 0) revert NothingToCollect(round, miner);
        _paidToMiner[round][ordinal] = pool.minerEach;
        emit MinerFeeClaimed(round, miner, amount);
        vault.credit(miner, amount);
    }

    /// @inheritdoc ISettlement
    function claimMetadataFee(uint64 round, uint256 index) external {
        address[] memory recipients = auction.feeRecipients(round);
        if (index >= recipients.length) revert RecipientUnknown(round, index, recipients.length);
        uint256 each = _pools[round].recipientEach;
        uint256 amount = each - _paidToRecipient[round][index];
        if (amount == 0) revert NothingToCollect(round, recipients[index]);
        _paidToRecipient[round][index] = each;
        emit MetadataFeeClaimed(round, index, recipients[index], amount);
        vault.credit(recipients[index], amount);
    }

    /// @inheritdoc ISettlement
    function settled(uint64 round, uint16 chunk, uint16 position) external view returns (bool) {
        if (position >= ChunkResults.POSITIONS) return false;
        return (_settled[round][chunk][position >> 8] >> (position & 255)) & 1 != 0;
    }

    /// @inheritdoc ISettlement
    function pools(uint64 round) external view returns (Pool memory) {
        return _pools[round];
    }

    /// @inheritdoc ISettlement
    function owedToMiner(uint64 round, address miner) external view returns (uint256) {
        Pool memory pool = _pools[round];
        (bool shares, uint256 ordinal) = _minerOf(pool, miner);
        return shares ? pool.minerEach - _paidToMiner[round][ordinal] : 0;
    }

    /// @inheritdoc ISettlement
    function owedToRecipient(uint64 round, uint256 index) external view returns (uint256) {
        Pool memory pool = _pools[round];
        return index < pool.recipients ? pool.recipientEach - _paidToRecipient[round][index] : 0;
    }

    /// @dev Marks the delivered, unsettled licences of `lots` and returns their number for each lot.
    function _settleDelivered(
        uint64 round,
        uint16 chunk,
        bytes calldata results,
        bytes calldata lots
    ) private returns (uint256[] memory licences) {
        uint256 posted = _postedLots(round, chunk);
        uint256[3] memory marks = _settled[round][chunk];
        licences = new uint256[](lots.length);
        bool any = false;
        for (uint256 i = 0; i < lots.length; ++i) {
            uint256 lot = uint8(lots[i]);
            if ((posted >> lot) & 1 == 0) continue;
            uint256 sold = ChunkResults.winners(ChunkResults.ofLot(results, lot));
            for (uint256 rank = 0; rank < sold; ++rank) {
                if (_mark(marks, lot * ChunkResults.RANKS + rank)) ++licences[i];
            }
            any = any || licences[i] != 0;
        }
        if (!any) revert NothingToClaim(round, chunk);
        _settled[round][chunk] = marks;
    }

    /// @dev Splits the price of each lot's licences and adds the miners' parts to the round's pool.
    function _fillPool(
        uint64 round,
        bytes calldata results,
        bytes calldata lots,
        uint256[] memory licences
    ) private returns (LotSplit.Shares[] memory shares) {
        Pool memory pool = _frozenPool(round);
        shares = new LotSplit.Shares[](lots.length);
        for (uint256 i = 0; i < lots.length; ++i) {
            uint256 price = ChunkResults.price(ChunkResults.ofLot(results, uint8(lots[i])));
            shares[i] = LotSplit.split(price * TICK * licences[i], pool);
            // A round sells at most 16384 x 6 licences at 65535 ticks, 2**83 wei: no sum passes 128 bits.
            pool.minerEach += uint128(shares[i].minerEach);
            pool.recipientEach += uint128(shares[i].recipientEach);
        }
        _pools[round] = pool;
    }

    /// @dev Gateways of neighbouring lots are mostly the same: their credits are made in one.
    function _pay(
        uint64 round,
        uint16 chunk,
        LotProof calldata proof,
        uint256[] memory licences,
        LotSplit.Shares[] memory shares
    ) private {
        uint256 toPlatform = 0;
        uint256 toGateway = 0;
        address gateway = proof.gateways[0];
        for (uint256 i = 0; i < shares.length; ++i) {
            if (licences[i] == 0) continue;
            if (proof.gateways.entry(i) != gateway) {
                _credit(gateway, toGateway);
                toGateway = 0;
                gateway = proof.gateways.entry(i);
            }
            toGateway += shares[i].gateway;
            toPlatform += shares[i].platform;
            _emitClaimed(round, chunk, proof, i, uint8(licences[i]), shares[i]);
            _credit(proof.owners.entry(i), shares[i].owner);
        }
        _credit(gateway, toGateway);
        _credit(platform, toPlatform);
    }

    function _emitClaimed(
        uint64 round,
        uint16 chunk,
        LotProof calldata proof,
        uint256 index,
        uint8 licences,
        LotSplit.Shares memory shares
    ) private {
        uint16 lot = chunk * uint16(LeafProof.CHUNK_LOTS) + uint8(proof.lots[index]);
        address owner = proof.owners.entry(index);
        address gateway = proof.gateways.entry(index);
        emit Claimed(
            round,
            chunk,
            lot,
            owner,
            gateway,
            licences,
            shares.owner,
            shares.gateway,
            shares.platform,
            shares.fee
        );
    }

    function _refund(uint64 round, uint16 chunk, bytes calldata results, uint16 position) private {
        (address bidder, , ) = auction.buyerOf(round, _buyerByte(results, position) - 1);
        uint256 ticks = ChunkResults.price(ChunkResults.ofLot(results, position / ChunkResults.RANKS));
        emit MissingRefunded(round, chunk, position, bidder, uint96(ticks));
        _credit(bidder, ticks * TICK);
    }

    function _credit(address account, uint256 amount) private {
        if (amount != 0) vault.credit(account, amount);
    }

    /// @dev The pool of the round; by the first claim, when nothing of the round can be posted any more, its sharers.
    function _frozenPool(uint64 round) private returns (Pool memory pool) {
        pool = _pools[round];
        if (pool.minerCount != 0) return pool;
        if (address(minerSet) != address(0)) pool.miners = auction.minersOf(round);
        for (uint64 rest = pool.miners; rest != 0; rest &= rest - 1) ++pool.minerCount;
        if (pool.minerCount == 0) pool.minerCount = 1; // the fee recipient alone
        pool.recipients = uint16(auction.feeRecipients(round).length);
        (pool.gatewayBps, pool.platformBps, pool.feeBps) = auction.splitOf(round);
        emit PoolFrozen(round, pool.miners, pool.minerCount, pool.recipients);
    }

    /// @return shares Whether the account has a part in the miners' half.
    function _minerOf(Pool memory pool, address account) private view returns (bool shares, uint256 ordinal) {
        if (pool.minerCount == 0) return (false, 0);
        if (pool.miners == 0) return (account == feeRecipient, 0);
        try minerSet.indexOf(account) returns (uint256 found) {
            return ((pool.miners >> found) & 1 != 0, found);
        } catch {
            return (false, 0); // never a member
        }
    }

    function _postedLots(uint64 round, uint16 chunk) private view returns (uint256) {
        (uint128 byGateway, uint128 byOwner) = keyRecords.postedLots(round, chunk);
        return byGateway | byOwner;
    }

    /// @return Slot + 1 of the buyer at a position, 0 = none or no such position.
    function _buyerByte(bytes calldata results, uint256 position) private pure returns (uint8) {
        if (position >= ChunkResults.POSITIONS) return 0;
        uint64 result = ChunkResults.ofLot(results, position / ChunkResults.RANKS);
        return ChunkResults.winner(result, position % ChunkResults.RANKS);
    }

    /// @return Whether the position was unmarked before.
    function _mark(uint256[3] memory marks, uint256 position) private pure returns (bool) {
        uint256 bit = 1 << (position & 255);
        if (marks[position >> 8] & bit != 0) return false;
        marks[position >> 8] |= bit;
        return true;
    }
}
