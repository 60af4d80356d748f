// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @notice The part of the book that the GatewayRegistry needs.
interface IEpochCounter {
    /// @notice How many epochs were ever started; they are numbered 1 to epochCount().
    function epochCount() external view returns (uint64);
}

/// @title Epochs
/// @notice Closes lists of lots: numbers the devices of a segment for one month and commits to them in one word.
/// @dev Spec: specs/protocol/metadata-chain.md, "Epochs" and "Epoch encodings". Anyone may call everything.
interface IEpochBook is IEpochCounter {
    /// @notice Where an epoch stands. Folding begins when numbering has found enough lots.
    enum Phase {
        None,
        Numbering,
        Folding,
        Closed,
        Dropped
    }

    /// @notice Time parameters in seconds, `monthZero` in unix seconds, `minLots` in lots.
    /// @param afterClose OPEN + COMMIT + REVEAL + PACE + CLEAR + DELIVER
    struct Timing {
        uint40 monthZero;
        uint40 term;
        uint40 lead;
        uint40 close;
        uint40 afterClose;
        uint40 fresh;
        uint16 minLots;
    }

    /// @notice What a device's content hash is made of; `keccak256(abi.encode(preimage))` must equal it.
    struct Preimage {
        address owner;
        address gateway;
        uint32 model;
        bytes32 attributes;
        bytes32 tdHash;
        bytes32 monthKeyRoot;
    }

    /// @notice A duration is zero, or LEAD is shorter than CLOSE plus all that must happen before a month starts.
    /// @param lead given
    /// @param least allowed
    error BadTiming(uint40 lead, uint256 least);
    /// @notice Filters are not offered: the filter hash must be 0.
    error FilterNotSupported(bytes32 filterHash);
    /// @notice A walk for the month starts only in [first, end).
    error OutsideWalkWindow(uint32 month, uint256 time, uint256 first, uint256 end);
    /// @notice The segment is being walked; it is free again when that epoch is closed or dropped or its window has passed.
    error WalkInProgress(uint32 segment, uint64 epoch);
    /// @notice The epoch is in another phase than the call needs.
    error WrongPhase(uint64 epoch, Phase phase, Phase needed);
    /// @notice The window of the epoch's walk has passed; nothing of it will be sold.
    error WalkExpired(uint64 epoch, uint256 time, uint256 end);
    /// @notice A limit of 0 devices does nothing.
    error ZeroLimit();
    /// @notice A chunk is folded whole.
    error WrongItemCount(uint64 epoch, uint256 given, uint256 expected);
    /// @notice The item is not what the device had stated when the walk started.
    error WrongPreimage(uint64 epoch, uint256 lot, address device);

    /// @notice A walk started. Changes from here on count for the next epoch of the segment.
    event EpochStarted(
        uint64 indexed epoch,
        uint32 indexed segment,
        uint32 month,
        uint16 count,
        uint32 generation,
        bytes32 filterHash,
        uint40 startTime
    );
    /// @notice All devices were looked at; `lots` of them are lots.
    event EpochNumbered(uint64 indexed epoch, uint32 lots);
    /// @notice Fewer than MIN_LOTS devices are lots: the epoch ends without a word and takes no device-month.
    event EpochDropped(uint64 indexed epoch, uint32 lots);
    /// @notice A chunk was folded. `terms` is its row of 512 bytes, `indices` the segment places of its lots, ascending.
    event ChunkFolded(uint64 indexed epoch, uint16 chunk, bytes terms, bytes32 chunkRoot, uint16[] indices);
    /// @notice The epoch's word was stored.
    event EpochClosed(
        uint64 indexed epoch,
        uint32 month,
        bytes32 filterHash,
        uint32 lots,
        uint40 closeTime,
        bytes32 termsHead,
        bytes32 leafRoot
    );

    /// @notice Starts the walk of a segment for a month.
    /// @param filterHash 0
    /// @return epoch its number, counted from 1
    function startEpoch(uint32 segment, uint32 month, bytes32 filterHash) external returns (uint64 epoch);

    /// @notice Looks at up to `limit` more devices, in ascending order of place, and numbers those that are lots.
    function number(uint64 epoch, uint256 limit) external;

    /// @notice Folds the next chunk, the last one first.
    /// @param items what each lot of the chunk had stated, in ascending order of lots
    function fold(uint64 epoch, Preimage[] calldata items) external;

    /// @notice The word of a closed epoch; zero for others.
    function words(uint64 epoch) external view returns (bytes32);

    /// @notice An epoch's progress. `cursor` places are numbered, `chunksLeft` chunks are not folded yet.
    function epochs(
        uint64 epoch
    )
        external
        view
        returns (
            Phase phase,
            uint32 segment,
            uint32 month,
            uint32 generation,
            uint40 startTime,
            uint16 count,
            uint16 cursor,
            uint16 lots,
            uint16 chunksLeft
        );

    /// @notice Segment places of the lots of the chunk that `fold` takes next, ascending. Empty unless folding.
    function nextChunk(uint64 epoch) external view returns (uint16[] memory indices);

    /// @notice The epoch walked last on a segment; 0 for none.
    function lastEpochOf(uint32 segment) external view returns (uint64);

    /// @notice Whether the device-month of a place is in a folded chunk.
    function assigned(uint32 segment, uint32 month, uint256 index) external view returns (bool);

    /// @notice [first, end) of the unix seconds in which a walk for the month starts and is folded.
    function walkWindow(uint32 month) external view returns (uint256 first, uint256 end);
}
