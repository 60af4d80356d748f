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
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from aiohttp import web
from eth_hash.auto import keccak

from chains.crypto.key_record import request_key, request_mac
from chains.crypto.keys import evm_signature, sign_digest
from chains.market.conform.proof_checks import Statement
from tests.support.paper_base import (
    AUCTION,
    BUYER,
    CONTENT_KEY,
    DEVICE,
    EXPIRED,
    FOREIGN,
    KEY,
    LICENCE,
    TOKEN,
    WHOLE,
    Fault,
    problem,
)
from tests.support.paper_doors import Face, Gateway
from tests.support.paper_market import Market
from tests.support.paper_rows import Refused, seal

_SIGNED = re.compile(r'Latchkey licence="([^"]+)", time="(\d+)", mac="([0-9a-f]{64})"')


class PaperFridge(Face, Market, Gateway):
    """Serves one Thing behind its gateway."""

    # --- routing ----------------------------------------------------------------------------------------------------

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer any request."""
        try:
            response = self.limited(request) or await self._routed(request)
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
                if self.locked:
                    return problem(429, "too-many")
                if "O" in who and "C" not in who and key == "C" and not self.broken("licensee writes"):
                    return problem(403, "owner-only")
                if who == "C" and key != "C":
                    return problem(403, "licence-only")
                response: web.StreamResponse = await run(request, match)
                return self.finished(request, response, key)
        return problem(404, "not-found")

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
            "/relay/(enrol|check-in|records)": {"POST": ("", self.foreign)},
            "/relay/([0-9a-f]+)": {"GET": ("", self.outcome)},
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
