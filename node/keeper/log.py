"""One event, one line: `opened round=7 lots=24 block=81`. Keys, openings and plaintext bids never become a field."""

from __future__ import annotations

import logging

_LOG = logging.getLogger("latchkey.keeper")

Field = int | str | bytes


def event(what: str, **fields: Field) -> None:
    """Log one thing that happened."""
    _LOG.info("%s", line(what, fields))


def trouble(what: str, **fields: Field) -> None:
    """Log one thing that went wrong and will be tried again."""
    _LOG.warning("%s", line(what, fields))


def line(what: str, fields: dict[str, Field]) -> str:
    """Return the line of an event: text with spaces is quoted, bytes are 0x-hex."""
    return " ".join([what, *(f"{name}={_shown(value)}" for name, value in fields.items())])


def _shown(value: Field) -> str:
    if isinstance(value, bytes):
        return "0x" + value.hex()
    text = " ".join(str(value).split())
    return f'"{text}"' if " " in text or not text else text
