"""Clauses about recorded rows: history, export and the stream of rows."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import quote

from chains.market.conform.clauses import Inapplicable, Need, clause, demand
from chains.market.conform.data_schema import RFC3339
from chains.market.conform.site import Key, Site, entries, members, refused
from chains.market.conform.stream_checks import first, judge_stream
from chains.market.conform.visitor import Answer

_ROWS = "device-api.md section 4"
Row = dict[str, object]


def _rows(answer: Answer) -> list[Row]:
    demand(answer.status == 200, f"{answer.what} answers {answer.status}, must be 200")
    return [members(entry) for entry in answer.entries()]


async def _some(site: Site, count: int, query: str = "") -> list[Row]:
    """Return the oldest rows, at least three of them. Raises Inapplicable, Violated."""
    rows = _rows(await site.get(site.at(f"properties/history?limit={count}{query}")))
    if len(rows) < 3:
        raise Inapplicable("the device has recorded fewer than three rows that this key may read")
    return rows


def _time(row: Row) -> str:
    return str(row.get("time"))


@clause(
    "rows.form",
    "A row is {time, property, value}: time in RFC 3339 with milliseconds, UTC; rows ascend in time",
    Need.READER,
    where=_ROWS,
    remedy="answer with objects of these three members, oldest first",
)
async def form(site: Site) -> None:
    rows = await _some(site, 50)
    for row in rows:
        demand(row.keys() == {"time", "property", "value"}, f"a row has the members {sorted(row)}")
        is_time = RFC3339.fullmatch(_time(row)) and _time(row).endswith("Z") and len(_time(row)) == 24
        demand(is_time, f"a row has the time {_time(row)}")
    times = [_time(row) for row in rows]
    demand(times == sorted(times), "rows are not ascending in time")


@clause(
    "rows.limit",
    "limit bounds a page of history, 1..1,000, 100 without it; anything else is refused with 400, as bad-field",
    Need.READER,
    where=_ROWS,
    remedy="check the parameter before anything is read",
)
async def limit(site: Site) -> None:
    for count in (1, 2):
        demand(
            len(_rows(await site.get(site.at(f"properties/history?limit={count}")))) <= count,
            f"limit={count} gives more",
        )
    demand(
        len(_rows(await site.get(site.at("properties/history")))) <= 100, "a page without limit has more than 100 rows"
    )
    for bad in ("0", "1001", "-1", "x", "1.0", "", "9" * 30):
        answer = await site.get(site.at(f"properties/history?limit={bad}"))
        demand(answer.status == 400, f"{answer.what} answers {answer.status}, must be 400")
        demand(
            refused(answer, 400, "bad-field").get("field") == "limit", f"{answer.what}: the problem does not name limit"
        )


@clause(
    "rows.span",
    "from is included and to is not; both take RFC 3339 and integer milliseconds; anything else is refused with 400",
    Need.READER,
    where=_ROWS,
    remedy="read half-open spans of device time",
)
async def span(site: Site) -> None:
    rows = await _some(site, 50)
    middle = _time(rows[len(rows) // 2])
    later = _rows(await site.get(site.at(f"properties/history?limit=50&from={quote(middle)}")))
    demand(later and _time(later[0]) == middle, f"from={middle} begins with {_time(later[0]) if later else 'nothing'}")
    earlier = _rows(await site.get(site.at(f"properties/history?limit=50&to={quote(middle)}")))
    wanted = [row for row in rows if _time(row) < middle]
    demand(earlier == wanted, f"to={middle} gives {len(earlier)} rows, {len(wanted)} are earlier")
    for bad in ("yesterday", "2026-13-01T00:00:00Z", "", "1e9"):
        refused(await site.get(site.at(f"properties/history?from={bad}")), 400, "bad-field")


@clause(
    "rows.choice",
    "property and fields choose rows; unknown names, and both together, are refused with 400",
    Need.READER,
    where=_ROWS,
    remedy="filter by name, and know the names",
)
async def choice(site: Site) -> None:
    name = str((await _some(site, 50))[0]["property"])
    for query in (f"property={name}", f"fields={name}"):
        found = _rows(await site.get(site.at(f"properties/history?limit=20&{query}")))
        demand(found and {row["property"] for row in found} == {name}, f"{query} gives other rows, or none")
    for bad in ("property=nothing", "fields=nothing", f"fields={name},", f"property={name}&fields={name}"):
        refused(await site.get(site.at(f"properties/history?{bad}")), 400, "bad-field")


@clause(
    "rows.cursor",
    "Latchkey-Rows counts the page; Latchkey-Next and Link lead on until all is read, nothing repeated or left out",
    Need.READER,
    where=_ROWS,
    remedy="give cursors in row order, and the following page after one",
)
async def cursor(site: Site) -> None:
    await _some(site, 3)
    whole = await site.good(site.at("properties/history?limit=6"))
    pages: list[object] = []
    following = ""
    while len(pages) < len(whole.entries()):
        page = await site.good(site.at(f"properties/history?limit=2{following}"))
        rows = page.entries()
        demand(
            page.header("Latchkey-Rows") == str(len(rows)),
            f"{page.what}: Latchkey-Rows is {page.header('Latchkey-Rows')!r}",
        )
        demand(
            page.header("Latchkey-Total").isdigit(), f"{page.what}: Latchkey-Total is {page.header('Latchkey-Total')!r}"
        )
        pages += rows
        if not page.header("Latchkey-Next"):
            break
        following = f"&after={quote(page.header('Latchkey-Next'))}"
        link = page.header("Link")
        demand('rel="next"' in link and following[1:] in link, f"{page.what}: Link is {link!r}")
    wanted = whole.entries()
    demand(pages[: len(wanted)] == wanted, "pages of two rows differ from one page of six")
    refused(await site.get(site.at("properties/history?after=x")), 400, "bad-field")


async def _export(site: Site, form: str, query: str = "") -> tuple[Answer, list[Row]]:
    """Return an export of the oldest rows up to a fixed time, and the same rows as history gives them."""
    rows = await _some(site, 50)
    end = quote(_time(rows[-1]))
    rows = [row for row in rows if _time(row) < _time(rows[-1])]
    answer = await site.get(site.at(f"export?limit=50&to={end}&format={form}{query}"))
    demand(answer.status == 200, f"{answer.what} answers {answer.status}, must be 200")
    return answer, rows


@clause(
    "export.ndjson", "export as ndjson: application/x-ndjson, the rows of history, one JSON object a line",
    Need.READER, where=_ROWS, remedy="write one row a line",
)  # fmt: skip
async def ndjson(site: Site) -> None:
    answer, rows = await _export(site, "ndjson")
    demand(answer.media == "application/x-ndjson", f"{answer.what} is of type {answer.media}")
    try:
        found: list[object] = [json.loads(line) for line in answer.body.splitlines()]
    except ValueError:
        found = []
    demand(found == rows, f"{answer.what}: the lines are not the rows of history")


@clause(
    "export.csv",
    "export as csv: text/csv, header line time,property,value, the rows of history",
    Need.READER,
    where=_ROWS,
    remedy="write values as in JSON, without quotation marks around text",
)
async def comma_separated(site: Site) -> None:
    answer, rows = await _export(site, "csv")
    demand(answer.media == "text/csv", f"{answer.what} is of type {answer.media}")
    head, *lines = list(csv.reader(io.StringIO(answer.body.decode("utf-8", "replace")))) or [[]]
    demand(head == ["time", "property", "value"], f"{answer.what}: the header line is {head}")
    wanted = [[_time(row), str(row["property"]), _cell(row["value"])] for row in rows]
    demand(lines == wanted, f"{answer.what}: the lines are not the rows of history")


def _cell(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


@clause(
    "export.parquet", "export as parquet: application/vnd.apache.parquet, a Parquet file", Need.READER,
    where=_ROWS, remedy="write a Parquet file with the columns time, property, value",
)  # fmt: skip
async def parquet(site: Site) -> None:
    answer, _ = await _export(site, "parquet")
    demand(answer.media == "application/vnd.apache.parquet", f"{answer.what} is of type {answer.media}")
    is_file = answer.body[:4] == answer.body[-4:] == b"PAR1"
    demand(is_file, f"{answer.what}: the body is no Parquet file, it begins with {answer.body[:4]!r}")


@clause(
    "export.format", "An unknown format is refused with 400, as bad-field", Need.READER, where=_ROWS,
    remedy="name the formats that there are",
)  # fmt: skip
async def unknown_format(site: Site) -> None:
    refused(await site.get(site.at("export?format=xml")), 400, "bad-field")


@clause(
    "export.range",
    "export takes one byte range: 206 with Content-Range and exactly those bytes; beyond the end 416; with an If-Range "
    "that does not fit, the whole",
    Need.READER,
    where=f"{_ROWS}; RFC 9110 section 14",
    remedy="serve the same bytes for the same request, and ranges of them",
)
async def byte_range(site: Site) -> None:
    whole, _ = await _export(site, "ndjson")
    url, size = whole.what.removeprefix("GET "), len(whole.body)
    demand(
        whole.header("Accept-Ranges") == "bytes", f"{whole.what}: Accept-Ranges is {whole.header('Accept-Ranges')!r}"
    )
    for text, start, end in (
        ("bytes=5-19", 5, 20),
        (f"bytes={size - 7}-", size - 7, size),
        ("bytes=-7", size - 7, size),
    ):
        part = await site.get(url, headers={"Range": text})
        demand(part.status == 206, f"{part.what} with Range {text} answers {part.status}, must be 206")
        found, wanted = part.header("Content-Range"), f"bytes {start}-{end - 1}/{size}"
        demand(found == wanted, f"{part.what} with Range {text}: Content-Range is {found!r}, must be {wanted}")
        demand(part.body == whole.body[start:end], f"{part.what} with Range {text}: other bytes than in the whole")
    beyond = await site.get(url, headers={"Range": f"bytes={size}-"})
    demand(beyond.status == 416, f"{beyond.what} with a range beyond the end answers {beyond.status}, must be 416")
    stale = await site.get(url, headers={"Range": "bytes=0-1", "If-Range": '"another"'})
    demand(stale.status == 200, f"{stale.what} with an If-Range of another tag answers {stale.status}, must be 200")


@clause(
    "rows.stream",
    "stream sends rows as events: event row, id the cursor, data the row; after Last-Event-ID the next one follows",
    Need.READER,
    where="device-api.md sections 4 and 5",
    remedy="resume after the cursor that Last-Event-ID names",
)
async def stream(site: Site) -> None:
    await _some(site, 3)
    url = site.at("stream?after=0")
    seen: list[Row] = []
    ids: list[str] = []
    for resume in (False, True):
        async with site.stream(url, headers={"Last-Event-ID": ids[-1]} if resume else {}) as response:
            judge_stream(response)
            message = await first(response, site.means.patience)
        demand(message, f"GET {url}: no row within {site.means.patience:g} s, although rows are recorded")
        assert message is not None
        demand(message.event == "row", f"GET {url}: the event is named {message.event!r}, must be row")
        demand(message.id.isdigit(), f"GET {url}: the id {message.id!r} is no cursor")
        seen.append(members(message.value(url)))
        ids.append(message.id)
    demand(int(ids[1]) > int(ids[0]), f"GET {url}: after cursor {ids[0]} comes {ids[1]}")
    page = await site.good(site.at(f"properties/history?limit=1&after={ids[0]}"))
    demand(entries(page.value()) == [seen[1]], f"GET {url}: after cursor {ids[0]} comes another row than in history")


@clause(
    "rows.licence-span",
    "A licensee reads rows of its readable span only, whatever from and to say",
    Need.CREDENTIAL,
    where="device-api.md sections 3 and 4",
    remedy="cut the span that is asked for to that of the licence",
)
async def licence_span(site: Site) -> None:
    licence = (await site.good(site.at("licence"), Key.CREDENTIAL)).members()
    readable = members(licence.get("readable"))
    low, high = str(readable.get("from")), str(readable.get("to"))
    answer = await site.get(site.at("properties/history?limit=1000&from=0&to=99999999999999"), Key.CREDENTIAL)
    for row in _rows(answer):
        inside = low[:19] <= _time(row)[:19] < high[:19]
        demand(inside, f"{answer.what}: a row of {_time(row)} is outside of what the licence reads, {low} to {high}")
