"""Takes openings and shares: all is checked before anything is kept, and nothing of a refused one is remembered.

An opening is taken only from its bidder (EIP-712 permission for this chain, contract, round, commit hash), only for a
slot that stands on the chain, and only if it opens that slot. So nobody fills a watcher with what is not theirs, and a
watcher never learns in the reveal phase that what it holds is worthless. Of a share, a watcher can tell all but that:
it has the hashes that the bidder signed. Spec: `specs/protocol/watcher.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from chains.auction.life_cycle import Phase
from chains.auction.messages import WatchPermission, WatchSharePermission
from chains.crypto import sealed_batch
from chains.crypto.eip712 import Domain
from chains.crypto.keys import SignatureRefused, recover
from chains.crypto.opening import HASH_BYTES, OPENING_BYTES, SHARES, Opening, PartAltered, Share
from chains.market.amounts import MAX_TICKS
from chains.market.files import from_hex, to_hex
from chains.market.recovery_file import MAX_DEVICES, commit_hash
from node.watcher import log
from node.watcher.errors import OpeningRefused
from node.watcher.loop import subject_of
from node.watcher.resting_key import RestingKey
from node.watcher.seen import Auction, RoundThen, SlotThen, batch_of
from node.watcher.store import Held, State, Store

VERSION = 1
_BATCH = ("version", "auction_chain_id", "contract", "round", "bidder", "commit_hash")
FIELDS = (*_BATCH, "opening_key", "budget", "max_devices", "expiry", "signature")
SHARE_FIELDS = (*_BATCH, "lacks", "parts", "part_hashes", "expiry", "signature")
_SECRET = frozenset({"opening_key", "budget", "max_devices", "parts"})
"""Fields whose value is never shown, not even to who sent it: an answer may end up in a log."""
_OPEN_PHASES = (Phase.COMMIT, Phase.GAP, Phase.REVEAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a watcher holds at most: openings in all, openings of one bidder, seconds that a permission may last."""

    openings: int = 4_096
    a_bidder: int = 8
    permission_seconds: int = 40 * 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A parsed request, form and ranges checked."""

    chain_id: int
    contract: bytes
    round: int
    bidder: bytes
    commit_hash: bytes
    secret: Opening | Share = field(repr=False)
    expiry: int
    signature: bytes = field(repr=False)

    @property
    def lacks(self) -> int:
        """Return the part that a share lacks, 0 for a whole opening."""
        return self.secret.lacks if isinstance(self.secret, Share) else 0

    @property
    def permission(self) -> WatchPermission | WatchSharePermission:
        """Return what the signature is under."""
        round_, bidder, commit, expiry = self.round, self.bidder, self.commit_hash, self.expiry
        if isinstance(self.secret, Share):
            return WatchSharePermission(
                round=round_, bidder=bidder, commit_hash=commit, expiry=expiry, part_hashes=self.secret.hashes
            )
        return WatchPermission(round=round_, bidder=bidder, commit_hash=commit, expiry=expiry)


def parse(found: Mapping[str, object]) -> Upload:
    """Return the whole opening that a JSON object hands over. Raises OpeningRefused naming the field."""
    _only(found, FIELDS)
    opening = Opening(
        key=_bytes(found, "opening_key", sealed_batch.KEY_BYTES),
        budget=_decimal(found, "budget", 1, MAX_TICKS),
        cap=_integer(found, "max_devices", 1, MAX_DEVICES),
    )
    return _upload(found, opening)


def parse_share(found: Mapping[str, object]) -> Upload:
    """Return the share that a JSON object hands over. Raises OpeningRefused naming the field."""
    _only(found, SHARE_FIELDS)
    first, second = _list_of_bytes(found, "parts", SHARES - 1, OPENING_BYTES)
    one, two, three = _list_of_bytes(found, "part_hashes", SHARES, HASH_BYTES)
    share = Share(lacks=_integer(found, "lacks", 1, SHARES), parts=(first, second), hashes=(one, two, three))
    return _upload(found, share)


def _upload(found: Mapping[str, object], secret: Opening | Share) -> Upload:
    _integer(found, "version", VERSION, VERSION)
    return Upload(
        chain_id=_integer(found, "auction_chain_id", 1, 2**53 - 1),
        contract=_bytes(found, "contract", 20),
        round=_decimal(found, "round", 1, 2**63 - 1),
        bidder=_bytes(found, "bidder", 20),
        commit_hash=_bytes(found, "commit_hash", 32),
        secret=secret,
        expiry=_integer(found, "expiry", 1, 2**40 - 1),
        signature=_bytes(found, "signature", 65),
    )


class Intake:
    """Decides what is held."""

    def __init__(
        self, auction: Auction, store: Store, key: RestingKey, limits: Limits, *, takes_shares: bool = False
    ) -> None:
        self._auction = auction
        self._takes_shares = takes_shares
        self._store = store
        self._key = key
        self._limits = limits

    async def take(self, upload: Upload) -> Held:
        """Keep an opening or share, return its row; the same again changes nothing. Raises OpeningRefused, RpcError."""
        auction = self._auction
        if auction.account is None:
            need = "one with an account that pays for reveals: this one only tells what it sees on the chain"
            raise OpeningRefused(status=403, field="watcher", value="takes no openings", need=need)
        if upload.lacks and not self._takes_shares:
            need = "one that exchanges shares with others: its operator names them in the setting peers"
            raise OpeningRefused(status=403, field="watcher", value="takes no shares", need=need)
        self._check_market(upload)
        self._check_signature(upload)
        head = await auction.latest()
        self._check_expiry(upload, head.time)
        then = await auction.round(upload.round, head)
        slot = None if then is None else await auction.slot(upload.round, upload.bidder, head)
        self._check_slot(upload, then, slot)
        known = self._store.get(upload.round, upload.bidder)
        if known is None or known.sealed is None:
            self._check_room(upload)
        subject = subject_of(auction, upload.round, upload.bidder, upload.commit_hash)
        self._store.add(
            Held(
                round=upload.round,
                bidder=upload.bidder,
                commit_hash=upload.commit_hash,
                expiry=upload.expiry,
                accepted=head.time,
                state=State.WAITING,
                sealed=self._key.seal(upload.secret.to_bytes(), subject),
                raw=None,
                reason="",
                lacks=upload.lacks,
            )
        )
        held = self._store.get(upload.round, upload.bidder)
        assert held is not None
        log.event(
            "holds", round=held.round, bidder=held.bidder, commit=held.commit_hash, until=held.expiry, lacks=held.lacks
        )  # fmt: skip
        return held

    def _check_market(self, upload: Upload) -> None:
        if upload.chain_id != self._auction.chain_id:
            need = f"{self._auction.chain_id}, the chain that this watcher watches"
            raise OpeningRefused(status=409, field="auction_chain_id", value=upload.chain_id, need=need)
        if upload.contract != self._auction.contract:
            need = f"{to_hex(self._auction.contract)}, the auction that this watcher watches"
            raise OpeningRefused(status=409, field="contract", value=to_hex(upload.contract), need=need)

    def _check_signature(self, upload: Upload) -> None:
        signature = upload.signature
        if signature[64] in (27, 28):
            signature = signature[:64] + bytes([signature[64] - 27])
        try:
            signer: bytes = recover(
                upload.permission.digest(Domain(self._auction.chain_id, self._auction.contract)), signature
            )
        except SignatureRefused as error:
            raise OpeningRefused(status=403, field="signature", value=str(error), need="a signature") from None
        if signer != upload.bidder:
            need = f"that of the bidder {to_hex(upload.bidder)} under this permission"
            raise OpeningRefused(status=403, field="signature", value=f"by {to_hex(signer)}", need=need)

    def _check_expiry(self, upload: Upload, now: int) -> None:
        last = now + self._limits.permission_seconds
        if not now < upload.expiry <= last:
            need = f"after the chain's time {now} and at most {last}"
            raise OpeningRefused(status=400, field="expiry", value=upload.expiry, need=need)

    def _check_slot(self, upload: Upload, then: RoundThen | None, slot: SlotThen | None) -> None:
        if then is None:
            raise OpeningRefused(status=404, field="round", value=upload.round, need="a round of this chain")
        if slot is None:
            need = "an account with a batch in this round on the chain: commit first, then hand the opening over"
            raise OpeningRefused(status=409, field="bidder", value=to_hex(upload.bidder), need=need)
        if commit_hash(slot) != upload.commit_hash:
            need = f"{to_hex(commit_hash(slot))}, the batch that the chain holds of this bidder"
            raise OpeningRefused(status=409, field="commit_hash", value=to_hex(upload.commit_hash), need=need)
        self._check_secret(upload, slot)
        if slot.revealed:
            raise OpeningRefused(status=409, field="slot", value="revealed", need="sealed: there is nothing left to do")
        if then.phase not in _OPEN_PHASES:
            need = "before the end of its reveal phase"
            raise OpeningRefused(status=409, field="round", value=f"in phase {then.phase.name.lower()}", need=need)

    def _check_secret(self, upload: Upload, slot: SlotThen) -> None:
        secret, batch = upload.secret, batch_of(self._auction, upload.round, upload.bidder)
        if isinstance(secret, Share):
            try:
                secret.check(batch)
            except PartAltered as error:
                need = f"those whose hashes are signed: part {error.number} has another one"
                raise OpeningRefused(status=409, field="parts", value="(not shown)", need=need) from None
        elif sealed_batch.key_hash(secret.key, secret.budget, secret.cap, batch) != slot.key_hash:
            need = "those of the batch: key, budget and cap do not open it"
            raise OpeningRefused(status=409, field="opening", value="(not shown)", need=need)

    def _check_room(self, upload: Upload) -> None:
        for field_, count, most in (
            ("openings of this bidder", self._store.count(upload.bidder), self._limits.a_bidder),
            ("openings of this watcher", self._store.count(), self._limits.openings),
        ):
            if count >= most:
                need = f"fewer than {most}: wait until one is revealed, or ask another watcher"
                raise OpeningRefused(status=429, field=field_, value=count, need=need)


def _only(found: Mapping[str, object], known: tuple[str, ...]) -> None:
    for name in found:
        if name not in known:
            raise OpeningRefused(status=400, field=name, value="unknown", need=f"one of: {', '.join(known)}")


def _refused(name: str, value: object, need: str) -> OpeningRefused:
    return OpeningRefused(status=400, field=name, value="(not shown)" if name in _SECRET else value, need=need)


def _integer(found: Mapping[str, object], name: str, low: int, high: int) -> int:
    value = found.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise _refused(name, value, f"a whole number in {low}..{high}")
    return value


def _decimal(found: Mapping[str, object], name: str, low: int, high: int) -> int:
    value = found.get(name)
    if not isinstance(value, str) or not value.isascii() or not value.isdigit() or len(value) > 30:
        raise _refused(name, value, f"a whole number in {low}..{high}, as text")
    if not low <= int(value) <= high or (value[0] == "0" and value != "0"):
        raise _refused(name, value, f"a whole number in {low}..{high}, as text without leading zeros")
    return int(value)


def _bytes(found: Mapping[str, object], name: str, length: int) -> bytes:
    value = from_hex(found.get(name))
    if value is None or len(value) != length:
        raise _refused(name, found.get(name), f"{length} bytes in 0x-hex")
    return value


def _list_of_bytes(found: Mapping[str, object], name: str, count: int, length: int) -> list[bytes]:
    value = found.get(name)
    entries = [from_hex(entry) for entry in value] if isinstance(value, list) and len(value) == count else []
    good = [entry for entry in entries if entry is not None and len(entry) == length]
    if len(good) != count:
        raise _refused(name, value, f"a list of {count} times {length} bytes in 0x-hex")
    return good
