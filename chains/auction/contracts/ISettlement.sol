// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IBatchAuction} from "./IBatchAuction.sol";
import {IKeyRecords} from "./IKeyRecords.sol";
import {IVault} from "./IVault.sol";
import {IMinerSet} from "../../base/contracts/IMinerSet.sol";
import {LotProof} from "./LeafProof.sol";

/// @title Settlement of the licences of a round: the owner is paid for a delivered key, the buyer gets the price of a
/// missing one back, miners collect the auction fee.
/// @dev Spec: specs/protocol/key-record.md section "Settlement". Prices are ticks (1 tick = 1e15 wei), amounts wei of DTX.
///
/// Life of a licence: sold at finalize; [deliverEnd, ..) refundable if it has no record; [disputeEnd, ..) claimable if it
/// has one. Either happens once, and because records stop at deliverEnd they exclude each other.
///
/// Split of a lot with price p and n delivered licences, gross = n p:
///   gateway    gross x gatewayBps / 10000
///   platform   gross x platformBps / 10000 - gross x feeBps / 10000
///   miners     half of gross x feeBps / 10000 in equal parts to the auction miners who included a transaction of the
///              round, half in equal parts to the recipients that the epoch verifier named
///   owner      the rest, every rounding included
///
/// Invariants: every licence is settled at most once; what leaves escrow for a licence is its price, to the wei; each part
/// of the fee divides evenly, so that nothing is left when all have collected.
interface ISettlement {
    /// @notice Whose fee a round's claims fill up, frozen by the first claim of the round.
    ///
    ///   word 0   120 free | feeBps 16 | platformBps 16 | gatewayBps 16 | recipients 16 | minerCount 8 | miners 64 (256 bits)
    ///   word 1   recipientEach 128 | minerEach 128                                                               (256 bits)
    ///
    /// @param miners Bit i: the miner of ordinal i shares. 0 = the fee recipient of the deployment takes the miners' half.
    /// @param minerCount Set bits, at least 1 once frozen.
    /// @param recipients How many share the metadata half.
    /// @param minerEach Wei that each miner of the round may have collected by now.
    /// @param recipientEach Wei that each recipient may have collected by now.
    struct Pool {
        uint64 miners;
        uint8 minerCount;
        uint16 recipients;
        uint16 gatewayBps;
        uint16 platformBps;
        uint16 feeBps;
        uint128 minerEach;
        uint128 recipientEach;
    }

    /// @notice The first claim of a round froze who shares its auction fee.
    event PoolFrozen(uint64 indexed round, uint64 miners, uint8 minerCount, uint16 recipients);
    /// @notice A lot was paid out. All amounts are wei; their sum is price x licences.
    /// @param lot Number of the lot in the round.
    /// @param licences How many licences were settled with it.
    /// @param platformWei Without the auction fee.
    /// @param feeWei To miners and metadata recipients together.
    event Claimed(
        uint64 indexed round,
        uint16 indexed chunk,
        uint16 lot,
        address indexed owner,
        address gateway,
        uint8 licences,
        uint256 ownerWei,
        uint256 gatewayWei,
        uint256 platformWei,
        uint256 feeWei
    );
    /// @notice No record came: the buyer got the price back.
    /// @param position lot in chunk x 6 + rank.
    event MissingRefunded(
        uint64 indexed round,
        uint16 indexed chunk,
        uint16 position,
        address indexed bidder,
        uint96 ticks
    );
    event MinerFeeClaimed(uint64 indexed round, address indexed miner, uint256 amount);
    event MetadataFeeClaimed(uint64 indexed round, uint256 index, address indexed recipient, uint256 amount);

    error ZeroAddress(bytes32 field);
    /// @notice The dispute window is still open, or the round is not even cleared.
    error NotClosed(uint64 round, IBatchAuction.Phase phase);
    /// @notice Records may still come.
    error DeliveryNotOver(uint64 round, IBatchAuction.Phase phase);
    /// @notice None of these lots has a delivered licence that is not settled yet.
    error NothingToClaim(uint64 round, uint16 chunk);
    /// @notice All of these positions were refunded before.
    error NothingToRefund(uint64 round, uint16 chunk);
    error PositionUnsold(uint64 round, uint16 chunk, uint16 position);
    /// @notice The licence has a record: the owner is to be paid.
    error RecordExists(uint64 round, uint16 chunk, uint16 position);
    /// @notice The account has no part in the miners' half of this round's fee.
    error NotAFeeMiner(uint64 round, address account);
    error RecipientUnknown(uint64 round, uint256 index, uint256 recipients);
    /// @notice Collected before, or nothing of the round has been claimed yet.
    error NothingToCollect(uint64 round, address account);

    /// @notice Pays owner, gateway and platform for every delivered, unsettled licence of the lots in `proof`. Anyone may
    /// send it; lots without such a licence are passed over.
    /// @param results The 1024 result bytes of the chunk.
    function claim(uint64 round, uint16 chunk, bytes calldata results, LotProof calldata proof) external;

    /// @notice Gives the buyers of licences without a record their price back. Anyone may send it; positions that were
    /// refunded before are passed over.
    /// @param results The 1024 result bytes of the chunk.
    /// @param positions lot in chunk x 6 + rank, 0..767.
    function refundMissing(uint64 round, uint16 chunk, bytes calldata results, uint16[] calldata positions) external;

    /// @notice Credits what `miner` has not collected yet of its part of the round's fee. Anyone may send it.
    function claimMinerFee(uint64 round, address miner) external;

    /// @notice Likewise for a recipient of the metadata half, by its index in the auction's feeRecipients(round).
    function claimMetadataFee(uint64 round, uint256 index) external;

    function auction() external view returns (IBatchAuction);

    function keyRecords() external view returns (IKeyRecords);

    function vault() external view returns (IVault);

    /// @notice The miners of this chain; the zero address on a network whose miners have no part in the market.
    function minerSet() external view returns (IMinerSet);

    /// @notice Who gets the platform's share.
    function platform() external view returns (address);

    /// @notice Who takes the miners' half where no member of the miner set has a part in the round.
    function feeRecipient() external view returns (address);

    /// @notice Whether the licence at this position was claimed or refunded.
    function settled(uint64 round, uint16 chunk, uint16 position) external view returns (bool);

    function pools(uint64 round) external view returns (Pool memory);

    /// @notice What `claimMinerFee` would credit now; 0 for an account without a part.
    function owedToMiner(uint64 round, address miner) external view returns (uint256);

    /// @notice What `claimMetadataFee` would credit now; 0 for an unknown index.
    function owedToRecipient(uint64 round, uint256 index) external view returns (uint256);
}
