"""Which parts of the engine are the fast ones, and the machine that is composed of them.

    stock    strict rules on stock py-evm parts: the reference
    plain    every lever that works on any code
    aot      plain, and the contracts of the genesis configuration translated ahead of time

All of them make the same blocks, bit for bit. A miner who trusts nobody's levers validates with `stock`.

    lever           module                what it replaces
    account_db      fast/account_db.py    journal of journals by dictionaries and one undo log; roots once a block
    batched_trie    fast/trie.py          the trie library by one that hashes each dirty node once (needs account_db)
    executor        fast/executor.py      debug strings and repeated lookups around each transaction
    jump_cache      fast/jumps.py         search for valid jump targets in every frame
    interpreter     fast/interpreter.py   py-evm's loop over opcode objects (brings jump_cache)
    host_routines   fast/host.py          py-evm's storage, log and ecrecover opcodes (needs interpreter)
    translated      aot/computation.py    interpreting the contracts of genesis (brings interpreter)
    receipts        fast/receipts.py      the generic codec for receipts
    senders         fast/senders.py       the generic codec for transactions
    recoveries      fast/recoveries.py    recovering a sender that admission has already recovered (needs senders)
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Final

from chains.engine.aot.computation import TranslatedComputation
from chains.engine.errors import EngineUnknown
from chains.engine.fast.account_db import FastAccountDB, LibraryTrie
from chains.engine.fast.executor import FastExecutor
from chains.engine.fast.host import HOST
from chains.engine.fast.interpreter import FastComputation
from chains.engine.fast.jumps import JumpCacheComputation
from chains.engine.fast.receipts import PlainReceipts
from chains.engine.fast.senders import FreshSenders, RawSenders
from chains.engine.vm import LatchkeyComputation, LatchkeyState, LatchkeyVM


@dataclass(frozen=True, slots=True, kw_only=True)
class Levers:
    """Which levers are on; all by default."""

    account_db: bool = True
    batched_trie: bool = True
    executor: bool = True
    jump_cache: bool = True
    interpreter: bool = True
    host_routines: bool = True
    translated: bool = True
    receipts: bool = True
    senders: bool = True
    recoveries: bool = True

    def without(self, *names: str) -> Levers:
        """Return the same without the levers of those names."""
        return replace(self, **dict.fromkeys(names, False))


STOCK: Final = Levers().without(*(field.name for field in fields(Levers)))
AOT: Final = Levers()
PLAIN: Final = AOT.without("translated")
ENGINES: Final = {"stock": STOCK, "plain": PLAIN, "aot": AOT}
DEFAULT: Final = "aot"


def levers_of(engine: str) -> Levers:
    """Return the levers of an engine by its name. Raises `EngineUnknown`."""
    try:
        return ENGINES[engine]
    except KeyError:
        raise EngineUnknown(engine, tuple(ENGINES)) from None


class HostedComputation(FastComputation):
    """The interpreter with short ways for storage, logs and ecrecover."""

    host_routines = HOST


class TranslatedHostedComputation(TranslatedComputation):
    """The same, with the contracts of genesis translated."""

    host_routines = HOST


class LibraryAccountDB(FastAccountDB):
    """The fast account database over the trie library."""

    trie_class = LibraryTrie


@lru_cache(maxsize=32)
def machine(levers: Levers) -> type[LatchkeyVM]:
    """Return the machine with those levers; the same class for the same levers."""
    if levers == STOCK:
        return LatchkeyVM
    bases: list[type[LatchkeyVM]] = []
    if levers.senders:
        bases.append(RawSenders if levers.recoveries else FreshSenders)
    if levers.receipts:
        bases.append(PlainReceipts)
    return type("ComposedVM", (*bases, LatchkeyVM), {"_state_class": _state(levers)})


def _state(levers: Levers) -> type[LatchkeyState]:
    parts: dict[str, type] = {"computation_class": _computation(levers)}
    if levers.account_db:
        parts["account_db_class"] = FastAccountDB if levers.batched_trie else LibraryAccountDB
    if levers.executor:
        parts["transaction_executor_class"] = FastExecutor
    return type("ComposedState", (LatchkeyState,), parts)


def _computation(levers: Levers) -> type[LatchkeyComputation]:
    if levers.translated:
        return TranslatedHostedComputation if levers.host_routines else TranslatedComputation
    if levers.interpreter:
        return HostedComputation if levers.host_routines else FastComputation
    return JumpCacheComputation if levers.jump_cache else LatchkeyComputation
