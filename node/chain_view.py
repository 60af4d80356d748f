"""What the event-loop process knows of the chain: head, recent blocks with receipts, and where transactions are.

Recent blocks are answered from memory; older ones are asked from the chain process and kept in a small cache. Bounded:
a node that runs for months holds as many blocks as one that runs for an hour.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass

from node.block_record import BlockRecord, Header, LogRecord
from node.chain_client import Chain
from node.errors import ChainRefused, ProtocolBroken

RECENT_BLOCKS = 512
RECENT_BYTES = 64 * 1024 * 1024
OLDER_BLOCKS = 32
LOG_STEP_BLOCKS = 64
"""Older blocks whose logs are asked for at once: the chain process does nothing else meanwhile, 0.2 s for full ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """A block named by number and hash."""

    number: int
    hash: bytes

    @classmethod
    def read(cls, frame: object) -> Landmark:
        """Read [number, hash] of a frame; raises `ProtocolBroken`."""
        if not isinstance(frame, list) or len(frame) != 2:
            raise ProtocolBroken("a landmark that is not [number, hash]")
        return cls(number=int(frame[0]), hash=bytes(frame[1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineInUse:
    """The engine that executes blocks by now, and how often one was found wrong and turned off."""

    name: str
    differences: int

    @classmethod
    def read(cls, frame: object) -> EngineInUse:
        """Read [name, differences] of a frame; raises `ProtocolBroken`."""
        if not isinstance(frame, list) or len(frame) != 2:
            raise ProtocolBroken("an engine that is not [name, differences]")
        return cls(name=str(frame[0]), differences=int(frame[1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadChange:
    """Blocks that joined the chain, oldest first, and blocks that left it, newest first."""

    added: tuple[BlockRecord, ...]
    removed: tuple[BlockRecord, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogQuery:
    """Addresses (none: all) and topic choices by position (empty: any)."""

    addresses: frozenset[bytes] = frozenset()
    topics: tuple[frozenset[bytes], ...] = ()

    def matches(self, log: LogRecord) -> bool:
        """Whether a log passes."""
        if self.addresses and log.address not in self.addresses:
            return False
        if len(self.topics) > len(log.topics):
            return False
        return all(not choice or topic in choice for choice, topic in zip(self.topics, log.topics, strict=False))


class ChainView:
    """Head, recent and older blocks of one chain."""

    def __init__(self, chain: Chain) -> None:
        self._chain = chain
        self._recent: deque[BlockRecord] = deque()
        self._bytes = 0
        self._by_hash: dict[bytes, BlockRecord] = {}
        self._positions: dict[bytes, tuple[BlockRecord, int]] = {}
        self._older: OrderedDict[bytes, BlockRecord] = OrderedDict()
        self._listeners: list[Callable[[HeadChange], None]] = []
        self.chain_id = 0
        self.genesis_hash = b""
        self.safe = Landmark(number=0, hash=b"")
        self.finalized = Landmark(number=0, hash=b"")
        self.engine = EngineInUse(name="unknown", differences=0)

    @property
    def head(self) -> BlockRecord:
        """The newest block."""
        return self._recent[-1]

    def listen(self, listener: Callable[[HeadChange], None]) -> None:
        """Call `listener` at each change of head."""
        self._listeners.append(listener)

    async def start(self) -> None:
        """Read the head from the chain process."""
        await self.refresh()

    async def refresh(self) -> None:
        """Ask for the landmarks and follow the head, over a reorganisation too."""
        answer = _map(await self._chain.ask("head"))
        self._landmarks(answer)
        latest = Landmark.read(answer.get("latest"))
        if self._recent and self.head.header.hash == latest.hash:
            return
        added: list[BlockRecord] = []
        wanted = latest.hash
        while wanted not in self._by_hash:
            block = BlockRecord.read(await self._chain.ask("block", hash=wanted))
            added.append(block)
            if not self._recent or block.header.number == 0 or block.header.number <= self._recent[0].header.number:
                break
            wanted = block.header.parent_hash
        removed: list[BlockRecord] = []
        while self._recent and self._recent[-1].header.hash != added[-1].header.parent_hash:
            removed.append(self._pop())
        self._follow(HeadChange(added=tuple(reversed(added)), removed=tuple(removed)))

    def extend(self, block: BlockRecord, landmarks: object) -> None:
        """Follow a block that was just built on the head."""
        self._landmarks(_map(landmarks))
        self._follow(HeadChange(added=(block,)))

    async def block_by_number(self, number: int) -> BlockRecord | None:
        """Return a block of the chain; None above the head."""
        head = self.head.header.number
        if not 0 <= number <= head:
            return None
        place = number - self._recent[0].header.number
        if place >= 0:
            return self._recent[place]
        return self._remember(await self._chain.ask("block", number=number))

    async def block_by_hash(self, name: bytes) -> BlockRecord | None:
        """Return any stored block by hash."""
        found = self._by_hash.get(name) or self._older.get(name)
        return found if found is not None else self._remember(await self._chain.ask("block", hash=name))

    async def header(self, number: int) -> Header | None:
        """Return the header of a block of the chain."""
        block = await self.block_by_number(number)
        return block.header if block is not None else None

    async def position(self, transaction_hash: bytes) -> tuple[BlockRecord, int] | None:
        """Return the block and index of a transaction that is included in a block up to the head.

        The chain process may be a block ahead. Who has seen a receipt then asks for the state at the head, and must
        find what the transaction did.
        """
        found = self._positions.get(transaction_hash)
        if found is not None:
            return found
        answer = await self._chain.ask("position", transaction=transaction_hash)
        if answer is None:
            return None
        if not isinstance(answer, list) or len(answer) != 2:
            raise ProtocolBroken("a position that is not [block hash, index]")
        block = await self.block_by_hash(bytes(answer[0]))
        if block is None or block.header.number > self.head.header.number:
            return None
        return block, int(answer[1])

    async def logs(self, start: int, end: int, query: LogQuery, limit: int) -> list[LogRecord] | None:
        """Return matching logs of blocks [start, end]; None when there are more than `limit`.

        Older blocks are asked from the chain process in steps, so that no single request holds up the others.
        """
        found: list[LogRecord] = []
        end = min(end, self.head.header.number)
        while start <= end:
            oldest = self._recent[0].header.number
            if start >= oldest:
                for block in self._recent:
                    if start <= block.header.number <= end:
                        found += [log for log in block.logs() if query.matches(log)]
                start = end + 1
            else:
                stop = min(end, start + LOG_STEP_BLOCKS - 1, oldest - 1)
                try:
                    answer = await self._chain.ask(
                        "logs",
                        first=start,
                        last=stop,
                        addresses=sorted(query.addresses),
                        topics=[sorted(choice) for choice in query.topics],
                        limit=limit,
                    )
                except ChainRefused as refusal:
                    if refusal.code == "limit":
                        return None
                    raise
                if not isinstance(answer, list):
                    raise ProtocolBroken("logs that are no list")
                records = [LogRecord.read(entry) for entry in answer]
                found += [log for log in records if query.matches(log)]
                start = stop + 1
            if len(found) > limit:
                return None
        return found

    # -- inside

    def _remember(self, answer: object) -> BlockRecord | None:
        if answer is None:
            return None
        block = BlockRecord.read(answer)
        self._older[block.header.hash] = block
        while len(self._older) > OLDER_BLOCKS:
            self._older.popitem(last=False)
        return block

    def _landmarks(self, answer: dict[str, object]) -> None:
        self.safe = Landmark.read(answer.get("safe"))
        self.finalized = Landmark.read(answer.get("finalized"))
        if "engine" in answer:
            self.engine = EngineInUse.read(answer["engine"])

    def _follow(self, change: HeadChange) -> None:
        for block in change.added:
            self._recent.append(block)
            self._bytes += block.size
            self._by_hash[block.header.hash] = block
            for index, name in enumerate(block.hashes):
                self._positions[name] = (block, index)
        while len(self._recent) > RECENT_BLOCKS or (self._bytes > RECENT_BYTES and len(self._recent) > 1):
            self._forget(self._recent.popleft())
        for listener in self._listeners:
            listener(change)

    def _pop(self) -> BlockRecord:
        block = self._recent.pop()
        self._forget(block)
        return block

    def _forget(self, block: BlockRecord) -> None:
        self._bytes -= block.size
        self._by_hash.pop(block.header.hash, None)
        for name in block.hashes:
            if self._positions.get(name, (None, 0))[0] is block:
                del self._positions[name]


def _map(answer: object) -> dict[str, object]:
    if not isinstance(answer, dict):
        raise ProtocolBroken(f"a {type(answer).__name__} where a map was promised")
    return answer
