"""Frames of the process protocol: a length, then one msgpack map. Spec: specs/protocol/process.md.

    0        4
    | length | msgpack map with at least `id` and `kind`   |
    length: u32, big-endian, bytes of the map, 1..MAX_FRAME_BYTES

Integers of up to 64 bits travel as msgpack integers, larger ones (wei) as big-endian bytes without leading zeros.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import msgpack

from node.errors import ProtocolBroken

PROTOCOL_VERSION: Final = 1
MAX_FRAME_BYTES: Final = 64 * 1024 * 1024
_HEADER_BYTES: Final = 4

Frame = dict[str, object]


def encode(frame: Mapping[str, object]) -> bytes:
    """Return the bytes of one frame; raises `ProtocolBroken` above `MAX_FRAME_BYTES`."""
    body = msgpack.packb(frame, use_bin_type=True)
    if len(body) > MAX_FRAME_BYTES:
        raise ProtocolBroken(f"a frame of {len(body)} bytes, the limit is {MAX_FRAME_BYTES}")
    return len(body).to_bytes(_HEADER_BYTES, "big") + bytes(body)


class FrameReader:
    """Collects bytes as they come and yields whole frames."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[Frame]:
        """Yield the frames completed by `data`; raises `ProtocolBroken` before a frame above the limit is stored."""
        self._buffer += data
        while len(self._buffer) >= _HEADER_BYTES:
            length = int.from_bytes(self._buffer[:_HEADER_BYTES], "big")
            if not 0 < length <= MAX_FRAME_BYTES:
                raise ProtocolBroken(f"a frame of {length} bytes, the limit is {MAX_FRAME_BYTES}")
            if len(self._buffer) < _HEADER_BYTES + length:
                return
            body = bytes(self._buffer[_HEADER_BYTES : _HEADER_BYTES + length])
            del self._buffer[: _HEADER_BYTES + length]
            yield _decode(body)


def amount(value: int) -> bytes:
    """Encode a non-negative integer of any size for a frame."""
    return value.to_bytes((value.bit_length() + 7) // 8, "big")


def amount_of(value: object) -> int:
    """Read what `amount` wrote; raises `ProtocolBroken`."""
    if not isinstance(value, bytes):
        raise ProtocolBroken(f"an amount that is {type(value).__name__}, not bytes")
    return int.from_bytes(value, "big")


def _decode(body: bytes) -> Frame:
    try:
        frame = msgpack.unpackb(body, raw=False, strict_map_key=True, use_list=True)
    except (ValueError, msgpack.UnpackException) as error:
        raise ProtocolBroken(f"a frame that is no msgpack: {error}") from None
    if not isinstance(frame, dict) or not isinstance(frame.get("id"), int) or not isinstance(frame.get("kind"), str):
        raise ProtocolBroken("a frame without id and kind")
    return frame
