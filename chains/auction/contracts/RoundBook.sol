// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMinerSet} from "../../base/contracts/IMinerSet.sol";
import {Config, Schedule} from "./AuctionConfig.sol";
import {IBatchAuction} from "./IBatchAuction.sol";
import {IEpochVerifier} from "./IEpochVerifier.sol";
import {IVault} from "./IVault.sol";

/// @title The books of the batch auction: configuration, storage, opening, phases and views.
/// @dev Storage: slot 0 mapping round -> Round; slot 1 round -> slot -> Bid; slot 2 round -> attempt -> Attempt;
/// slot 3 round -> attempt -> chunk -> hash of results; slot 4 round -> bidder -> slot + 1; slot 5 hash of a recipient
/// list -> the list, written once. Structs are drawn in IBatchAuction.
abstract contract RoundBook is IBatchAuction {
    /// @notice Wei of DTX in a tick.
    uint256 public constant TICK = 1e15;
    /// @notice A state array of more bidders would take a clearing transaction above 12 M gas in the worst case.
    uint256 public constant MAX_BIDDERS = 150;
    /// @notice Keeps the sum of a bidder's bids in 32 bits and a lot number in a u16.
    uint256 public constant MAX_LOTS = 16_384;
    uint16 public constant GATEWAY_BPS = 1000;
    uint16 public constant PLATFORM_BPS = 1000;
    /// @notice The miners' auction fee, a part of PLATFORM_BPS.
    uint16 public constant FEE_BPS = 300;
    uint8 public constant MODE_GREEDY = 1;

    IVault public immutable VAULT;
    IEpochVerifier public immutable VERIFIER;
    IMinerSet public immutable MINERS;
    address public immutable TREASURY;
    address public immutable KEY_RECORDS;
    uint96 public immutable FORFEIT_FLOOR;
    uint40 public immutable OPEN;
    uint40 public immutable COMMIT;
    uint40 public immutable REVEAL;
    uint40 public immutable REVEAL_GAP;
    uint40 public immutable PACE;
    uint40 public immutable CLEAR;
    uint40 public immutable DELIVER;
    uint40 public immutable DISPUTE;
    uint40 public immutable TERM;
    uint40 public immutable MONTH_ZERO;
    uint32 public immutable PHASE_BLOCKS;

    mapping(uint64 round => Round) internal _rounds;
    mapping(uint64 round => mapping(uint256 slot => Bid)) internal _bids;
    mapping(uint64 round => mapping(uint8 attempt => Attempt)) internal _attempts;
    mapping(uint64 round => mapping(uint8 attempt => mapping(uint16 chunk => bytes32))) public resultHash;
    mapping(uint64 round => mapping(address bidder => uint8)) public slotOf;
    mapping(bytes32 listHash => address[]) private _feeLists;

    constructor(Config memory config) {
        Schedule memory s = config.schedule;
        if (config.vault == address(0)) revert ZeroAddress("vault");
        if (config.verifier == address(0)) revert ZeroAddress("verifier");
        if (config.treasury == address(0)) revert ZeroAddress("treasury");
        if (config.keyRecords == address(0)) revert ZeroAddress("keyRecords");
        uint256 shortest = uint256(s.close) + s.open + s.commit + s.reveal + s.pace + s.clear + s.deliver;
        if (s.lead < shortest) revert BadSchedule("lead", s.lead, shortest);
        if (s.revealGap >= s.reveal) revert BadSchedule("revealGap", s.revealGap, s.reveal);
        if (s.commit == 0) revert BadSchedule("commit", 0, 1);
        if (s.term == 0) revert BadSchedule("term", 0, 1);
        VAULT = IVault(config.vault);
        VERIFIER = IEpochVerifier(config.verifier);
        MINERS = IMinerSet(config.miners);
        (TREASURY, KEY_RECORDS, FORFEIT_FLOOR) = (config.treasury, config.keyRecords, config.forfeitFloor);
        (OPEN, COMMIT, REVEAL, REVEAL_GAP) = (s.open, s.commit, s.reveal, s.revealGap);
        (PACE, CLEAR, DELIVER, DISPUTE) = (s.pace, s.clear, s.deliver, s.dispute);
        (TERM, MONTH_ZERO, PHASE_BLOCKS) = (s.term, s.monthZero, s.phaseBlocks);
    }

    /// @inheritdoc IBatchAuction
    function openRound(EpochPreimage calldata epoch, bytes calldata proof) external {
        uint64 round = epoch.epoch;
        Round storage r = _rounds[round];
        if (r.chunks != 0) revert RoundExists(round);
        if (epoch.lots == 0 || epoch.lots > MAX_LOTS) revert LotsOutOfRange(epoch.lots, MAX_LOTS);
        uint256 lastOpening = uint256(epoch.closeTime) + OPEN;
        if (block.timestamp > lastOpening) revert OpenedTooLate(block.timestamp, lastOpening);
        uint256 delivered = block.timestamp + COMMIT + REVEAL + PACE + CLEAR + DELIVER;
        uint256 monthStart = MONTH_ZERO + uint256(epoch.month) * TERM;
        if (delivered > monthStart) revert MonthTooClose(delivered, monthStart);

        (r.mode, r.commitBlock, r.openTime) = (MODE_GREEDY, uint32(block.number), uint40(block.timestamp));
        (r.month, r.lots, r.chunks) = (epoch.month, uint16(epoch.lots), uint16((epoch.lots + 127) / 128));
        (r.gatewayBps, r.platformBps, r.feeBps) = (GATEWAY_BPS, PLATFORM_BPS, FEE_BPS);
        (r.termsHead, r.leafRoot) = (epoch.termsHead, epoch.leafRoot);
        _mark(r);
        _emitOpened(round, r);

        // Last, because it calls out; the verifier is part of the deployment, not of the caller's choice.
        address[] memory recipients = VERIFIER.verify(keccak256(abi.encode(epoch)), round, proof);
        if (recipients.length == 0) revert NoFeeRecipients();
        bytes32 list = keccak256(abi.encode(recipients));
        if (_feeLists[list].length == 0) _feeLists[list] = recipients;
        r.feeList = list;
        emit FeeRecipientsSet(round, recipients);
    }

    /// @inheritdoc IBatchAuction
    function advance(uint64 round) external returns (Phase phase) {
        Round storage r = _round(round);
        phase = _phase(r);
        if (phase == Phase.Reveal && r.revealBlock == 0) {
            _beginReveal(round, r);
            _mark(r);
        } else if (phase == Phase.Dispute && r.disputeBlock == 0) {
            r.disputeBlock = uint32(block.number);
            emit PhaseBegan(round, Phase.Dispute, uint32(block.number));
            _mark(r);
        }
    }

    /// @inheritdoc IBatchAuction
    function mark(uint64 round) external {
        if (msg.sender != KEY_RECORDS) revert NotKeyRecords(msg.sender);
        _mark(_round(round));
    }

    /// @inheritdoc IBatchAuction
    function rounds(uint64 round) external view returns (Round memory) {
        return _rounds[round];
    }

    /// @inheritdoc IBatchAuction
    function bids(uint64 round, uint8 slot) external view returns (Bid memory) {
        return _bids[round][slot];
    }

    /// @inheritdoc IBatchAuction
    function attempts(uint64 round, uint8 attempt) external view returns (Attempt memory) {
        return _attempts[round][attempt];
    }

    /// @inheritdoc IBatchAuction
    function deadlines(uint64 round) external view returns (Deadlines memory) {
        return _deadlines(_round(round).openTime);
    }

    /// @inheritdoc IBatchAuction
    function phaseOf(uint64 round) external view returns (Phase) {
        return _phase(_rounds[round]);
    }

    /// @inheritdoc IBatchAuction
    function delivery(uint64 round) external view returns (Phase phase, uint8 attempt, uint16 lots, bytes32 leafRoot) {
        Round storage r = _round(round);
        return (_phase(r), r.attempt, r.lots, r.leafRoot);
    }

    /// @inheritdoc IBatchAuction
    function buyerOf(
        uint64 round,
        uint8 slot
    ) external view returns (address bidder, uint256 licenceX, uint8 licenceParity) {
        Bid storage bid = _bids[round][slot];
        return (bid.bidder, bid.licenceX, bid.licenceParity);
    }

    /// @inheritdoc IBatchAuction
    function splitOf(uint64 round) external view returns (uint16 gatewayBps, uint16 platformBps, uint16 feeBps) {
        Round storage r = _round(round);
        return (r.gatewayBps, r.platformBps, r.feeBps);
    }

    /// @inheritdoc IBatchAuction
    function minersOf(uint64 round) external view returns (uint64) {
        return _round(round).miners;
    }

    /// @inheritdoc IBatchAuction
    function feeRecipients(uint64 round) external view returns (address[] memory) {
        return _feeLists[_round(round).feeList];
    }

    function _round(uint64 round) internal view returns (Round storage r) {
        r = _rounds[round];
        if (r.chunks == 0) revert RoundUnknown(round);
    }

    function _requirePhase(uint64 round, Round storage r, Phase wanted) internal view {
        Phase actual = _phase(r);
        if (actual != wanted) revert WrongPhase(round, actual, wanted);
    }

    /// @dev Each line asks for the end of one phase; a phase whose begin nobody recorded yet has not ended.
    function _phase(Round storage r) internal view returns (Phase) {
        if (r.chunks == 0) return Phase.None;
        Deadlines memory d = _deadlines(r.openTime);
        if (_lasts(r.commitBlock, d.commitEnd)) return Phase.Commit;
        if (block.timestamp < d.revealStart) return Phase.Gap;
        if (!r.done) return _lasts(r.revealBlock, d.revealEnd) ? Phase.Reveal : Phase.Clear;
        if (_lasts(r.deliverBlock, d.deliverEnd)) return Phase.Deliver;
        if (_lasts(r.disputeBlock, d.disputeEnd)) return Phase.Dispute;
        return Phase.Closed;
    }

    /// @dev A phase ends at the later of its deadline and PHASE_BLOCKS blocks after `begin` (0 = not begun).
    function _lasts(uint32 begin, uint40 end) private view returns (bool) {
        return begin == 0 || block.timestamp < end || block.number < uint256(begin) + PHASE_BLOCKS;
    }

    function _beginReveal(uint64 round, Round storage r) internal {
        r.revealBlock = uint32(block.number);
        emit PhaseBegan(round, Phase.Reveal, uint32(block.number));
    }

    /// @dev The miner of this block has included a transaction of the round. Ordinals are 0..63.
    function _mark(Round storage r) internal {
        if (address(MINERS) == address(0)) return;
        (bool member, uint256 ordinal) = MINERS.lookup(block.coinbase);
        if (!member) return;
        uint64 bit = uint64(1 << ordinal);
        if (r.miners & bit == 0) r.miners |= bit;
    }

    function _deadlines(uint40 openTime) private view returns (Deadlines memory d) {
        d.openTime = openTime;
        d.commitEnd = openTime + COMMIT;
        d.revealStart = d.commitEnd + REVEAL_GAP;
        d.revealEnd = d.commitEnd + REVEAL;
        d.paceEnd = d.revealEnd + PACE;
        d.clearEnd = d.paceEnd + CLEAR;
        d.deliverEnd = d.clearEnd + DELIVER;
        d.disputeEnd = d.deliverEnd + DISPUTE;
    }

    function _emitOpened(uint64 round, Round storage r) private {
        Deadlines memory d = _deadlines(r.openTime);
        emit RoundOpened(
            round,
            r.month,
            r.lots,
            r.termsHead,
            r.leafRoot,
            d.openTime,
            d.commitEnd,
            d.revealStart,
            d.revealEnd,
            d.clearEnd,
            d.deliverEnd,
            d.disputeEnd
        );
    }
}
