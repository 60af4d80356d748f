"""Everything that can go wrong for a bidder, drawn as one tree.

LatchkeyError
└── MarketError
    ├── QueryError          a filter that does not parse
    ├── BadAmount           text that is not an amount of DTX, or one out of range
    ├── BadFile             a plan, recovery file, keyring or price list that breaks its format
    ├── LotsNotProven       lots rebuilt from events differ from the round's roots
    ├── ContractRefused     the auction chain's contracts refuse a deposit, a commit or a reveal
    ├── RoundNotFound       no such round, or none is open
    ├── NoGas               the bidder's account cannot pay for a transaction
    ├── NotEnoughMoney      vault plus wallet do not cover the lock
    ├── LockTooSmall        the whole vault does not cover the budget
    ├── KeyReuseRefused     a second ciphertext under one opening key
    ├── SlotMismatch        the chain holds another batch of this bidder than the recovery file
    ├── TooEarly            reveal before commit end is final
    ├── TooLate             the phase that the step needs has ended
    ├── CommandFailed       a command line that cannot be carried out
    └── DataError           data of one device could not be fetched
        └── AccessRefused   the device answered 401 or 403
"""

from __future__ import annotations

from chains.base.errors import LatchkeyError
from chains.base.units import TICK, DtxWei, format_dtx
from chains.market.output import moment


class MarketError(LatchkeyError):
    """Root of the errors of this package."""


class QueryError(MarketError):
    """A filter that does not parse; `column` counts characters from 1."""

    def __init__(self, *, text: str, column: int, reason: str, remedy: str = "") -> None:
        flat = text.replace("\n", " ").replace("\t", " ")
        window = max(0, column - 60)
        pointer = f"\n  {flat[window : window + 100]}\n  {' ' * (column - 1 - window)}^"
        super().__init__(f"filter, column {column}: {reason}{f'; {remedy}' if remedy else ''}{pointer}")
        self.text = text
        self.column = column
        self.reason = reason
        self.remedy = remedy


class BadAmount(MarketError):
    """`value` as it was written, and what to write instead."""

    def __init__(self, *, name: str, value: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name} {value[:60]!r}: {reason}; {remedy}")
        self.name = name
        self.value = value
        self.reason = reason
        self.remedy = remedy


class BadFile(MarketError):
    """A file that breaks its format, at `field`."""

    def __init__(self, *, path: str, field: str, reason: str, remedy: str = "") -> None:
        super().__init__(f"{path}: {f'{field}: ' if field else ''}{reason}{f'; {remedy}' if remedy else ''}")
        self.path = path
        self.field = field
        self.reason = reason


class LotsNotProven(MarketError):
    """What was rebuilt from events does not hash to what the auction chain holds for the round."""

    def __init__(self, *, round_id: int, what: str, rebuilt: bytes, expected: bytes) -> None:
        super().__init__(
            f"round {round_id}: the {what} rebuilt from metadata events is 0x{rebuilt.hex()}, the auction chain has "
            f"0x{expected.hex()}; do not bid: one of the two nodes shows wrong data, try other RPC addresses"
        )
        self.round_id = round_id
        self.what = what
        self.rebuilt = rebuilt
        self.expected = expected


class RoundNotFound(MarketError):
    """No round of this number, or none that fits the question."""

    def __init__(self, *, wanted: str, remedy: str) -> None:
        super().__init__(f"no round {wanted}; {remedy}")
        self.wanted = wanted


class ContractRefused(MarketError):
    """A contract refused a step of a round; `name` is its custom error, `reason` the sentence about it."""

    def __init__(self, *, round_id: int, step: str, name: str, reason: str) -> None:
        super().__init__(f"round {round_id}: the chain refused the {step}: {reason}")
        self.round_id = round_id
        self.step = step
        self.name = name
        self.reason = reason


class NoGas(MarketError):
    """The account cannot pay for a transaction."""

    def __init__(self, *, account: bytes, step: str, reason: str) -> None:
        super().__init__(
            f"account 0x{account.hex()} cannot pay the gas of the {step}: {reason}; send it some of the auction "
            "chain's coin (devnet: latchkey faucet)"
        )
        self.account = account
        self.step = step


class NotEnoughMoney(MarketError):
    """Wei needed for a lock and wei that the bidder has."""

    def __init__(self, *, needed: DtxWei, available: DtxWei) -> None:
        super().__init__(
            f"the lock needs {format_dtx(needed)} DTX, vault and wallet hold {format_dtx(available)} DTX; "
            "lower the budget or get DTX (devnet: latchkey faucet)"
        )
        self.needed = needed
        self.available = available


class LockTooSmall(MarketError):
    """The whole vault is less than the sealed budget, or than the least lock; ticks."""

    def __init__(self, *, lock: int, needed: int) -> None:
        super().__init__(
            f"the vault holds {format_dtx(DtxWei(lock * TICK))} DTX, the lock must be at least "
            f"{format_dtx(DtxWei(needed * TICK))} DTX; deposit more, or leave out --lock vault and let the lock be "
            "topped up from the wallet"
        )
        self.lock = lock
        self.needed = needed


class KeyReuseRefused(MarketError):
    """One opening key must never encrypt two batches: the first reveal would open both."""

    def __init__(self, *, path: str) -> None:
        super().__init__(
            f"{path}: this opening key has already encrypted another batch; seal the plan again into a new "
            "recovery file, which draws a fresh nonce"
        )
        self.path = path


class SlotMismatch(MarketError):
    """The slot of this bidder in this round was filled by another batch."""

    def __init__(self, *, round_id: int, slot: int) -> None:
        super().__init__(
            f"round {round_id}, slot {slot}: the chain holds another batch of this bidder than the recovery file; "
            "use the recovery file that was written for it"
        )
        self.round_id = round_id
        self.slot = slot


class TooEarly(MarketError):
    """An opening stays secret until the end of the commit phase is final."""

    def __init__(self, *, round_id: int, reason: str) -> None:
        super().__init__(f"round {round_id}: nothing was sent, because {reason}; try again later or use --wait")
        self.round_id = round_id
        self.reason = reason


_TOO_LATE = {
    "commit": "plan and seal for the next round (latchkey bid plan)",
    "reveal": "a fifth of the lock, or the least forfeit if that is more, is lost and the rest comes back to the vault",
}


class TooLate(MarketError):
    """The phase that the step needs has ended; `until` is what its time was, unix seconds."""

    def __init__(self, *, round_id: int, step: str, phase: str, until: int) -> None:
        remedy = _TOO_LATE.get(step, "wait for the next round")
        super().__init__(
            f"round {round_id}: too late to {step}, the round is in phase {phase}: the time to {step} ended at "
            f"{moment(until)}; nothing was sent: {remedy}"
        )
        self.round_id = round_id
        self.step = step
        self.phase = phase
        self.until = until


class CommandFailed(MarketError):
    """Options that do not go together, or a missing one; the text says what to type."""


class DataError(MarketError):
    """Data of one device could not be fetched."""

    def __init__(self, *, device: str, reason: str, remedy: str = "") -> None:
        super().__init__(f"device {device}: {reason}{f'; {remedy}' if remedy else ''}")
        self.device = device
        self.reason = reason


class AccessRefused(DataError):
    """401 or 403; `kind` and `detail` are what the device said (`device-api.md` section 3)."""

    def __init__(self, *, device: str, status: int, kind: str, detail: str, remedy: str) -> None:
        reason = f"refused with {status}{f' {kind}' if kind else ''}: {detail or 'no reason given'}"
        super().__init__(device=device, reason=reason, remedy=remedy)
        self.status = status
        self.kind = kind
        self.detail = detail
