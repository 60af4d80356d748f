"""The metadata chain's ledger in columns and small tables, from its events alone.

It knows what `chains.metadata.ledger_view.MetadataView` knows, with a fixed number of bytes a device instead of an
object, and can take blocks back. Tests compare the two on random histories. Raises EventOutOfOrder and LedgerMismatch
from `take`; after an error the state is of no further use. Spec: `specs/protocol/metadata-chain.md`.
"""

from __future__ import annotations

from array import array
from dataclasses import replace
from itertools import pairwise

import numpy as np

from chains.crypto import epoch as encoding
from chains.crypto.month_keys import MONTHS_AHEAD, month_key_root
from chains.metadata import events as ev
from chains.metadata.errors import EventOutOfOrder, LedgerMismatch
from node.directory import leaves, records
from node.directory.entries import Chunk, Epoch, Gateway, Model, Segment
from node.directory.records import RECORD
from node.directory.state import ChainState

OPEN, CLOSED, DROPPED = 0, 1, 2


class MetadataLedger:
    """Applies events to the state. `places` holds the rows of each segment by place."""

    def __init__(self, state: ChainState) -> None:
        self.state = state
        self.places: dict[int, array[int]] = {}
        self.gateway_number: dict[bytes, int] = {}
        self.recall()

    # -- questions

    @property
    def models(self) -> dict[int, Model]:
        """Models by number."""
        return self.state.hot["model"]  # type: ignore[return-value]  # a table holds one kind of entry

    @property
    def gateways(self) -> dict[int, Gateway]:
        """Gateways by the directory's number."""
        return self.state.hot["gateway"]  # type: ignore[return-value]  # a table holds one kind of entry

    @property
    def segments(self) -> dict[int, Segment]:
        """Segments by number."""
        return self.state.hot["segment"]  # type: ignore[return-value]  # a table holds one kind of entry

    @property
    def epochs(self) -> dict[int, Epoch]:
        """Epochs by number."""
        return self.state.hot["epoch"]  # type: ignore[return-value]  # a table holds one kind of entry

    def leaf_list(self, epoch: int) -> bytes | None:
        """Return the leaf list of a closed epoch, not compared with its commitments yet; None for any other."""
        found = self.state.get("leaves", epoch)
        assert found is None or isinstance(found, bytes)
        return found

    def lot_rows(self, epoch: int) -> np.ndarray | None:
        """Return the rows of the lots of a closed epoch in lot order, None for any other."""
        found = self.state.get("lot_rows", epoch)
        assert found is None or isinstance(found, bytes)
        return None if found is None else np.frombuffer(found, dtype="<u4")

    def recall(self) -> None:
        """Derive what is not stored, after the state was loaded or a unit undone."""
        self.gateway_number = {gateway.address: number for number, gateway in self.gateways.items()}
        self.places = {number: array("I") for number in self.segments}
        known = self.state.records.array()
        order = np.lexsort((known["index"], known["segment"]))
        segments = known["segment"][order]
        edges = [0, *(np.flatnonzero(np.diff(segments)) + 1), len(order)] if len(order) else [0]
        for first, end in pairwise(edges):
            self.places[int(segments[first])] = array("I", order[first:end].astype(np.uint32).tobytes())

    # -- events

    def take(self, event: ev.MetadataEvent) -> None:
        """Take in the next event."""
        match event:
            case ev.CheckedIn():
                self.check_in(
                    event.device, event.sequence, event.time, event.attributes, event.td_hash, event.month_key_root
                )
            case ev.DeviceEnabled() | ev.TermsSet():
                self.set_terms(event.device, event.reserve, event.licences, event.flags)
            case ev.DeviceEnrolled():
                self.enrol(event)
            case ev.MonthKeysPublished():
                if month_key_root(event.first_month, event.keys) != event.root:
                    raise EventOutOfOrder(event=event, reason="its root is not the hash of the keys")
                self.publish_keys(event.root, event.first_month)
            case ev.DevicePaused():
                self.state.records.disable(self._changing(event.device, "DevicePaused"))
            case ev.CertificateRevoked():
                self.state.records.disable(self._changing(event.device, "CertificateRevoked"), revoke=True)
            case ev.GatewaySet():
                self._set_gateway(event)
            case ev.ModelPublished():
                self.state.put("model", event.model, Model(oem=event.oem, family=event.family))
            case ev.SegmentOpened():
                self.state.put("segment", event.segment, Segment(family=event.family))
                self.places[event.segment] = array("I")
            case ev.EpochStarted() | ev.EpochNumbered() | ev.EpochDropped() | ev.ChunkFolded() | ev.EpochClosed():
                self._take_epoch(event)
            case ev.OemRegistered() | ev.CheckInSkipped():
                pass
            case _:
                raise EventOutOfOrder(event=event, reason="it is of no known kind")

    def check_in(self, device: bytes, sequence: int, time: int, attributes: bytes, td_hash: bytes, root: bytes) -> None:
        """A check-in was accepted."""
        row = self._changing(device, "CheckedIn")
        if self.state.records.month_key_root(row) != root:
            first_month = self.state.get("month_keys", root)
            if not isinstance(first_month, int):
                raise EventOutOfOrder(event=root, reason="the month keys of a check-in were never published")
            self.state.records.set_first_month(row, first_month)
        self.state.records.set_stated(row, sequence, time, attributes, td_hash, root)

    def set_terms(self, device: bytes, reserve: int, licences: int, flags: int) -> None:
        """The owner enabled the device or changed its terms."""
        row = self._changing(device, "DeviceEnabled")
        self.state.records.set_terms(row, enabled=True, reserve=reserve, licences=licences, flags=flags)

    def publish_keys(self, root: bytes, first_month: int) -> None:
        """A list of month keys became known; the caller has compared it with its root."""
        # Written again when it is published again: the value can only be the same.
        self.state.put("month_keys", root, first_month)

    def _changing(self, device: bytes, event: str) -> int:
        row = self.state.records.row_of.get(device)
        if row is None:
            raise EventOutOfOrder(event=event, reason=f"device 0x{device.hex()} was never enrolled")
        self.state.touch(row)
        return row

    def _set_gateway(self, event: ev.GatewaySet) -> None:
        number = self.gateway_number.setdefault(event.gateway, len(self.gateway_number))
        known = self.gateways.get(number)
        payouts = (*(known.payouts if known else ()), (event.from_epoch, event.payout))
        self.state.put("gateway", number, Gateway(address=event.gateway, base_url=event.base_url, payouts=payouts))

    def enrol(self, event: ev.DeviceEnrolled) -> None:
        """A device was enrolled, for the first time or under another owner."""
        segment, gateway = self.segments.get(event.segment), self.gateway_number.get(event.gateway)
        if segment is None or gateway is None or event.model not in self.models:
            raise EventOutOfOrder(event=event, reason="its segment, model or gateway is unknown")
        held, row = self.state.records, self.state.records.row_of.get(event.device)
        if row is not None:
            self.state.touch(row)
        elif event.index != len(self.places[event.segment]):
            raise EventOutOfOrder(event=event, reason=f"place {event.index} is not the next of its segment")
        record = records.packed(
            device=event.device,
            owner=event.owner,
            gateway=gateway,
            model=event.model,
            segment=event.segment,
            family=segment.family,
            index=event.index,
            counter=event.counter,
            sequence=0 if row is None else held.sequence(row),
        )
        if row is not None:
            held.write(row, record)
        else:
            self.places[event.segment].append(self.state.append(record))

    # -- epochs

    def _take_epoch(self, event: ev.MetadataEvent) -> None:
        match event:
            case ev.EpochStarted():
                self._start(event)
            case ev.EpochNumbered():
                self.state.put("epoch", event.epoch, replace(self._under_way(event, event.epoch), numbered=event.lots))
            case ev.EpochDropped():
                self._finish(event.epoch, replace(self._under_way(event, event.epoch), state=DROPPED))
            case ev.ChunkFolded():
                if self._under_way(event, event.epoch).numbered < 0:
                    raise EventOutOfOrder(event=event, reason=f"epoch {event.epoch} is not numbered")
                folded = Chunk(terms=event.terms, root=event.chunk_root, places=event.indices)
                self.state.put("chunk", (event.epoch, event.chunk), folded)
            case ev.EpochClosed():
                self._close(event)

    def _start(self, event: ev.EpochStarted) -> None:
        segment = self.segments.get(event.segment)
        if segment is None or event.count != len(self.places[event.segment]):
            raise EventOutOfOrder(event=event, reason="its segment has another number of devices")
        if event.epoch != len(self.epochs) + 1 or event.generation != segment.generation + 1:
            raise EventOutOfOrder(event=event, reason="epochs and generations count up by one")
        if segment.walk and self.epochs[segment.walk].state == OPEN:
            self._drop_parts(segment.walk)
        epoch = Epoch(segment=event.segment, month=event.month, count=event.count, start_time=event.start_time)
        self.state.put("epoch", event.epoch, epoch)
        changed = replace(segment, generation=event.generation, walk=event.epoch)
        self.state.put("segment", event.segment, changed)
        frozen = self.state.records.array()[np.frombuffer(self.places[event.segment], dtype=np.uint32)]
        self.state.put("walk", event.epoch, frozen.tobytes())

    def _under_way(self, event: ev.MetadataEvent, number: int) -> Epoch:
        epoch = self.epochs.get(number)
        if epoch is None or epoch.state != OPEN or self.segments[epoch.segment].walk != number:
            raise EventOutOfOrder(event=event, reason=f"epoch {number} is not under way")
        return epoch

    def _close(self, event: ev.EpochClosed) -> None:
        epoch = self._under_way(event, event.epoch)
        wanted = [self.state.get("chunk", (event.epoch, chunk)) for chunk in range(encoding.chunk_count(event.lots))]
        folded = [chunk for chunk in wanted if isinstance(chunk, Chunk)]
        if len(folded) != len(wanted) or epoch.numbered != event.lots or event.month != epoch.month:
            raise EventOutOfOrder(event=event, reason=f"the chunks of {event.lots} lots were not all folded")
        places = np.array([place for chunk in folded for place in chunk.places], dtype=np.int64)
        frozen = self._frozen(event.epoch)
        if len(places) != event.lots or np.any(np.diff(places) <= 0) or (len(places) and places[-1] >= len(frozen)):
            raise LedgerMismatch(
                what="number or order of lots", epoch=event.epoch, rebuilt=len(places), published=event.lots
            )
        found = frozen[places]
        ahead = epoch.month - found["first_month"].astype(np.int64)
        if np.any((ahead < 0) | (ahead >= MONTHS_AHEAD)):
            raise LedgerMismatch(what="month keys of a lot", epoch=event.epoch, rebuilt=None, published=epoch.month)
        rows = np.frombuffer(self.places[epoch.segment], dtype=np.uint32)[places]
        self.state.put("leaves", event.epoch, leaves.build(event.epoch, found, self.gateways))
        self.state.put("lot_rows", event.epoch, rows.astype("<u4").tobytes())
        closed = replace(
            epoch,
            state=CLOSED,
            lots=event.lots,
            close_time=event.close_time,
            terms_head=event.terms_head,
            leaf_root=event.leaf_root,
        )
        self._finish(event.epoch, closed)

    def _frozen(self, epoch: int) -> np.ndarray:
        raw = self.state.get("walk", epoch)
        assert isinstance(raw, bytes)
        return np.frombuffer(raw, dtype=RECORD)

    def _finish(self, number: int, epoch: Epoch) -> None:
        self.state.put("epoch", number, epoch)
        self._drop_parts(number)

    def _drop_parts(self, number: int) -> None:
        self.state.delete("walk", number)
        for chunk in range(encoding.chunk_count(max(0, self.epochs[number].numbered))):
            if self.state.get("chunk", (number, chunk)) is not None:
                self.state.delete("chunk", (number, chunk))
