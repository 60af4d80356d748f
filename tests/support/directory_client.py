"""A web page as the specification has it: columns of a snapshot, then delta frames. It shares no code with us."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

WIDTH = {"u8": 1, "u16": 2, "u32": 4, "bytes20": 20}


@dataclass(slots=True)
class Page:
    """Columns by name, each a list of the bytes of its values; `kinds` are (name, type) in the manifest's order."""

    kinds: Sequence[tuple[str, str]]
    seq: int
    columns: dict[str, list[bytes]] = field(default_factory=dict)

    @classmethod
    def open(cls, manifest: Mapping[str, object], files: Mapping[str, bytes]) -> Page:
        """Start from a snapshot."""
        described = manifest["columns"]
        seq = manifest["seq"]
        assert isinstance(described, list)
        assert isinstance(seq, int)
        page = cls([(str(column["name"]), str(column["type"])) for column in described], seq)
        for name, kind in page.kinds:
            raw, width = files[name], WIDTH[kind]
            page.columns[name] = [raw[at : at + width] for at in range(0, len(raw), width)]
            assert len(page.columns[name]) == manifest["rows"]
        return page

    def take(self, frame: bytes) -> None:
        """Apply a delta frame."""
        seq, _, count = (int.from_bytes(frame[at : at + 4], "little") for at in (0, 4, 8))
        assert seq == self.seq + 1, f"frame {seq} after {self.seq}"
        self.seq, at = seq, 12
        for _ in range(count):
            row = int.from_bytes(frame[at : at + 4], "little")
            mask = int.from_bytes(frame[at + 4 : at + 12], "little")
            at += 12
            for bit, (name, kind) in enumerate(self.kinds):
                if not mask >> bit & 1:
                    continue
                column = self.columns[name]
                assert row <= len(column), "rows are added one after the other"
                if row == len(column):
                    column.append(bytes(WIDTH[kind]))
                column[row] = frame[at : at + WIDTH[kind]]
                at += WIDTH[kind]
        assert at == len(frame)

    def contents(self) -> dict[str, bytes]:
        """Return the columns as the files of a snapshot have them."""
        return {name: b"".join(column) for name, column in self.columns.items()}
