"""One event, one line: `published block=81 devices=24 changed=3`. No credential and no opening ever reaches it."""

from __future__ import annotations

import logging

from node.keeper.log import Field, line

_LOG = logging.getLogger("latchkey.directory")


def event(what: str, **fields: Field) -> None:
    """Log one thing that happened."""
    _LOG.info("%s", line(what, fields))


def detail(what: str, **fields: Field) -> None:
    """Log one thing that happens many times a minute."""
    _LOG.debug("%s", line(what, fields))


def trouble(what: str, **fields: Field) -> None:
    """Log one thing that went wrong and will be tried again."""
    _LOG.warning("%s", line(what, fields))
