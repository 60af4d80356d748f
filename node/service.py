"""One node, assembled: data folder, chain process, pool, producer, server; started in order, stopped in reverse.

The event-loop process ends when any part fails, and the chain process ends with it; nothing is restarted in here.
"""

from __future__ import annotations

import asyncio
import errno
import gc
import logging
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from aiohttp import web

from chains.rpc.transaction import SignedTransaction
from node.admission import Admission
from node.chain_client import ChainClient
from node.chain_view import ChainView
from node.data_folder import DataFolder
from node.devnet.ports import holder_of
from node.errors import ChainProcessDied, ChainRefused, NodeError, PlaceTaken, ProtocolBroken, SettingsRefused
from node.frames import PROTOCOL_VERSION
from node.journal import JournalWriter, PoolJournal
from node.metrics import Metric, exposition, metric
from node.producer import Producer
from node.rpc.filters import FilterMethods
from node.rpc.jsonrpc import Dispatcher
from node.rpc.latchkey_methods import LatchkeyMethods
from node.rpc.methods import EthMethods
from node.rpc.pool_methods import PoolMethods
from node.rpc.server import RpcServer
from node.rpc.subscriptions import Publisher
from node.settings import NodeSettings
from node.txpool import TransactionPool

_LOG = logging.getLogger(__name__)

STALE_PERIODS = 5
"""A producing node whose head is older than this many periods is not ready."""
SHUTDOWN_SECONDS = 5.0
SIGNAL_SECONDS = 0.2
"""A signal to the group of processes ends the chain process; it may reach this one a little later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningNode:
    """A node that answers: its URLs, its parts, and its RPC without a socket."""

    http: str
    websocket: str
    chain: ChainClient
    view: ChainView
    admission: Admission
    producer: Producer
    dispatcher: Dispatcher


async def run(settings: NodeSettings, *, on_ready: Callable[[RunningNode], None] | None = None) -> None:
    """Run until SIGTERM or SIGINT; raises `NodeError` when a part fails."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with running(settings) as node:
        gc.collect()
        gc.freeze()  # what is here stays: a full collection need not stop the event loop to walk it
        if on_ready is not None:
            on_ready(node)
        _LOG.info("ready http=%s ws=%s head=%d", node.http, node.websocket, node.view.head.header.number)
        await stop.wait()
        _LOG.info("stopping")


@asynccontextmanager
async def running(settings: NodeSettings, *, produce: bool = True) -> AsyncIterator[RunningNode]:
    """Start a node and yield it; leaving stops it. A part that fails cancels the body and raises `NodeError`."""
    folder = DataFolder(settings.data)
    try:
        chain = await ChainClient.start(inherit=[folder.lock])
        try:
            facts = await _open(chain, settings, folder)
            async with _assembled(settings, folder, chain, facts, produce=produce) as node:
                yield node
        finally:
            await chain.close()
    except* NodeError as failures:
        raise _first(failures) from None
    except* OSError as failures:
        raise NodeError(f"the data folder cannot be written: {_first(failures)}") from None
    finally:
        folder.close()


@asynccontextmanager
async def _assembled(
    settings: NodeSettings, folder: DataFolder, chain: ChainClient, facts: dict[str, object], *, produce: bool
) -> AsyncIterator[RunningNode]:
    period = facts["period"]
    chain_id, genesis_hash = facts["chain_id"], facts["genesis_hash"]
    if not isinstance(period, int) or not isinstance(chain_id, int) or not isinstance(genesis_hash, bytes):
        raise ProtocolBroken("an answer to open without period, chain_id and genesis_hash")
    view = ChainView(chain)
    view.chain_id, view.genesis_hash = chain_id, genesis_hash
    await view.start()
    journal = PoolJournal(folder.journal)
    writer = JournalWriter(journal, time.time)
    admission = Admission(chain=chain, view=view, journal=writer, make_pool=partial(TransactionPool, clock=time.time))
    producer = Producer(chain=chain, view=view, admission=admission, period=period)
    eth = EthMethods(chain=chain, view=view, admission=admission, client_version=_client_version(), period=period)
    filters = FilterMethods(eth, time.monotonic)
    publisher = Publisher()
    latchkey = LatchkeyMethods(chain=chain, view=view, facts=facts)
    pool_methods = PoolMethods(admission)
    dispatcher = Dispatcher({**eth.table(), **filters.table(), **pool_methods.table(), **latchkey.table()})
    view.listen(publisher.head_changed)
    view.listen(filters.head_changed)
    admission.listen(pending=publisher.transaction_pending, dropped=publisher.transaction_dropped)
    admission.listen(pending=filters.transaction_pending, dropped=lambda _: None)
    producing = produce and settings.miner_key_file is not None
    status = NodeStatus(
        view=view,
        admission=admission,
        producer=producer,
        dispatcher=dispatcher,
        publisher=publisher,
        journal=writer,
        stale_after=STALE_PERIODS * period if producing else None,
    )
    server = RpcServer(
        dispatcher=dispatcher,
        publisher=publisher,
        ready=status.ready,
        metrics=status.metrics,
        origins=settings.allowed_origins,
        hosts=settings.allowed_hosts,
    )
    try:
        async with asyncio.TaskGroup() as group:
            needing_chain = [group.create_task(_watch(chain), name="watch")]
            journalling = group.create_task(writer.run(), name="journal")
            kept = journal.kept()
            count = await admission.reload(kept)
            if kept:
                _LOG.info("reloaded pool=%d journalled=%d", count, len(kept))
            async with _listening(server.application(), settings) as address:
                folder.announce(f"http://{address}")
                if producing:
                    needing_chain.append(group.create_task(_produce(producer), name="producer"))
                node = RunningNode(
                    http=f"http://{address}",
                    websocket=f"ws://{address}",
                    chain=chain,
                    view=view,
                    admission=admission,
                    producer=producer,
                    dispatcher=dispatcher,
                )
                yield node
                for task in needing_chain:
                    task.cancel()  # from here on the chain process may end: a signal to the group reaches it too
            journalling.cancel()
    finally:
        journal.close()


@asynccontextmanager
async def _listening(application: web.Application, settings: NodeSettings) -> AsyncIterator[str]:
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        site = web.TCPSite(runner, settings.host, settings.port)
        try:
            await site.start()
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise PlaceTaken(
                    place=f"port {settings.port} of {settings.host}",
                    holder=holder_of(settings.port),
                    remedy="stop it, or give another --port",
                ) from None
            raise SettingsRefused(
                name="--host", value=settings.host, need=f"an address and port to listen on ({error.strerror})"
            ) from None
        host, port = runner.addresses[0][:2]
        yield f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    finally:
        await runner.cleanup()


async def _open(chain: ChainClient, settings: NodeSettings, folder: DataFolder) -> dict[str, object]:
    try:
        facts = await chain.ask(
            "open",
            version=PROTOCOL_VERSION,
            definition=settings.definition,
            settings=settings.settings,
            database=str(folder.database),
            miner_key_file=None if settings.miner_key_file is None else str(settings.miner_key_file),
            engine=settings.engine,
            check_every=settings.check_every,
            allow_unpinned=settings.allow_unpinned,
        )
    except ChainRefused as refusal:
        if refusal.code == "settings":
            raise StartRefused(refusal.reason) from None
        raise
    if not isinstance(facts, dict):
        raise ProtocolBroken("an answer to open that is no map")
    return facts


async def _produce(producer: Producer) -> None:
    with suppress(ChainProcessDied):  # `_watch` says so, unless this process was told to stop as well
        await producer.run()


async def _watch(chain: ChainClient) -> None:
    reason = await chain.wait_closed()
    await asyncio.sleep(SIGNAL_SECONDS)
    raise ChainProcessDied(reason)


class StartRefused(NodeError):
    """The chain process refused the settings; the message is its own."""

    exit_code = 2


def _first(failures: BaseExceptionGroup) -> BaseException:
    failure: BaseException = failures
    while isinstance(failure, BaseExceptionGroup):
        failure = failure.exceptions[0]
    return failure


def _client_version() -> str:
    try:
        number = version("latchkey")
    except PackageNotFoundError:
        number = "0"
    return f"Latchkey/v{number}/python"


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeStatus:
    """What the probes tell."""

    view: ChainView
    admission: Admission
    producer: Producer
    dispatcher: Dispatcher
    publisher: Publisher
    journal: JournalWriter
    stale_after: float | None

    def ready(self) -> tuple[bool, dict[str, object]]:
        """Return whether the head advances, and facts for a person who asks why not."""
        head = self.view.head.header
        age = max(0.0, time.time() - head.timestamp)
        ready = self.stale_after is None or (age <= self.stale_after and head.number > 0)
        facts: dict[str, object] = {
            "ready": ready,
            "chainId": self.view.chain_id,
            "head": head.number,
            "headAgeSeconds": round(age, 1),
            "safe": self.view.safe.number,
            "finalized": self.view.finalized.number,
            "engine": self.view.engine.name,
            "engineDifferences": self.view.engine.differences,
        }
        if not ready:
            facts["reason"] = (
                "no block yet" if head.number == 0 else f"the head is older than {self.stale_after:g} seconds"
            )
        return ready, facts

    def metrics(self) -> str:
        """Return the text of /metrics."""
        view, counts, calls = self.view, self.producer.counts, self.dispatcher.counts
        pending, queued = self.admission.pool.content()
        drops = {f'reason="{reason}"': float(count) for reason, count in self.admission.drops.items()}
        answers = {
            'outcome="answered"': float(calls.answered),
            'outcome="refused"': float(calls.refused),
            'outcome="failed"': float(calls.failed),
        }
        return exposition(
            [
                metric("latchkey_head_number", "gauge", "Height of the head.", view.head.header.number),
                metric(
                    "latchkey_head_timestamp_seconds", "gauge", "Timestamp of the head.", view.head.header.timestamp
                ),
                metric("latchkey_safe_number", "gauge", "Height of the justified checkpoint.", view.safe.number),
                metric(
                    "latchkey_finalized_number", "gauge", "Height of the finalised checkpoint.", view.finalized.number
                ),
                metric("latchkey_base_fee_wei", "gauge", "Base fee of the next block.", view.head.header.next_base_fee),
                Metric(
                    name="latchkey_engine",
                    kind="gauge",
                    help="1 for the engine in use; not the one asked for if that was found wrong.",
                    values={f'engine="{view.engine.name}"': 1.0},
                ),
                metric(
                    "latchkey_engine_differences_total",
                    "counter",
                    "Times an engine was found wrong and turned off.",
                    view.engine.differences,
                ),
                metric("latchkey_blocks_built_total", "counter", "Blocks made by this node.", counts.blocks),
                metric("latchkey_blocks_refused_total", "counter", "Blocks the ledger did not seal.", counts.refused),
                metric("latchkey_transactions_total", "counter", "Transactions in those blocks.", counts.transactions),
                metric("latchkey_pool_pending", "gauge", "Transactions a block can take.", _size(pending)),
                metric("latchkey_pool_queued", "gauge", "Transactions behind a nonce gap.", _size(queued)),
                metric("latchkey_pool_admitted_total", "counter", "Transactions admitted.", self.admission.admitted),
                Metric(name="latchkey_pool_dropped_total", kind="counter", help="Dropped unincluded.", values=drops),
                metric(
                    "latchkey_journal_syncs_total",
                    "counter",
                    "Times the pool's journal was synced.",
                    self.journal.syncs,
                ),
                metric("latchkey_websockets", "gauge", "Open WebSocket connections.", len(self.publisher)),
                Metric(name="latchkey_rpc_calls_total", kind="counter", help="JSON-RPC calls.", values=answers),
            ]
        )


def _size(content: dict[bytes, list[SignedTransaction]]) -> int:
    return sum(len(entries) for entries in content.values())
