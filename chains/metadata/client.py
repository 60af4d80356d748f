"""Typed reads of the metadata contracts and their events, over JSON-RPC. No keys: `chains.rpc.sender` signs and sends
what `chains.metadata.calldata` builds.

Accounts are 20 bytes, times unix seconds. Every read takes a block (number, hash, or latest, safe, finalized) and
raises what `JsonRpc.call` raises: CallReverted with the contract's error, RpcError when the node cannot be asked.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import IntEnum

from eth_abi.abi import decode
from eth_abi.exceptions import DecodingError

from chains.base.function_call import calldata
from chains.metadata.deployment import PREDEPLOYED, MetadataAddresses
from chains.metadata.events import MetadataEvent, decode_log
from chains.metadata.ledger_view import MetadataView
from chains.rpc.client import BlockId, JsonRpc
from chains.rpc.errors import MalformedAnswer
from chains.rpc.values import Log


class EpochPhase(IntEnum):
    """Phases of an epoch, numbered as in IEpochBook.Phase."""

    NONE = 0
    NUMBERING = 1
    FOLDING = 2
    CLOSED = 3
    DROPPED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelEntry:
    """A model and its OEM's certifier as of the block."""

    oem: bytes
    certifier: bytes
    family: int
    required: int
    maxima: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceEntry:
    """What is kept of a device besides its state; `owner_nonce` is that of the owner's next message."""

    owner: bytes
    gateway: bytes
    model: int
    segment: int
    index: int
    counter: int
    owner_nonce: int
    revoked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StateWord:
    """The fields of a device's packed state word, and its content hash (zero bytes before the first check-in)."""

    sequence: int
    time: int
    enabled: bool
    reserve: int
    licences: int
    flags: int
    first_month: int
    generation: int
    content: bytes

    @classmethod
    def unpack(cls, word: int, content: bytes) -> StateWord:
        """Read the 176 bits drawn in `contracts/DeviceState.sol`."""

        def field(shift: int, bits: int) -> int:
            return word >> shift & ((1 << bits) - 1)

        return cls(
            sequence=field(144, 32),
            time=field(104, 40),
            enabled=field(96, 8) != 0,
            reserve=field(80, 16),
            licences=field(72, 8),
            flags=field(64, 8),
            first_month=field(32, 32),
            generation=field(0, 32),
            content=content,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EpochProgress:
    """Where an epoch stands: `cursor` of `count` places numbered, `chunks_left` chunks not folded."""

    phase: EpochPhase
    segment: int
    month: int
    generation: int
    start_time: int
    count: int
    cursor: int
    lots: int
    chunks_left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedEvent:
    """An event and where it stands on the chain."""

    event: MetadataEvent
    log: Log


class MetadataClient:
    """Reads of one deployment; that of genesis unless told otherwise."""

    def __init__(self, rpc: JsonRpc, addresses: MetadataAddresses = PREDEPLOYED) -> None:
        self.rpc = rpc
        self.addresses = addresses

    # -- models and gateways

    async def model(self, model: int, block: BlockId = "latest") -> ModelEntry:
        """Return a model; CallReverted with UnknownModel if there is none."""
        kinds = ["address", "address", "uint16", "uint32", "bytes32"]
        values = await self._read(self.addresses.model_registry, "models(uint32)", kinds, model, block=block)
        oem, certifier, family, required, maxima = values
        return ModelEntry(
            oem=_account(oem),
            certifier=_account(certifier),
            family=_int(family),
            required=_int(required),
            maxima=_bytes(maxima),
        )

    async def model_count(self, block: BlockId = "latest") -> int:
        """Return how many models exist; they are numbered from 1."""
        return await self._number(self.addresses.model_registry, "modelCount()", block=block)

    async def certifier_of(self, oem: bytes, block: BlockId = "latest") -> bytes | None:
        """Return the account that signs an OEM's certificates, None for who is no OEM."""
        (found,) = await self._read(
            self.addresses.model_registry, "certifierOf(address)", ["address"], oem, block=block
        )
        return _account(found) if any(_account(found)) else None

    async def is_gateway(self, gateway: bytes, block: BlockId = "latest") -> bool:
        """Tell whether an account is a registered gateway."""
        return await self._number(self.addresses.gateway_registry, "isRegistered(address)", gateway, block=block) == 1

    async def payout_at(self, gateway: bytes, epoch: int, block: BlockId = "latest") -> bytes | None:
        """Return the payout address that holds for an epoch, None if the gateway was not registered when it started."""
        (found,) = await self._read(
            self.addresses.gateway_registry, "payoutAt(address,uint64)", ["address"], gateway, epoch, block=block
        )
        return _account(found) if any(_account(found)) else None

    # -- devices

    async def device(self, device: bytes, block: BlockId = "latest") -> DeviceEntry | None:
        """Return a device, None if it was never enrolled."""
        kinds = ["address", "address", "uint32", "uint32", "uint16", "uint32", "uint32", "bool"]
        found = await self._read(self.addresses.device_registry, "devices(address)", kinds, device, block=block)
        owner, gateway, model, segment, index, counter, owner_nonce, revoked = found
        if not segment:
            return None
        return DeviceEntry(
            owner=_account(owner),
            gateway=_account(gateway),
            model=_int(model),
            segment=_int(segment),
            index=_int(index),
            counter=_int(counter),
            owner_nonce=_int(owner_nonce),
            revoked=bool(revoked),
        )

    async def state(self, device: bytes, generation: int = (1 << 32) - 1, block: BlockId = "latest") -> StateWord:
        """Return a device's state as a walk of `generation` sees it; by default as it is now."""
        word, content = await self._read(
            self.addresses.device_registry,
            "stateAt(address,uint32)",
            ["uint256", "bytes32"],
            device,
            generation,
            block=block,
        )
        return StateWord.unpack(_int(word), _bytes(content))

    async def knows_month_keys(self, root: bytes, block: BlockId = "latest") -> bool:
        """Tell whether the list of month keys with this root was published."""
        return await self._number(self.addresses.device_registry, "monthKeysFirst(bytes32)", root, block=block) != 0

    async def segment_count(self, block: BlockId = "latest") -> int:
        """Return how many segments exist; they are numbered from 1."""
        return await self._number(self.addresses.device_registry, "segmentCount()", block=block)

    # -- epochs

    async def epoch_count(self, block: BlockId = "latest") -> int:
        """Return how many epochs were ever started; they are numbered from 1."""
        return await self._number(self.addresses.epoch_book, "epochCount()", block=block)

    async def last_epoch_of(self, segment: int, block: BlockId = "latest") -> int:
        """Return the epoch walked last on a segment, 0 for none."""
        return await self._number(self.addresses.epoch_book, "lastEpochOf(uint32)", segment, block=block)

    async def epoch(self, epoch: int, block: BlockId = "latest") -> EpochProgress:
        """Return an epoch's progress; phase NONE if it was never started."""
        kinds = ["uint8", "uint32", "uint32", "uint32", "uint40", "uint16", "uint16", "uint16", "uint16"]
        found = await self._read(self.addresses.epoch_book, "epochs(uint64)", kinds, epoch, block=block)
        phase, segment, month, generation, start_time, count, cursor, lots, chunks_left = map(_int, found)
        return EpochProgress(
            phase=EpochPhase(phase),
            segment=segment,
            month=month,
            generation=generation,
            start_time=start_time,
            count=count,
            cursor=cursor,
            lots=lots,
            chunks_left=chunks_left,
        )

    async def next_chunk(self, epoch: int, block: BlockId = "latest") -> list[int]:
        """Return the places of the lots that `fold` takes next, ascending; none unless the epoch is folding."""
        (found,) = await self._read(self.addresses.epoch_book, "nextChunk(uint64)", ["uint16[]"], epoch, block=block)
        assert isinstance(found, tuple | list)
        return [_int(index) for index in found]

    async def word(self, epoch: int, block: BlockId = "latest") -> bytes | None:
        """Return the word of a closed epoch, None for others."""
        (found,) = await self._read(self.addresses.epoch_book, "words(uint64)", ["bytes32"], epoch, block=block)
        return _bytes(found) if any(_bytes(found)) else None

    async def walk_window(self, month: int, block: BlockId = "latest") -> tuple[int, int]:
        """Return [first, end) of the unix seconds in which a walk for the month starts and is folded."""
        first, end = await self._read(
            self.addresses.epoch_book, "walkWindow(uint32)", ["uint256", "uint256"], month, block=block
        )
        return _int(first), _int(end)

    # -- events

    async def events(self, *, from_block: int, to_block: int | None = None) -> AsyncIterator[LoggedEvent]:
        """Yield the events of the four contracts in chain order, up to the head unless told otherwise."""
        pages = self.rpc.log_pages(from_block=from_block, to_block=to_block, addresses=self.addresses.all)
        async for page in pages:
            for log in page.logs:
                event = decode_log(log.topics, log.data)
                if event is not None:
                    yield LoggedEvent(event=event, log=log)

    async def view(self, *, to_block: int | None = None) -> MetadataView:
        """Return the whole ledger rebuilt from events, up to the head or `to_block`. Raises LedgerError."""
        view = MetadataView()
        async for logged in self.events(from_block=0, to_block=to_block):
            view.apply(logged.event)
        return view

    async def _read(
        self, contract: bytes, function: str, kinds: list[str], *values: object, block: BlockId
    ) -> tuple[object, ...]:
        answer = await self.rpc.call(contract, calldata(function, *values), block=block)
        try:
            return decode(kinds, answer)
        except (DecodingError, OverflowError):
            raise MalformedAnswer(what=f"{function} of 0x{contract.hex()}", value=answer[:64].hex()) from None

    async def _number(self, contract: bytes, function: str, *values: object, block: BlockId) -> int:
        return _int((await self._read(contract, function, ["uint256"], *values, block=block))[0])


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value


def _bytes(value: object) -> bytes:
    assert isinstance(value, bytes)
    return value


def _account(value: object) -> bytes:
    assert isinstance(value, str)
    return bytes.fromhex(value[2:])
