"""The metadata chain over JSON-RPC, as devices and their gateway need it: rows, enrolment, check-ins, owners' messages.

Reading a whole fleet costs one call for each stretch of places: state words come in ranges, what seldom changes (owner,
gateway, model, place) is remembered and read anew device by device in turn. `device` reads everything of one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from eth_hash.auto import keccak

from chains.base.addresses import Address
from chains.crypto.keys import PrivateKey
from chains.market.contract import Contract, as_bytes, as_int, as_tuple
from chains.metadata.events import CheckInSkipped, GatewaySet, decode_log
from chains.metadata.messages import Enable, Pause
from chains.rpc.client import JsonRpc
from chains.rpc.errors import CallReverted, RpcError
from chains.rpc.sender import Call, TransactionSender
from chains.rpc.values import Receipt
from device_sim.checkin import SignedCheckIn
from device_sim.ledgers import BatchOutcome, DeviceRow, Enrolment, Head, OwnerMessage

NEWEST = (1 << 32) - 1
"""A generation above all others: state words as they are now."""
BATCH_GAS = 12_000_000
_UNKNOWN_DEVICE = "UnknownDevice"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What the registry holds of a device beside its state word."""

    row: DeviceRow
    segment: int
    index: int


class MetadataChain:
    """A `MetadataLedger` over one node. `key` is the gateway's account on this chain."""

    def __init__(self, rpc: JsonRpc, key: PrivateKey, contracts: Mapping[str, Address]) -> None:
        self._rpc = rpc
        self._registry = Contract(rpc, "metadata", "DeviceRegistry", contracts["device_registry"])
        self._gateways = Contract(rpc, "metadata", "GatewayRegistry", contracts["gateway_registry"])
        self._sender = TransactionSender(rpc, key)
        self._places: dict[bytes, _Place] = {}
        self._turn = 0
        self._published: set[bytes] = set()
        self._error_names = _selectors(self._registry)

    @property
    def gateway(self) -> bytes:
        return self._sender.address

    async def head(self) -> Head:
        block = await self._rpc.block("latest")
        if block is None:
            raise RpcError(f"{self._rpc.endpoint} has no block yet; wait until the node has started")
        return Head(number=block.number, time=block.timestamp)

    # --- rows -------------------------------------------------------------------------------------------------------

    async def device(self, address: bytes) -> DeviceRow | None:
        place = await self._place(address)
        if place is None:
            return None
        word = await self._registry.read_int("stateAt", address, NEWEST)
        return _with_word(place.row, word)

    async def devices(self, addresses: Sequence[bytes]) -> list[DeviceRow | None]:
        for address in addresses:
            if address not in self._places:
                await self._place(address)
        if addresses:
            self._turn += 1
            await self._place(addresses[self._turn % len(addresses)])
        words = await self._words([place for address in addresses if (place := self._places.get(address))])
        rows: list[DeviceRow | None] = []
        for address in addresses:
            place = self._places.get(address)
            rows.append(None if place is None else _with_word(place.row, words[place.segment, place.index]))
        return rows

    async def _place(self, address: bytes) -> _Place | None:
        """Read and remember what `devices` says; None for a device that was never enrolled."""
        try:
            values = await self._registry.read("devices", address)
        except CallReverted as reverted:
            if reverted.revert.name == _UNKNOWN_DEVICE:
                return None
            raise
        owner, gateway, model, segment, index, counter, nonce, revoked = values
        if as_int(counter) == 0:
            return None
        row = DeviceRow(
            owner=as_bytes(owner),
            gateway=as_bytes(gateway),
            model=as_int(model),
            counter=as_int(counter),
            owner_nonce=as_int(nonce),
            is_revoked=bool(revoked),
            is_enabled=False,
            reserve=0,
            licences=0,
            flags=0,
            sequence=0,
            time=0,
        )
        self._places[address] = place = _Place(row=row, segment=as_int(segment), index=as_int(index))
        return place

    async def _words(self, places: Sequence[_Place]) -> dict[tuple[int, int], int]:
        """Return the state words of places, one call for each stretch of neighbours."""
        found: dict[tuple[int, int], int] = {}
        for segment, first, length in _stretches([(place.segment, place.index) for place in places]):
            (words,) = await self._registry.read("wordsAt", segment, first, length, NEWEST)
            found |= {(segment, first + offset): as_int(word) for offset, word in enumerate(as_tuple(words))}
        return found

    # --- gateway and devices ----------------------------------------------------------------------------------------

    async def registered(self) -> tuple[str, bytes] | None:
        if not as_int((await self._gateways.read("isRegistered", self.gateway))[0]):
            return None
        topics = (GatewaySet.topic(), self.gateway.rjust(32, b"\0"))
        logs = await self._rpc.logs(from_block=0, addresses=[self._gateways.address], topics=topics)
        if not logs:
            return None
        event = GatewaySet.decode(logs[-1].topics, logs[-1].data)
        return event.base_url, event.payout

    async def register(self, base_url: str, payout: bytes, *, known: bool) -> bytes:
        data = self._gateways.data("update" if known else "register", base_url, payout)
        return (await self._send(self._gateways, data)).transaction_hash

    async def enrol(self, enrolment: Enrolment) -> bytes:
        data = self._registry.data(
            "enrol",
            enrolment.device,
            enrolment.model,
            enrolment.serial_hash,
            enrolment.certificate,
            enrolment.owner,
            self.gateway,
            enrolment.counter,
            enrolment.signature,
        )
        return (await self._send(self._registry, data)).transaction_hash

    async def check_in(self, items: Sequence[SignedCheckIn]) -> BatchOutcome:
        data = self._batch(items, await self._unpublished(items))
        gas = await self._rpc.estimate_gas(self._registry.address, data, sender=self.gateway)
        if gas > BATCH_GAS and len(items) > 1:
            half = len(items) // 2
            first, second = await self.check_in(items[:half]), await self.check_in(items[half:])
            later = {half + position: reason for position, reason in second.skipped.items()}
            return BatchOutcome(transaction=second.transaction, skipped={**first.skipped, **later})
        receipt = await self._send(self._registry, data, gas=min(BATCH_GAS, gas + gas // 5))
        self._published |= {item.message.month_key_root for item in items}
        return BatchOutcome(transaction=receipt.transaction_hash, skipped=self._skipped(receipt))

    async def _unpublished(self, items: Sequence[SignedCheckIn]) -> list[SignedCheckIn]:
        """Return one item for each month-key list that the registry does not know yet."""
        lists = {item.message.month_key_root: item for item in items}
        for root in lists.keys() - self._published:
            if await self._registry.read_int("monthKeysFirst", root):
                self._published.add(root)
        return [item for root, item in lists.items() if root not in self._published]

    def _batch(self, items: Sequence[SignedCheckIn], lists: Sequence[SignedCheckIn]) -> bytes:
        return self._registry.data(
            "checkInBatch",
            [item.message.members for item in items],
            b"".join(item.signature for item in items),
            [(item.first_month, list(item.month_keys)) for item in lists],
        )

    def _skipped(self, receipt: Receipt) -> dict[int, str]:
        skipped: dict[int, str] = {}
        for log in receipt.logs:
            if log.address == self._registry.address:
                event = decode_log(log.topics, log.data)
                if isinstance(event, CheckInSkipped):
                    skipped[event.position] = self._error_names.get(event.reason, "0x" + event.reason.hex())
        return skipped

    async def tell(self, message: OwnerMessage, signature: bytes) -> bytes:
        if isinstance(message, Pause):
            data = self._registry.data("pause", message.device, message.nonce, message.deadline, signature)
        else:
            function = "enable" if isinstance(message, Enable) else "setTerms"
            data = self._registry.data(function, *message.members, signature)
        return (await self._send(self._registry, data)).transaction_hash

    async def _send(self, contract: Contract, data: bytes, *, gas: int | None = None) -> Receipt:
        return await self._sender.send(Call(to=contract.address, data=data, gas=gas))


def _with_word(row: DeviceRow, word: int) -> DeviceRow:
    """Return the row with what a state word holds; fields from bit 176 down: see DeviceState.sol."""
    return replace(
        row,
        sequence=word >> 144 & 0xFFFFFFFF,
        time=word >> 104 & 0xFFFFFFFFFF,
        is_enabled=bool(word >> 96 & 0xFF),
        reserve=word >> 80 & 0xFFFF,
        licences=word >> 72 & 0xFF,
        flags=word >> 64 & 0xFF,
    )


def _stretches(places: Sequence[tuple[int, int]], gap: int = 16, longest: int = 512) -> list[tuple[int, int, int]]:
    """Return (segment, first place, length) that cover all places; small gaps are read rather than asked around."""
    stretches: list[tuple[int, int, int]] = []
    for segment, index in sorted(set(places)):
        if stretches:
            last_segment, first, length = stretches[-1]
            if segment == last_segment and index - (first + length) <= gap and index - first < longest:
                stretches[-1] = (segment, first, index - first + 1)
                continue
        stretches.append((segment, index, 1))
    return stretches


def _selectors(contract: Contract) -> dict[bytes, str]:
    """Return the names of a contract's errors by selector; none of them has a struct for a member."""
    names: dict[bytes, str] = {}
    for entry in contract.abi:
        if entry["type"] == "error":
            types = ",".join(parameter["type"] for parameter in entry["inputs"])
            names[keccak(f"{entry['name']}({types})".encode())[:4]] = entry["name"]
    return names
