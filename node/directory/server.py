"""The HTTP server: all routes of a directory under one guard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aiohttp import web

from chains.http.requests import query_of
from chains.market.deployment import Contracts
from node.directory.descriptions import Descriptions
from node.directory.device_routes import DeviceRoutes
from node.directory.index import Index
from node.directory.limits import LIMITS
from node.directory.manifest import config_json, status_json
from node.directory.price_routes import PriceRoutes
from node.directory.round_routes import RoundRoutes
from node.directory.settings import DirectorySettings
from node.directory.snapshot_routes import SnapshotRoutes
from node.directory.thing_routes import ThingRoutes
from node.directory.web_app import WebApp
from node.metrics import CONTENT_TYPE, Metric, exposition, metric
from node.serving.edge import Gate, Program, edge, json_answer
from node.serving.pace import Pace

BODY_LIMIT = 131_072
PROGRAM = Program(name="directory", routes="specs/protocol/directory.md", body_limit=BODY_LIMIT)
Chains = Mapping[str, tuple[int, bytes]]
"""Chain id and genesis hash of each chain."""


class DirectoryServer:
    """Routes over one index."""

    def __init__(
        self,
        index: Index,
        settings: DirectorySettings,
        contracts: Contracts,
        chains: Chains,
        pace: Pace | None = None,
    ) -> None:
        self._index = index
        self._pace = pace or Pace(LIMITS, settings.pace)
        self._settings = settings
        self._contracts = contracts
        self._chains = chains
        self._app = WebApp(settings.app, self._origins)
        # A gateway on loopback is a neighbour on a development network, and a way into this machine anywhere else.
        self._descriptions = Descriptions(loopback=settings.devnet)

    def application(self) -> web.Application:
        """Return the aiohttp application."""
        gate = Gate(hosts=self._settings.allowed_hosts, origins=self._settings.allowed_origins)
        application = web.Application(client_max_size=BODY_LIMIT, middlewares=[edge(gate, PROGRAM, self._pace)])
        application.add_routes(
            [
                web.get("/config.json", self.config),
                web.get("/health", self.health),
                web.get("/ready", self.ready),
                web.get("/metrics", self.scrape),
                web.get("/v1/status", self.status),
                *SnapshotRoutes(self._index, self._pace).routes(),
                *RoundRoutes(self._index).routes(),
                *DeviceRoutes(self._index).routes(),
                *PriceRoutes(self._index).routes(),
                *ThingRoutes(self._index, self._descriptions, self._pace).routes(),
                web.get("/{path:.*}", self._app.serve),
            ]
        )
        application.on_cleanup.append(self._release)
        return application

    async def _release(self, _application: web.Application) -> None:
        await self._descriptions.close()

    def _origins(self) -> Iterable[str]:
        public = (self._settings.metadata_public, self._settings.auction_public)
        yield from (url for each in public for url in (each.rpc, each.ws))
        yield from self._settings.watchers
        yield from (gateway.base_url for gateway in self._index.ledger.gateways.values())

    async def config(self, request: web.Request) -> web.StreamResponse:
        """What a page has to know first."""
        query_of(request, ())
        return json_answer(request, config_json(self._settings, self._contracts, self._chains))

    async def health(self, request: web.Request) -> web.StreamResponse:
        """The process lives."""
        return json_answer(request, {"status": "ok"}, cache="no-store")

    async def ready(self, request: web.Request) -> web.StreamResponse:
        """200 while both chains are followed, else 503."""
        phase = self._index.phase
        body = {"ready": phase == "following", "phase": phase, "progress": round(self._index.progress, 4)}
        return json_answer(request, body, status=200 if phase == "following" else 503, cache="no-store")

    async def scrape(self, request: web.Request) -> web.StreamResponse:
        """Prometheus text."""
        query_of(request, ())
        index, chains = self._index, self._index.followers.items()
        by_chain = {f'chain="{name}"': follower.progress for name, follower in chains}

        by_socket = {f'chain="{name}"': float(heads.subscribed) for name, heads in index.heads.items()}

        def gauge(name: str, text: str, values: Mapping[str, float]) -> Metric:
            return Metric(name=f"latchkey_directory_{name}", kind="gauge", help=text, values=values)

        def total(name: str, text: str, value: float) -> Metric:
            return metric(f"latchkey_directory_{name}_total", "counter", text, value)

        failures = {f'chain="{name}"': float(count) for name, count in index.failures.items()}
        found = (
            gauge("block", "Newest block taken in.", {name: each.covered for name, each in by_chain.items()}),
            gauge("head_block", "Newest block of the node.", {name: each.head for name, each in by_chain.items()}),
            gauge("subscribed", "1 while the node tells of its heads.", by_socket),
            gauge("devices", "Devices enrolled.", {"": index.ledger.state.records.count}),
            gauge("listeners", "Pages that listen to deltas.", {"": len(index.hub)}),
            gauge("snapshot_seconds", "What the newest snapshot took.", {"": index.snapshots.seconds}),
            Metric(name="latchkey_directory_failed_looks_total", kind="counter", help="Looks failed.", values=failures),
            total("undone", "Times that blocks were taken back.", index.undone),
            total("snapshots", "Snapshots built.", index.snapshots.built),
            total("delta_rows", "Rows sent in frames.", index.hub.sent_rows),
            total("requests_too_fast", "Requests refused with 429.", self._pace.refused),
            total("descriptions_fetched", "Thing Descriptions asked for.", self._descriptions.fetched),
            total("descriptions_refused", "Those of another hash than the check-in's.", self._descriptions.refused),
        )
        return web.Response(body=exposition(found).encode(), headers={"Content-Type": CONTENT_TYPE})

    async def status(self, request: web.Request) -> web.StreamResponse:
        """How far both chains are followed."""
        query_of(request, ())
        return json_answer(request, status_json(self._index, self._chains), cache="no-store")
