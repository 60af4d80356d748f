"""One event, one line: `revealed round=7 bidder=0x.. tx=0x..`. Openings, keys and budgets never become a field."""

from __future__ import annotations

import logging

_LOG = logging.getLogger("latchkey.watcher")

Field = int | str | bytes


def event(what: str, **fields: Field) -> None:
    """Log one thing that happened."""
    _LOG.info("%s", _line(what, fields))


def trouble(what: str, **fields: Field) -> None:
    """Log one thing that went wrong and will be tried again."""
    _LOG.warning("%s", _line(what, fields))


def _line(what: str, fields: dict[str, Field]) -> str:
    return " ".join([what, *(f"{name}={_shown(value)}" for name, value in fields.items())])


def _shown(value: Field) -> str:
    if isinstance(value, bytes):
        return "0x" + value.hex()
    text = " ".join(str(value).split())
    return f'"{text}"' if " " in text or not text else text
