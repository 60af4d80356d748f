"""The world of a history: both chains, what programs rebuild from their events, and an agenda of who acts when.

A party is a generator that yields the chain second at which it goes on. In a second, everybody who is due acts on what
the blocks before said; then both chains seal what was sent, or an empty block after BEAT seconds without one.
"""

from __future__ import annotations

import heapq
from collections.abc import Generator, Mapping

from chains.auction import chain as auction_chain
from chains.base import addresses
from chains.base.schedule import Schedule
from chains.crypto.devnet_roles import role_key
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, evm_signature, sign_digest
from chains.market.chain_market import AuctionLedger
from chains.metadata import chain as metadata_chain
from chains.metadata.events import decode_log
from chains.metadata.ledger_view import MetadataView
from chains.rpc.values import Log
from node.devnet.network import genesis_settings
from node.devnet.seed_story import Paper, Story
from node.history.chain import SeedChain

Party = Generator[int, None, None]
"""Yields the chain second at which it goes on, always later than the present one."""

BEAT = 12
"""Seconds after which a chain seals an empty block: phases and finality count blocks."""
GATEWAY, PAYOUT, KEEPER = role_key("gateway"), role_key("gateway-payout"), role_key("keeper")


class SeedWorld:
    """Both chains and everybody on them. `prices` are the last ones in ticks by device, 0 for a lot nobody won."""

    def __init__(
        self, *, schedule: Schedule, genesis_time: int, story: Story, papers: list[Paper], rounds: int, base_url: str
    ) -> None:
        self.settings: Mapping[str, dict[str, object]] = genesis_settings(schedule, genesis_time)
        self.schedule = schedule
        self.story = story
        self.papers = papers
        self.rounds = rounds
        self.base_url = base_url
        self.now = genesis_time
        self.view, self.ledger = MetadataView(), AuctionLedger()
        self.metadata = SeedChain(
            metadata_chain.definition(self.settings["metadata"]), role_key("miner-metadata"), self._take
        )
        self.auction = SeedChain(
            auction_chain.definition(self.settings["auction"]), role_key("miner-auction"), self.ledger.take
        )
        self.registry = Domain(self.metadata.ledger.chain_id, addresses.DEVICE_REGISTRY)
        self.prices: dict[bytes, int] = {}
        self._agenda: list[tuple[int, int, Party]] = []
        self._parties = 0

    def run(self, end: int) -> None:
        """Make every second up to and including `end`. Raises SeedFailed."""
        for now in range(self.now + 1, end + 1):
            self.now = now
            while self._agenda and self._agenda[0][0] <= now:
                _, place, party = heapq.heappop(self._agenda)
                self._go_on(place, party)
            for chain in (self.metadata, self.auction):
                if chain.is_waiting or now - chain.time >= BEAT or now == end:
                    chain.seal(now)

    def join(self, party: Party) -> None:
        """Let a party act now, and again whenever it says."""
        self._parties += 1
        self._go_on(self._parties, party)

    def _go_on(self, place: int, party: Party) -> None:
        at = next(party, None)
        if at is not None:
            assert at > self.now, f"a party wants to go on at {at}, it is {self.now}"
            heapq.heappush(self._agenda, (at, place, party))

    def _take(self, log: Log) -> None:
        event = decode_log(log.topics, log.data)
        if event is not None:
            self.view.apply(event)


def signed(key: PrivateKey, digest: bytes) -> bytes:
    """Return a signature as contracts take it."""
    return evm_signature(sign_digest(key, digest))
