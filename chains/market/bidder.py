"""The bidder: verified lots, plans, sealing that survives a crash, and reveals that never come too early.

One `Bidder` speaks for one account in one market; everything it touches is passed in (`Market`, folder, randomness,
pause), so that tests drive it without a network. Steps and states of a slot: `specs/protocol/recovery-file.md`.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from chains.auction.life_cycle import Phase
from chains.auction.refusals import PHRASES
from chains.base.units import TICK, DtxWei
from chains.crypto.keys import PrivateKey, address_of
from chains.market import lots as lots_of_round
from chains.market import recovery_file as recovery_files
from chains.market import sealing
from chains.market.errors import (
    BadFile,
    CommandFailed,
    ContractRefused,
    LockTooSmall,
    NoGas,
    NotEnoughMoney,
    RoundNotFound,
    SlotMismatch,
    TooEarly,
    TooLate,
)
from chains.market.licences import Licence, licences_of
from chains.market.lots import VerifiedLots
from chains.market.market import Market, Round, Sent, Slot, phase_word
from chains.market.plan import Plan
from chains.market.recovery_file import RecoveryFile, SlotState, UsedKeys
from chains.rpc.errors import CallReverted, RemoteRefused, RpcError, TransactionReverted

POLL_SECONDS = 0.5
REVEAL_TIMEOUT_SECONDS = 86_400.0
OUTAGE_TIMEOUT_SECONDS = 120.0

Pause = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known about a recovery file now. `slot` and `round` are None where they do not exist or were not read."""

    state: SlotState
    slot: Slot | None
    round: Round | None
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealOutcome:
    """A sealed batch on the chain; the transactions are None where an earlier run had sent them. `lock` in ticks."""

    recovery: RecoveryFile
    path: Path
    resumed: bool
    slot: Slot
    deposit: Sent | None
    commit: Sent | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealOutcome:
    """A revealed batch; `reveal` is None where it was revealed before, by whomever."""

    slot: Slot
    reveal: Sent | None


class Bidder:
    """Acts for one account. `key` may be None for what only reads; `home` holds the list of used keys."""

    def __init__(
        self,
        market: Market,
        *,
        home: Path,
        key: PrivateKey | None = None,
        entropy: sealing.Entropy = secrets.token_bytes,
        pause: Pause = asyncio.sleep,
        elapsed: Callable[[], float] = monotonic,
    ) -> None:
        self.market = market
        self._key = key
        self._used_keys = UsedKeys(home / "used-keys")
        self._entropy = entropy
        self._pause = pause
        self._elapsed = elapsed

    # -- looking

    async def round(self, number: int | None = None) -> Round:
        """Return a round, the newest one by default; raises `RoundNotFound`."""
        wanted = number if number is not None else await self.market.newest_round()
        if wanted is None:
            raise RoundNotFound(wanted="at all yet", remedy="wait until an epoch closes and its round opens")
        found = await self.market.round(wanted)
        if found is None:
            raise RoundNotFound(wanted=str(wanted), remedy="check the number and the auction chain's RPC address")
        return found

    async def lots(self, round_: Round) -> VerifiedLots:
        """Return the lots of a round, proven against leaf root and terms head on the auction chain."""
        return lots_of_round.verify(
            await self.market.lots(round_.number),
            round_id=round_.number,
            month=round_.month,
            count=round_.lots,
            leaf_root=round_.leaf_root,
            terms_head=round_.terms_head,
        )

    async def standing(self, recovery: RecoveryFile) -> Standing:
        """Return the state of the file's slot; a chain that cannot be asked gives `UNREAD`, never an error."""
        self._check_market(recovery)
        try:
            round_ = await self.market.round(recovery.round)
            slot = await self.market.slot(recovery.round, recovery.bidder)
        except RpcError as error:
            return Standing(state=SlotState.UNREAD, slot=None, round=None, problem=str(error))
        return Standing(state=recovery_files.state_of(recovery, slot), slot=slot, round=round_)

    # -- sealing

    async def seal(self, plan: Plan, path: Path, *, whole_vault: bool = False) -> SealOutcome:
        """Seal a plan into the recovery file `path` and commit it; run again after a crash, it goes on from the file.

        Raises `LotsNotProven`, `BadFile` for a plan or file that does not fit, `KeyReuseRefused`, `NotEnoughMoney`,
        `SlotMismatch`, `TooLate` after the commit phase, `ContractRefused`, `NoGas` and `RpcError`. Nothing is sent
        before the file is on disk.
        """
        key = self._signer()
        self._check_plan(plan)
        round_ = await self.round(plan.round)
        lots = await self.lots(round_)
        resumed = recovery_files.exists(path)
        if resumed:
            recovery = recovery_files.read(path)
            self._check_resumable(recovery, plan, sealing.bid_vector(plan, lots), path)
        else:
            self._require(round_, Phase.COMMIT, "commit")
            if await self.market.slot(plan.round, address_of(key)) is not None:
                raise CommandFailed(
                    f"round {plan.round}: this account has committed already, one batch an account and round; its "
                    f"recovery file is not {path}: name the right one, or bid from another account"
                )
            recovery = recovery_files.write_new(path, sealing.draw(plan, lots, key, self._entropy))
        self._used_keys.claim(recovery)
        return await self._commit(recovery, path, resumed=resumed, whole_vault=whole_vault)

    async def _commit(self, recovery: RecoveryFile, path: Path, *, resumed: bool, whole_vault: bool) -> SealOutcome:
        deposit = commit = None
        slot = self._own_slot(recovery, await self.market.slot(recovery.round, recovery.bidder))
        if slot is None:
            self._require(await self.round(recovery.round), Phase.COMMIT, "commit")
            lock, missing = await self._lock(recovery, whole_vault=whole_vault)
            deposit = await self._told(recovery, "deposit", self.market.deposit(missing)) if missing else None
            try:
                commit = await self._told(recovery, "commit", self.market.commit(recovery.round, recovery.sealed, lock))
                await self.market.wait_until_finalized(commit)
            except ContractRefused:
                # A commit of an earlier, killed run may have been included meanwhile; only the slot can tell.
                if await self.market.slot(recovery.round, recovery.bidder) is None:
                    raise
            slot = self._own_slot(recovery, await self.market.slot(recovery.round, recovery.bidder))
        if slot is None:
            raise RpcError(
                f"round {recovery.round}: the commit was included and its slot is gone; run the command again"
            )
        return SealOutcome(recovery=recovery, path=path, resumed=resumed, slot=slot, deposit=deposit, commit=commit)

    async def _lock(self, recovery: RecoveryFile, *, whole_vault: bool) -> tuple[int, int]:
        """Return the lock in ticks, and the wei that must be deposited for it first."""
        money = await self.market.money(recovery.bidder)
        floor = await self.market.lock_floor()
        if whole_vault:
            lock = money.vault // TICK
            if lock < max(recovery.budget, floor):
                raise LockTooSmall(lock=lock, needed=max(recovery.budget, floor))
            return lock, 0
        lock = sealing.lock_for(recovery.budget, floor)
        missing = max(0, lock * TICK - money.vault)
        if missing > money.wallet:
            raise NotEnoughMoney(needed=DtxWei(lock * TICK), available=DtxWei(money.vault + money.wallet))
        return lock, missing

    # -- revealing

    async def reveal(
        self, recovery: RecoveryFile, *, wait: bool = False, patience: float = REVEAL_TIMEOUT_SECONDS
    ) -> RevealOutcome:
        """Open a batch, once the end of its commit phase is final and the reveal phase is open.

        With `wait`, waits for that moment for up to `patience` seconds and rides out nodes that do not answer for a
        while; otherwise raises `TooEarly`. Revealing again is harmless. Raises `SlotMismatch`, `TooLate`,
        `ContractRefused`, `NoGas`, `RpcError`.
        """
        self._check_market(recovery)
        self._signer()
        started = answered = self._elapsed()
        while True:
            try:
                return await self._try_reveal(recovery)
            except TooEarly:
                if not wait or self._elapsed() - started > patience:
                    raise
                answered = self._elapsed()
            except (CallReverted, TransactionReverted):
                raise
            except RpcError:
                if not wait or self._elapsed() - answered > OUTAGE_TIMEOUT_SECONDS:
                    raise
            await self._pause(POLL_SECONDS)

    async def _try_reveal(self, recovery: RecoveryFile) -> RevealOutcome:
        slot = self._own_slot(recovery, await self.market.slot(recovery.round, recovery.bidder))
        if slot is None:
            raise CommandFailed(
                f"round {recovery.round}: the chain holds no batch of 0x{recovery.bidder.hex()}; seal it first "
                "(latchkey bid seal), or check the auction chain's RPC address"
            )
        if slot.revealed:
            return RevealOutcome(slot=slot, reveal=None)
        await self._require_reveal_time(recovery.round)
        try:
            opening = recovery.opening_key, recovery.budget, recovery.max_devices
            sent = await self._told(recovery, "reveal", self.market.reveal(recovery.round, slot.number, *opening))
        except ContractRefused:
            again = await self.market.slot(recovery.round, recovery.bidder)
            if again is None or not again.revealed:
                raise
            return RevealOutcome(slot=again, reveal=None)
        revealed = self._own_slot(recovery, await self.market.slot(recovery.round, recovery.bidder))
        return RevealOutcome(slot=revealed or slot, reveal=sent)

    async def _told(self, recovery: RecoveryFile, step: str, sending: Awaitable[Sent]) -> Sent:
        """Await a transaction; what the contract or an empty purse refuses becomes a sentence with a remedy."""
        try:
            return await sending
        except (CallReverted, TransactionReverted) as error:
            name = "" if error.revert is None else error.revert.name
            reason = PHRASES.in_words(error)
            raise ContractRefused(round_id=recovery.round, step=step, name=name, reason=reason) from error
        except RemoteRefused as error:
            if "insufficient funds" not in error.remote_message:
                raise
            raise NoGas(account=recovery.bidder, step=step, reason=error.remote_message) from error

    async def _require_reveal_time(self, number: int) -> None:
        final = await self.market.round(number, "finalized")
        if final is None:
            raise TooEarly(round_id=number, reason="the opening of the round is not final yet")
        if final.time < final.deadlines.commit_end or final.phase is Phase.COMMIT:
            left = final.deadlines.commit_end - final.time
            raise TooEarly(
                round_id=number,
                reason="the end of the commit phase is not final yet"
                + (f" ({left} s of finalized chain time to go)" if left > 0 else ""),
            )
        head = await self.round(number)
        if head.phase < Phase.REVEAL:
            raise TooEarly(
                round_id=number, reason=f"the round is in phase {phase_word(head.phase)}, reveals open later"
            )
        self._require(head, Phase.REVEAL, "reveal")

    # -- what was won

    async def licences(self, recovery: RecoveryFile) -> list[Licence]:
        """Return the licences that the file's batch won, each with the state of its key; none before results are final.

        Raises `SlotMismatch`, `LotsNotProven`, `RpcError`.
        """
        self._check_market(recovery)
        slot = self._own_slot(recovery, await self.market.slot(recovery.round, recovery.bidder))
        if slot is None or not slot.revealed:
            return []
        round_ = await self.round(recovery.round)
        return await licences_of(self.market, recovery, round_, slot, await self.lots(round_))

    # -- checks

    def _signer(self) -> PrivateKey:
        if self._key is None:
            raise CommandFailed("this needs the bidder's key: give --key FILE, or --devnet-role bidder --index N")
        return self._key

    def _check_plan(self, plan: Plan) -> None:
        for what, value, expected in (
            ("metadata_chain_id", plan.metadata_chain_id, self.market.metadata_chain_id),
            ("auction_chain_id", plan.auction_chain_id, self.market.auction_chain_id),
            ("contract", plan.contract.hex(), self.market.contract.hex()),
        ):
            if value != expected:
                raise BadFile(path="plan", field=what, reason=f"is {value}, this market's is {expected}")

    def _check_market(self, recovery: RecoveryFile) -> None:
        for what, value, expected in (
            ("metadata_chain_id", recovery.metadata_chain_id, self.market.metadata_chain_id),
            ("auction_chain_id", recovery.auction_chain_id, self.market.auction_chain_id),
            ("contract", recovery.contract.hex(), self.market.contract.hex()),
        ):
            if value != expected:
                raise BadFile(path="recovery file", field=what, reason=f"is {value}, this market's is {expected}")

    def _check_resumable(self, recovery: RecoveryFile, plan: Plan, vector: tuple[int, ...], path: Path) -> None:
        self._check_market(recovery)
        own = address_of(self._signer())
        if recovery.bidder != own:
            raise BadFile(
                path=str(path), field="bidder", reason=f"is 0x{recovery.bidder.hex()}, this key is of 0x{own.hex()}"
            )
        same = (recovery.round, recovery.budget, recovery.max_devices, recovery.bid_vector)
        if same != (plan.round, plan.budget, plan.max_devices, vector):
            raise BadFile(
                path=str(path), field="", reason="holds another batch than the plan", remedy="name a new recovery file"
            )

    def _own_slot(self, recovery: RecoveryFile, slot: Slot | None) -> Slot | None:
        if slot is not None and recovery_files.state_of(recovery, slot) is SlotState.MISMATCH:
            raise SlotMismatch(round_id=recovery.round, slot=slot.number)
        return slot

    def _require(self, round_: Round, phase: Phase, step: str) -> None:
        if round_.phase is not phase:
            ends = round_.deadlines
            until = ends.commit_end if phase is Phase.COMMIT else ends.reveal_end
            raise TooLate(round_id=round_.number, step=step, phase=phase_word(round_.phase), until=until)
