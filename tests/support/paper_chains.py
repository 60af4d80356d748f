"""Two chains on paper for whoever follows ledgers: blocks of events behind JSON-RPC, with reorganisations on demand.

`PaperChain` answers what a follower asks. `Story` makes a random history of the metadata chain by its reference model,
and rounds over the epochs that it closes, with results drawn at random: enough for an index, which checks no bids.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from eth_abi.abi import encode
from eth_hash.auto import keccak

from chains.auction import events as auction_ev
from chains.auction.delivery_events import RecordsPosted
from chains.base import addresses
from chains.base.event import ContractEvent
from chains.base.schedule import Schedule
from chains.crypto.epoch import chunk_count
from chains.crypto.key_record import RECORD_BYTES
from chains.crypto.month_keys import month_key_root
from chains.metadata import events as ev
from chains.metadata import schema
from chains.metadata.messages import CheckIn, Enrol
from chains.metadata.rules import MetadataRules
from chains.rpc.client import JsonRpc
from chains.rpc.transport import InProcessTransport

GENESIS = 1_800_000_000
SCHEDULE = replace(Schedule.devnet(GENESIS), min_lots=1, fresh=100_000)
OEMS = (b"\x01" * 20, b"\x02" * 20)
GATEWAYS = tuple(bytes([0x10 + number]) * 20 for number in range(3))
ZERO = bytes(32)
PHASE_BLOCKS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event of a contract."""

    contract: bytes
    event: ContractEvent

    def log(self, block: int, block_hash: bytes, index: int) -> dict[str, object]:
        """Return it as eth_getLogs answers."""
        parameters = type(self.event).parameters()
        values = [getattr(self.event, name) for name in _fields(self.event)]
        topics, kinds, plain = [type(self.event).topic()], [], []
        for parameter, value in zip(parameters, values, strict=True):
            if parameter.indexed:
                topics.append(encode([parameter.kind], [_abi(parameter.kind, value)]))
            else:
                kinds.append(parameter.kind)
                plain.append(_abi(parameter.kind, value))
        return {
            "address": "0x" + self.contract.hex(),
            "topics": ["0x" + topic.hex() for topic in topics],
            "data": "0x" + encode(kinds, plain).hex(),
            "blockNumber": hex(block),
            "blockHash": "0x" + block_hash.hex(),
            "transactionHash": "0x" + keccak(block_hash + index.to_bytes(4, "big")).hex(),
            "transactionIndex": hex(index),
            "logIndex": hex(index),
            "removed": False,
        }


def _fields(event: ContractEvent) -> list[str]:
    words = [parameter.name for parameter in type(event).parameters()]
    return ["".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in word) for word in words]


def _abi(kind: str, value: object) -> object:
    if kind.startswith("address") and isinstance(value, tuple):
        return ["0x" + each.hex() for each in value]
    if kind == "address":
        assert isinstance(value, bytes)
        return "0x" + value.hex()
    return list(value) if isinstance(value, tuple) else value


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperBlock:
    """A block: hash, unix time, and what happened."""

    hash: bytes
    time: int
    entries: tuple[Entry, ...]


class PaperChain:
    """Blocks from genesis on; `finalized` is moved by hand, `branch` goes into the hashes."""

    def __init__(self, chain_id: int) -> None:
        self.chain_id = chain_id
        self.branch = 0
        self.finalized = 0
        self.asked = 0
        self.down = False
        self.blocks: list[PaperBlock] = []
        self.mine([], GENESIS)
        self.rpc = JsonRpc(InProcessTransport(self.answer, f"paper chain {chain_id}"))

    @property
    def head(self) -> int:
        """Number of the newest block."""
        return len(self.blocks) - 1

    def mine(self, entries: Sequence[Entry], time: int) -> None:
        """Add a block."""
        parent = self.blocks[-1].hash if self.blocks else ZERO
        seed = parent + len(self.blocks).to_bytes(8, "big") + self.chain_id.to_bytes(8, "big")
        block_hash = keccak(seed + self.branch.to_bytes(8, "big"))
        self.blocks.append(PaperBlock(hash=block_hash, time=time, entries=tuple(entries)))

    def drop(self, number: int) -> list[PaperBlock]:
        """Reorganise: forget the blocks from `number` on and return them; what is mined next is another branch."""
        assert number > self.finalized
        gone, self.blocks = self.blocks[number:], self.blocks[:number]
        self.branch += 1
        return gone

    async def answer(self, body: bytes) -> bytes:
        """Answer one JSON-RPC request."""
        request = json.loads(body)
        self.asked += 1
        answer: dict[str, object] = {"jsonrpc": "2.0", "id": request["id"]}
        if self.down:
            answer["error"] = {"code": -32002, "message": "down"}
        else:
            answer["result"] = self._result(request["method"], request["params"])
        return json.dumps(answer).encode()

    def _result(self, method: str, params: Sequence[object]) -> object:
        if method == "eth_chainId":
            return hex(self.chain_id)
        if method == "eth_getBlockByNumber":
            number = {"latest": self.head, "finalized": self.finalized}.get(str(params[0]))
            number = int(str(params[0]), 16) if number is None else number
            return self._block(number) if number <= self.head else None
        if method == "eth_call":
            return "0x" + PHASE_BLOCKS.to_bytes(32, "big").hex()
        assert method == "eth_getLogs", method
        wanted = params[0]
        assert isinstance(wanted, dict)
        numbers = range(int(wanted["fromBlock"], 16), min(self.head, int(wanted["toBlock"], 16)) + 1)
        return [
            entry.log(number, self.blocks[number].hash, index)
            for number in numbers
            for index, entry in enumerate(self.blocks[number].entries)
            if "0x" + entry.contract.hex() in wanted["address"]
        ]

    def _block(self, number: int) -> dict[str, object]:
        found = self.blocks[number]
        return {
            "number": hex(number),
            "hash": "0x" + found.hash.hex(),
            "parentHash": "0x" + (self.blocks[number - 1].hash if number else ZERO).hex(),
            "timestamp": hex(found.time),
            "stateRoot": "0x" + ZERO.hex(),
            "miner": "0x" + bytes(20).hex(),
            "baseFeePerGas": "0x7",
            "gasUsed": "0x0",
            "gasLimit": hex(16_000_000),
            "transactions": [],
        }


_METADATA_CONTRACT = {
    ev.OemRegistered: addresses.MODEL_REGISTRY,
    ev.ModelPublished: addresses.MODEL_REGISTRY,
    ev.GatewaySet: addresses.GATEWAY_REGISTRY,
    ev.EpochStarted: addresses.EPOCH_BOOK,
    ev.EpochNumbered: addresses.EPOCH_BOOK,
    ev.EpochDropped: addresses.EPOCH_BOOK,
    ev.ChunkFolded: addresses.EPOCH_BOOK,
    ev.EpochClosed: addresses.EPOCH_BOOK,
}


def metadata_entry(event: ev.MetadataEvent) -> Entry:
    """Return an event of the contract that emits it."""
    return Entry(contract=_METADATA_CONTRACT.get(type(event), addresses.DEVICE_REGISTRY), event=event)


def device(number: int) -> bytes:
    """Return the address of a device."""
    return keccak(b"device" + number.to_bytes(8, "big"))[:20]


def owner(number: int, counter: int) -> bytes:
    """Return the address of a device's owner."""
    return keccak(b"owner" + number.to_bytes(8, "big") + counter.to_bytes(8, "big"))[:20]


def keys(label: int) -> tuple[bytes, ...]:
    """Return a list of month keys."""
    return tuple(keccak(bytes([label, month]))[:20] for month in range(12))


@dataclass(slots=True)
class Story:
    """A random history: `step` returns the events of one block of the metadata chain."""

    rng: random.Random
    rules: MetadataRules = field(default_factory=lambda: MetadataRules(SCHEDULE))
    devices: int = 0
    sequence: int = 0
    now: int = GENESIS
    month: int = 0
    counters: dict[int, int] = field(default_factory=dict)
    closed: list[ev.EpochClosed] = field(default_factory=list)

    def begin(self, devices: int) -> list[ev.MetadataEvent]:
        """Return the events before everything else: makers, models, gateways, keys, and some devices."""
        found: list[ev.MetadataEvent] = []
        for oem in OEMS:
            found += self.rules.register_oem(oem, oem[::-1])
            found += self.rules.publish_model(oem, 1, 0, b"\xff" * 32, ZERO, "https://oem.example/s.json")
        for number, gateway in enumerate(GATEWAYS):
            found += self.rules.set_gateway(gateway, f"https://g{number}.example/", gateway[::-1], new=True)
        for label in range(3):
            found += self.rules.publish_month_keys(0, keys(label))
        for _ in range(devices):
            found += self.enrol()
        return found

    def enrol(self, number: int | None = None) -> list[ev.MetadataEvent]:
        """Enrol the next device, or an old one again; enable it and check it in, mostly."""
        if number is None:
            number, self.devices = self.devices, self.devices + 1
        counter = self.counters[number] = self.counters.get(number, 0) + 1
        gateway = GATEWAYS[number % len(GATEWAYS)]
        message = Enrol(device=device(number), owner=owner(number, counter), gateway=gateway, counter=counter)
        model = 1 + number % len(OEMS)
        certifier = OEMS[model - 1][::-1]
        found = [*self.rules.enrol(message, model, ZERO, certificate_signer=certifier, device_signer=message.device)]
        if self.rng.random() < 0.9:
            found += self.set_terms(number)
            found += self.check_in(number)
        return found

    def set_terms(self, number: int) -> list[ev.MetadataEvent]:
        """Enable a device, or change its terms."""
        row = self.rules.devices[device(number)]
        terms = (self.rng.randrange(2_000), self.rng.randrange(7), 0)
        return list(
            self.rules.set_terms(
                row.address, *terms, row.owner_nonce, 1 << 39, enable=True, signer=row.owner, now=self.now
            )
        )

    def check_in(self, number: int) -> list[ev.MetadataEvent]:
        """Check a device in, if it is enabled."""
        row = self.rules.devices[device(number)]
        if not row.enabled or row.revoked:
            return []
        self.sequence += 1
        codes = bytes(self.rng.randrange(attribute.largest_code + 1) for attribute in schema.load(1).attributes)
        item = CheckIn(
            device=row.address,
            sequence=self.sequence,
            time=max(self.now, row.time),
            gateway=row.gateway,
            attributes=codes,
            td_hash=self.rng.randbytes(32),
            month_key_root=month_key_root(0, keys(self.rng.randrange(3))),
        )
        return list(self.rules.check_in(item, signer=item.device, now=self.now))

    def pause(self, number: int) -> list[ev.MetadataEvent]:
        """Pause a device, if it is enabled."""
        row = self.rules.devices[device(number)]
        if not row.enabled:
            return []
        return list(self.rules.pause(row.address, row.owner_nonce, 1 << 39, signer=row.owner, now=self.now))

    def revoke(self, number: int) -> list[ev.MetadataEvent]:
        """Revoke a device, if it is not."""
        row = self.rules.devices[device(number)]
        return [] if row.revoked else list(self.rules.revoke_certificate(OEMS[number % len(OEMS)], row.address))

    def step(self) -> list[ev.MetadataEvent]:
        """Return a few random changes."""
        found: list[ev.MetadataEvent] = []
        for _ in range(self.rng.randrange(6)):
            number, choice = self.rng.randrange(self.devices), self.rng.randrange(20)
            revoked = self.rules.devices[device(number)].revoked
            if choice < 8:
                found += self.check_in(number)
            elif choice < 12 and not revoked:
                found += self.set_terms(number)
            elif choice < 14:
                found += self.enrol()
            elif choice < 16 and not revoked:
                found += self.enrol(number)
            elif choice < 18:
                found += self.pause(number)
            elif choice < 19:
                gateway = self.rng.choice(GATEWAYS)
                found += self.rules.set_gateway(gateway, "https://new.example/", self.rng.randbytes(20), new=False)
            elif self.rng.random() < 0.2:
                found += self.revoke(number)
        return found

    def walk(self) -> list[list[ev.MetadataEvent]]:
        """Close an epoch of segment 1 for the next month, with changes in between; a list of blocks."""
        self.now = SCHEDULE.walk_window(self.month)[0]
        blocks = [list(self.rules.start_epoch(1, self.month, ZERO, self.now))]
        self.month += 1
        entry = self.rules.epochs[-1]
        while entry.cursor < len(entry.devices):
            blocks += [self.step(), list(self.rules.number(entry.number, 50, self.now))]
        while entry.chunks_left:
            limit = len(entry.chunk(entry.chunks_left - 1))
            blocks += [self.step(), list(self.rules.fold(entry.number, limit, self.now))]
        self.closed += [event for block in blocks for event in block if isinstance(event, ev.EpochClosed)]
        return blocks


def round_blocks(closed: ev.EpochClosed, rng: random.Random, begin: int) -> list[tuple[int, list[Entry]]]:
    """Return (time, events) of the blocks of a round over a closed epoch, results at random, from `begin` on."""
    ends = SCHEDULE.deadlines(begin)
    number, lots = closed.epoch, closed.lots
    opened = auction_ev.RoundOpened(
        round=number,
        month=closed.month,
        lots=lots,
        terms_head=closed.terms_head,
        leaf_root=closed.leaf_root,
        open_time=begin,
        commit_end=ends.commit_end,
        reveal_start=ends.reveal_start,
        reveal_end=ends.reveal_end,
        clear_end=ends.clear_end,
        deliver_end=ends.deliver_end,
        dispute_end=ends.dispute_end,
    )
    bidders = rng.randrange(1, 4)
    commits = [
        auction_ev.Committed(
            round=number,
            slot=slot,
            bidder=bytes([slot + 1]) * 20,
            key_hash=ZERO,
            head=ZERO,
            lock=1,
            licence_x=1,
            licence_parity=0,
        )
        for slot in range(bidders)
    ]
    reveals = [auction_ev.Revealed(round=number, slot=slot, key=ZERO, budget=1, cap=1) for slot in range(bidders)]
    started = auction_ev.ClearingStarted(round=number, attempt=0, revealed=bidders, seed=ZERO, state_hash=ZERO)
    cleared, revenue, posts = [], 0, []
    for chunk in range(chunk_count(lots)):
        inside = min(128, lots - chunk * 128)
        rows, records, posted = [], 0, []
        for lot in range(128):
            winners = rng.randrange(bidders + 1) if lot < inside else 0
            price = rng.randrange(1, 3_000) if lot < inside else 0
            rows.append(price.to_bytes(2, "big") + bytes(range(1, winners + 1)).ljust(6, b"\0"))
            revenue += price * winners
            if winners:
                records += winners
                posted.append(lot)
        cleared.append(auction_ev.Cleared(round=number, attempt=0, chunk=chunk, results=b"".join(rows)))
        posts += [
            RecordsPosted(
                round=number,
                chunk=chunk,
                kind=kind,
                poster=GATEWAYS[0],
                post=kind,
                lots=bytes(posted),
                records=bytes(records * RECORD_BYTES),
            )
            for kind in range(2)
            if posted
        ]
    final = auction_ev.Finalized(round=number, attempt=0, revenue=revenue, final_state=ZERO)

    def entries(*events: ContractEvent) -> list[Entry]:
        def book(event: ContractEvent) -> bytes:
            return addresses.KEY_RECORDS if isinstance(event, RecordsPosted) else addresses.BATCH_AUCTION

        return [Entry(contract=book(event), event=event) for event in events]

    quiet: list[tuple[int, list[Entry]]] = [(ends.commit_end, []), (ends.reveal_start, [])]
    return [
        (begin, entries(opened)),
        (begin + 1, entries(*commits)),
        *((begin + 2 + each, []) for each in range(PHASE_BLOCKS)),
        *quiet,
        (ends.reveal_start + 1, entries(auction_ev.PhaseBegan(round=number, phase=3, block_number=1), *reveals)),
        (ends.reveal_end, []),
        (ends.reveal_end + 1, entries(started, *cleared, final)),
        (ends.reveal_end + 2, entries(*posts)),
        (ends.dispute_end + 1, []),
    ]
