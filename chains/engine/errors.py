"""Errors of the engine. Each carries the value, the limit and, where there is one, the remedy.

LatchkeyError
+-- EngineError
    +-- SelfCheckFailed            the machine may not run the engine
    +-- EngineUnknown              no engine of that name
    +-- DefinitionRefused          a chain definition that cannot be built
    +-- GenesisMismatch            another genesis than expected or stored
    +-- DatabaseUnavailable        locked, damaged, closed or of another format
    +-- LedgerBroken               a write failed; reopen
    +-- StatePruned                the state of an old block is not kept here
    +-- LimitExceeded              larger or deeper than permitted
    +-- MalformedRlp               cannot be read
    +-- TransactionRefused         one transaction may not enter a block (or the pool)
    +-- BlockRefused               a block breaks a rule
    |   +-- SealRefused            wrong, missing or foreign seal, or not that miner's turn
    |   +-- BlockFromFuture        may be offered again later
    |   +-- UnknownParent          may be offered again after its parent
    +-- SealingRefused             this node may not seal here
    +-- CallRefused                a call or estimate that cannot be run
    +-- CallReverted               an estimate whose transaction would revert
"""

from __future__ import annotations

from enum import StrEnum

from chains.base.errors import LatchkeyError


def hex_of(value: bytes) -> str:
    """Return 0x-prefixed hex."""
    return "0x" + value.hex()


class EngineError(LatchkeyError):
    """Root of the engine's errors."""


class SelfCheckFailed(EngineError):
    """The environment would make the engine slow or unsafe."""

    def __init__(self, what: str, found: str, remedy: str) -> None:
        super().__init__(f"{what}: found {found}. {remedy}")
        self.what = what
        self.found = found
        self.remedy = remedy


class EngineUnknown(EngineError):
    """An engine was asked for by a name that none has."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no engine {name!r}; there are {', '.join(known)}")
        self.name = name
        self.known = known


class DefinitionRefused(EngineError):
    """A chain definition with a field outside its range, or whose constructor failed."""

    def __init__(self, field: str, value: object, need: str) -> None:
        super().__init__(f"chain definition refused: {field} is {value}, need {need}")
        self.field = field
        self.value = value
        self.need = need


class GenesisMismatch(EngineError):
    """The genesis block built here is not the one expected."""

    def __init__(self, *, computed: bytes, expected: bytes, source: str) -> None:
        super().__init__(
            f"genesis {hex_of(computed)} does not match {hex_of(expected)} of {source}. "
            "Use the definition that the data folder was made with, or another data folder"
        )
        self.computed = computed
        self.expected = expected


class DatabaseUnavailable(EngineError):
    """The database cannot be used."""

    def __init__(self, path: str, why: str, remedy: str) -> None:
        super().__init__(f"database {path}: {why}. {remedy}")
        self.path = path
        self.why = why
        self.remedy = remedy


class LedgerBroken(EngineError):
    """A write failed half way through the memory state; the database itself holds the last whole batch."""

    def __init__(self, why: str) -> None:
        super().__init__(f"the ledger stopped after a failed write: {why}. Close it and open it again")


class StatePruned(EngineError):
    """The state of a block that is older than the states kept."""

    def __init__(self, number: int, first: int) -> None:
        super().__init__(
            f"the state of block {number} was pruned: this node keeps states from block {first} on. "
            "Ask a node that was never pruned"
        )
        self.number = number
        self.first = first


class LimitExceeded(EngineError):
    """Something larger than its limit."""

    def __init__(self, what: str, value: int, limit: int, unit: str) -> None:
        super().__init__(f"{what} is {value} {unit}, the limit is {limit} {unit}")
        self.what = what
        self.value = value
        self.limit = limit
        self.unit = unit


class MalformedRlp(EngineError):
    """Bytes that do not decode to what they should be."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what} cannot be decoded: {why}")
        self.what = what
        self.why = why


class Refusal(StrEnum):
    """Why a transaction was refused; the value is the beginning of its message, worded as geth words it."""

    MALFORMED = "malformed transaction"
    TYPE = "transaction type not supported"
    CHAIN_ID = "invalid chain id for signer"
    UNPROTECTED = "only replay-protected (EIP-155) transactions allowed"
    SIGNATURE = "invalid sender"
    NONCE_LOW = "nonce too low"
    NONCE_HIGH = "nonce too high"
    NONCE_MAX = "nonce has max value"
    SENDER_HAS_CODE = "sender not an eoa"
    FEE_RANGE = "max fee per gas higher than 2^256-1"
    TIP_ABOVE_FEE = "max priority fee per gas higher than max fee per gas"
    FEE_TOO_LOW = "max fee per gas less than block base fee"
    FUNDS = "insufficient funds for gas * price + value"
    INTRINSIC_GAS = "intrinsic gas too low"
    GAS_LIMIT = "exceeds block gas limit"
    BLOCK_FULL = "gas limit reached"
    INIT_CODE = "max initcode size exceeded"
    CREATION = "contract creation not allowed"
    PRECOMPILE = "transaction to a precompile not allowed"
    EXECUTION = "transaction cannot be executed"


TRANSIENT = frozenset({Refusal.NONCE_HIGH, Refusal.FEE_TOO_LOW, Refusal.BLOCK_FULL})
"""Refusals that a later block may lift without any change of the transaction."""


class TransactionRefused(EngineError):
    """One transaction may not be included; `reason` is for programs, the text for people."""

    def __init__(self, reason: Refusal, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {detail}" if detail else reason.value)
        self.reason = reason
        self.detail = detail

    @property
    def transient(self) -> bool:
        """True when a later block may accept the same bytes."""
        return self.reason in TRANSIENT


class BlockRefused(EngineError):
    """A block that breaks a rule. `got` and `need` say how."""

    def __init__(self, what: str, got: object, need: object) -> None:
        super().__init__(f"block refused: {what} is {_text(got)}, need {_text(need)}")
        self.what = what
        self.got = got
        self.need = need


class SealRefused(BlockRefused):
    """Not sealed by a miner whose turn it may be."""


class BlockFromFuture(BlockRefused):
    """Its timestamp is further ahead of our clock than one period; offer it again later."""


class UnknownParent(BlockRefused):
    """Its parent is not here; offer it again after the parent."""


class SealingRefused(EngineError):
    """This node may not seal a block here and now."""

    def __init__(self, why: str) -> None:
        super().__init__(f"will not seal: {why}")
        self.why = why


class CallRefused(EngineError):
    """A call that cannot be run, or was stopped by its gas or time cap."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class CallReverted(EngineError):
    """The transaction to be estimated would fail. `output` is the revert data, empty if there is none."""

    def __init__(self, why: str, output: bytes) -> None:
        super().__init__(why)
        self.why = why
        self.output = output


def _text(value: object) -> str:
    return hex_of(value) if isinstance(value, bytes) else str(value)
