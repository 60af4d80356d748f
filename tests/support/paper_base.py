"""What every part of the paper fridge shares: who it is, what it remembers, how it answers, and what may be broken."""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import rfc8785
from aiohttp import web

from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, address_of, devnet_key
from chains.crypto.month_keys import month_addresses
from chains.market.conform.site import Licence, Means
from tests.support.paper_description import describe
from tests.support.paper_rows import Refused

Json = dict[str, Any]
KEY: PrivateKey = devnet_key("paper fridge", "device", 0)
DEVICE = address_of(KEY)
OWNER, GATEWAY, BUYER = (address_of(devnet_key("paper fridge", role, 0)) for role in ("owner", "gateway", "buyer"))
REGISTRY = Domain(20180321, b"\x11" * 20)
AUCTION = Domain(20180322, b"\x12" * 20)
LICENCE = Licence(name="7-3-0", credential=b"\x07" * 32)
EXPIRED = Licence(name="6-3-0", credential=b"\x06" * 32)
FOREIGN = Licence(name="7-4-0", credential=b"\x08" * 32)
CONTENT_KEY, TOKEN = b"\x09" * 32, "owner token of the paper fridge"
NOW = 1_800_000_000
MEANS = Means(
    licence=LICENCE,
    content_key=CONTENT_KEY,
    owner_token=TOKEN,
    expired=EXPIRED,
    foreign=FOREIGN,
    patience=2.0,
    quiet=2.0,
    flood=400,
)
EXAMPLES: Json = {"temperature": 4.5, "targetTemperature": 4, "mode": "cool"}
WHOLE = web.ResponseKey("whole", bytes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is broken: a change to the description or to answers, or a name that the fridge asks about."""

    name: str = ""
    description: Callable[[Json], object] | None = None
    answer: Callable[[web.Request, web.Response], object] | None = None
    body: Callable[[bytes], bytes] | None = None
    """What becomes of the bytes of the description as they are served."""


@dataclass(slots=True)
class State:
    """What the fridge remembers."""

    values: Json = field(default_factory=lambda: dict(EXAMPLES))
    requests: dict[str, list[Json]] = field(default_factory=lambda: {"superCool": [], "defrost": []})
    events: list[tuple[str, Json]] = field(
        default_factory=lambda: [
            ("2026-01-01T00:00:00.000Z", {"openFor": 1}),
            ("2026-01-02T00:00:00.000Z", {"openFor": 2}),
        ]
    )
    listeners: list[asyncio.Queue[tuple[str, str, Any]]] = field(default_factory=list)
    streams: int = 0
    count: int = 0


def stamp() -> str:
    """Return the device's time, RFC 3339 with milliseconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:23] + "Z"


def problem(status: int, kind: str, **members: Any) -> web.Response:
    body = {"type": kind, "title": "No", "status": status, "detail": "because", **members}
    return web.Response(status=status, body=json.dumps(body).encode(), content_type="application/problem+json")


def answer(value: Any, status: int = 200, **headers: str) -> web.Response:
    found = {name.replace("_", "-"): text for name, text in headers.items()}
    return web.Response(status=status, body=json.dumps(value).encode(), content_type="application/json", headers=found)


class PaperBase:
    """A fridge without any route: `fault` is what is broken in it."""

    def __init__(self, fault: Fault | None = None) -> None:
        self.fault = fault or Fault()
        self.state = State()
        self.started = time.monotonic()
        self.base = ""
        self.td = b""
        self.asked: list[float] = []
        self.locked = False
        self._keys = month_addresses(b"\x01" * 32, 6)

    def broken(self, name: str) -> bool:
        """Tell whether the fault of that name is in this fridge."""
        return self.fault.name == name

    def now(self) -> int:
        return NOW + int(time.monotonic() - self.started)

    def settle(self, root: str) -> None:
        """Take the URL of the gateway, and write the description."""
        self.base = f"{root}/things/0x{DEVICE.hex()}/"
        thing = describe(self.base)
        if self.fault.description is not None:
            self.fault.description(thing)
        self.td = rfc8785.dumps(thing)
        if self.fault.body is not None:
            self.td = self.fault.body(self.td)

    @staticmethod
    def _with(response: web.Response, **headers: str) -> web.Response:
        response.headers.update(headers)
        return response

    def judge(self, request: web.Request) -> str:
        """Return C for the licensee, O for the owner. Raises Refused."""
        raise NotImplementedError

    def known_query(self, request: web.Request, *names: str) -> None:
        """Refuse unknown and repeated parameters."""
        if self.broken("any query"):
            return
        for name in request.query:
            if name not in names or len(request.query.getall(name)) > 1:
                raise Refused(400, "bad-field", name)

    async def body_of(self, request: web.Request) -> Any:
        """Return the JSON body. Raises Refused."""
        if request.content_type != "application/json" and not self.broken("any media type"):
            raise Refused(415, "bad-field")
        limit = 1 << 20 if self.broken("any size") else 8_192
        raw = await request.content.read(limit + 1)
        if len(raw) > limit:
            raise Refused(413, "bad-field")
        deep = raw.count(b"[") + raw.count(b"{")
        if deep > 8:
            raise Refused(400, "bad-field", "body")

        def no_constant(text: str) -> float:
            raise ValueError(text)

        try:
            return json.loads(raw.decode(), parse_constant=no_constant)
        except ValueError:
            if self.broken("500 on bad JSON"):
                raise Refused(500, "about:blank") from None
            raise Refused(400, "bad-field", "body") from None
