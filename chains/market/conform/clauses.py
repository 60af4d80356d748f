"""Clauses: what a device must do, each with the check that tells whether it does.

One registry, `CLAUSES`, in the order in which modules of checks add to it. A clause names its text, the place in the
specification, what must be there for it to apply, and the remedy; its check returns when the clause is met and raises
`Violated` when it is not. Spec: `specs/protocol/conformance.md`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chains.market.conform.site import Site

Check = Callable[["Site"], Awaitable[None]]


class Need(Enum):
    """What a clause needs in order to apply; the value is the reason that is reported where it is missing."""

    THING = "there is no Thing Description to judge"
    READER = "needs --credential or --owner-token"
    CREDENTIAL = "needs --credential"
    CONTENT_KEY = "needs --credential and --content-key"
    OWNER = "needs --owner-token"
    EXPIRED = "needs --expired, a licence whose term is over"
    FOREIGN = "needs --foreign, a licence of another device"
    PROPERTY = "the description declares no readable property"
    WRITABLE = "the description declares no writable property"
    READ_ONLY = "the description declares no read-only property"
    SETTABLE_STREAM = "the description declares no property that can be both written and observed as a stream"
    SETTABLE_POLL = "the description declares no property that can be both written and observed by long poll"
    READ_ALL = "the description has no form for readallproperties"
    WRITE_ALL = "the description has no form for writemultipleproperties"
    OBSERVE_ALL = "the description has no form for observeallproperties"
    QUERY_ALL = "the description has no form for queryallactions"
    SUBSCRIBE_ALL = "the description has no form for subscribeallevents"
    ACTION = "the description declares no action"
    SYNC_ACTION = "the description declares no synchronous action"
    ASYNC_ACTION = "the description declares no asynchronous action"
    INPUT_ACTION = "the description declares no action that takes an object"
    EVENT_STREAM = "the description declares no event with a stream"
    EVENT_POLL = "the description declares no event with a long poll"
    WEBTHING = "the description links to no Web Thing face"
    GATEWAY = "the device stands alone, without a gateway"
    FLOOD = "needs --flood, how many requests at once the gateway may be sent"


class Violated(Exception):
    """A clause that is not met; the text says what was seen. Caught by the runner alone."""


class Inapplicable(Exception):
    """A clause that turned out not to apply while it was checked; the text says why. Caught by the runner alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One MUST: `name` is stable and unique, `where` the place in the specification, `remedy` what to do."""

    name: str
    text: str
    where: str
    remedy: str
    needs: frozenset[Need]
    check: Check


CLAUSES: dict[str, Clause] = {}


def clause(name: str, text: str, *needs: Need, where: str, remedy: str) -> Callable[[Check], Check]:
    """Enter the decorated check into the registry. Raises ValueError for a name that is taken."""

    def enter(check: Check) -> Check:
        if name in CLAUSES:
            raise ValueError(f"clause {name} is registered twice")
        CLAUSES[name] = Clause(
            name=name, text=text, where=where, remedy=remedy, needs=frozenset({Need.THING, *needs}), check=check
        )
        return check

    return enter


def demand(is_met: object, seen: str) -> None:
    """Raise Violated with what was seen unless `is_met`."""
    if not is_met:
        raise Violated(seen)
