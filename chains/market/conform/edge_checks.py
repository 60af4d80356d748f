"""Clauses about the edge of the server: methods, sizes, odd targets, slow callers. Nothing here needs a licence."""

from __future__ import annotations

from chains.market.conform.clauses import Need, clause, demand
from chains.market.conform.site import Key, Site, refused, target
from chains.market.conform.visitor import connected

_EDGE = "device-api.md section 1"
QUERY_LIMIT, BODY_LIMIT = 2_048, 8_192


@clause(
    "edge.head",
    "Every GET has a HEAD with the same status, type and length and no body",
    where=_EDGE,
    remedy="register HEAD wherever GET is",
)
async def head(site: Site) -> None:
    cases = [(site.url, Key.NONE), (site.at("market"), Key.NONE)]
    if not site.lacks(Need.READER):
        cases += [(form.url, Key.READER) for form in site.readable().values()]
    for url, key in cases:
        got, asked = await site.get(url, key), await site.send("HEAD", url, key)
        demand(asked.status == got.status, f"{asked.what} answers {asked.status}, GET {got.status}")
        demand(asked.media == got.media, f"{asked.what} is of type {asked.media}, GET {got.media}")
        demand(not asked.body, f"{asked.what} has a body")
    size = (await site.send("HEAD", site.url, Key.NONE)).header("Content-Length")
    demand(size == str(len(site.description.body)), f"HEAD {site.url}: Content-Length is {size or 'missing'}")


@clause(
    "edge.etag",
    "The description has a strong ETag, and If-None-Match with it answers 304 without a body",
    where=f"{_EDGE}; RFC 9110 section 13",
    remedy="send ETag and compare If-None-Match",
)
async def etag(site: Site) -> None:
    tag = (await site.get(site.url, Key.NONE)).header("ETag")
    demand(tag.startswith('"') and tag.endswith('"') and len(tag) > 2, f"GET {site.url}: ETag is {tag or 'missing'}")
    again = await site.get(site.url, Key.NONE, headers={"If-None-Match": tag})
    demand(again.status == 304 and not again.body, f"{again.what} with If-None-Match answers {again.status}")
    other = await site.get(site.url, Key.NONE, headers={"If-None-Match": '"another"'})
    demand(other.status == 200, f"{other.what} with If-None-Match of another tag answers {other.status}")


@clause(
    "edge.not-found",
    "What does not exist is answered with 404, as not-found",
    where=_EDGE,
    remedy="answer unknown paths with Problem Details",
)
async def nothing_there(site: Site) -> None:
    for path in ("no-such-thing", "market/no-such-thing"):
        refused(await site.get(site.at(path)), 404, "not-found")
    if not site.lacks(Need.READER):
        refused(await site.get(site.at("properties/no-such-property")), 404, "not-found")


@clause(
    "edge.method",
    "A method that a path does not have is answered with 405, as method-not-allowed, and Allow lists what it has",
    where=f"{_EDGE}; RFC 9110 section 15.5.6",
    remedy="derive Allow from the routes of the path",
)
async def method(site: Site) -> None:
    for verb in ("POST", "PUT", "DELETE", "PATCH"):
        answer = await site.send(verb, site.url, Key.NONE, content={})
        refused(answer, 405, "method-not-allowed")
        demand(_allow(answer.header("Allow")) == {"GET", "HEAD"}, f"{answer.what}: Allow is {answer.header('Allow')!r}")


@clause(
    "edge.read-only",
    "Writing a read-only property is answered with 405 and Allow GET, HEAD, whatever key, type or body came",
    Need.READ_ONLY,
    where=_EDGE,
    remedy="decide 405 before 401, 415 and 400",
)
async def read_only(site: Site) -> None:
    writable = site.writable()
    for name, form in site.readable().items():
        if name in writable:
            continue
        for media in ("application/json", "text/plain"):
            answer = await site.send("PUT", form.url, Key.NONE, body=b"{", headers={"Content-Type": media})
            refused(answer, 405, "method-not-allowed")
            found = answer.header("Allow")
            demand(_allow(found) == {"GET", "HEAD"}, f"{answer.what}: Allow is {found!r}, must be GET, HEAD")


@clause(
    "edge.query",
    "Unknown and repeated query parameters are refused with 400, as bad-field",
    Need.READER,
    where=_EDGE,
    remedy="know the parameters of every route",
)
async def query(site: Site) -> None:
    history = site.at("properties/history")
    for url in (f"{site.url}?colour=red", f"{history}?colour=red", f"{history}?limit=1&limit=2"):
        refused(await site.get(url), 400, "bad-field")


@clause(
    "edge.long-query",
    f"A query of more than {QUERY_LIMIT} bytes is refused with 413 or 414",
    where=_EDGE,
    remedy="measure the query before it is parsed",
)
async def long_query(site: Site) -> None:
    answer = await site.get(f"{site.url}?x={'a' * QUERY_LIMIT}", Key.NONE)
    demand(answer.status in (413, 414), f"a query of {QUERY_LIMIT + 2} bytes is answered with {answer.status}")
    refused(answer, answer.status)


@clause(
    "edge.large-body",
    f"A body of more than {BODY_LIMIT} bytes is refused with 413",
    Need.OWNER,
    Need.WRITABLE,
    where=_EDGE,
    remedy="count bytes while they come in",
)
async def large_body(site: Site) -> None:
    form = next(iter(site.writable().values()))
    body = b'"' + b"a" * BODY_LIMIT + b'"'
    refused(await site.send("PUT", form.url, Key.OWNER, body=body), 413)


@clause(
    "edge.odd-targets",
    "Targets with dot segments, doubled slashes, encoded slashes and null bytes reach nothing that needs a key",
    Need.PROPERTY,
    where=_EDGE,
    remedy="route on the decoded path once, and refuse what has no route",
)
async def odd_targets(site: Site) -> None:
    path = target(site.url).rstrip("/")
    reading = target(next(iter(site.readable().values())).url).removeprefix(path + "/")
    tricks = (
        f"{path}/market/../{reading}", f"{path}//{reading}", f"{path}/{reading}%00", f"{path}/%2e%2e/{reading}",
        f"{path}/.%2f{reading}", f"{path}/{reading}/.", f"{path}/{reading};a=b", f"{path}\\{reading}",
    )  # fmt: skip
    for trick in tricks:
        text = f"GET {trick} HTTP/1.1\r\nHost: {_host(site)}\r\nConnection: close\r\n\r\n"
        said = await site.visitor.raw(site.url, text.encode("latin-1"))
        status = said[9:12].decode("latin-1")
        demand(status.startswith("4"), f"GET {trick} without a key answers {status or 'nothing'}, must be 4xx")


@clause(
    "edge.header-injection",
    "Line ends in a parameter never become header lines of an answer",
    Need.READER,
    where=_EDGE,
    remedy="never copy a request's text into a header without encoding it",
)
async def header_injection(site: Site) -> None:
    evil = "%0d%0aLatchkey-Injected:%20yes"
    for url in (
        f"{site.at('properties/history')}?from={evil}",
        f"{site.at('export')}?format={evil}",
        site.at(f"properties/x{evil}"),
    ):
        answer = await site.get(url)
        demand("Latchkey-Injected" not in answer.headers, f"{answer.what}: the answer has the injected header")
        demand(400 <= answer.status < 500, f"{answer.what} answers {answer.status}, must be 4xx")


@clause(
    "edge.slow-caller",
    "A caller who never ends its request blocks nobody else",
    where=_EDGE,
    remedy="serve each connection on its own; give requests a deadline",
)
async def slow_caller(site: Site) -> None:
    async with connected(site.url) as (_, first), connected(site.url) as (_, second):
        first.write(f"GET {target(site.url)} HTTP/1.1\r\nHost: x\r\nX-Slow: ".encode())
        second.write(f"PUT {target(site.url)} HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{{".encode())
        await first.drain()
        await second.drain()
        answer = await site.get(site.url, Key.NONE, seconds=3.0)
        demand(answer.status == 200, f"{answer.what} answers {answer.status} beside a slow caller")


def _allow(text: str) -> set[str]:
    return {word.strip().upper() for word in text.split(",") if word.strip()}


def _host(site: Site) -> str:
    return site.url.split("/")[2]
