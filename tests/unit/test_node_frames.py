"""Frames of the process protocol."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from node.errors import ProtocolBroken
from node.frames import MAX_FRAME_BYTES, FrameReader, amount, amount_of, encode

FRAMES = st.lists(
    st.builds(
        lambda number, value: {"id": number, "kind": "ok", "value": value},
        st.integers(0, 2**63),
        st.recursive(
            st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.binary(max_size=50) | st.text(max_size=9),
            lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
            max_leaves=8,
        ),
    ),
    max_size=6,
)


@settings(deadline=None)
@given(FRAMES, st.integers(1, 64))
def test_frames_arrive_whole_however_the_bytes_are_cut(frames: list[dict[str, object]], size: int) -> None:
    stream = b"".join(encode(frame) for frame in frames)
    reader = FrameReader()
    found = [frame for at in range(0, len(stream), size) for frame in reader.feed(stream[at : at + size])]
    assert found == frames


@given(st.integers(0, 2**256))
def test_amounts_of_any_size_survive(value: int) -> None:
    assert amount_of(amount(value)) == value


@pytest.mark.parametrize(
    ("stream", "reason"),
    [
        ((MAX_FRAME_BYTES + 1).to_bytes(4, "big"), "limit"),
        (b"\0\0\0\0", "limit"),
        (b"\0\0\0\1\xc1", "msgpack"),
        (b"\0\0\0\1\x01", "id and kind"),
        (b"\0\0\0\1\x80", "id and kind"),
    ],
)
def test_broken_frames_are_refused_before_they_are_stored(stream: bytes, reason: str) -> None:
    with pytest.raises(ProtocolBroken, match=reason):
        list(FrameReader().feed(stream))
