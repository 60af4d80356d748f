"""The fleet process: N fridges and their gateway, from an empty folder to a running market, and back after a crash.

Order of start: lock the folder, open the databases, listen, learn the time, register the gateway, enrol the devices.
From then on five loops run beside each other, each of which survives an unreachable node by trying again: time, life of
the fridges, registry and check-ins, relaying, sales. Nothing is remembered in memory only.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import logging
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Set
from contextlib import AsyncExitStack, asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from aiohttp import web

from chains.crypto.eip712 import Domain
from chains.crypto.keys import devnet_key
from chains.rpc.errors import RpcError
from device_sim.attributes import encode
from device_sim.checkin import Signer
from device_sim.clock import ChainClock, DeviceCalendar
from device_sim.cross_origin import CrossOrigin
from device_sim.directory_routes import DirectoryRoutes
from device_sim.errors import ClockNotSet, SettingsInvalid
from device_sim.foreign_devices import ForeignDesk
from device_sim.gateway import Gateway
from device_sim.gateway_edge import guard
from device_sim.household import Household
from device_sim.http_edge import BODY_LIMIT, problems
from device_sim.identity import Identity, key_seed, manufacture
from device_sim.idle_clients import IdleClients
from device_sim.journal import Journal
from device_sim.ledgers import AuctionLedger, MetadataLedger
from device_sim.listening import listening
from device_sim.market_routes import MarketRoutes
from device_sim.outbox import Outbox
from device_sim.owner_token import OwnerGate
from device_sim.park import Device, Park
from device_sim.proxy import Proxy
from device_sim.receipts import Receipts
from device_sim.relay_routes import RelayRoutes
from device_sim.sales import Seller
from device_sim.settings import FleetSettings
from device_sim.thing import Thing
from device_sim.thing_app import add_thing_routes
from device_sim.thing_edge import ThingEdge
from device_sim.tls import Certificate
from device_sim.wakefulness import Wakefulness
from device_sim.worker import Worker

_LOG = logging.getLogger(__name__)

GATHERING_SECONDS, GATHERINGS = 0.05, 10
"""A relay with nothing to do waits until no message came for that long, at most so often."""
DESCRIPTIONS_SECONDS = 30.0
"""How often the descriptions of devices in other processes are read for the directory."""
CERTIFICATE_SECONDS = 10.0
"""How often the files of the certificate are looked at."""
REGISTRY_SECONDS = 3.0
"""How often the registry is read once every enabled device has checked in: an owner may enable another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chains:
    """What a fleet needs of the two chains. `check` raises SettingsInvalid when a node is of another chain."""

    metadata: MetadataLedger
    auction: AuctionLedger
    check: Callable[[], Awaitable[None]]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for this process alone. Raises SettingsInvalid when another process holds it."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (folder / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise SettingsInvalid(
                field="data_dir", value=str(folder), limit="a folder that no other fleet is using"
            ) from error
        yield


class Fleet:
    """A running fleet; make one with `running`."""

    def __init__(
        self,
        *,
        settings: FleetSettings,
        chains: Chains,
        park: Park,
        gateway: Gateway,
        clock: ChainClock,
        journal: Journal,
        worker: Worker,
        base_url: str,
        port: int,
        proxy: Proxy,
        app: web.Application,
        certificate: Certificate | None = None,
    ) -> None:
        self.park = park
        self.base_url = base_url
        self.port = port
        self._settings = settings
        self._chains = chains
        self._gateway = gateway
        self._clock = clock
        self._journal = journal
        self._worker = worker
        self._proxy = proxy
        self.app = app
        self._certificate = certificate
        self._relayed = asyncio.Event()

    async def serve(self) -> None:
        """Run all loops until cancelled. Only a defect, or a node of another chain, ends them earlier.

        Requests are answered meanwhile, also before any node could be reached.
        """
        poll = self._settings.poll_every
        while True:
            # Not even the time is taken from a node of another chain.
            if await self._attempt("start", self._chains.check):
                break
            await asyncio.sleep(poll)
        async with asyncio.TaskGroup() as group:
            group.create_task(self._again("time", self._read_time, poll))
            group.create_task(self._again("life", self._live, max(poll, 1.0)))
            group.create_task(self._market())
            group.create_task(self._relay("metadata", self._gateway.flush_metadata, self._gateway.metadata_waits))
            group.create_task(self._relay("auction", self._gateway.flush_auction, self._gateway.auction_waits))
            group.create_task(self._again("sales", self._learn, poll))
            group.create_task(self._again("descriptions", self._proxy.refresh, DESCRIPTIONS_SECONDS))
            group.create_task(self._again("certificate", self._renew_certificate, CERTIFICATE_SECONDS))

    async def _again(self, what: str, step: Callable[[], Awaitable[None]], pause: float) -> None:
        while True:
            await self._attempt(what, step)
            await asyncio.sleep(pause)

    async def _relay(self, chain: str, flush: Callable[[], Awaitable[None]], waits: asyncio.Event) -> None:
        """Flush as soon as something waits, and now and then for what could not be sent before."""
        while True:
            if not waits.is_set():
                await _set_within(waits, self._settings.poll_every)
                await self._gathered(waits)
            waits.clear()
            if not await self._attempt(f"{chain} relay", flush):
                await asyncio.sleep(self._settings.poll_every)
            self._relayed.set()

    async def _gathered(self, waits: asyncio.Event) -> None:
        """Return once no more came for a while: messages that come together go together."""
        for _ in range(GATHERINGS):
            waits.clear()
            await asyncio.sleep(GATHERING_SECONDS)
            if not waits.is_set():
                return

    async def _attempt(self, what: str, step: Callable[[], Awaitable[None]]) -> bool:
        """Run a step; an unreachable or refusing node is logged and means: later."""
        try:
            await step()
        except RpcError as error:
            _LOG.warning("%s waits reason=%s", what, error)
            return False
        except ClockNotSet:
            return False
        return True

    async def _renew_certificate(self) -> None:
        if self._certificate is not None:
            await asyncio.to_thread(self._certificate.reload)

    async def _read_time(self) -> None:
        self._clock.read_head((await self._chains.auction.head()).time)

    async def _live(self) -> None:
        await self.park.live()

    async def _learn(self) -> None:
        await self.park.learn()

    async def _market(self) -> None:
        """Register, enrol, and check in every `check_in_every` seconds, and as soon as a device has been enabled.

        Who is there already does not wait for those who are not: each look at the registry gives all their turn.
        """
        is_registered, due, seen = False, 0.0, frozenset[bytes]()
        while True:
            is_registered = is_registered or await self._attempt("registration", self._settle_in)
            if is_registered and await self._attempt("registry", self.park.refresh):
                enabled = frozenset(address for address, row in self.park.rows.items() if row.is_enabled)
                is_due = time.monotonic() >= due
                wanted = enabled if is_due else enabled - seen
                _, _, is_done = await asyncio.gather(
                    self._attempt("enrolment", self.park.enrol_missing),
                    self._attempt("owners", self._enable),
                    self._attempt("check-in", partial(self._check_in, wanted)),
                )
                if wanted and is_done:
                    seen = enabled
                    due = time.monotonic() + self._settings.check_in_every if is_due else due
            if self.park.is_ready:
                await asyncio.sleep(max(self._settings.poll_every, REGISTRY_SECONDS))
            else:
                self._relayed.clear()
                await _set_within(self._relayed, self._settings.poll_every)

    async def _settle_in(self) -> None:
        await self._gateway.settle_in(self.base_url)

    async def _enable(self) -> None:
        terms = self._settings.owners_enable
        if terms is not None:
            registry = Domain(self._settings.metadata_chain_id, self._settings.contracts["device_registry"])
            await self.park.enable_new(terms, partial(devnet_key, key_seed(self._settings), "owner"), registry)

    async def _check_in(self, devices: Set[bytes]) -> None:
        if devices:
            await self.park.check_in(devices)


async def _set_within(event: asyncio.Event, seconds: float) -> None:
    """Wait for an event, at most so long.

    `asyncio.wait_for` of Python 3.11 forgets that it was cancelled if the event comes at that moment, and the loop that
    called it would run for ever.
    """
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()


def _devices(settings: FleetSettings, registry: Domain, calendar: DeviceCalendar) -> dict[bytes, Device]:
    seed = key_seed(settings)
    wakefulness = Wakefulness(settings.awake) if settings.devices > settings.awake else None
    found: dict[bytes, Device] = {}
    for index in range(settings.first_index, settings.first_index + settings.devices):
        identity: Identity = manufacture(settings, seed, registry, index)
        household = Household.draw(identity.household_seed)
        found[identity.address] = Device(
            identity=identity,
            signer=Signer(identity, registry, settings.schedule, encode(household, identity.product)),
            seller=Seller(identity, calendar),
            thing=Thing(
                device=identity.address,
                seed=identity.household_seed,
                path=settings.data_dir / "devices" / f"0x{identity.address.hex()}.sqlite",
                calendar=calendar,
                build=identity.product.build,
                retention_days=settings.retention_days,
                key=identity.key,
                wakefulness=wakefulness,
                gate=OwnerGate(
                    device=identity.address, registry=registry, owner=identity.owner, secret=identity.owner_secret
                ),
            ),
        )
    return found


@asynccontextmanager
async def running(settings: FleetSettings, chains: Chains) -> AsyncIterator[Fleet]:
    """Open everything, listen, and yield the fleet; `serve` it. Closes all on the way out.

    Raises DeviceError, OSError.
    """
    calendar = DeviceCalendar(schedule=settings.schedule)
    registry = Domain(settings.metadata_chain_id, settings.contracts["device_registry"])
    vault = Domain(settings.auction_chain_id, settings.contracts["vault"])
    async with AsyncExitStack() as stack:
        stack.enter_context(locked(settings.data_dir))
        journal = stack.enter_context(Journal(settings.data_dir / "journal.sqlite"))
        outbox = stack.enter_context(Outbox(settings.data_dir / "outbox.sqlite"))
        devices = _devices(settings, registry, calendar)
        for device in devices.values():
            stack.callback(device.thing.close)
        worker = await stack.enter_async_context(Worker())
        clock = ChainClock(floor=journal.clock_floor())
        fee = settings.withdraw_fee
        gateway = Gateway(
            outbox=outbox,
            worker=worker,
            metadata=chains.metadata,
            auction=chains.auction,
            registry=registry,
            vault=vault,
            schedule=settings.schedule,
            withdraw_fee=fee,
        )
        park = Park(
            devices=devices,
            journal=journal,
            worker=worker,
            gateway=gateway,
            metadata=chains.metadata,
            auction=chains.auction,
            clock=clock,
            calendar=calendar,
        )
        licences = park.reload_licences(settings.auction_chain_id, settings.contracts["batch_auction"])
        cross = CrossOrigin(settings.origins)
        idle = IdleClients()
        guarded = guard(settings.rate, settings.hosts, proxies=settings.proxies)
        doors = [idle.middleware(), cross.middleware(), guarded, problems]
        app = web.Application(middlewares=doors, client_max_size=BODY_LIMIT)
        cross.add_to(app)
        edge = ThingEdge({address: device.thing for address, device in devices.items()}, clock, worker)
        certificate = None if settings.tls is None else Certificate(*settings.tls)
        listener = stack.enter_context(closing(_bound(settings)))
        base_url = settings.base_url or _url_of(listener, "http" if certificate is None else "https")
        proxy = await stack.enter_async_context(Proxy(settings.upstreams))
        DirectoryRoutes(edge.things, base_url, foreign=proxy.descriptions, is_alone=settings.is_alone).add_to(app)
        proxy.add_to(app)
        add_thing_routes(app, edge)
        receipts = Receipts(devnet_key(key_seed(settings), "gateway", settings.gateway_index))
        MarketRoutes(edge, park, gateway, chains.auction, receipts, settings).add_to(app)
        desk = ForeignDesk(
            gateway=gateway,
            metadata=chains.metadata,
            registry=registry,
            key_records=Domain(settings.auction_chain_id, settings.contracts["key_records"]),
            devices=settings.upstreams.keys(),
        )
        RelayRoutes(gateway, park, clock, desk, receipts, withdraw_fee=fee).add_to(app)
        for device in devices.values():
            address = f"0x{device.identity.address.hex()}"
            device.thing.introduce(
                title=device.identity.title,
                base=f"{base_url}/things/{address}/",
                directory=f"{base_url}/.well-known/wot",
            )
        context = None if certificate is None else certificate.context
        await stack.enter_async_context(listening(app, idle, listener, context))
        _LOG.info("fleet listens url=%s devices=%d licences=%d", base_url, len(devices), licences)
        yield Fleet(
            settings=settings,
            chains=chains,
            park=park,
            gateway=gateway,
            clock=clock,
            journal=journal,
            worker=worker,
            base_url=base_url,
            port=listener.getsockname()[1],
            proxy=proxy,
            app=app,
            certificate=certificate,
        )


def _bound(settings: FleetSettings) -> socket.socket:
    """Return a socket bound to host and port; nobody is served before its Things know their URL.

    Raises SettingsInvalid.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family)
    except OSError as error:
        place = f"{settings.host}:{settings.port}"
        raise SettingsInvalid(field="port", value=place, limit=f"free to listen on ({error.strerror})") from error


def _url_of(listener: socket.socket, scheme: str) -> str:
    host, port = listener.getsockname()[:2]
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"
