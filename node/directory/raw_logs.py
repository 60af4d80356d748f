"""Logs as a node sends them, straight into the ledger.

Four events make up nearly all of a ledger: enrolments, terms, key lists and check-ins. Decoding them by the general way
costs more than applying them, so they are cut out of the hex text here; tests hold both ways to the same state.
Everything else, and every log whose length is unexpected, goes the general way, which says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from eth_hash.auto import keccak

from chains.auction import delivery_events
from chains.auction import events as auction_events
from chains.metadata import events as ev
from chains.metadata.errors import EventOutOfOrder
from chains.metadata.events import decode_log
from chains.rpc.values import Log
from node.directory.auction_ledger import AuctionLedger
from node.directory.metadata_ledger import MetadataLedger

Entry = Mapping[str, object]
Take = Callable[[Entry], None]

_WORD = 64
_ADDRESS = 2 + 24
_CHECK_IN_CHARS = 2 + 5 * _WORD
_TERMS_CHARS = 2 + 3 * _WORD
_KEYS_CHARS = 2 + 13 * _WORD
_ENROLLED_CHARS = 2 + 5 * _WORD


def _topic(event: type[ev.MetadataEvent]) -> str:
    return "0x" + event.topic().hex()


_CHECKED_IN = _topic(ev.CheckedIn)
_KEYS_PUBLISHED = _topic(ev.MonthKeysPublished)
_ENROLLED = _topic(ev.DeviceEnrolled)
_TERMS = frozenset({_topic(ev.DeviceEnabled), _topic(ev.TermsSet)})


def metadata_taker(ledger: MetadataLedger) -> Take:
    """Return what takes one entry of an eth_getLogs answer of the metadata chain."""

    def take(entry: Entry) -> None:
        topics, data = entry.get("topics"), entry.get("data")
        if isinstance(topics, list) and topics and isinstance(data, str):
            topic = topics[0]
            if topic == _CHECKED_IN and len(data) == _CHECK_IN_CHARS and len(topics) == 3:
                raw = bytes.fromhex(data[2:])
                ledger.check_in(
                    bytes.fromhex(topics[1][_ADDRESS:]),
                    int.from_bytes(raw[:32], "big"),
                    int.from_bytes(raw[32:64], "big"),
                    raw[64:96],
                    raw[96:128],
                    raw[128:160],
                )
                return
            if topic in _TERMS and len(data) == _TERMS_CHARS and len(topics) == 2:
                raw = bytes.fromhex(data[2:])
                device = bytes.fromhex(topics[1][_ADDRESS:])
                ledger.set_terms(device, int.from_bytes(raw[:32], "big"), raw[63], raw[95])
                return
            if topic == _KEYS_PUBLISHED and len(data) == _KEYS_CHARS and len(topics) == 2:
                raw, root = bytes.fromhex(data[2:]), bytes.fromhex(topics[1][2:])
                # The data of the event are the very bytes that are hashed: abi.encode(firstMonth, keys).
                if keccak(raw) != root:
                    raise EventOutOfOrder(event=data, reason="the root of month keys is not the hash of the keys")
                ledger.publish_keys(root, int.from_bytes(raw[:32], "big"))
                return
            if topic == _ENROLLED and len(data) == _ENROLLED_CHARS and len(topics) == 4:
                raw = bytes.fromhex(data[2:])
                ledger.enrol(
                    ev.DeviceEnrolled(
                        device=bytes.fromhex(topics[1][_ADDRESS:]),
                        model=int(topics[2], 16),
                        segment=int(topics[3], 16),
                        index=int.from_bytes(raw[:32], "big"),
                        owner=raw[44:64],
                        gateway=raw[76:96],
                        counter=int.from_bytes(raw[96:128], "big"),
                        serial_hash=raw[128:160],
                    )
                )
                return
        log = Log.parse(entry)
        event = decode_log(log.topics, log.data)
        if event is not None:
            ledger.take(event)

    return take


def auction_taker(ledger: AuctionLedger) -> Take:
    """Return what takes one entry of an eth_getLogs answer of the auction chain."""

    def take(entry: Entry) -> None:
        log = Log.parse(entry)
        event = auction_events.decode_log(log.topics, log.data)
        if event is not None:
            ledger.take(event, log.block_number)
            return
        delivery = delivery_events.decode_log(log.topics, log.data)
        if delivery is not None:
            ledger.take(delivery, log.block_number)

    return take
