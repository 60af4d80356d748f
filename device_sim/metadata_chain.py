"""The metadata chain over JSON-RPC, as devices and their gateway need it: rows, enrolment, check-ins, owners' messages.

Reading a whole fleet costs one call for each stretch of places: state words come in ranges, what seldom changes (owner,
gateway, model, place) is remembered and read anew device by device in turn. `device` reads everything of one. What the
gateway sends goes in rows (`device_sim.convoy`).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence, Set
from functools import cache

from eth_abi.abi import decode

from chains.base import artifact
from chains.base.addresses import Address
from chains.base.function_call import calldata, selector
from chains.crypto.keys import PrivateKey
from chains.metadata.calldata import (
    MonthKeys,
    build_check_in,
    build_check_in_batch,
    build_enrol,
    build_owner_message,
    build_register,
    build_update,
)
from chains.metadata.client import DeviceEntry, MetadataClient, StateWord
from chains.metadata.deployment import MetadataAddresses
from chains.metadata.events import CheckInSkipped, DeviceEnrolled, GatewaySet, decode_log
from chains.metadata.messages import Enrol
from chains.metadata.refusals import PHRASES
from chains.rpc.client import JsonRpc
from chains.rpc.errors import CallReverted, RpcError
from chains.rpc.sender import Call, TransactionSender
from chains.rpc.values import Receipt
from device_sim.checkin import SignedCheckIn
from device_sim.convoy import Convoy
from device_sim.finality import final_hashes, newest_block, placed
from device_sim.ledgers import BatchOutcome, Block, DeviceRow, Enrolment, Head, OwnerMessage, Placed
from device_sim.side_by_side import each

_LOG = logging.getLogger(__name__)

NEWEST = (1 << 32) - 1
"""A generation above all others: state words as they are now."""
ENROL_GAS = 600_000
OWNER_GAS = 250_000
BATCH_GAS, ITEM_GAS, LIST_GAS = 200_000, 110_000, 60_000
"""Gas limits, about twice what is used; an estimate by the node would cost it a dozen executions of each."""
REGISTER_USES, ENROL_USES, OWNER_USES = 150_000, 135_000, 63_000
BATCH_USES, ITEM_USES, LIST_USES = 30_000, 26_000, 56_000
"""Gas as it is used: `specs/protocol/metadata-chain.md`, Gas. It says how many go in a row."""
READS_AT_ONCE = 64
"""Questions to the node that are open at a time."""
ABSENT_A_LOOK = 64
"""Of the devices that were not enrolled when they were looked up, so many are looked up again each time, in turn."""
GAP = 16
LONGEST = 512
_WORDS_AT = "wordsAt(uint32,uint256,uint256,uint32)"


class MetadataChain:
    """A `MetadataLedger` over one node. `key` is the gateway's account on this chain."""

    def __init__(self, rpc: JsonRpc, key: PrivateKey, contracts: Mapping[str, Address]) -> None:
        self._rpc = rpc
        self._addresses = MetadataAddresses(
            model_registry=contracts["model_registry"],
            gateway_registry=contracts["gateway_registry"],
            device_registry=contracts["device_registry"],
            epoch_book=contracts["epoch_book"],
        )
        self._client = MetadataClient(rpc, self._addresses)
        self._convoy = Convoy(rpc, TransactionSender(rpc, key))
        self._entries: dict[bytes, DeviceEntry] = {}
        self._absent: set[bytes] = set()
        self._turn = 0
        self._published: set[bytes] = set()

    @property
    def gateway(self) -> bytes:
        return self._convoy.address

    async def head(self) -> Head:
        block = await self._rpc.block("latest")
        if block is None:
            raise RpcError(f"{self._rpc.endpoint} has no block yet; wait until the node has started")
        return Head(number=block.number, time=block.timestamp)

    async def newest(self) -> Block:
        return await newest_block(self._rpc)

    async def final(self, numbers: Sequence[int]) -> dict[int, bytes]:
        return await final_hashes(self._rpc, numbers)

    # --- rows -------------------------------------------------------------------------------------------------------

    async def device(self, address: bytes) -> DeviceRow | None:
        entry = await self._entry(address)
        return None if entry is None else _row(entry, await self._client.state(address))

    async def devices(self, addresses: Sequence[bytes]) -> list[DeviceRow | None]:
        unknown = [address for address in addresses if address not in self._entries]
        absent = [address for address in unknown if address in self._absent]
        asked = [address for address in unknown if address not in self._absent] + _share(absent, self._turn)
        await each(asked, self._entry, at_once=READS_AT_ONCE)
        if addresses:
            self._turn += 1
            await self._entry(addresses[self._turn % len(addresses)])
        known = [self._entries.get(address) for address in addresses]
        states = await self._states({(entry.segment, entry.index) for entry in known if entry is not None})
        return [None if entry is None else _row(entry, states[entry.segment, entry.index]) for entry in known]

    async def _entry(self, address: bytes) -> DeviceEntry | None:
        """Read and remember what the registry holds beside the state word; None for a device never enrolled.

        What was remembered is forgotten with it: the block of an enrolment may have been reorganised away.
        """
        entry = await self._client.device(address)
        if entry is not None:
            self._entries[address] = entry
            self._absent.discard(address)
        else:
            self._entries.pop(address, None)
            self._absent.add(address)
        return entry

    async def _states(self, places: Set[tuple[int, int]]) -> dict[tuple[int, int], StateWord]:
        """Return the states of (segment, index), one call for each stretch of neighbours."""
        found: dict[tuple[int, int], StateWord] = {}
        for segment, first, length in stretches(places):
            data = calldata(_WORDS_AT, segment, first, length, NEWEST)
            answer = await self._rpc.call(self._addresses.device_registry, data)
            (words,) = decode(["uint256[]"], answer)
            for offset, word in enumerate(words):
                found[segment, first + offset] = StateWord.unpack(word, b"")
        return found

    # --- gateway and devices ----------------------------------------------------------------------------------------

    async def registered(self) -> tuple[str, bytes] | None:
        if not await self._client.is_gateway(self.gateway):
            return None
        registry = self._addresses.gateway_registry
        topics = (GatewaySet.topic(), self.gateway.rjust(32, b"\0"))
        logs = await self._rpc.logs(from_block=0, addresses=[registry], topics=topics)
        if not logs:
            raise RpcError(f"{self._rpc.endpoint} keeps no event of this gateway; use a node with all blocks")
        event = GatewaySet.decode(logs[-1].topics, logs[-1].data)
        return event.base_url, event.payout

    async def register(self, base_url: str, payout: bytes, *, known: bool) -> bytes:
        build = build_update if known else build_register
        call = Call(to=self._addresses.gateway_registry, data=build(base_url, payout))
        return (await self._convoy.send(call, uses=REGISTER_USES)).transaction_hash

    async def models(self) -> int:
        return await self._client.model_count()

    async def enrol(self, enrolment: Enrolment) -> bytes:
        message = Enrol(device=enrolment.device, owner=enrolment.owner, gateway=self.gateway, counter=enrolment.counter)
        data = build_enrol(
            message,
            model=enrolment.model,
            serial_hash=enrolment.serial_hash,
            certificate=enrolment.certificate,
            signature=enrolment.signature,
        )
        receipt = await self._tell_registry(data, gas=ENROL_GAS, uses=ENROL_USES)
        self._remember_enrolled(receipt)
        return receipt.transaction_hash

    def _remember_enrolled(self, receipt: Receipt) -> None:
        """Take the entry from the event, which saves one question for each device of a fleet."""
        for log in receipt.logs:
            event = decode_log(log.topics, log.data) if log.address == self._addresses.device_registry else None
            if isinstance(event, DeviceEnrolled):
                self._absent.discard(event.device)
                self._entries[event.device] = DeviceEntry(
                    owner=event.owner,
                    gateway=event.gateway,
                    model=event.model,
                    segment=event.segment,
                    index=event.index,
                    counter=event.counter,
                    owner_nonce=0,
                    revoked=False,
                )

    async def check_in(self, items: Sequence[SignedCheckIn]) -> BatchOutcome:
        lists = await self._unpublished(items)
        data = build_check_in_batch([item.message for item in items], [item.signature for item in items], lists)
        uses = BATCH_USES + ITEM_USES * len(items) + LIST_USES * len(lists)
        receipt = await self._tell_registry(data, gas=batch_gas(len(items), len(lists)), uses=uses)
        self._published |= {item.message.month_key_root for item in items}
        return BatchOutcome(transaction=receipt.transaction_hash, skipped=await self._skipped(items, receipt))

    async def _unpublished(self, items: Sequence[SignedCheckIn]) -> list[MonthKeys]:
        """Return the month-key lists that the registry does not know yet; publishing one twice does no harm.

        That of a device's very first check-in is taken for unknown: nobody can have published it but by chance.
        """
        lists = {item.message.month_key_root: item for item in items}
        asked = [root for root, item in lists.items() if root not in self._published and item.message.sequence > 1]
        known = await asyncio.gather(*(self._client.knows_month_keys(root) for root in asked))
        self._published |= {root for root, is_known in zip(asked, known, strict=True) if is_known}
        return [
            MonthKeys(first_month=item.first_month, keys=item.month_keys)
            for root, item in lists.items()
            if root not in self._published
        ]

    async def _skipped(self, items: Sequence[SignedCheckIn], receipt: Receipt) -> dict[int, str]:
        """Return why items were passed over, in words, by position in the batch."""
        skipped: dict[int, str] = {}
        for log in receipt.logs:
            if log.address == self._addresses.device_registry:
                event = decode_log(log.topics, log.data)
                if isinstance(event, CheckInSkipped):
                    name = _error_names().get(event.reason, "0x" + event.reason.hex())
                    if name == "UnknownMonthKeys":
                        # Published in a block that was reorganised away: the next check-in brings the list again.
                        self._published.discard(items[event.position].message.month_key_root)
                    skipped[event.position] = await self._reason(items[event.position], name, receipt.block_number)
        return skipped

    async def _reason(self, item: SignedCheckIn, name: str, block: int) -> str:
        """Return the words for an error of which the event gives the name only; its values come from asking again."""
        data = build_check_in(item.message, item.signature)
        try:
            await self._rpc.call(self._addresses.device_registry, data, sender=self.gateway, block=block)
        except CallReverted as error:
            if error.revert.name == name:
                return PHRASES.in_words(error)
        except RpcError as error:
            _LOG.warning("values of a skipped check-in unknown device=0x%s error=%s", item.message.device.hex(), error)
        return PHRASES.of_name(name)

    async def tell(self, message: OwnerMessage, signature: bytes) -> Placed:
        data = build_owner_message(message, signature)
        return placed(await self._tell_registry(data, gas=OWNER_GAS, uses=OWNER_USES))

    async def _tell_registry(self, data: bytes, *, gas: int, uses: int) -> Receipt:
        return await self._convoy.send(Call(to=self._addresses.device_registry, data=data, gas=gas), uses=uses)


def _row(entry: DeviceEntry, state: StateWord) -> DeviceRow:
    return DeviceRow(
        owner=entry.owner,
        gateway=entry.gateway,
        model=entry.model,
        counter=entry.counter,
        owner_nonce=entry.owner_nonce,
        is_revoked=entry.revoked,
        is_enabled=state.enabled,
        reserve=state.reserve,
        licences=state.licences,
        flags=state.flags,
        sequence=state.sequence,
        time=state.time,
    )


def _share(absent: Sequence[bytes], turn: int) -> list[bytes]:
    """Return the part of `absent` whose turn it is."""
    start = turn * ABSENT_A_LOOK % max(1, len(absent))
    return list(absent[start : start + ABSENT_A_LOOK])


def batch_gas(items: int, lists: int) -> int:
    """Return the gas limit of a batch of check-ins that publishes some month-key lists."""
    return BATCH_GAS + ITEM_GAS * items + LIST_GAS * lists


def stretches(places: Set[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Return (segment, first place, length) that cover all places, at most LONGEST each; small gaps are read too."""
    found: list[tuple[int, int, int]] = []
    for segment, index in sorted(places):
        if found:
            last_segment, first, length = found[-1]
            if segment == last_segment and index - (first + length) <= GAP and index - first < LONGEST:
                found[-1] = (segment, first, index - first + 1)
                continue
        found.append((segment, index, 1))
    return found


@cache
def _error_names() -> dict[bytes, str]:
    """Return the names of the registry's errors by selector; none of them has a struct for a member."""
    names: dict[bytes, str] = {}
    for entry in artifact.load("metadata", "DeviceRegistry").abi:
        if entry["type"] == "error":
            types = ",".join(parameter["type"] for parameter in entry["inputs"])
            names[selector(f"{entry['name']}({types})")] = entry["name"]
    return names
