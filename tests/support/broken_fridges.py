"""One broken fridge for every clause of the conformance kit: proof that each check can fail."""

import json
from collections.abc import Callable
from typing import Any

from aiohttp import web

from tests.support.paper_base import Fault

Json = dict[str, Any]


def thing(change: Callable[[Json], object]) -> Fault:
    """Return a fridge whose description is changed."""
    return Fault(description=change)


def flag(name: str) -> Fault:
    """Return a fridge that does one thing wrongly."""
    return Fault(name=name)


def seen(part: str, change: Callable[[web.Response], object], *, method: str = "", status: int = 0) -> Fault:
    """Return a fridge that changes its answers where the target ends with `part`."""

    def apply(request: web.Request, response: web.Response) -> None:
        target = request.raw_path.split("?")[0].rstrip("/")
        if target.endswith(part) and method in ("", request.method) and status in (0, response.status):
            change(response)

    return Fault(answer=apply)


def body(change: Callable[[Any], Any]) -> Callable[[web.Response], None]:
    """Return a change of the JSON body of an answer."""

    def apply(response: web.Response) -> None:
        assert isinstance(response.body, bytes)
        response.body = json.dumps(change(json.loads(response.body))).encode()

    return apply


def status(code: int) -> Callable[[web.Response], None]:
    return lambda response: response.set_status(code)


def without(name: str) -> Callable[[web.Response], None]:
    def apply(response: web.Response) -> None:
        response.headers.popall(name, None)

    return apply


def header(name: str, value: str) -> Callable[[web.Response], None]:
    def apply(response: web.Response) -> None:
        response.headers[name] = value

    return apply


def media(value: str) -> Callable[[web.Response], None]:
    return header("Content-Type", value)


def _plain_refusals(request: web.Request, response: web.Response) -> None:
    if response.status == 401:
        response.headers["Content-Type"] = "text/plain"


def _no_challenge(request: web.Request, response: web.Response) -> None:
    if response.status == 401:
        response.headers.popall("WWW-Authenticate", None)


def _key_kind(kind: str) -> Fault:
    def apply(request: web.Request, response: web.Response) -> None:
        if response.status == 401 and isinstance(response.body, bytes) and kind.encode() in response.body:
            response.body = response.body.replace(kind.encode(), b"about:blank")

    return Fault(answer=apply)


def _injected(request: web.Request, response: web.Response) -> None:
    if "Latchkey-Injected" in request.query_string.replace("%2D", "-"):
        response.headers["Latchkey-Injected"] = "yes"


def _tricked(request: web.Request, response: web.Response) -> None:
    if "%2e" in request.raw_path:
        response.set_status(200)


def _props(name: str) -> Callable[[Json], Json]:
    return lambda td: td["properties"][name]


def _set(where: Callable[[Json], Json], name: str, value: Any) -> Callable[[Json], object]:
    return lambda td: where(td).__setitem__(name, value)


def _top(name: str, value: Any) -> Fault:
    return thing(lambda td: td.__setitem__(name, value))


def _reverse_forms(td: Json) -> None:
    td["events"]["doorAjar"]["forms"].reverse()


BROKEN: dict[str, Fault] = {
    "td.served": seen("", media("text/html"), method="GET", status=200),
    "td.names": Fault(body=lambda raw: raw.replace(b'"title":', b'"title":"Twice","title":', 1)),
    "td.context": _top("@context", ["https://www.w3.org/2019/wot/td/v1"]),
    "td.title": thing(lambda td: td.pop("title")),
    "td.id": _top("id", "my fridge"),
    "td.base": _top("base", "/things/1/"),
    "td.security-definitions": _top("securityDefinitions", {"licence": {"scheme": "password"}}),
    "td.security": _top("security", ["nothing"]),
    "td.affordances": _top("events", ["doorAjar"]),
    "td.forms": thing(_set(_props("temperature"), "forms", [])),
    "td.href": thing(lambda td: td["actions"]["defrost"]["forms"][0].pop("href")),
    "td.op": thing(lambda td: td["actions"]["defrost"]["forms"][0].__setitem__("op", "readproperty")),
    "td.uri-variables": thing(lambda td: td["properties"]["history"].pop("uriVariables")),
    "td.content-type": thing(lambda td: td["actions"]["defrost"]["forms"][0].__setitem__("contentType", "json")),
    "td.read-only": thing(_set(_props("mode"), "readOnly", True)),
    "td.observable": thing(_set(_props("history"), "observable", True)),
    "td.data-schema": thing(_set(_props("temperature"), "minimum", 50)),
    "td.links": thing(lambda td: td["links"][1].__setitem__("sizes", "any")),
    "td.version": _top("version", "1.0"),
    "td.security-works": _top("securityDefinitions", {"licence": {"scheme": "nosec"}}),
    "basic.security": thing(
        lambda td: (td["securityDefinitions"].__setitem__("b", {"scheme": "bearer"}), td["security"].append("b"))
    ),
    "basic.synchronous": thing(lambda td: td["actions"]["defrost"].pop("synchronous")),
    "basic.readproperty": flag("wrapped value"),
    "basic.readallproperties": flag("readall lacks one"),
    "basic.writeproperty": flag("write answers 200"),
    "basic.refused-write": flag("any value"),
    "basic.writemultipleproperties": flag("writes the first only"),
    "basic.writemultiple-whole": flag("half written"),
    "basic.invoke-synchronous": flag("synchronous answers 200"),
    "basic.invoke-asynchronous": flag("status created"),
    "basic.queryaction": flag("status wrapped"),
    "basic.cancelaction": flag("cancelled stays"),
    "basic.queryallactions": flag("oldest first"),
    "basic.action-input": flag("any input"),
    "basic.write-media": flag("any media type"),
    "basic.write-json": flag("500 on bad JSON"),
    "sse.observeproperty": flag("unnamed events"),
    "sse.observeallproperties": flag("id is a number"),
    "sse.subscribeevent": flag("event misfits"),
    "sse.subscribeallevents": flag("stream is text"),
    "sse.replay": flag("no replay"),
    "sse.keep-alive": flag("no keep-alive"),
    "sse.not-acceptable": flag("500 for json"),
    "poll.property": flag("poll answers at once"),
    "poll.event": seen("events/doorAjar", body(lambda _: {"openFor": "long"}), method="GET"),
    "poll.head": flag("slow HEAD"),
    "poll.first-form": thing(_reverse_forms),
    "sse.cap": flag("no cap"),
    "key.missing": Fault(answer=_plain_refusals),
    "key.challenges": Fault(answer=_no_challenge),
    "key.malformed": _key_kind("key-malformed"),
    "key.unknown": flag("anybody"),
    "key.bearer": seen("temperature", status(401), status=200),
    "key.basic": flag("any user"),
    "key.signed": flag("mac unchecked"),
    "key.signed-late": flag("no skew limit"),
    "key.not-in-query": flag("key in query"),
    "key.expired": flag("expired opens"),
    "key.foreign": flag("foreign opens"),
    "key.licence": flag("now outside term"),
    "key.owner-only": flag("licensee writes"),
    "key.write-missing": seen("mode", status(204), method="PUT", status=401),
    "edge.head": seen("market", status(405), method="HEAD"),
    "edge.etag": flag("no 304"),
    "edge.not-found": seen("no-such-thing", media("text/plain"), status=404),
    "edge.method": seen("", without("Allow"), status=405),
    "edge.read-only": seen("temperature", header("Allow", "GET, HEAD, PUT"), status=405),
    "edge.query": flag("any query"),
    "edge.long-query": seen("", status(500), status=413),
    "edge.large-body": flag("any size"),
    "edge.odd-targets": Fault(answer=_tricked),
    "edge.header-injection": Fault(answer=_injected),
    "edge.slow-caller": flag("one at a time"),
    "rows.form": flag("rows descend"),
    "rows.limit": flag("any limit"),
    "rows.span": flag("to is included"),
    "rows.choice": flag("no choice"),
    "rows.cursor": flag("page repeats"),
    "export.ndjson": flag("bad ndjson"),
    "export.csv": flag("bad csv"),
    "export.parquet": flag("bad parquet"),
    "export.format": flag("any format"),
    "export.range": flag("no ranges"),
    "rows.stream": flag("rows do not resume"),
    "rows.licence-span": flag("rows of other months"),
    "proof.provenance": seen("properties", without("Latchkey-Provenance"), method="GET"),
    "proof.range": flag("digest of the part"),
    "proof.sealed": flag("unsealed"),
    "proof.sealed-fresh": flag("same salt"),
    "proof.sealed-provenance": flag("provenance outside"),
    "td.canonical": Fault(body=lambda raw: json.dumps(json.loads(raw), indent=1).encode()),
    "td.signature": flag("jws of another"),
    "market.document": seen("market", body(lambda it: it | {"street": "Main Street 1"}), method="GET"),
    "market.address": flag("another address"),
    "market.certificate": flag("certificate of another"),
    "check-in.signature": flag("check-in of another"),
    "check-in.td-hash": flag("old hash"),
    "check-in.month-keys": flag("another list"),
    "check-in.agrees": flag("another gateway"),
    "market.records": flag("bad record"),
    "market.record-of-licence": flag("record is gone"),
    "market.earnings": flag("float money"),
    "market.token": flag("token for all"),
    "webthing.description": flag("old context"),
    "webthing.locked": seen("webthing/events", status(200), status=401),
    "webthing.property": flag("bare value"),
    "webthing.write": flag("face answers 204"),
    "webthing.action": flag("Z in times"),
    "webthing.events": flag("newest first"),
    "webthing.socket": flag("no subprotocol"),
    "webthing.socket-locked": flag("open socket"),
    "gateway.directory": seen("wot", media("application/json"), method="GET"),
    "gateway.listing": flag("unlisted"),
    "gateway.read-only": seen("things", status(201), status=405),
    "gateway.by-id": flag("any id"),
    "gateway.health": flag("unhealthy"),
    "gateway.foreign-form": flag("any foreign member"),
    "gateway.foreign-signature": flag("any foreign signature"),
    "gateway.receipts": flag("counted receipts"),
    "gateway.wrong-host": flag("odd host"),
    "gateway.rate": flag("no rate"),
    "gateway.rate-apart": flag("locks licences"),
    "gateway.relay-refuses": flag("relays anything"),
}
