"""A small fridge written from `specs/protocol/device-api.md` alone, for tests of the conformance kit.

It has everything the specification asks for and nothing behind it: values in a dictionary, forty rows, one licence. It
shares no code with the reference fridge, so the kit is tried on a second implementation. A `Fault` breaks one thing.
"""

import asyncio
import base64
import contextlib
import hashlib
import json
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import rfc8785
from aiohttp import web
from eth_hash.auto import keccak

from chains.crypto.description import sign_description
from chains.crypto.eip712 import Domain
from chains.crypto.key_record import request_key, request_mac
from chains.crypto.keys import PrivateKey, address_of, devnet_key, evm_signature, recover, sign_digest
from chains.crypto.month_keys import month_addresses, month_key_root
from chains.market.conform.proof_checks import Statement
from chains.market.conform.site import Licence, Means
from chains.metadata.messages import Certificate, CheckIn
from tests.support.paper_description import describe, describe_face, directory
from tests.support.paper_rows import Refused, chosen_rows, csv_of, ndjson_of, parquet_of, seal

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
)
EXAMPLES: Json = {"temperature": 4.5, "targetTemperature": 4, "mode": "cool"}
WHOLE = web.ResponseKey("whole", bytes)
_SIGNED = re.compile(r'Latchkey licence="([^"]+)", time="(\d+)", mac="([0-9a-f]{64})"')


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


class PaperFridge:
    """Serves one Thing behind its gateway."""

    def __init__(self, fault: Fault | None = None) -> None:
        self.fault = fault or Fault()
        self.state = State()
        self.started = time.monotonic()
        self.base = ""
        self.td = b""
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

    # --- routing ----------------------------------------------------------------------------------------------------

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer any request."""
        try:
            response = await self._routed(request)
        except Refused as refused:
            response = problem(refused.status, refused.kind, field=refused.field, value="", limit="")
        except ConnectionError:
            return web.Response()  # whoever listened to a stream has gone
        if isinstance(response, web.Response):
            if response.status == 401:
                sent = "Authorization" in request.headers
                error = ', error="invalid_token", error_description="no"' if sent else ""
                response.headers.add("WWW-Authenticate", f'Bearer realm="latchkey"{error}')
                response.headers.add("WWW-Authenticate", 'Basic realm="latchkey"')
            if self.fault.answer is not None:
                self.fault.answer(request, response)
        return response

    async def _routed(self, request: web.Request) -> web.StreamResponse:
        path, method = request.raw_path.split("?")[0], request.method
        if len(request.query_string) > 2_048:
            return problem(413, "bad-field")
        prefix = f"/things/0x{DEVICE.hex()}"
        inner = path[len(prefix) :].removeprefix("/") if path.startswith((prefix + "/",)) or path == prefix else None
        routes = self.thing_routes() if inner is not None else self.gateway_routes()
        for pattern, methods in routes.items():
            match = re.fullmatch(pattern, path if inner is None else inner)
            if match:
                verb = "GET" if method == "HEAD" else method
                if verb not in methods:
                    allowed = ", ".join([*methods, *(["HEAD"] if "GET" in methods else [])])
                    return self._with(problem(405, "method-not-allowed"), Allow=allowed)
                who, run = methods[verb]
                key = self.judge(request) if who else ""
                if "O" in who and "C" not in who and key == "C" and not self.broken("licensee writes"):
                    return problem(403, "owner-only")
                if who == "C" and key != "C":
                    return problem(403, "licence-only")
                response: web.StreamResponse = await run(request, match)
                return self.finished(request, response, key)
        return problem(404, "not-found")

    @staticmethod
    def _with(response: web.Response, **headers: str) -> web.Response:
        response.headers.update(headers)
        return response

    def thing_routes(self) -> dict[str, dict[str, tuple[str, Any]]]:
        """Return pattern, methods, who may (empty: everybody), handler."""
        return {
            "": {"GET": ("", self.description)},
            r"td\.jws": {"GET": ("", self.jws)},
            "properties": {"GET": ("CO", self.everything), "PUT": ("O", self.write_several)},
            "properties/(temperature)": {"GET": ("CO", self.reading)},
            "properties/history": {"GET": ("CO", self.history)},
            "properties/(targetTemperature|mode)": {"GET": ("CO", self.reading), "PUT": ("O", self.write)},
            "properties/(temperature|targetTemperature|mode)/observe": {"GET": ("CO", self.poll)},
            "actions": {"GET": ("CO", self.requests)},
            "actions/(superCool|defrost|silenceAlarm)": {"POST": ("O", self.invoke)},
            "actions/(superCool|defrost)/([0-9]+)": {"GET": ("CO", self.request), "DELETE": ("O", self.cancel)},
            "events": {"GET": ("CO", self.event_stream)},
            "events/doorAjar": {"GET": ("CO", self.event)},
            "licence": {"GET": ("C", self.licence)},
            "export": {"GET": ("CO", self.export)},
            "stream": {"GET": ("CO", self.row_stream)},
            "market": {"GET": ("", self.market)},
            "market/certificate": {"GET": ("", self.certificate)},
            "market/check-in": {"GET": ("", self.check_in)},
            "market/records": {"GET": ("", self.records)},
            "market/earnings": {"GET": ("O", self.earnings)},
            "market/token": {"POST": ("", self.token)},
            "webthing": {"GET": ("", self.face)},
            "webthing/properties": {"GET": ("CO", self.face_properties)},
            "webthing/properties/(targetTemperature|mode)": {
                "GET": ("CO", self.face_read),
                "PUT": ("O", self.face_write),
            },
            "webthing/actions": {"GET": ("CO", self.face_actions)},
            "webthing/actions/(superCool|defrost)": {"POST": ("O", self.face_invoke)},
            "webthing/actions/(superCool|defrost)/([0-9]+)": {"DELETE": ("O", self.cancel)},
            "webthing/events": {"GET": ("CO", self.face_events)},
        }

    def gateway_routes(self) -> dict[str, dict[str, tuple[str, Any]]]:
        return {
            r"/\.well-known/wot": {"GET": ("", self.directory)},
            "/": {"GET": ("", self.directory)},
            "/things": {"GET": ("", self.things)},
            "/things/(urn:uuid:.*)": {"GET": ("", self.by_id)},
            "/health": {"GET": ("", self.health)},
            "/relay/owner": {"POST": ("", self.relay)},
        }

    def judge(self, request: web.Request) -> str:
        """Return C for the licensee, O for the owner. Raises Refused."""
        shown = request.headers.get("Authorization")
        if shown is None:
            if self.broken("key in query") and "access_token" in request.query:
                return "C"
            raise Refused(401, "key-missing")
        scheme, _, rest = shown.partition(" ")
        if scheme == "Bearer" and rest == TOKEN:
            return "O"
        if self.broken("anybody"):
            return "C"
        if scheme == "Latchkey" and (match := _SIGNED.fullmatch(shown)):
            target = request.path if self.broken("mac ignores query") else request.raw_path
            method = "GET" if request.method == "HEAD" else request.method
            mac = request_mac(request_key(LICENCE.credential), method, target, int(match.group(2)))
            if mac.hex() != match.group(3) and not self.broken("mac unchecked"):
                raise Refused(401, "key-of-another-licence")
            if abs(int(match.group(2)) - self.now()) > 60 and not self.broken("no skew limit"):
                raise Refused(401, "request-time-off")
            return "C"
        user = None
        if scheme == "Basic":
            try:
                user, colon, rest = base64.b64decode(rest, validate=True).decode().partition(":")
            except ValueError:
                raise Refused(401, "key-malformed") from None
            if not colon:
                raise Refused(401, "key-malformed")
        if scheme not in ("Bearer", "Basic") or not re.fullmatch(r"[0-9a-f]{64}", rest):
            raise Refused(401, "key-malformed")
        if rest == EXPIRED.credential.hex():
            if self.broken("expired opens"):
                return "C"
            raise Refused(401, "term-ended")
        if rest == FOREIGN.credential.hex() and self.broken("foreign opens"):
            return "C"
        if rest != LICENCE.credential.hex():
            raise Refused(401, "key-unknown")
        if user not in (None, LICENCE.name) and not self.broken("any user"):
            raise Refused(401, "key-of-another-licence")
        return "C"

    def finished(self, request: web.Request, response: web.StreamResponse, key: str) -> web.StreamResponse:
        """Add what an answer to a licensee carries: provenance, and the seal if the request was signed."""
        if not isinstance(response, web.Response) or response.status not in (200, 206, 304):
            return response
        body = bytes(response.body) if isinstance(response.body, bytes) else b""
        is_signed = request.headers.get("Authorization", "").startswith("Latchkey")
        if key == "C" and request.method == "GET":
            whole: bytes = response.get(WHOLE, body)
            digest = hashlib.sha256(whole).digest()
            seen = bytes(keccak(f"GET\n{request.raw_path}".encode()))
            said = Statement(
                device=DEVICE, buyer=BUYER, round=7, lot=3, rank=0, time=self.now(), request=seen, content=digest
            )  # fmt: skip
            signature = evm_signature(sign_digest(KEY, said.digest(AUCTION))).hex()
            response.headers["Repr-Digest"] = f"sha-256=:{base64.b64encode(digest).decode()}:"
            response.headers["Latchkey-Provenance"] = (
                f'time="{said.time}", request="0x{seen.hex()}", signature="0x{signature}"'
            )
            if is_signed and not self.broken("unsealed"):
                inner = {name.lower(): value for name, value in response.headers.items() if name != "Content-Length"}
                line = json.dumps({"status": response.status, "headers": inner}).encode()
                salt = b"\0" * 16 if self.broken("same salt") else None
                sealed = web.Response(
                    body=seal(line + b"\n" + body, CONTENT_KEY, salt),
                    headers={"Content-Encoding": "aes128gcm", "Content-Type": "application/vnd.latchkey.response"},
                )
                if self.broken("provenance outside"):
                    sealed.headers["Latchkey-Provenance"] = response.headers["Latchkey-Provenance"]
                return sealed
        if response.status == 200 and request.method in ("GET", "HEAD") and body and "ETag" not in response.headers:
            tag = f'"{hashlib.sha256(body).hexdigest()}"'
            response.headers["ETag"] = tag
            if request.headers.get("If-None-Match") == tag and not self.broken("no 304"):
                return web.Response(status=304, headers={"ETag": tag})
        return response

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

    # --- description, properties ------------------------------------------------------------------------------------

    async def description(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request)
        return web.Response(body=self.td, content_type="application/td+json")

    async def jws(self, request: web.Request, _: Any) -> web.Response:
        key = devnet_key("another", "device", 0) if self.broken("jws of another") else KEY
        text = sign_description(json.loads(self.td), key, chain_id=REGISTRY.chain_id)
        return web.Response(body=text.encode(), content_type="application/jose")

    async def everything(self, request: web.Request, _: Any) -> web.StreamResponse:
        self.known_query(request)
        if "text/event-stream" in request.headers.get("Accept", ""):
            return await self.stream(request, set(self.state.values))
        found = dict(self.state.values) | {"history": chosen_rows({}, 100).rows}
        if self.broken("readall lacks one"):
            del found["mode"]
        return answer(found)

    async def reading(self, request: web.Request, match: re.Match[str]) -> web.StreamResponse:
        self.known_query(request, *(["access_token"] if self.broken("key in query") else []))
        name = match.group(1)
        if "text/event-stream" in request.headers.get("Accept", ""):
            return await self.stream(request, {name})
        value = self.state.values[name]
        return answer({name: value} if self.broken("wrapped value") else value)

    def check(self, name: str, value: Any) -> None:
        if name == "mode":
            is_good = value in ("off", "cool")
        elif name == "targetTemperature":
            is_good = isinstance(value, int | float) and not isinstance(value, bool) and 1 <= value <= 8
        else:
            is_good = False
        if not is_good and not self.broken("any value"):
            raise Refused(400, "bad-field", name)

    def put(self, name: str, value: Any) -> None:
        if self.broken("forgets writes"):
            return
        self.state.values[name] = value
        for queue in self.state.listeners:
            queue.put_nowait((name, stamp(), value))

    async def write(self, request: web.Request, match: re.Match[str]) -> web.Response:
        value, name = await self.body_of(request), match.group(1)
        self.check(name, value)
        self.put(name, value)
        if self.broken("write answers 200"):
            return answer(value)
        return web.Response(status=204)

    async def write_several(self, request: web.Request, _: Any) -> web.Response:
        values = await self.body_of(request)
        if not isinstance(values, dict) or not values:
            raise Refused(400, "bad-field", "body")
        if self.broken("half written"):
            for name, value in values.items():
                self.check(name, value)
                self.put(name, value)
        for name, value in values.items():
            self.check(name, value)
        for name, value in list(values.items())[: 1 if self.broken("writes the first only") else None]:
            self.put(name, value)
        return web.Response(status=204)

    async def poll(self, request: web.Request, match: re.Match[str]) -> web.Response:
        if request.method == "HEAD":
            if self.broken("slow HEAD"):
                await asyncio.sleep(1.5)
            return answer(None)
        if self.broken("poll answers at once"):
            return answer(self.state.values[match.group(1)])
        with self.listening() as queue:
            while True:
                name, _, value = await queue.get()
                if name == match.group(1):
                    return answer(value)

    # --- actions ----------------------------------------------------------------------------------------------------

    async def invoke(self, request: web.Request, match: re.Match[str]) -> web.Response:
        name = match.group(1)
        given = await self.body_of(request) if request.can_read_body else {}
        if name == "silenceAlarm":
            if self.broken("synchronous answers 200"):
                return answer({})
            return web.Response(status=204)
        self.check_input(name, given)
        entry = self.begin(name)
        if self.broken("no Location"):
            return answer(entry, 201)
        return answer(entry, 201, Location=entry["href"])

    def check_input(self, name: str, given: Any) -> None:
        wanted = {"duration"} if name == "superCool" else set()
        if self.broken("any input"):
            return
        if not isinstance(given, dict) or given.keys() != wanted:
            raise Refused(400, "bad-field", "input")
        value = given.get("duration", 1)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 21_600:
            raise Refused(400, "bad-field", "duration")

    def begin(self, name: str) -> Json:
        self.state.count += 1
        href = f"/things/0x{DEVICE.hex()}/actions/{name}/{self.state.count}"
        status = "created" if self.broken("status created") else "running"
        entry = {"status": status, "href": href, "timeRequested": stamp()}
        listed = self.state.requests[name]
        listed.insert(len(listed) if self.broken("oldest first") else 0, entry)
        return entry

    async def requests(self, request: web.Request, _: Any) -> web.Response:
        return answer(self.state.requests)

    def found(self, match: re.Match[str]) -> Json:
        for entry in self.state.requests[match.group(1)]:
            if entry["href"].endswith("/" + match.group(2)):
                return entry
        raise Refused(404, "not-found")

    async def request(self, request: web.Request, match: re.Match[str]) -> web.Response:
        entry = self.found(match)
        return answer({"action": entry} if self.broken("status wrapped") else entry)

    async def cancel(self, request: web.Request, match: re.Match[str]) -> web.Response:
        entry = self.found(match)
        if not self.broken("cancelled stays"):
            self.state.requests[match.group(1)].remove(entry)
        return web.Response(status=204)

    # --- streams ----------------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def listening(self) -> Any:
        queue: asyncio.Queue[tuple[str, str, Any]] = asyncio.Queue()
        self.state.listeners.append(queue)
        try:
            yield queue
        finally:
            self.state.listeners.remove(queue)

    def happen(self) -> None:
        """Let the door stand open once more."""
        entry = (stamp(), {"openFor": "long" if self.broken("event misfits") else 3})
        self.state.events.append(entry)
        for queue in self.state.listeners:
            queue.put_nowait(("doorAjar", *entry))

    async def event_stream(self, request: web.Request, _: Any) -> web.StreamResponse:
        if "text/event-stream" not in request.headers.get("Accept", ""):
            raise Refused(500 if self.broken("500 for json") else 406, "not-acceptable")
        return await self.stream(request, {"doorAjar"})

    async def event(self, request: web.Request, _: Any) -> web.StreamResponse:
        if request.method == "HEAD":
            if self.broken("slow HEAD"):
                await asyncio.sleep(1.5)
            return answer(None)
        if "text/event-stream" in request.headers.get("Accept", ""):
            return await self.stream(request, {"doorAjar"})
        self.happen()
        return answer(self.state.events[-1][1])

    async def stream(self, request: web.Request, names: set[str]) -> web.StreamResponse:
        if self.state.streams >= 8 and not self.broken("no cap"):
            return self._with(problem(429, "too-many"), **({} if self.broken("no retry") else {"Retry-After": "1"}))
        media = "text/plain" if self.broken("stream is text") else "text/event-stream"
        response = web.StreamResponse(headers={"Content-Type": media})
        await response.prepare(request)
        self.state.streams += 1
        try:
            with self.listening() as queue:
                after = request.headers.get("Last-Event-ID")
                if after and not self.broken("no replay"):
                    for moment, data in self.state.events:
                        if moment > after:
                            await self.send(response, "doorAjar", moment, data)
                while True:
                    with contextlib.suppress(TimeoutError):
                        name, moment, value = await asyncio.wait_for(queue.get(), 0.05)
                        if name in names:
                            await self.send(response, name, moment, value)
                        continue
                    if not self.broken("no keep-alive"):
                        await response.write(b": keep-alive\n\n")
                    if "doorAjar" in names:
                        self.happen()
        finally:
            self.state.streams -= 1

    async def send(self, response: web.StreamResponse, name: str, moment: str, value: Any) -> None:
        moment = "1" if self.broken("id is a number") else moment
        line = "" if self.broken("unnamed events") else f"event: {name}\n"
        await response.write(f"{line}id: {moment}\ndata: {json.dumps(value)}\n\n".encode())

    async def row_stream(self, request: web.Request, _: Any) -> web.StreamResponse:
        self.known_query(request, "after", "fields")
        if "text/event-stream" not in request.headers.get("Accept", ""):
            raise Refused(406, "not-acceptable")
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        after = request.query.get("after", "0")
        if not self.broken("rows do not resume"):
            after = request.headers.get("Last-Event-ID", after)
        for number, row in chosen_rows({"after": after}, 50).numbered:
            await response.write(f"event: row\nid: {number}\ndata: {json.dumps(row)}\n\n".encode())
        await asyncio.sleep(5)
        return response

    # --- rows -------------------------------------------------------------------------------------------------------

    async def history(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request, "from", "to", "property", "fields", "after", "limit")
        page = chosen_rows(dict(request.query), 100, top=1_000, lax=self.broken("any limit"))
        rows = list(page.rows)
        match self.fault.name:
            case "rows descend":
                rows.reverse()
            case "to is included" if "to" in request.query:
                rows = list(chosen_rows({"limit": str(len(rows) + 1)}, 100).rows)
            case "no choice" if "property" in request.query:
                rows = list(chosen_rows({}, 100).rows)
            case "page repeats" if "after" in request.query:
                rows = list(chosen_rows({"limit": "2"}, 100).rows)
            case "rows of other months" if request.query.get("limit") == "1000":
                rows.append(rows[-1] | {"time": "2031-01-01T00:00:00.000Z"})
        response = answer(rows, Latchkey_Rows=str(len(rows)), Latchkey_Total=str(page.total))
        if page.following:
            response.headers["Latchkey-Next"] = page.following
            response.headers["Link"] = f'<?after={page.following}>; rel="next"'
        return response

    async def export(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request, "from", "to", "property", "fields", "after", "limit", "format")
        page = chosen_rows(dict(request.query), 20_000, top=50_000)
        form = request.query.get("format", "ndjson")
        if form not in ("ndjson", "csv", "parquet"):
            if self.broken("any format"):
                form = "ndjson"
            else:
                raise Refused(400, "bad-field", "format")
        made = {"ndjson": ndjson_of, "csv": csv_of, "parquet": parquet_of}[form](page.rows)
        media = {"ndjson": "application/x-ndjson", "csv": "text/csv", "parquet": "application/vnd.apache.parquet"}[form]
        if self.broken(f"bad {form}"):
            made = b"[]"
        response = web.Response(body=made, content_type=media, headers={"Accept-Ranges": "bytes"})
        tag = f'"{hashlib.sha256(made).hexdigest()}"'
        response.headers["ETag"] = tag
        wanted = request.headers.get("Range")
        if wanted is None or request.headers.get("If-Range", tag) != tag or self.broken("no ranges"):
            return response
        low, _, high = wanted.removeprefix("bytes=").partition("-")
        start = int(low) if low else len(made) - int(high)
        end = int(high) + 1 if low and high else len(made)
        if start >= len(made):
            return self._with(problem(416, "no-range"), **{"Content-Range": f"bytes */{len(made)}"})
        response = web.Response(
            status=206,
            body=made[start:end],
            content_type=media,
            headers={"Content-Range": f"bytes {start}-{end - 1}/{len(made)}", "ETag": tag},
        )
        if not self.broken("digest of the part"):
            response[WHOLE] = made
        return response

    async def licence(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request)
        start = NOW + 9_999 if self.broken("now outside term") else NOW - 100
        return answer(
            {
                "licence": LICENCE.name,
                "device": "0x" + DEVICE.hex(),
                "buyer": "0x" + BUYER.hex(),
                "month": 7,
                "term": {"start": start, "end": start + 2_592_000},
                "readable": {"from": "2026-01-01T00:00:00Z", "to": "2027-01-01T00:00:00Z"},
                "now": self.now(),
            }
        )

    # --- market -----------------------------------------------------------------------------------------------------

    async def market(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request)
        return answer(
            {
                "device": "0x" + (b"\x77" * 20 if self.broken("another address") else DEVICE).hex(),
                "owner": "0x" + OWNER.hex(),
                "gateway": "0x" + (BUYER if self.broken("another gateway") else GATEWAY).hex(),
                "model": 1,
                "enrolled": True,
                "enabled": True,
                "terms": {"reserve": 3, "licences": 2, "flags": 0},
                "ownerNonce": 1,
                "sequence": 5,
                "checkedInAt": NOW - 60,
                "attributes": {"codes": "0x" + "01" + "00" * 31, "named": {"region": "1"}},
                "tdHash": "0x" + hashlib.sha256(self.td).hexdigest(),
                "registry": {"chainId": REGISTRY.chain_id, "verifyingContract": "0x" + REGISTRY.contract.hex()},
                "auction": {"chainId": AUCTION.chain_id, "verifyingContract": "0x" + AUCTION.contract.hex()},
            }
        )

    async def certificate(self, request: web.Request, _: Any) -> web.Response:
        message = Certificate(device=DEVICE, model=1, serial_hash=b"\x05" * 32)
        signature = evm_signature(sign_digest(devnet_key("paper fridge", "certifier", 0), message.digest(REGISTRY)))
        device = OWNER if self.broken("certificate of another") else DEVICE
        return answer(
            {
                "device": "0x" + device.hex(),
                "model": 1,
                "serialHash": "0x" + message.serial_hash.hex(),
                "certificate": "0x" + signature.hex(),
                "chainId": REGISTRY.chain_id,
                "registry": "0x" + REGISTRY.contract.hex(),
            }
        )

    async def check_in(self, request: web.Request, _: Any) -> web.Response:
        message = CheckIn(
            device=DEVICE,
            sequence=5,
            time=NOW - 60,
            gateway=GATEWAY,
            attributes=b"\x01" + bytes(31),
            td_hash=b"\x33" * 32 if self.broken("old hash") else hashlib.sha256(self.td).digest(),
            month_key_root=month_key_root(6, self._keys),
        )
        key = devnet_key("another", "device", 0) if self.broken("check-in of another") else KEY
        return answer(
            {
                "message": {
                    "device": "0x" + message.device.hex(),
                    "sequence": message.sequence,
                    "time": message.time,
                    "gateway": "0x" + message.gateway.hex(),
                    "attributes": "0x" + message.attributes.hex(),
                    "tdHash": "0x" + message.td_hash.hex(),
                    "monthKeyRoot": "0x" + message.month_key_root.hex(),
                },
                "signature": "0x" + evm_signature(sign_digest(key, message.digest(REGISTRY))).hex(),
                "firstMonth": 5 if self.broken("another list") else 6,
                "monthKeys": ["0x" + entry.hex() for entry in self._keys],
            }
        )

    async def records(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request, "round", "limit")
        if request.query.get("limit") == "0":
            raise Refused(400, "bad-field", "limit")
        last = 9 if self.broken("bad record") else 1
        record = "0x" + "11" * 64 + f"0{last}"
        listed = [{"round": str(number), "lot": 3, "rank": 0, "month": number, "record": record} for number in (7, 6)]
        wanted = request.query.get("round")
        if self.broken("record is gone"):
            listed = listed[1:]
        return answer({"records": [entry for entry in listed if wanted in (None, entry["round"])]})

    async def earnings(self, request: web.Request, _: Any) -> web.Response:
        sale = {"round": "7", "lot": 3, "month": 7, "licences": 1, "price": 5}
        credit: Any = 12.5 if self.broken("float money") else "5000000000000000"
        return answer({"owner": "0x" + OWNER.hex(), "credit": credit, "sales": [sale]})

    async def token(self, request: web.Request, _: Any) -> web.Response:
        body = await self.body_of(request)
        if not isinstance(body, dict) or body.keys() != {"owner", "expires", "signature"}:
            raise Refused(400, "bad-field", "body")
        if self.broken("token for all"):
            return answer({"token": "x", "expires": body["expires"]}, 201)
        with contextlib.suppress(Exception):
            raw = bytes.fromhex(body["signature"][2:])
            if recover(b"\0" * 32, raw[:64] + bytes([raw[64] - 27])) == OWNER:
                return answer({"token": TOKEN, "expires": body["expires"]}, 201)
        raise Refused(403, "not-owner")

    # --- the other face ---------------------------------------------------------------------------------------------

    async def face(self, request: web.Request, _: Any) -> web.StreamResponse:
        if request.headers.get("Upgrade", "").lower() != "websocket":
            thing = describe_face(f"/things/0x{DEVICE.hex()}/webthing")
            if self.broken("old context"):
                thing["@context"] = "https://iot.mozilla.org/schemas"
            return answer(thing)
        if not self.broken("open socket"):
            self.judge(request)
        socket = web.WebSocketResponse(protocols=() if self.broken("no subprotocol") else ("webthing",))
        await socket.prepare(request)
        async for message in socket:
            body = json.loads(message.data)
            if body.get("messageType") == "setProperty":
                for name, value in body["data"].items():
                    self.put(name, value)
                await socket.send_json({"messageType": "propertyStatus", "data": body["data"]})
            else:
                await socket.send_json({"messageType": "error", "data": {"status": "400", "message": "no"}})
        return socket

    async def face_properties(self, request: web.Request, _: Any) -> web.Response:
        return answer(self.state.values)

    async def face_read(self, request: web.Request, match: re.Match[str]) -> web.Response:
        value = self.state.values[match.group(1)]
        return answer(value if self.broken("bare value") else {match.group(1): value})

    async def face_write(self, request: web.Request, match: re.Match[str]) -> web.Response:
        name, body = match.group(1), await self.body_of(request)
        self.check(name, body[name])
        self.put(name, body[name])
        if self.broken("face answers 204"):
            return web.Response(status=204)
        return answer(body)

    async def face_actions(self, request: web.Request, _: Any) -> web.Response:
        return answer([])

    async def face_invoke(self, request: web.Request, match: re.Match[str]) -> web.Response:
        name = match.group(1)
        entry = self.begin(name)
        moment = stamp() if self.broken("Z in times") else datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
        href = entry["href"].replace("/actions/", "/webthing/actions/")
        return answer({name: {"input": {}, "href": href, "status": "created", "timeRequested": moment}}, 201)

    async def face_events(self, request: web.Request, _: Any) -> web.Response:
        listed = [
            {"doorAjar": {"data": data["openFor"], "timestamp": moment[:19] + "+00:00"}}
            for moment, data in self.state.events
        ]
        return answer(listed[::-1] if self.broken("newest first") else listed)

    # --- gateway ----------------------------------------------------------------------------------------------------

    async def directory(self, request: web.Request, _: Any) -> web.Response:
        body = rfc8785.dumps(directory(self.base.split("/things/")[0]))
        return web.Response(body=body, content_type="application/td+json")

    async def things(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request, "limit", "offset")
        for name, top in (("limit", 100), ("offset", 1 << 32)):
            text = request.query.get(name, "1")
            if not text.isdigit() or not (name == "offset" or int(text) >= 1) or int(text) > top:
                raise Refused(400, "bad-field", name)
        listed = [] if request.query.get("offset", "0") != "0" or self.broken("unlisted") else [json.loads(self.td)]
        return web.Response(body=json.dumps(listed).encode(), content_type="application/ld+json")

    async def by_id(self, request: web.Request, match: re.Match[str]) -> web.Response:
        if match.group(1) != json.loads(self.td)["id"] and not self.broken("any id"):
            raise Refused(404, "not-found")
        return web.Response(body=self.td, content_type="application/td+json")

    async def health(self, request: web.Request, _: Any) -> web.Response:
        return answer({"status": "tired" if self.broken("unhealthy") else "ok", "time": self.now()})

    async def relay(self, request: web.Request, _: Any) -> web.Response:
        body = await self.body_of(request)
        wanted = {"type", "device", "nonce", "deadline", "signature"}
        is_good = isinstance(body, dict) and body.keys() == wanted and body["type"] == "Pause"
        is_good = is_good and type(body["nonce"]) is int and body["nonce"] >= 0
        is_good = is_good and len(body["device"]) == 42 and len(body["signature"]) == 132
        if not is_good:
            raise Refused(400, "bad-field", "body")
        if self.broken("relays anything"):
            return answer({"id": 1, "href": "/relay/1", "state": "queued"}, 202)
        raise Refused(409, "relay-refused")


@asynccontextmanager
async def served(fault: Fault | None = None) -> AsyncIterator[PaperFridge]:
    """Serve a paper fridge on a loopback port; `base` is the URL of its Thing."""
    fridge = PaperFridge(fault)
    app = web.Application(client_max_size=1 << 20)
    app.router.add_route("*", "/{tail:.*}", fridge.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    async with AsyncExitStack() as stack:
        stack.push_async_callback(runner.cleanup)
        if fridge.broken("one at a time"):
            port = await stack.enter_async_context(_queue_before(port))
        fridge.settle(f"http://127.0.0.1:{port}")
        yield fridge


@asynccontextmanager
async def _queue_before(port: int) -> AsyncIterator[int]:
    """Serve connections to `port` one after the other; yield the port to connect to."""
    turn, tasks = asyncio.Lock(), list[asyncio.Task[None]]()

    async def pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while piece := await reader.read(65_536):
                writer.write(piece)
        writer.close()

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.append(task)
        try:
            async with turn:
                inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", port)
                with contextlib.closing(inner_writer):
                    await asyncio.gather(pipe(reader, inner_writer), pipe(inner_reader, writer))
        finally:
            writer.close()

    server = await asyncio.start_server(take, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
