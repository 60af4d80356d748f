"""The metadata side of a history: makers, devices, owners' terms, check-ins, and one closed epoch a term."""

from __future__ import annotations

from collections.abc import Callable, Generator

from chains.base import addresses
from chains.crypto.devnet_roles import role_key
from chains.crypto.epoch import CHUNK_LOTS
from chains.crypto.keys import address_of
from chains.crypto.month_keys import month_addresses, month_key_root
from chains.metadata import calldata as metadata_calls
from chains.metadata.calldata import MonthKeys
from chains.metadata.messages import CheckIn, Enable, Enrol, SetTerms
from node.devnet.models import FAMILY, MODELS, OEM_COUNT, SCHEMA_URI
from node.devnet.seed_story import Paper, Terms
from node.history.world import GATEWAY, KEEPER, PAYOUT, Party, SeedWorld, signed

LIST_STEP = 6
"""A device's month-key lists begin at multiples of so many months."""
ENROLMENTS_A_BLOCK = 20
CHECK_INS_A_BATCH = 48
"""First check-ins with month-key lists take up to 80,000 gas each."""
BATCH_GAS, ENROL_GAS, OWNER_GAS = 8_000_000, 700_000, 300_000
MANY = 1_024


class RegistrySide:
    """Lives through the terms; `on_epoch` gets (round, epoch) of each epoch that closed."""

    def __init__(self, world: SeedWorld, on_epoch: Callable[[int, int], None]) -> None:
        self._world = world
        self._on_epoch = on_epoch
        self._terms: dict[int, Terms] = {}
        self._nonces: dict[int, int] = {}
        self._sequences: dict[int, int] = {}

    def live(self) -> Party:
        """Set everything up, then check in and close one epoch a term."""
        self._world.metadata.send(
            "register the gateway",
            GATEWAY,
            addresses.GATEWAY_REGISTRY,
            metadata_calls.build_register(self._world.base_url, address_of(PAYOUT)),
        )
        yield self._world.now + 2
        for round_ in range(self._world.rounds):
            first, _ = self._world.schedule.walk_window(round_)
            if round_:
                yield first - 12
            yield from self._prepare(round_)
            self._check_in(round_, self._present(round_))
            if self._world.now < first + 1:
                yield first + 1
            else:
                yield self._world.now + 1
            epoch = yield from self._close_epoch(round_)
            self._on_epoch(round_, epoch)
            yield max(self._world.now + 1, first + self._world.schedule.term // 2)
            self._check_in(round_, self._present(round_))  # owners see that their devices live between the rounds too

    def publish_models(self) -> Party:
        for oem in range(OEM_COUNT):
            key, certifier = role_key("oem", oem), address_of(role_key("certifier", oem))
            self._world.metadata.send(
                "register an OEM", key, addresses.MODEL_REGISTRY, metadata_calls.build_register_oem(certifier)
            )
        yield self._world.now + 1  # numbers are given in order of arrival, so one model a second
        for model in MODELS:
            data = metadata_calls.build_publish_model(
                family=FAMILY,
                required=model.required_mask,
                maxima=model.maxima,
                schema_hash=model.schema_hash,
                schema_uri=SCHEMA_URI,
            )
            self._world.metadata.send("publish a model", role_key("oem", model.oem), addresses.MODEL_REGISTRY, data)

    def _prepare(self, round_: int) -> Party:
        """Enrol and enable who comes before the round; let owners change their terms."""
        new = [paper for paper in self._world.papers if self._world.story.arrives(paper.index) == round_]
        for start in range(0, len(new), ENROLMENTS_A_BLOCK):
            for paper in new[start : start + ENROLMENTS_A_BLOCK]:
                self._enrol(paper)
            yield self._world.now + 1
        for paper in new:
            self._tell_terms(paper, self._world.story.first_terms(paper.index), Enable)
        for paper in self._present(round_):
            if paper not in new:
                asked, last = self._terms[paper.index], self._world.prices.get(paper.address, 0)
                terms = self._world.story.new_terms(paper.index, round_, asked, last)
                if terms is not None:
                    self._tell_terms(paper, terms, SetTerms)
        yield self._world.now + 1

    def _present(self, round_: int) -> list[Paper]:
        """Return the devices that are enrolled and in reach for a round."""
        return [
            paper
            for paper in self._world.papers
            if self._world.story.arrives(paper.index) <= round_ and self._world.story.is_reachable(paper.index, round_)
        ]

    def _enrol(self, paper: Paper) -> None:
        message = Enrol(device=paper.address, owner=paper.owner, gateway=address_of(GATEWAY), counter=1)
        data = metadata_calls.build_enrol(
            message,
            model=paper.model,
            serial_hash=paper.serial_hash,
            certificate=paper.certificate,
            signature=signed(role_key("device", paper.index), message.digest(self._world.registry)),
        )
        self._world.metadata.send("enrol a device", GATEWAY, addresses.DEVICE_REGISTRY, data, gas=ENROL_GAS)

    def _tell_terms(self, paper: Paper, terms: Terms, kind: type[Enable] | type[SetTerms]) -> None:
        nonce = self._nonces.get(paper.index, 0)
        self._nonces[paper.index], self._terms[paper.index] = nonce + 1, terms
        message = kind(
            device=paper.address,
            reserve=terms.reserve,
            licences=terms.licences,
            flags=0,
            nonce=nonce,
            deadline=self._world.now + 600,
        )
        signature = signed(role_key("owner", paper.index), message.digest(self._world.registry))
        data = metadata_calls.build_owner_message(message, signature)
        self._world.metadata.send("tell an owner's terms", GATEWAY, addresses.DEVICE_REGISTRY, data, gas=OWNER_GAS)

    def _check_in(self, round_: int, present: list[Paper]) -> None:
        for start in range(0, len(present), CHECK_INS_A_BATCH):
            items, signatures, lists = [], [], []
            for paper in present[start : start + CHECK_INS_A_BATCH]:
                item, keys = self._statement(paper)
                items.append(item)
                signatures.append(signed(role_key("device", paper.index), item.digest(self._world.registry)))
                if item.month_key_root not in self._world.view.month_keys:
                    lists.append(keys)
            data = metadata_calls.build_check_in_batch(items, signatures, lists)
            what = f"check in for round {round_}"
            self._world.metadata.send(what, GATEWAY, addresses.DEVICE_REGISTRY, data, gas=BATCH_GAS)

    def _statement(self, paper: Paper) -> tuple[CheckIn, MonthKeys]:
        month = self._world.schedule.month_at(self._world.now)
        first = 0 if month is None else month - month % LIST_STEP
        keys = tuple(month_addresses(paper.month_seed, first))
        sequence = self._sequences[paper.index] = self._sequences.get(paper.index, 0) + 1
        item = CheckIn(
            device=paper.address,
            sequence=sequence,
            # The time of the block before: a device states what it has read.
            time=self._world.schedule.round_down(self._world.metadata.time),
            gateway=address_of(GATEWAY),
            attributes=paper.attributes,
            td_hash=paper.td_hash,
            month_key_root=month_key_root(first, keys),
        )
        return item, MonthKeys(first_month=first, keys=keys)

    def _close_epoch(self, month: int) -> Generator[int, None, int]:
        """Walk the segment of the family; return the number of the epoch."""
        segment = min(self._world.view.segments())
        self._epochs("start an epoch", metadata_calls.build_start_epoch(segment, month))
        yield self._world.now + 1
        epoch = max(self._world.view.epochs)
        self._epochs("number an epoch", metadata_calls.build_number(epoch, MANY))
        yield self._world.now + 1
        record = self._world.view.epochs[epoch]
        while record.closed is None:
            self._epochs(
                "fold a chunk",
                metadata_calls.build_fold(epoch, self._world.view.preimages(epoch, self._lot_places(epoch))),
            )
            yield self._world.now + 1
        return epoch

    def _lot_places(self, epoch: int) -> list[int]:
        """Return the places of the lots of the next chunk to fold, the last one first: who is enabled and fresh."""
        record = self._world.view.epochs[epoch]
        lots = []
        for index in range(record.count):
            row = self._world.view.row_at_start(epoch, index)
            if row.enabled and row.time and row.time >= record.start_time - self._world.schedule.fresh:
                lots.append(index)
        left = (len(lots) - 1) // CHUNK_LOTS - len(record.chunks)
        return lots[left * CHUNK_LOTS : (left + 1) * CHUNK_LOTS]

    def _epochs(self, what: str, data: bytes) -> None:
        self._world.metadata.send(what, KEEPER, addresses.EPOCH_BOOK, data, gas=BATCH_GAS)
