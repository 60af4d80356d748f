"""Both halves of the market on two anvils: a metadata chain with devices, an auction chain that trusts one keeper.

Blocks come with transactions and with `minute_hand`, which makes a few every moment, so that finality (64 blocks on
anvil) and phases counted in blocks go on while clients wait. `reach` jumps over hours of chain time on both chains.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from threading import Thread

from chains.auction.deployment import NO_MINER_SET, AuctionAddresses, AuctionParties, constructor_arguments
from chains.base import artifact
from chains.crypto.keys import PrivateKey, address_of
from chains.crypto.month_keys import month_addresses, month_key_root
from chains.market.deployment import Contracts
from chains.metadata import schema
from chains.rpc.client import JsonRpc
from chains.rpc.sender import TransactionSender
from node.keeper.auction_side import AuctionSide
from node.keeper.hand import Hand
from node.keeper.health import SideHealth
from node.keeper.metadata_side import MetadataSide
from node.keeper.settings import KeeperSettings
from node.serving.settings_file import Payer
from tests.support.anvil_backend import AnvilDriver
from tests.support.chain_backend import Account, Chain, Deployed
from tests.support.metadata_world import MetadataWorld, TestDevice, device

DTX = 10**18
MONTH = 1
FIRST_MONTH = 0
TIMES = {
    "term": 20_000,
    "close": 2_000,
    "open": 4_000,
    "commit": 2_000,
    "reveal": 2_000,
    "pace": 1,
    "clear": 2_000,
    "deliver": 2_000,
    "dispute": 500,
    "lead": 15_000,
    "fresh": 40_000,
    "time_step": 1,
}
"""Seconds: room for a wall clock that runs along, and a walk window of month 1 that lies ahead of the set-up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SellingDevice:
    """A device on the ledger, with the seed of its month keys."""

    who: TestDevice
    seed: bytes

    @property
    def month_keys(self) -> tuple[bytes, ...]:
        return month_addresses(self.seed, FIRST_MONTH)


class TwoChains:
    """The market under test. `keeper` is the account whose attestation opens rounds."""

    def __init__(self, metadata: AnvilDriver, auction: AnvilDriver) -> None:
        self.metadata_driver, self.auction_driver = metadata, auction
        for driver in (metadata, auction):
            # anvil tells of every block; once nobody reads that and the pipe is full, it stands still.
            Thread(target=_drain, args=(driver,), daemon=True).start()
        self.metadata, self.auction = Chain(metadata), Chain(auction)
        self.world = MetadataWorld(self.metadata, **TIMES)
        self.schedule = self.world.schedule
        self.keeper = self.auction.new_account("keeper")
        self.metadata.new_account("keeper")
        self.miner = self.auction.accounts[9]
        self.treasury, self.platform = self.auction.accounts[10:12]
        self._deploy()
        self.devices: list[SellingDevice] = []

    def _deploy(self) -> None:
        chain, holder = self.auction, self.auction.accounts[0]
        names = ("DTX", "Vault", "KeeperEpochVerifier", "BatchAuction", "KeyRecords", "Settlement")
        places = {name: chain.predict(holder, offset) for offset, name in enumerate(names)}
        at = AuctionAddresses(
            miner_set=NO_MINER_SET,
            dtx=places["DTX"],
            vault=places["Vault"],
            verifier=places["KeeperEpochVerifier"],
            batch_auction=places["BatchAuction"],
            key_records=places["KeyRecords"],
            settlement=places["Settlement"],
        )
        parties = AuctionParties(
            holder=holder.address,
            treasury=self.treasury.address,
            platform=self.platform.address,
            fee_recipient=self.miner.address,
            keeper=self.keeper.address,
            metadata_miners=(self.miner.address,),
        )
        arguments = constructor_arguments(self.schedule, parties, at)
        made: dict[str, Deployed] = {
            name: chain.deploy(artifact.load("auction", name), *arguments[name]) for name in names
        }
        self.dtx, self.vault, self.book = made["DTX"], made["Vault"], made["BatchAuction"]
        self.key_records, self.settlement = made["KeyRecords"], made["Settlement"]
        self.contracts = Contracts(
            model_registry=self.world.models.address,
            gateway_registry=self.world.gateway_registry.address,
            device_registry=self.world.devices.address,
            epoch_book=self.world.book.address,
            dtx=at.dtx,
            vault=at.vault,
            batch_auction=at.batch_auction,
            key_records=at.key_records,
            settlement=at.settlement,
            verifier=at.verifier,
        )

    # -- time

    def reach(self, time: int) -> None:
        """Let both chains' newest block have this timestamp, unless it is later already."""
        for chain, driver in ((self.metadata, self.metadata_driver), (self.auction, self.auction_driver)):
            if chain.time < time:
                driver.mine(time)

    def finalize(self) -> None:
        """Make enough blocks on both chains that what is there now becomes final."""
        for driver in (self.metadata_driver, self.auction_driver):
            driver._ask("anvil_mine", hex(70), hex(1))

    @asynccontextmanager
    async def minute_hand(self) -> AsyncIterator[None]:
        """Make blocks on both chains all the time while the context lasts."""

        async def turn() -> None:
            while True:
                for driver in (self.metadata_driver, self.auction_driver):
                    await asyncio.to_thread(driver._ask, "anvil_mine", hex(8), hex(1))
                await asyncio.sleep(0.02)

        task = asyncio.create_task(turn())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    # -- devices

    def list_devices(
        self, attributes: Sequence[dict[str, schema.Value]], *, reserve: int = 500, licences: int = 1
    ) -> None:
        """Enrol, enable and check in one device for each entry, with real month keys."""
        fridge = schema.load(1)
        self.world.publish_model(family=1, required=1, maxima=fridge.maxima())
        model = self.world.models.call("modelCount")
        for number, stated in enumerate(attributes):
            who = device(number)
            found = SellingDevice(who=who, seed=sha256(b"seed %d" % number).digest())
            self.devices.append(found)
            self.world.enrol(who, model=model)
            self.world.set_terms(who, reserve=reserve + number, licences=licences)
            item = self.world.statement(
                who,
                1,
                attributes=fridge.encode(stated),
                month_key_root=month_key_root(FIRST_MONTH, found.month_keys),
            )
            self.world.check_in(item, who.key, [(FIRST_MONTH, found.month_keys)])

    # -- accounts

    def bidder(self, name: str, dtx: int) -> Account:
        """Return an account with gas and DTX in its wallet."""
        account = self.auction.new_account(name)
        self.dtx.send("transfer", account.address, dtx)
        return account

    def payout_key(self) -> PrivateKey:
        """Return the key of the first gateway's payout account, with gas."""
        from tests.support.metadata_world import key

        found = key("payout " + self.world.gateways[0].address.hex(), 0)
        self.auction_driver.fund(address_of(found))
        return found

    @property
    def urls(self) -> tuple[str, str]:
        return self.metadata_driver._url, self.auction_driver._url

    def write_contracts(self, path: Path) -> Path:
        """Write the file that --contracts reads."""
        path.write_text(json.dumps({name: "0x" + address.hex() for name, address in asdict(self.contracts).items()}))
        return path

    def vault_sum(self, accounts: Sequence[bytes]) -> int:
        """Return the credits of these accounts plus what is in escrow, wei."""
        credited = sum(int(self.vault.call("balanceOf", account)) for account in set(accounts))
        return credited + int(self.vault.call("escrowed"))


def _drain(driver: AnvilDriver) -> None:
    assert driver._process.stdout is not None
    for _ in driver._process.stdout:
        pass


@dataclass(slots=True, kw_only=True)
class TestKeeper:
    """Both sides of a keeper, looked at by hand."""

    __test__ = False

    metadata: MetadataSide
    auction: AuctionSide
    health: tuple[SideHealth, SideHealth]

    async def work(self, rounds: int = 6) -> None:
        """Look a few times at both chains, as long as there is something to do."""
        for _ in range(rounds):
            taken = await self.metadata.tick()
            if not (await self.auction.tick() or taken):
                return


@asynccontextmanager
async def keeper_of(market: TwoChains, account: Account) -> AsyncIterator[TestKeeper]:
    """Yield a keeper that acts with `account`'s key on both chains."""
    urls = market.urls
    settings = KeeperSettings(metadata_rpc=urls[0], auction_rpc=urls[1], payer=Payer(devnet_role="keeper"))
    async with JsonRpc.http(urls[0]) as metadata_rpc, JsonRpc.http(urls[1]) as auction_rpc:
        health = (SideHealth(), SideHealth())
        metadata_sender = TransactionSender(metadata_rpc, account.key, abis=[market.world.book.abi], poll=0.01)
        auction_sender = TransactionSender(
            auction_rpc, account.key, abis=[market.book.abi, market.settlement.abi], poll=0.01
        )
        metadata = MetadataSide(metadata_rpc, Hand(metadata_sender, health[0]), health[0], market.contracts, settings)
        auction = AuctionSide(
            auction_rpc,
            metadata_rpc,
            Hand(auction_sender, health[1]),
            health[1],
            market.contracts,
            metadata.follower,
            account.key,
        )
        yield TestKeeper(metadata=metadata, auction=auction, health=health)
