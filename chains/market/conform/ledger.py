"""Two chains that exist for one device only: they judge what it signs as the contracts would, and sell it.

Check-ins and enrolments are judged by `chains.metadata.rules`, the readable twin of the contracts; a round is put
together from the lots of a real walk and two licence keys of the kit. A device reads both by JSON-RPC (`answer`):
blocks, logs and the views of a round. Time is chain time: it runs with the clock, and the kit moves it forward.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from eth_abi.abi import decode, encode
from eth_hash.auto import keccak

from chains.auction.events import AuctionEvent, Cleared, ClearingStarted, Committed, Finalized, Revealed, RoundOpened
from chains.auction.rules import LotResult, encode_results
from chains.base import addresses, artifact
from chains.base.event import ContractEvent
from chains.base.function_call import selector
from chains.base.schedule import Schedule
from chains.crypto.epoch import CHUNK_LOTS, ZERO_WORD
from chains.crypto.keys import PrivateKey, address_of, private_key
from chains.crypto.points import Point, parity_of, point_of, x_of
from chains.metadata import events as ev
from chains.metadata.rules import Epoch, MetadataRules

METADATA_ID, AUCTION_ID = 20180321, 20180322
ROUND, MONTH, PRICE = 1, 0, 120
_OWN = {
    ev.OemRegistered: addresses.MODEL_REGISTRY,
    ev.ModelPublished: addresses.MODEL_REGISTRY,
    ev.GatewaySet: addresses.GATEWAY_REGISTRY,
    ev.EpochStarted: addresses.EPOCH_BOOK,
    ev.EpochNumbered: addresses.EPOCH_BOOK,
    ev.EpochDropped: addresses.EPOCH_BOOK,
    ev.ChunkFolded: addresses.EPOCH_BOOK,
    ev.EpochClosed: addresses.EPOCH_BOOK,
}
"""Which contract emits an event of the metadata chain; the rest are the DeviceRegistry's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer:
    """A bidder whose secrets are the kit's own: account, slot, and the licence key that key records are for."""

    slot: int
    account: bytes
    secret: int = field(repr=False)

    @property
    def key(self) -> Point:
        """Return the licence key B = b G."""
        return point_of(self.secret)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A log: block number, contract, topics, data."""

    block: int
    contract: bytes
    topics: tuple[bytes, ...]
    data: bytes


class RpcRefused(Exception):
    """A JSON-RPC request that is not answered: code and message."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class Chain:
    """Blocks and logs of one chain. `hold` keeps the finalized block where it is."""

    def __init__(self, chain_id: int, now: Callable[[], int]) -> None:
        self.chain_id = chain_id
        self._now = now
        self.times = [now()]
        self.logs: list[Entry] = []
        self.hold: int | None = None

    @property
    def newest(self) -> int:
        """Number of the newest block."""
        return len(self.times) - 1

    @property
    def finalized(self) -> int:
        """Number of the finalized block."""
        return self.newest if self.hold is None else self.hold

    def mine(self, happened: Sequence[tuple[bytes, ContractEvent]] = ()) -> None:
        """Add a block of the present time, with these events, if there are any or the time has moved on."""
        moment = max(self._now(), self.times[-1] + (1 if happened else 0))
        if happened or moment > self.times[-1]:
            self.times.append(moment)
            self.logs += [_entry(self.newest, contract, event) for contract, event in happened]

    def number(self, tag: object) -> int | None:
        """Return the number that a block parameter means, None where there is no such block."""
        if tag in ("latest", "pending"):
            return self.newest
        if tag in ("finalized", "safe"):
            return self.finalized
        if tag == "earliest":
            return 0
        try:
            found = int(str(tag), 16)
        except ValueError:
            raise RpcRefused(-32602, f"no block parameter: {tag!r:.40}") from None
        return found if found <= self.newest else None

    def block_hash(self, number: int) -> bytes:
        """Return the hash of a block: of its chain, number and time."""
        return bytes(keccak(encode(["uint256", "uint256", "uint256"], [self.chain_id, number, self.times[number]])))

    def block(self, number: int) -> dict[str, object]:
        """Return a block as eth_getBlockByNumber answers it."""
        zero, nobody = "0x" + "00" * 32, "0x" + "00" * 20
        parent = "0x" + self.block_hash(number - 1).hex() if number else zero
        return {
            "number": hex(number), "hash": "0x" + self.block_hash(number).hex(), "parentHash": parent,
            "timestamp": hex(self.times[number]), "stateRoot": zero, "miner": nobody, "baseFeePerGas": "0x7",
            "gasUsed": "0x0", "gasLimit": hex(16_000_000), "transactions": [], "difficulty": "0x0", "extraData": "0x",
        }  # fmt: skip

    def found(self, wanted: Mapping[str, object]) -> list[dict[str, object]]:
        """Return logs as eth_getLogs answers them."""
        if "blockHash" in wanted:
            raise RpcRefused(-32602, "this ledger takes fromBlock and toBlock, not blockHash")
        low = self.number(wanted.get("fromBlock", "latest")) or 0
        high = self.number(wanted.get("toBlock", "latest"))
        contracts = _listed(wanted.get("address"))
        patterns = [_listed(pattern) for pattern in _list(wanted.get("topics"))]
        return [
            self._shown(index, entry)
            for index, entry in enumerate(self.logs)
            if low <= entry.block <= (self.newest if high is None else high)
            and (not contracts or "0x" + entry.contract.hex() in contracts)
            and len(patterns) <= len(entry.topics)
            and all(not p or "0x" + t.hex() in p for p, t in zip(patterns, entry.topics, strict=False))
        ]

    def _shown(self, index: int, entry: Entry) -> dict[str, object]:
        transaction = bytes(keccak(encode(["uint256", "uint256"], [self.chain_id, index])))
        return {
            "address": "0x" + entry.contract.hex(),
            "topics": ["0x" + topic.hex() for topic in entry.topics],
            "data": "0x" + entry.data.hex(),
            "blockNumber": hex(entry.block),
            "blockHash": "0x" + self.block_hash(entry.block).hex(),
            "transactionHash": "0x" + transaction.hex(),
            "transactionIndex": "0x0",
            "logIndex": hex(index),
            "removed": False,
        }


class Ledger:
    """Both chains, their rules, and the one round in which the device is sold to two buyers."""

    def __init__(self, *, owner: PrivateKey, gateway: bytes, certifier: bytes, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._offset = int(time.time()) - clock()
        genesis = self.now
        self.schedule = Schedule(
            close=600, open=600, commit=10, reveal=10, pace=1, clear=1, deliver=300, dispute=10, lead=1_600, term=600,
            month_zero=genesis + 1_600, time_step=1, fresh=900, reveal_gap=4, phase_blocks=4, min_lots=1,
        )  # fmt: skip
        self.owner = owner
        self.gateway = gateway
        self.metadata, self.auction = Chain(METADATA_ID, lambda: self.now), Chain(AUCTION_ID, lambda: self.now)
        self.rules = MetadataRules(self.schedule)
        self.buyers = tuple(
            Buyer(slot=slot, account=address_of(private_key(bytes([0x51 + slot]) * 32)), secret=0x1234567 + slot)
            for slot in range(2)
        )
        self.results = b""
        self.epoch: Epoch | None = None
        self.happened(self.rules.register_oem(certifier, certifier))

    @property
    def now(self) -> int:
        """Chain time in unix seconds."""
        return int(self._clock() + self._offset)

    def travel_to(self, seconds: int) -> None:
        """Move chain time forward, never back, and add a block to both chains."""
        self._offset += max(0, seconds - self.now)
        self.tick()

    def tick(self) -> None:
        """Add a block to each chain whose newest one is older than now."""
        self.metadata.mine()
        self.auction.mine()

    def happened(self, events: Sequence[ev.MetadataEvent]) -> None:
        """Put events of the rules into a block of the metadata chain."""
        self.metadata.mine([(_OWN.get(type(event), addresses.DEVICE_REGISTRY), event) for event in events])

    # --- the sale ---------------------------------------------------------------------------------------------------

    def close_epoch(self) -> int:
        """Walk the device's segment; return its lot. Raises chains.metadata.rules.Refused."""
        self.happened(self.rules.start_epoch(1, MONTH, ZERO_WORD, self.now))
        self.happened(self.rules.number(ROUND, CHUNK_LOTS, self.now))
        self.epoch = self.rules.epochs[0]
        self.happened(self.rules.fold(ROUND, len(self.epoch.lots), self.now))
        return 0

    def sell(self) -> None:
        """Open a round of the epoch, sell one licence of the device to each buyer, and finish it; not yet finalized."""
        assert self.epoch is not None
        self.auction.hold = self.auction.newest
        closed = next(event for event in reversed(self._decoded(ev.EpochClosed)))
        lots = len(self.epoch.lots)
        winners = tuple(buyer.slot for buyer in self.buyers)
        padding = [LotResult(price=0, winners=())] * (CHUNK_LOTS - 1)
        self.results = encode_results([LotResult(price=PRICE, winners=winners), *padding])
        ends = self.schedule.deadlines(self.now)
        opened = RoundOpened(
            round=ROUND, month=MONTH, lots=lots, terms_head=closed.terms_head, leaf_root=closed.leaf_root,
            open_time=ends.open_time, commit_end=ends.commit_end, reveal_start=ends.reveal_start,
            reveal_end=ends.reveal_end, clear_end=ends.clear_end, deliver_end=ends.deliver_end,
            dispute_end=ends.dispute_end,
        )  # fmt: skip
        self._opened = opened
        events: list[AuctionEvent] = [opened]
        for buyer in self.buyers:
            events.append(
                Committed(
                    round=ROUND, slot=buyer.slot, bidder=buyer.account, key_hash=ZERO_WORD, head=ZERO_WORD, lock=PRICE,
                    licence_x=x_of(buyer.key), licence_parity=parity_of(buyer.key),
                )
            )  # fmt: skip
            events.append(Revealed(round=ROUND, slot=buyer.slot, key=ZERO_WORD, budget=PRICE, cap=1))
        events.append(ClearingStarted(round=ROUND, attempt=0, revealed=2, seed=ZERO_WORD, state_hash=ZERO_WORD))
        events.append(Cleared(round=ROUND, attempt=0, chunk=0, results=self.results))
        events.append(Finalized(round=ROUND, attempt=0, revenue=2 * PRICE, final_state=ZERO_WORD))
        self.auction.mine([(addresses.BATCH_AUCTION, event) for event in events])

    def finalize(self) -> None:
        """Let finality reach the round."""
        self.auction.hold = None
        self.tick()

    @property
    def deliver_end(self) -> int:
        """Chain time at which delivery of the round ends."""
        return self._opened.deliver_end

    def _decoded(self, kind: type[ev.EpochClosed]) -> list[ev.EpochClosed]:
        return [kind.decode(e.topics, e.data) for e in self.metadata.logs if e.topics[0] == kind.topic()]

    # --- JSON-RPC ---------------------------------------------------------------------------------------------------

    def answer(self, chain: Chain, method: str, parameters: Sequence[object]) -> object:
        """Answer one JSON-RPC method. Raises RpcRefused."""
        first = parameters[0] if parameters else None
        match method:
            case "eth_chainId":
                return hex(chain.chain_id)
            case "net_version":
                return str(chain.chain_id)
            case "eth_blockNumber":
                return hex(chain.newest)
            case "eth_getBlockByNumber":
                number = chain.number(first)
                return None if number is None else chain.block(number)
            case "eth_getLogs" if isinstance(first, dict):
                return chain.found(first)
            case "eth_call" if isinstance(first, dict):
                tag = parameters[1] if len(parameters) > 1 else "latest"
                return "0x" + self._view(chain, first, chain.number(tag)).hex()
        known = "eth_chainId, net_version, eth_blockNumber, eth_getBlockByNumber, eth_getLogs, eth_call"
        raise RpcRefused(-32601, f"this ledger answers {known}; {method!r:.60} is not needed to believe a sale")

    def _view(self, chain: Chain, call: Mapping[str, object], number: int | None) -> bytes:
        to, data = str(call.get("to", "")).lower(), str(call.get("data", call.get("input", "")))
        try:
            raw = bytes.fromhex(data.removeprefix("0x"))
        except ValueError:
            raise RpcRefused(-32602, "the data of a call must be 0x-hex") from None
        if chain is self.auction and to == "0x" + addresses.VAULT.hex() and raw[:4] == selector("balanceOf(address)"):
            return ZERO_WORD  # nothing has been claimed yet
        if chain is not self.auction or to != "0x" + addresses.BATCH_AUCTION.hex():
            known = "of contracts, this ledger answers the views of BatchAuction and balanceOf of the vault"
            raise RpcRefused(-32601, known)
        for entry in artifact.load("auction", "BatchAuction").abi:
            if entry["type"] == "function" and selector(_signature(entry)) == raw[:4]:
                arguments = decode([parameter["type"] for parameter in entry["inputs"]], raw[4:])
                # Before the block of the round nothing of it is known.
                sold = [log.block for log in self.auction.logs if log.topics[0] == RoundOpened.topic()]
                is_there = bool(sold) and number is not None and number >= sold[0] and arguments[:1] == (ROUND,)
                values = self._words(entry["name"], arguments) if is_there else {}
                return _encoded(entry["outputs"], values)
        raise RpcRefused(-32601, "BatchAuction has no such view")

    def _words(self, name: str, arguments: Sequence[object]) -> Mapping[str, object]:
        opened = self._opened
        match name:
            case "rounds":
                block = self.auction.logs[0].block
                return {
                    "attempt": 0, "commitBlock": block, "revealBlock": block, "clearBlock": block,
                    "deliverBlock": block, "openTime": opened.open_time, "month": MONTH, "lots": opened.lots,
                    "chunks": 1, "bidders": 2, "revealed": 2, "done": True, "gatewayBps": 1_000, "platformBps": 1_000,
                    "feeBps": 300, "termsHead": opened.terms_head, "leafRoot": opened.leaf_root,
                }  # fmt: skip
            case "bids" if isinstance(arguments[1], int) and arguments[1] < len(self.buyers):
                buyer = self.buyers[arguments[1]]
                return {
                    "bidder": buyer.account, "lock": PRICE, "budget": PRICE, "cap": 1, "revealed": True,
                    "licenceX": x_of(buyer.key), "licenceParity": parity_of(buyer.key),
                }  # fmt: skip
            case "resultHash" if arguments[1:] == (0, 0):
                return {"": bytes(keccak(self.results))}
            case "deadlines":
                ends = self.schedule.deadlines(opened.open_time)
                return {_camel(name): getattr(ends, name) for name in ends.__dataclass_fields__}
        return {}


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def _signature(entry: Mapping[str, object]) -> str:
    inputs = entry["inputs"]
    assert isinstance(inputs, list)
    return f"{entry['name']}({','.join(parameter['type'] for parameter in inputs)})"


def _encoded(outputs: Sequence[Mapping[str, object]], values: Mapping[str, object]) -> bytes:
    """Return the ABI encoding of a view's outputs; what is not among `values` is zero."""
    (output,) = outputs
    components = output.get("components")
    if not isinstance(components, list):
        return encode([str(output["type"])], [values.get("", _zero(str(output["type"])))])
    kinds = [str(component["type"]) for component in components]
    struct = tuple(values.get(str(c["name"]), _zero(kind)) for c, kind in zip(components, kinds, strict=True))
    return encode([f"({','.join(kinds)})"], [struct])


def _zero(kind: str) -> object:
    if kind == "address":
        return bytes(20)
    if kind == "bool":
        return False
    if kind.startswith("bytes"):
        return bytes(int(kind[5:] or 0))
    return [] if kind.endswith("[]") else 0


def _entry(block: int, contract: bytes, event: ContractEvent) -> Entry:
    """Return the log of an event, the inverse of `ContractEvent.decode`."""
    topics, kinds, values = [event.topic()], [], []
    for parameter in event.parameters():
        snake = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in parameter.name)
        value = getattr(event, snake)
        if parameter.indexed:
            topics.append(encode([parameter.kind], [value]))
        else:
            kinds.append(parameter.kind)
            values.append(value)
    return Entry(block=block, contract=contract, topics=tuple(topics), data=encode(kinds, values))


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _listed(value: object) -> set[str]:
    """Return the hex texts of an address or topic pattern: none for anything, one, or several."""
    found = value if isinstance(value, list) else [value] if value is not None else []
    return {str(entry).lower() for entry in found}
