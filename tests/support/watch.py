"""A watcher over a chain in memory, without its HTTP face, and a batch to hand over to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import PrivateKey, address_of
from chains.market import watching
from chains.market.recovery_file import RecoveryFile
from node.watcher import intake as intakes
from node.watcher.intake import Intake, Limits
from node.watcher.loop import Loop
from node.watcher.peers import Fetch, Peers
from node.watcher.resting_key import RestingKey
from node.watcher.store import State, Store
from tests.support.watched_auction import ENDS, WatchedAuction

BIDDER, PAYER = role_key("bidder", 0), role_key("watcher")
EXPIRY = ENDS.dispute_end


def batch(key: PrivateKey = BIDDER, *, opening_key: bytes = b"\x77" * 32, round_: int = 1) -> RecoveryFile:
    draft = RecoveryFile(
        metadata_chain_id=20_180_321,
        auction_chain_id=20_180_322,
        contract=bytes(19) + b"\x12",
        round=round_,
        bidder=address_of(key),
        nonce=b"\x56" * 32,
        opening_key=opening_key,
        budget=25_000,
        max_devices=12,
        licence_private_key=99,
        bid_vector=(0, 1_500, 65_535),
        commit_hash=bytes(32),
    )
    return replace(draft, commit_hash=draft.sealed.commit_hash)


async def nobody(url: str) -> bytes:
    """Be a peer that does not answer."""
    raise OSError("nobody")


class Watch:
    """A watcher on a folder: opened anew it is what a restart leaves. `peers` are URLs that `fetch` answers for."""

    def __init__(
        self,
        folder: Path,
        auction: WatchedAuction,
        limits: Limits | None = None,
        *,
        peers: tuple[str, ...] = (),
        fetch: Fetch = nobody,
    ) -> None:
        self.folder, self.auction, self.limits = folder, auction, limits or Limits()
        self.key = RestingKey.load(folder / "watcher.key")
        self.store = Store(folder / "openings.sqlite", market="test")
        self.time = 0.0
        self.peers, self.fetch = peers, fetch
        self.loop = Loop(auction, self.store, self.key, Peers(peers, fetch, lambda: self.time), lambda: self.time)
        self.intake = Intake(auction, self.store, self.key, self.limits, takes_shares=bool(peers))

    async def take(
        self, recovery: RecoveryFile, key: PrivateKey = BIDDER, changes: dict[str, object] | None = None
    ) -> State:
        body = watching.request_of(recovery, key, expiry=EXPIRY) | (changes or {})
        return (await self.intake.take(intakes.parse(body))).state

    async def tick(self) -> None:
        await self.loop.tick()
        await self.loop.settled()

    def state(self, recovery: RecoveryFile) -> State:
        held = self.store.get(recovery.round, recovery.bidder)
        assert held is not None
        return held.state

    async def restarted(self) -> Watch:
        await self.loop.close()
        self.store.close()
        return Watch(self.folder, self.auction, self.limits, peers=self.peers, fetch=self.fetch)
