"""The device API over real HTTP on a loopback port: what each route gives, and how it says no."""

import asyncio
import csv
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest

from chains.crypto.key_record import request_key, request_mac
from chains.market.data_seal import unseal
from device_sim.history import Span
from tests.support.served_thing import END, PATH, START, Served, licence, refused, serving


async def test_everybody_reads_the_description_and_its_hash_is_the_ledgers(served: Served) -> None:
    answer = await served.get(PATH + "/")
    body = await answer.read()
    assert answer.content_type == "application/td+json"
    assert hashlib.sha256(body).digest() == served.thing.td_hash
    assert json.loads(body)["base"] == f"{served.base}{PATH}/"
    assert json.loads(await (await served.get("/things")).read()) == [json.loads(body)]


async def test_every_declared_property_answers_with_its_type(served: Served) -> None:
    kinds: dict[str, Any] = {"number": (int, float), "boolean": bool, "string": str, "array": list}
    description = json.loads(served.thing.served)
    for name, schema in description["properties"].items():
        answer = await served.open(f"/properties/{name}")
        assert answer.status == 200, name
        value = await answer.json()
        assert isinstance(value, kinds[schema["type"]]), name
        if "minimum" in schema:
            assert schema["minimum"] <= value
        if "maximum" in schema:
            assert value <= schema["maximum"]
    everything = await (await served.open("/properties")).json()
    assert set(everything) == set(description["properties"])


@pytest.mark.parametrize("path", ["/licence", "/properties", "/properties/power", "/properties/history", "/export"])
async def test_nothing_but_the_description_opens_without_a_key(served: Served, path: str) -> None:
    answer = await served.get(PATH + path)
    await refused(answer, 401, "key-missing")
    assert answer.headers.getall("WWW-Authenticate") == ['Bearer realm="latchkey"', 'Basic realm="latchkey"']


async def test_a_wrong_key_is_challenged_as_invalid_token(served: Served) -> None:
    answer = await served.get(PATH + "/export", Authorization="Bearer " + "0" * 64)
    problem = await refused(answer, 401, "key-unknown")
    assert "check that device address and key" in problem["detail"]
    challenge = answer.headers.getall("WWW-Authenticate")[0]
    assert challenge.startswith('Bearer realm="latchkey", error="invalid_token", error_description="the key opens')


async def test_a_key_is_refused_one_second_after_its_term_while_the_node_is_gone(served: Served) -> None:
    served.hand.seconds += END - (START + 90) - 1
    assert (await served.open("/properties/power")).status == 200
    served.hand.seconds += 1
    answer = await served.open("/properties/power")
    problem = await refused(answer, 401, "term-ended")
    assert "buy a later month" in problem["detail"]
    assert 'error="invalid_token"' in answer.headers["WWW-Authenticate"]


async def test_before_the_first_block_nobody_is_let_in(tmp_path: Path) -> None:
    async with serving(tmp_path, None) as served:
        answer = await served.open("/properties/power")
        await refused(answer, 503, "clock-not-set")
        assert answer.headers["Retry-After"] == "2"


async def test_a_signed_request_opens_with_its_query(served: Served) -> None:
    path = f"{PATH}/export?limit=3&property=power"
    mac = request_mac(request_key(licence().credential), "GET", path, START + 90).hex()
    header = f'Latchkey licence="{licence().name}", time="{START + 90}", mac="{mac}"'
    answer = await served.get(path, Authorization=header)
    assert answer.status == 200
    assert unseal(licence().content_key, await answer.read()).headers["latchkey-rows"] == "3"
    await refused(await served.get(path + "0", Authorization=header), 401, "key-of-another-licence")


async def test_the_licence_route_says_what_the_key_opens(served: Served) -> None:
    body = await (await served.open("/licence")).json()
    assert body["licence"] == "6-3-0"
    assert body["term"] == {"start": START, "end": END}
    assert body["now"] == START + 90


@pytest.mark.parametrize("form", ["ndjson", "csv"])
async def test_an_export_broken_off_anywhere_goes_on_without_loss(served: Served, form: str) -> None:
    whole = await served.open(f"/export?format={form}&limit=50000")
    total = int(whole.headers["Latchkey-Total"])
    rows = _rows(await whole.text(), form)
    assert len(rows) == total == int(whole.headers["Latchkey-Rows"]) > 500
    joined: list[tuple[str, str, str]] = []
    cursor = ""
    while True:
        page = await served.open(f"/export?format={form}&limit=317{cursor}")
        assert int(page.headers["Latchkey-Total"]) == total
        joined += _rows(await page.text(), form)
        if "Latchkey-Next" not in page.headers:
            break
        assert page.headers["Link"].endswith('rel="next"')
        cursor = f"&after={page.headers['Latchkey-Next']}"
    assert joined == rows


def _rows(text: str, form: str) -> list[tuple[str, str, str]]:
    if form == "csv":
        return [(row["time"], row["property"], row["value"]) for row in csv.DictReader(io.StringIO(text))]
    objects = [json.loads(line) for line in text.splitlines()]
    values = [row["value"] if isinstance(row["value"], str) else json.dumps(row["value"]) for row in objects]
    return [(row["time"], row["property"], value) for row, value in zip(objects, values, strict=True)]


async def test_the_link_to_the_next_page_works_as_it_stands(served: Served) -> None:
    page = await served.open("/properties/history?limit=5&property=temperature")
    link = page.headers["Link"]
    following = await served.session.get(
        served.base + link[1 : link.index(">")], headers={"Authorization": f"Bearer {licence().credential.hex()}"}
    )
    times = [row["time"] for answer in (page, following) for row in await answer.json()]
    assert len(times) == 10
    assert times == sorted(set(times))


async def test_a_licence_reads_thirty_days_before_its_month_and_nothing_older(served: Served) -> None:
    rows = await (await served.open("/properties/history?limit=1&from=0")).json()
    first = rows[0]["time"]
    export = await served.open("/export?from=0&limit=50000")
    times = [row[0] for row in _rows(await export.text(), "ndjson")]
    body = await (await served.open("/licence")).json()
    assert first == times[0] >= body["readable"]["from"]
    assert times[-1] < body["readable"]["to"]
    older = served.thing.history.newest_time()
    assert older is not None
    assert served.thing.history.page(EVERYTHING, 1).rows[0].time < licence().readable_from


EVERYTHING = Span(start=0, end=1 << 50)


async def test_from_is_included_and_to_is_not(served: Served) -> None:
    base = "/properties/history?property=temperature&limit=3"
    times = [row["time"] for row in await (await served.open(base)).json()]
    middle = await (await served.open(f"{base}&from={times[1]}&to={times[2]}")).json()
    assert [row["time"] for row in middle] == [times[1]]


@pytest.mark.parametrize(
    ("query", "field", "limit"),
    [
        ("limit=0", "limit", "1..1000"),
        ("limit=1001", "limit", "1..1000"),
        ("limit=-1", "limit", "1..1000"),
        ("limit=٣", "limit", "1..1000"),
        ("from=yesterday", "from", "RFC 3339"),
        ("to=2027-13-01T00:00:00Z", "to", "RFC 3339"),
        ("property=secrets", "property", "temperature"),
        ("after=x", "after", "whole number"),
        ("nonsense=1", "query parameter nonsense", "from, to, fields, property, after, limit"),
        ("limit=1&limit=2", "query parameter limit", "once"),
    ],
)
async def test_a_bad_query_names_field_value_and_limit(served: Served, query: str, field: str, limit: str) -> None:
    problem = await refused(await served.open(f"/properties/history?{query}"), 400, "bad-field")
    assert problem["field"] == field
    assert limit in problem["detail"]


async def test_an_unknown_export_format_is_refused(served: Served) -> None:
    problem = await refused(await served.open("/export?format=xlsx"), 400, "bad-field")
    assert "ndjson, csv or parquet" in problem["detail"]


async def test_an_overlong_query_is_refused_before_it_is_read(served: Served) -> None:
    await refused(await served.open("/export?from=" + "1" * 3_000), 413, "bad-field")


@pytest.mark.parametrize(
    ("path", "kind", "status"),
    [
        ("/nowhere", "not-found", 404),
        ("/things/0x12/", "bad-field", 400),
        ("/things/0x" + "99" * 20 + "/", "not-found", 404),
        (PATH + "/secrets", "not-found", 404),
    ],
)
async def test_an_unknown_path_says_what_there_is(served: Served, path: str, kind: str, status: int) -> None:
    await refused(await served.get(path), status, kind)


async def test_an_unknown_property_names_the_known_ones(served: Served) -> None:
    problem = await refused(await served.open("/properties/itemTaken"), 404, "not-found")
    assert "freezerTemperature" in problem["detail"]


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
async def test_read_only_properties_cannot_be_written_and_say_what_is_allowed(served: Served, method: str) -> None:
    answer = await served.session.request(method, f"{served.base}{PATH}/properties/temperature", json=3)
    await refused(answer, 405, "method-not-allowed")
    assert answer.headers["Allow"] == "GET, HEAD"


async def test_head_answers_wherever_get_does(served: Served) -> None:
    headers = {"Authorization": f"Bearer {licence().credential.hex()}"}
    for path in ("/", "/licence", "/properties/power", "/export?limit=2"):
        answer = await served.session.head(served.base + PATH + path, headers=headers)
        assert answer.status == 200
        assert await answer.read() == b""


async def test_many_readers_at_once_get_the_same_rows(served: Served) -> None:
    answers = await asyncio.gather(*(served.open("/export?limit=300&to=1790000200000") for _ in range(20)))
    assert len({await answer.text() for answer in answers}) == 1
