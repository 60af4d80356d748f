"""Delta frames: what changed since a snapshot, to everybody who listens, and nobody waits for anybody.

    frame   seq u32 | block u32 | count u32 | count x record                  little-endian, no padding
    record  row u32 | mask u64 | for each set bit, lowest first: the new value of that column

A frame says what values are, not by how much they changed: applied twice, or late, it does no harm. Frames are kept up
to a number of bytes, so that a client may go on from a snapshot or after a pause. One that asks for more, or does not
read what it is sent, is told to take a new snapshot. Spec: `specs/protocol/directory.md` section "Deltas".
"""

from __future__ import annotations

import asyncio
import json
import secrets
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from struct import Struct

import numpy as np

from node.directory.columns import SPECS
from node.directory.publisher import Change, Published

KEPT_BYTES = 16 * 1024 * 1024
MOST_ROWS = 100_000
"""Rows of one frame; when more change at once, a new snapshot is smaller."""
QUEUE_BYTES = 8 * 1024 * 1024
MOST_SHAPES = 64
"""Different masks in one frame; rows of a frame with more get the mask that covers them all."""
_HEAD = Struct("<III")
_NUMPY = {"u8": "u1", "u16": "<u2", "u32": "<u4"}


def encode(seq: int, block: int, change: Change, published: Published) -> bytes:
    """Return the frame of a change, records grouped by mask."""
    masks = change.masks
    shapes, shape_of = np.unique(masks, return_inverse=True)
    if len(shapes) > MOST_SHAPES:
        shapes, shape_of = np.array([np.bitwise_or.reduce(masks)]), np.zeros(len(masks), dtype=np.intp)
    parts = [_HEAD.pack(seq & 0xFFFFFFFF, block & 0xFFFFFFFF, len(masks))]
    for place, mask in enumerate(shapes):
        rows = change.rows[shape_of == place]
        chosen = [spec for bit, spec in enumerate(SPECS) if int(mask) >> bit & 1]
        fields: list[tuple[str, str] | tuple[str, str, int]] = [("row", "<u4"), ("mask", "<u8")]
        for spec in chosen:
            kind = published.served_type(spec.name)
            # Prefixed: a column may be called row or mask one day.
            fields.append((f"c_{spec.name}", "u1", 20) if kind == "bytes20" else (f"c_{spec.name}", _NUMPY[kind]))
        records = np.zeros(len(rows), dtype=np.dtype(fields))
        records["row"], records["mask"] = rows, mask
        for spec in chosen:
            records[f"c_{spec.name}"] = published.column(spec.name)[rows]
        parts.append(records.tobytes())
    return b"".join(parts)


@dataclass(slots=True, eq=False)
class Listener:
    """One client: frames that wait for it. `lost` is set when it has to take a new snapshot."""

    waiting: deque[bytes | str] = field(default_factory=deque)
    size: int = 0
    lost: bool = False
    wake: asyncio.Event = field(default_factory=asyncio.Event)

    def offer(self, frame: bytes | str) -> None:
        """Queue a frame; a client with too much waiting loses its place instead."""
        if self.lost:
            return
        self.size += len(frame)
        if self.size > QUEUE_BYTES:
            self.lose()
            return
        self.waiting.append(frame)
        self.wake.set()

    def lose(self) -> None:
        """Drop what waits: the client starts over."""
        self.lost = True
        self.waiting.clear()
        self.wake.set()

    async def next(self) -> bytes | str | None:
        """Return the next frame, None when the client has to start over."""
        while not self.waiting and not self.lost:
            self.wake.clear()
            await self.wake.wait()
        if self.lost:
            return None
        frame = self.waiting.popleft()
        self.size -= len(frame)
        return frame


class Hub:
    """Numbers frames, keeps the newest, and hands them to listeners."""

    def __init__(self, first: int | None = None) -> None:
        # A random start: a number of another run of this program is almost surely none of this one.
        self.seq = secrets.randbits(30) if first is None else first
        self.sent_rows = 0
        self._frames: deque[tuple[int, bytes]] = deque()
        self._size = 0
        self._first = self.seq
        self._listeners: set[Listener] = set()

    def __len__(self) -> int:
        return len(self._listeners)

    def can_follow(self, seq: int) -> bool:
        """Tell whether all frames after `seq` are kept."""
        return self._first <= seq <= self.seq

    def bytes_after(self, seq: int) -> int:
        """Return the size of the frames after `seq`."""
        return sum(len(frame) for number, frame in self._frames if number > seq)

    def publish(self, change: Change, published: Published) -> None:
        """Send a change to all; one that is too large for a frame makes all start over."""
        if not len(change.rows):
            return
        if len(change.rows) > MOST_ROWS:
            self.restart()
            return
        self.seq += 1
        block = published.metadata.number if published.metadata else 0
        frame = encode(self.seq, block, change, published)
        self.sent_rows += len(change.rows)
        self._frames.append((self.seq, frame))
        self._size += len(frame)
        while self._size > KEPT_BYTES:
            number, old = self._frames.popleft()
            self._size -= len(old)
            self._first = number
        for listener in self._listeners:
            listener.offer(frame)

    def say(self, message: Mapping[str, object]) -> None:
        """Send a text frame to all."""
        text = json.dumps(message)
        for listener in self._listeners:
            listener.offer(text)

    def restart(self) -> None:
        """Forget all frames: whoever follows has to take a new snapshot."""
        self.seq += 1
        self._frames.clear()
        self._size, self._first = 0, self.seq
        for listener in self._listeners:
            listener.lose()

    def join(self, seq: int) -> Listener:
        """Return a listener that gets every frame after `seq`; one that is lost already if they are not kept."""
        listener = Listener()
        if not self.can_follow(seq):
            listener.lose()
            return listener
        for number, frame in self._frames:
            if number > seq:
                listener.offer(frame)
        self._listeners.add(listener)
        return listener

    def leave(self, listener: Listener) -> None:
        """Forget a listener."""
        self._listeners.discard(listener)
