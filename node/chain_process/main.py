"""The chain process: `python -m node.chain_process.main FD`, FD being one end of a connected stream socket.

One thread, one ledger. It waits for frames, answers them in order, and while it builds a block it answers reads between
two transactions. When the other end closes, it ends; SIGTERM makes it finish what it does and end; SIGINT is the
parent's business. Spec: specs/protocol/process.md.
"""

from __future__ import annotations

import gc
import importlib
import logging
import os
import select
import signal
import socket
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping
from pathlib import Path

from chains.base.errors import InvalidValue, LatchkeyError
from chains.engine import levers, selfcheck
from chains.engine.database import LevelDatabase
from chains.engine.definition import ChainDefinition
from chains.engine.errors import (
    CallReverted,
    DefinitionRefused,
    EngineUnknown,
    LimitExceeded,
    SelfCheckFailed,
    TransactionRefused,
)
from chains.engine.ledger import Ledger
from chains.engine.switch import CHECK_EVERY
from node.chain_process.keys import read_miner_key
from node.chain_process.service import READS, ChainService
from node.errors import ChainRefused, ProtocolBroken, SettingsRefused
from node.frames import PROTOCOL_VERSION, Frame, FrameReader, encode

_LOG = logging.getLogger(__name__)

READS_BETWEEN_TRANSACTIONS = 4
"""Most reads answered between two transactions of a block: a flood of reads slows a block down, it cannot stop it."""
LOOK_SECONDS = 0.001
"""After a look at the socket, none for so long: a look costs as much as a hundredth of a transfer, on busy machines a
tenth."""
_READ_BYTES = 1 << 18


class Disconnected(LatchkeyError):
    """The other end of the socket closed."""


class Connection:
    """Frames in and out of one blocking socket, and a flag that a signal may set."""

    def __init__(self, stream: socket.socket) -> None:
        self._stream = stream
        self._frames = FrameReader()
        self._arrived: deque[Frame] = deque()
        self._signal_reader, self._signal_writer = os.pipe()
        os.set_blocking(self._signal_writer, False)

    def stop_on(self, *signals: signal.Signals) -> None:
        """Make `receive` return None once one of `signals` has come."""
        signal.set_wakeup_fd(self._signal_writer, warn_on_full_buffer=False)
        for number in signals:
            signal.signal(number, lambda *_: None)

    def receive(self, *, wait: bool) -> Frame | None:
        """Return the next frame; None when there is none (`wait` False) or a signal has come. Raises `Disconnected`."""
        while not self._arrived:
            watched = [self._stream.fileno(), self._signal_reader]
            ready, _, _ = select.select(watched, [], [], None if wait else 0)
            if self._signal_reader in ready or not ready:
                return None
            try:
                data = self._stream.recv(_READ_BYTES)
            except OSError as error:  # the other end was killed with answers unread
                raise Disconnected(f"the event-loop process is gone: {error}") from None
            if not data:
                raise Disconnected("the event-loop process is gone")
            self._arrived.extend(self._frames.feed(data))
        return self._arrived.popleft()

    def send(self, frame: Mapping[str, object]) -> None:
        """Send one frame; raises `Disconnected`."""
        try:
            self._stream.sendall(encode(frame))
        except OSError as error:
            raise Disconnected(f"the event-loop process is gone: {error}") from None


class ChainProcess:
    """Opens the ledger at the first frame, then answers until told to close."""

    def __init__(self, connection: Connection, open_ledger: Callable[[Frame], Ledger]) -> None:
        self._connection = connection
        self._open_ledger = open_ledger
        self._ledger: Ledger | None = None
        self._service: ChainService | None = None
        self._deferred: deque[Frame] = deque()
        self._next_look = 0.0

    def run(self) -> None:
        """Answer until a `close` request, a signal, or the end of the other side."""
        try:
            while True:
                frame = self._deferred.popleft() if self._deferred else self._connection.receive(wait=True)
                if frame is None:
                    return
                self._answer(frame)
                if frame["kind"] == "close":
                    return
        except Disconnected as error:
            _LOG.info("chain process ends reason=%s", error)
        finally:
            if self._ledger is not None:
                self._ledger.close()

    def between(self) -> None:
        """Answer some waiting reads; whatever would change the ledger waits until the block is done."""
        now = time.monotonic()
        if now < self._next_look:
            return
        self._next_look = now + LOOK_SECONDS
        for _ in range(READS_BETWEEN_TRANSACTIONS):
            frame = self._connection.receive(wait=False)
            if frame is None:
                return
            if frame["kind"] in READS:
                self._answer(frame)
            else:
                self._deferred.append(frame)

    def _answer(self, frame: Frame) -> None:
        try:
            value = self._value(frame)
        except Disconnected:
            raise
        except LatchkeyError as error:
            self._connection.send({"id": frame["id"], "kind": "error", **error_fields(error)})
        except Exception:  # noqa: BLE001  # a fault in one request must not end the chain; it is logged
            _LOG.exception("request failed kind=%s", frame["kind"])
            self._connection.send(
                {
                    "id": frame["id"],
                    "kind": "error",
                    "code": "internal",
                    "message": "internal error of the chain process",
                }
            )
        else:
            self._connection.send({"id": frame["id"], "kind": "ok", "value": value})

    def _value(self, frame: Frame) -> object:
        if frame["kind"] == "close":
            return None
        if frame["kind"] == "open":
            return self._open(frame)
        if self._service is None:
            raise ChainRefused(code="not_open", reason="the first request must be open")
        return self._service.answer(frame)

    def _open(self, frame: Frame) -> object:
        if frame.get("version") != PROTOCOL_VERSION:
            raise ChainRefused(
                code="version",
                reason=f"protocol version {frame.get('version')}, this process speaks {PROTOCOL_VERSION}",
            )
        if self._ledger is not None:
            raise ChainRefused(code="bad_request", reason="already open")
        self._ledger = self._open_ledger(frame)
        self._service = ChainService(self._ledger, self.between)
        definition = self._ledger.definition
        return {
            "version": PROTOCOL_VERSION,
            "chain_id": self._ledger.chain_id,
            "genesis_hash": self._ledger.genesis_hash,
            "name": definition.name,
            "period": definition.period,
            "checkpoint_length": definition.checkpoint_length,
            "vote_depth": definition.vote_depth,
            "gas_limit": definition.gas_limit,
        }


def error_fields(error: LatchkeyError) -> dict[str, object]:
    """Return code, message and data of an error answer (specs/protocol/process.md section 5)."""
    match error:
        case ChainRefused():
            return {"code": error.code, "message": error.reason, "data": error.data}
        case CallReverted():
            code = "reverted" if error.why.startswith("execution reverted") else "failed"
            return {"code": code, "message": error.why, "data": error.output}
        case TransactionRefused():
            return {"code": "transaction", "message": str(error)}
        case LimitExceeded():
            return {"code": "limit", "message": str(error)}
        case SettingsRefused() | DefinitionRefused() | InvalidValue() | SelfCheckFailed() | EngineUnknown():
            return {"code": "settings", "message": str(error)}
        case _:
            return {"code": "refused", "message": str(error)}


def open_ledger(frame: Frame) -> Ledger:
    """Open what an `open` request names: definition, settings, data folder, miner key file, engine."""
    selfcheck.check(allow_unpinned=frame.get("allow_unpinned") is True)
    definition = load_definition(str(frame.get("definition")), frame.get("settings"))
    key_file = frame.get("miner_key_file")
    key = None if key_file is None else read_miner_key(Path(str(key_file)))
    engine, check_every = frame.get("engine"), frame.get("check_every")
    levers.levers_of(str(engine or levers.DEFAULT))  # before the database is locked
    ledger = Ledger.open(
        definition,
        LevelDatabase(Path(str(frame.get("database")))),
        miner_key=key,
        engine=str(engine or levers.DEFAULT),
        check_every=check_every if isinstance(check_every, int) else CHECK_EVERY,
    )
    gc.collect()
    gc.freeze()  # what is here stays: without this, a full collection walks it all and stops everything for 50 ms
    return ledger


def load_definition(name: str, settings: object) -> ChainDefinition:
    """Return the chain that `pkg.module:function` makes of `settings`, a JSON object; raises `SettingsRefused`."""
    module_name, _, function_name = name.partition(":")
    try:
        function = getattr(importlib.import_module(module_name), function_name)
    except (ImportError, AttributeError, ValueError) as error:
        raise SettingsRefused(
            name="definition", value=name, need=f"pkg.module:function that exists ({error})"
        ) from None
    if not isinstance(settings, dict):
        raise SettingsRefused(name="settings", value=settings, need="a JSON object")
    definition = function(settings)
    if not isinstance(definition, ChainDefinition):
        raise SettingsRefused(name="definition", value=name, need="a function that returns a ChainDefinition")
    return definition


def main(argv: list[str]) -> int:
    """Run on the socket with descriptor `argv[0]`; return the exit status."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=int(argv[0])) as stream:
        stream.setblocking(True)
        connection = Connection(stream)
        connection.stop_on(signal.SIGTERM)
        try:
            ChainProcess(connection, open_ledger).run()
        except ProtocolBroken as error:
            _LOG.error("chain process ends reason=%s", error)
            return 1
    return 0


if __name__ == "__main__":
    STATUS = main(sys.argv[1:])
    logging.shutdown()
    os._exit(STATUS)  # the ledger is closed; tearing down the EVM's caches takes time and makes plyvel print an error
