"""A gateway: relays for its devices and their owners, batches what they sign, and loses nothing that it acknowledged.

    accept_*   checks a message against the ledger, stores it in the outbox, and only then returns
    flush_*    puts what is stored on its chain; called again and again, safe to repeat, survives any restart

It sees signed check-ins, key records and owners' messages, all of them public. It never sees a seed, a month secret or
an opening, and nothing it says decides who may read a device. Spec: `specs/protocol/device-api.md` section 10.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial

from chains.auction import refusals as auction_refusals
from chains.base.schedule import Schedule
from chains.crypto.eip712 import Domain
from chains.crypto.epoch import CHUNK_LOTS
from chains.crypto.keys import SignatureRefused, recover
from chains.metadata import refusals as metadata_refusals
from chains.metadata.messages import SetTerms
from chains.rpc.errors import CallReverted, TransactionReverted
from device_sim.checkin import SignedCheckIn
from device_sim.errors import RelayRefused, SaleRefused
from device_sim.finality import Final, Watch, at_one_block
from device_sim.ledgers import AuctionLedger, Block, Enrolment, MetadataLedger, Placed, SoldRound
from device_sim.outbox import Item, Kind, Outbox, State
from device_sim.relay_messages import OwnerOrder, WithdrawOrder, plain_signature
from device_sim.side_by_side import each
from device_sim.worker import Worker

_LOG = logging.getLogger(__name__)

CHECK_INS_A_BATCH = 32
"""Few enough that what a batch may use leaves room in a block for the next one, many enough that its own cost is small:
a check-in in a batch of 32 costs 3 % more gas than in one of 128."""
CHECK_INS_A_FLUSH = 1_152
SENT_AT_ONCE = 256
"""Messages of one kind that are under way at a time; `device_sim.convoy` puts them into rows."""
OWNER_QUEUE_LIMIT = 1_024


def mixed(items: Sequence[Item]) -> list[Item]:
    """Return what came together in a new random order: the ledger does not show whose messages came in a row."""
    found = list(items)
    random.SystemRandom().shuffle(found)
    return found


class Gateway:
    """One gateway on both chains. `withdraw_fee` is the least fee for a withdrawal, wei of DTX."""

    def __init__(
        self,
        *,
        outbox: Outbox,
        worker: Worker,
        metadata: MetadataLedger,
        auction: AuctionLedger,
        registry: Domain,
        vault: Domain,
        schedule: Schedule,
        withdraw_fee: int = 0,
    ) -> None:
        self._outbox = outbox
        self._worker = worker
        self._metadata = metadata
        self._auction = auction
        self._registry = registry
        self._vault = vault
        self._schedule = schedule
        self._withdraw_fee = withdraw_fee
        self._metadata_watch = Watch(metadata, outbox, worker, [Kind.OWNER])
        self._auction_watch = Watch(auction, outbox, worker, [Kind.WITHDRAW, Kind.RECORDS])
        self._sold: dict[int, SoldRound] = {}
        self._doubted: dict[int, int] = {}
        """Rounds that the node did not prove, and the chain time at which it first did not."""
        self._unsent: set[int] = set()
        """Owners' messages whose nonce was read when they were taken, and that were not sent yet."""
        self.metadata_waits = asyncio.Event()
        self.auction_waits = asyncio.Event()
        """Set when something was taken for the chain, so that nobody has to look all the time."""

    async def settle_in(self, base_url: str) -> None:
        """Publish base URL and payout on the metadata chain unless they stand there already. Raises RpcError."""
        found = await self._metadata.registered()
        if found == (base_url, self._auction.payout):
            return
        transaction = await self._metadata.register(base_url, self._auction.payout, known=found is not None)
        _LOG.info("registered gateway=0x%s url=%s tx=0x%s", self._metadata.gateway.hex(), base_url, transaction.hex())

    # --- taking ---------------------------------------------------------------------------------------------------

    async def accept_enrolment(self, enrolment: Enrolment) -> int:
        """Take an enrolment, checked before, and return its number."""
        return await self._store(
            Kind.ENROL, f"Enrol of device 0x{enrolment.device.hex()}", enrolment.device.hex(), enrolment.to_json()
        )

    async def accept_check_ins(self, signed: Sequence[SignedCheckIn]) -> list[int]:
        """Take check-ins of devices and return their numbers; a later one takes the place of one still waiting."""
        items = [(entry.message.device.hex(), entry.to_json()) for entry in signed]
        numbers = await self._worker.run(self._outbox.put_all, Kind.CHECK_IN, items)
        self.metadata_waits.set()
        return numbers

    async def accept_records(self, round_id: int, lot: int, records: Sequence[bytes]) -> int:
        """Take the key records of one lot, by rank of the winners, and return their number."""
        body: dict[str, object] = {"round": round_id, "lot": lot, "records": [record.hex() for record in records]}
        number = await self._worker.run(self._outbox.put, Kind.RECORDS, f"{round_id}-{lot}", body)
        self.auction_waits.set()
        return number

    async def accept_owner(self, order: OwnerOrder) -> int:
        """Take a message of an owner and return its number. Raises RelayRefused with what to do, RpcError."""
        message = order.message
        row = await self._metadata.device(message.device)
        subject = f"{type(message).__name__} for device 0x{message.device.hex()}"
        if row is None:
            raise RelayRefused(
                subject=subject,
                reason="the device is not enrolled",
                remedy="check the address with `latchkey device list`",
            )
        if row.gateway != self._metadata.gateway:
            remedy = f"send it to gateway 0x{row.gateway.hex()}"
            raise RelayRefused(subject=subject, reason="the device is enrolled with another gateway", remedy=remedy)
        self._check_signature(subject, message.digest(self._registry), order.signature, row.owner)
        if message.nonce != row.owner_nonce:
            raise RelayRefused(
                subject=subject,
                reason=f"its nonce is {message.nonce}, the ledger expects {row.owner_nonce}",
                remedy="read the nonce again and sign again",
            )
        if isinstance(message, SetTerms) and not row.is_enabled:
            raise RelayRefused(
                subject=subject, reason="the device is not enabled", remedy="send Enable with these terms"
            )
        await self._check_deadline(subject, message.deadline, (await self._metadata.head()).time)
        number = await self._store(Kind.OWNER, subject, message.device.hex(), order.to_json())
        self._unsent.add(number)
        return number

    async def accept_owners(self, orders: Sequence[OwnerOrder]) -> list[int]:
        """Take messages for devices whose rows were read just now, without asking the chain again, which judges them.

        For owners that this process plays: thousands of them at once.
        """
        items = [(order.message.device.hex(), order.to_json()) for order in orders]
        numbers = await self._worker.run(self._outbox.put_all, Kind.OWNER, items)
        self._unsent.update(numbers)
        self.metadata_waits.set()
        return numbers

    async def accept_withdraw(self, order: WithdrawOrder) -> int:
        """Take a withdrawal that an owner signed and return its number. Raises RelayRefused, RpcError."""
        message = order.message
        subject = f"Withdraw of account 0x{message.account.hex()}"
        self._check_signature(subject, message.digest(self._vault), order.signature, message.account)
        if not self._withdraw_fee <= message.fee <= message.amount:
            raise RelayRefused(
                subject=subject,
                reason=f"its fee is {message.fee} wei of DTX, asked is {self._withdraw_fee} up to the amount",
                remedy="sign it again with that fee, or send it through another relay",
            )
        nonce = await self._auction.withdraw_nonce(message.account)
        if message.nonce != nonce:
            reason = f"its nonce is {message.nonce}, the vault expects {nonce}"
            raise RelayRefused(subject=subject, reason=reason, remedy="read the nonce again and sign again")
        await self._check_deadline(subject, message.deadline, (await self._auction.head()).time)
        return await self._store(Kind.WITHDRAW, subject, message.account.hex(), order.to_json())

    async def item(self, number: int) -> Item | None:
        """Return what became of a message."""
        return await self._worker.run(self._outbox.get, number)

    async def waiting(self, kind: Kind) -> int:
        """Return how many messages of a kind are not on the chain yet."""
        return (await self._worker.run(self._outbox.counts)).get(kind, 0)

    def _check_signature(self, subject: str, digest: bytes, signature: bytes, owner: bytes) -> None:
        try:
            signer: bytes = recover(digest, plain_signature(signature))
        except SignatureRefused as error:
            raise RelayRefused(subject=subject, reason=str(error), remedy="sign it again") from error
        if signer != owner:
            raise RelayRefused(
                subject=subject,
                reason=f"it is signed by 0x{signer.hex()}, the ledger names 0x{owner.hex()}",
                remedy="sign with the owner's key of this device, for this chain and contract",
            )

    async def _check_deadline(self, subject: str, deadline: int, now: int) -> None:
        if deadline <= now:
            raise RelayRefused(
                subject=subject,
                reason=f"its deadline {deadline} has passed, the chain's time is {now}",
                remedy="sign it again with a later deadline",
            )

    async def _store(self, kind: Kind, subject: str, key: str, body: dict[str, object]) -> int:
        waiting = await self.waiting(kind)
        if waiting >= OWNER_QUEUE_LIMIT:
            reason = f"{waiting} messages are waiting, at most {OWNER_QUEUE_LIMIT}"
            raise RelayRefused(subject=subject, reason=reason, remedy="try again in a minute")
        # Both would bear the nonce that the chain expects, so only one of them can ever count: the later one.
        number = await self._worker.run(self._outbox.put, kind, key, body)
        (self.auction_waits if kind is Kind.WITHDRAW else self.metadata_waits).set()
        return number

    # --- passing on -----------------------------------------------------------------------------------------------

    async def flush_metadata(self) -> None:
        """Put what waits for the metadata chain there. Raises RpcError when the node cannot be asked: try again."""
        await self._metadata_watch.look()
        kinds = (self._flush_enrolments, self._flush_owner_messages, self._flush_check_ins)
        await each(kinds, lambda flush: flush(), at_once=len(kinds))

    async def flush_auction(self) -> None:
        """Put what waits for the auction chain there. Raises RpcError when the node cannot be asked: try again."""
        await self._auction_watch.look()
        await self._flush_records()
        await self._flush_withdrawals()

    async def _end(
        self,
        items: Sequence[Item],
        state: State,
        *,
        reason: str = "",
        transaction: bytes | None = None,
        block: Block | None = None,
    ) -> None:
        """Note how items ended; those that stand in `block` are watched until it is final."""
        if items:
            text = "" if transaction is None else "0x" + transaction.hex()
            numbers = [item.id for item in items]
            await self._worker.run(self._outbox.end, numbers, state, reason=reason, transaction=text, block=block)

    async def _end_placed(self, items: Sequence[Item], placed: Placed) -> None:
        await self._end(items, State.DONE, transaction=placed.transaction, block=placed.block)

    async def _end_held(self, item: Item, chain: Final, is_held: Callable[[], Awaitable[bool]], reason: str) -> None:
        """End a message that the ledger already holds; it stays queued if the ledger has just lost it."""
        found = await at_one_block(chain, is_held)
        if found is not None and found[0]:
            await self._end([item], State.DONE, reason=reason, block=found[1])

    async def _flush_enrolments(self) -> None:
        items = mixed(await self._worker.run(self._outbox.queued, Kind.ENROL))
        await each(items, self._enrol, at_once=SENT_AT_ONCE)

    async def _enrol(self, item: Item) -> None:
        enrolment = Enrolment.from_json(item.body)
        row = await self._metadata.device(enrolment.device)
        if row is not None and row.counter >= enrolment.counter:
            await self._end([item], State.DONE, reason="the ledger holds this enrolment or a later one")
            return
        try:
            transaction = await self._metadata.enrol(enrolment)
        except (CallReverted, TransactionReverted) as error:
            row = await self._metadata.device(enrolment.device)
            if row is not None and row.counter >= enrolment.counter:
                # It was sent before, when the node that was asked about it first had not caught up.
                await self._end([item], State.DONE, reason="the ledger holds this enrolment or a later one")
            else:
                await self._end([item], State.REFUSED, reason=metadata_refusals.PHRASES.in_words(error))
            return
        await self._end([item], State.DONE, transaction=transaction)
        _LOG.info("enrolled device=0x%s tx=0x%s", enrolment.device.hex(), transaction.hex())

    async def _flush_check_ins(self) -> None:
        """Put some check-ins on the chain, several batches side by side; owners need not wait for all of them."""
        items = mixed(await self._worker.run(self._outbox.queued, Kind.CHECK_IN, CHECK_INS_A_FLUSH))
        if not items:
            return
        if len(items) == CHECK_INS_A_FLUSH:
            self.metadata_waits.set()
        head = await self._metadata.head()
        signed = [SignedCheckIn.from_json(item.body) for item in items]
        rows = await self._metadata.devices([entry.message.device for entry in signed])
        fresh: list[tuple[Item, SignedCheckIn]] = []
        known, old = [], []
        for item, entry, row in zip(items, signed, rows, strict=True):
            if row is not None and entry.message.sequence <= row.sequence:
                known.append(item)
            elif entry.message.time < head.time - self._schedule.fresh:
                old.append(item)
            else:
                fresh.append((item, entry))
        await self._end(known, State.DONE, reason="the ledger holds this check-in or a later one")
        await self._end(old, State.REFUSED, reason="it has grown too old; the device signs a new one")
        batches = [fresh[start : start + CHECK_INS_A_BATCH] for start in range(0, len(fresh), CHECK_INS_A_BATCH)]
        await each(batches, self._check_in, at_once=len(batches))

    async def _check_in(self, batch: Sequence[tuple[Item, SignedCheckIn]]) -> None:
        try:
            outcome = await self._metadata.check_in([entry for _, entry in batch])
        except (CallReverted, TransactionReverted) as error:
            # A batch as a whole is refused only for a defect in its form; its items would be refused for ever.
            reason = metadata_refusals.PHRASES.in_words(error)
            _LOG.error("check-in batch refused items=%d reason=%s", len(batch), reason)
            await self._end([item for item, _ in batch], State.REFUSED, reason=reason)
            return
        passed = [item for position, (item, _) in enumerate(batch) if position not in outcome.skipped]
        await self._end(passed, State.DONE, transaction=outcome.transaction)
        for position, reason in outcome.skipped.items():
            item = batch[position][0]
            _LOG.warning("check-in skipped device=0x%s reason=%s", item.subject, reason)
            await self._end([item], State.REFUSED, reason=reason, transaction=outcome.transaction)
        _LOG.info(
            "checked in devices=%d skipped=%d tx=0x%s", len(passed), len(outcome.skipped), outcome.transaction.hex()
        )

    async def _flush_owner_messages(self) -> None:
        """Send what owners signed; of one device in the order of nonces, for a reorganisation may bring two back."""
        items = mixed(await self._worker.run(self._outbox.queued, Kind.OWNER))
        queues: dict[str, list[tuple[int, Item, OwnerOrder]]] = defaultdict(list)
        for item in items:
            order = OwnerOrder.parse(item.body)
            queues[item.subject].append((order.message.nonce, item, order))
        await asyncio.gather(*(self._tell_in_turn(queue) for queue in queues.values()))

    async def _tell_in_turn(self, queue: Sequence[tuple[int, Item, OwnerOrder]]) -> None:
        for _, item, order in sorted(queue, key=lambda entry: entry[0]):
            await self._tell(item, order)

    async def _tell(self, item: Item, order: OwnerOrder) -> None:
        message = order.message

        async def is_held() -> bool:
            row = await self._metadata.device(message.device)
            return row is not None and row.owner_nonce > message.nonce

        reason = "the ledger holds a message of this nonce"
        if await is_held():
            await self._end_held(item, self._metadata, is_held, reason)
            return
        try:
            placed = await self._metadata.tell(message, order.signature)
        except (CallReverted, TransactionReverted) as error:
            if await is_held():
                await self._end_held(item, self._metadata, is_held, reason)
            else:
                await self._end([item], State.REFUSED, reason=metadata_refusals.PHRASES.in_words(error))
            return
        await self._end_placed([item], placed)
        _LOG.info(
            "relayed %s device=0x%s tx=0x%s", type(message).__name__, message.device.hex(), placed.transaction.hex()
        )

    async def _flush_withdrawals(self) -> None:
        for item in mixed(await self._worker.run(self._outbox.queued, Kind.WITHDRAW)):
            await self._withdraw(item, WithdrawOrder.parse(item.body))

    async def _withdraw(self, item: Item, order: WithdrawOrder) -> None:
        message = order.message

        async def is_held() -> bool:
            return await self._auction.withdraw_nonce(message.account) > message.nonce

        reason = "the vault has seen this nonce"
        if await is_held():
            await self._end_held(item, self._auction, is_held, reason)
            return
        try:
            placed = await self._auction.withdraw(message, order.signature)
        except (CallReverted, TransactionReverted) as error:
            if await is_held():
                await self._end_held(item, self._auction, is_held, reason)
            else:
                await self._end([item], State.REFUSED, reason=auction_refusals.PHRASES.in_words(error))
            return
        await self._end_placed([item], placed)
        _LOG.info("relayed Withdraw account=0x%s tx=0x%s", message.account.hex(), placed.transaction.hex())

    async def _flush_records(self) -> None:
        chunks: dict[tuple[int, int], dict[int, Item]] = defaultdict(dict)
        for item in await self._worker.run(self._outbox.queued, Kind.RECORDS, 20_000):
            round_id, lot = _whole(item, "round"), _whole(item, "lot")
            chunks[round_id, lot // CHUNK_LOTS][lot] = item
        for (round_id, chunk), items in chunks.items():
            try:
                await self._post(await self.sold_round(round_id), chunk, items)
            except SaleRefused as error:
                await self._doubt(round_id, list(items.values()), error)

    async def _doubt(self, round_id: int, items: Sequence[Item], error: SaleRefused) -> None:
        """Keep records of a round that the node does not prove: it may only be behind. Give them up once it is late."""
        now = (await self._auction.head()).time
        since = self._doubted.setdefault(round_id, now)
        if now >= since + self._schedule.lead:
            _LOG.error("records given up round=%d lots=%d reason=%s", round_id, len(items), error)
            await self._end(items, State.REFUSED, reason=str(error))
        elif now == since:
            _LOG.warning("records wait round=%d lots=%d reason=%s", round_id, len(items), error)

    async def sold_round(self, round_id: int) -> SoldRound:
        """Return a finished round as finalized state holds it. Raises SaleRefused, RpcError."""
        if round_id not in self._sold:
            while len(self._sold) >= 4:
                del self._sold[next(iter(self._sold))]
            self._sold[round_id] = await self._auction.sold(round_id)
        return self._sold[round_id]

    async def _post(self, sold: SoldRound, chunk: int, items: Mapping[int, Item]) -> None:
        """Post the records of one chunk once all of its lots have theirs, or half of the delivery time is over."""
        found = await at_one_block(self._auction, partial(self._auction.posted_lots, sold.round_id, chunk))
        if found is None:
            return
        posted, block = found
        done = [item for lot, item in items.items() if posted >> lot % CHUNK_LOTS & 1]
        await self._end(done, State.DONE, reason="the ledger holds these records", block=block)
        waiting = {lot: item for lot, item in items.items() if not posted >> lot % CHUNK_LOTS & 1}
        mine = {
            lot.number
            for lot in sold.lots.lots[chunk * CHUNK_LOTS : (chunk + 1) * CHUNK_LOTS]
            if lot.gateway_payout == self._auction.payout and sold.results[lot.number].winners
        }
        for lot in sorted(waiting.keys() - mine):
            await self._end([waiting.pop(lot)], State.REFUSED, reason="another gateway delivers for this lot")
        if not waiting:
            return
        missing = {lot for lot in mine - waiting.keys() if not posted >> lot % CHUNK_LOTS & 1}
        if missing and (await self._auction.head()).time < sold.deliver_end - self._schedule.deliver // 2:
            return
        records = {lot: _records(item) for lot, item in sorted(waiting.items())}
        try:
            placed = await self._auction.post_records(sold, chunk, records)
        except (CallReverted, TransactionReverted) as error:
            reason = auction_refusals.PHRASES.in_words(error)
            _LOG.error("records refused round=%d chunk=%d reason=%s", sold.round_id, chunk, reason)
            if (await self._auction.head()).time >= sold.deliver_end:
                await self._end(list(waiting.values()), State.REFUSED, reason=reason)
            return  # before the deadline it may be the node that lags: try again
        await self._end_placed(list(waiting.values()), placed)
        count = sum(len(record) for record in records.values()) // 65
        _LOG.info(
            "posted records=%d lots=%d round=%d chunk=%d tx=0x%s",
            count, len(records), sold.round_id, chunk, placed.transaction.hex(),
        )  # fmt: skip


def _whole(item: Item, name: str) -> int:
    value = item.body[name]
    assert isinstance(value, int)
    return value


def _records(item: Item) -> bytes:
    value = item.body["records"]
    assert isinstance(value, list)
    return b"".join(bytes.fromhex(record) for record in value)
