"""The W3C face: what the owner may write and invoke, and what of the HTTP Basic profile a client relies on."""

import asyncio
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from chains.crypto.description import verify_description
from chains.crypto.key_record import request_key, request_mac
from chains.crypto.keys import SignatureRefused
from chains.market import data_provenance
from chains.market.data_provenance import NotServed
from chains.market.data_seal import SealBroken, unseal
from device_sim.actions import KEPT
from tests.support.served_thing import (
    CALENDAR,
    DEVICE,
    END,
    PATH,
    REGISTRY,
    START,
    Served,
    licence,
    owner_token,
    refused,
    serving,
)

HOUR = 3_600_000


async def value_of(served: Served, name: str) -> Any:
    return json.loads(await (await served.own("GET", f"/properties/{name}")).read())


def moved(served: Served, folder: Path) -> Path:
    """Close a fridge and return a folder with its files, for the next one."""
    again = folder / "again"
    again.mkdir()
    served.thing.close()
    for file in folder.glob("history.sqlite*"):
        (again / file.name).write_bytes(file.read_bytes())
    return again


# --- writing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [("targetTemperature", 6.5), ("targetTemperature", 1), ("freezerTargetTemperature", -24), ("mode", "off")],
)
async def test_the_owner_writes_a_bare_value_and_reads_it_back(served: Served, name: str, value: object) -> None:
    answer = await served.own("PUT", f"/properties/{name}", value)
    assert (answer.status, await answer.read()) == (204, b"")
    assert "Content-Type" not in answer.headers
    assert await value_of(served, name) == value


async def test_what_was_written_is_recorded_and_survives_a_restart(served: Served, tmp_path: Path) -> None:
    await served.own("PUT", "/properties/targetTemperature", 7)
    rows = await (await served.open("/properties/history?property=targetTemperature&limit=1000")).json()
    assert rows[-1]["value"] == 7.0
    async with serving(moved(served, tmp_path), START + 91) as again:
        assert await value_of(again, "targetTemperature") == 7.0


@pytest.mark.parametrize(
    ("name", "value", "limit"),
    [
        ("targetTemperature", 0.5, "1..8"),
        ("targetTemperature", 8.5, "1..8"),
        ("targetTemperature", 4.3, "steps of 0.5"),
        ("targetTemperature", "4", "a number"),
        ("targetTemperature", True, "a number"),
        ("targetTemperature", None, "a number"),
        ("targetTemperature", {"value": 4}, "a number"),
        ("freezerTargetTemperature", -13.5, "-24..-14"),
        ("mode", "heat", "off, cool"),
        ("mode", ["off"], "off, cool"),
        ("mode", 0, "off, cool"),
    ],
)
async def test_a_bad_value_is_refused_with_its_limit_and_changes_nothing(
    served: Served, name: str, value: object, limit: str
) -> None:
    before = await value_of(served, name)
    problem = await refused(await served.own("PUT", f"/properties/{name}", value), 400, "bad-field")
    assert problem["field"] == name
    assert limit in problem["limit"]
    assert await value_of(served, name) == before


async def test_several_values_are_taken_all_or_not_at_all(served: Served) -> None:
    answer = await served.own("PUT", "/properties", {"targetTemperature": 5, "mode": "heat"})
    await refused(answer, 400, "bad-field")
    assert await value_of(served, "targetTemperature") == 4.0
    good = await served.own("PUT", "/properties", {"targetTemperature": 5, "freezerTargetTemperature": -20})
    assert good.status == 204
    everything = await (await served.own("GET", "/properties")).json()
    assert (everything["targetTemperature"], everything["freezerTargetTemperature"]) == (5.0, -20.0)


@pytest.mark.parametrize("body", [{}, {"power": 5}, {"history": []}, {"x": 1}])
async def test_an_object_of_other_properties_is_refused(served: Served, body: dict[str, object]) -> None:
    problem = await refused(await served.own("PUT", "/properties", body), 400, "bad-field")
    assert "targetTemperature" in problem["detail"]


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"NaN", 400),
        (b"1e999", 400),
        (b"\xff", 400),
        (b"[" * 6 + b"]" * 6, 400),
        (b"4 " * 5_000, 413),
    ],
)
async def test_a_body_that_is_no_plain_json_is_refused(served: Served, raw: bytes, status: int) -> None:
    answer = await served.session.put(
        f"{served.base}{PATH}/properties/targetTemperature",
        data=raw,
        headers={"Authorization": f"Bearer {owner_token()}", "Content-Type": "application/json"},
    )
    await refused(answer, status, "bad-field")


async def test_another_media_type_is_refused(served: Served) -> None:
    answer = await served.own("PUT", "/properties/mode", "off", **{"Content-Type": "text/plain"})
    await refused(answer, 415, "bad-field")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PUT", "/properties/mode"),
        ("PUT", "/properties"),
        ("POST", "/actions/defrost"),
        ("POST", "/actions/silenceAlarm"),
        ("POST", "/actions/superCool"),
        ("DELETE", "/actions/superCool/1"),
    ],
)
async def test_only_the_owner_writes_and_invokes(served: Served, method: str, path: str) -> None:
    url = served.base + PATH + path
    await refused(await served.session.request(method, url, json={}), 401, "key-missing")
    key = {"Authorization": f"Bearer {licence().credential.hex()}"}
    problem = await refused(await served.session.request(method, url, json={}, headers=key), 403, "owner-only")
    assert "owner's token" in problem["detail"]


@pytest.mark.parametrize(
    ("path", "allow"),
    [
        ("/properties/power", "GET, HEAD"),
        ("/properties/mode", "GET, HEAD, PUT"),
        ("/properties/history", "GET, HEAD"),
        ("/properties", "GET, HEAD, PUT"),
        ("/actions/superCool", "POST"),
        ("/actions", "GET, HEAD"),
        ("/actions/defrost/1", "DELETE, GET, HEAD"),
        ("/events/doorAjar", "GET, HEAD"),
        ("/", "GET, HEAD"),
    ],
)
async def test_allow_names_exactly_what_a_path_takes_even_without_a_key(served: Served, path: str, allow: str) -> None:
    answer = await served.session.patch(served.base + PATH + path, data=b"x")
    await refused(answer, 405, "method-not-allowed")
    assert answer.headers["Allow"] == allow


# --- the owner's token ------------------------------------------------------------------------------------------------


async def test_the_owner_reads_all_that_is_recorded(served: Served) -> None:
    rows = await (await served.own("GET", "/properties/history?limit=1")).json()
    licensed = await (await served.open("/properties/history?limit=1")).json()
    assert rows[0]["time"] < licensed[0]["time"]


async def test_the_owners_token_ends_when_it_says(served: Served) -> None:
    token = owner_token(START + 100)
    served.hand.seconds += 9
    header = {"Authorization": f"Bearer {token}"}
    assert (await served.get(PATH + "/properties/mode", **header)).status == 200
    served.hand.seconds += 1
    problem = await refused(await served.get(PATH + "/properties/mode", **header), 401, "term-ended")
    assert "latchkey device token" in problem["detail"]


@pytest.mark.parametrize("change", [lambda token: token[:-1] + "x", lambda token: token.replace("own-1", "own-2", 1)])
async def test_a_changed_token_is_refused(served: Served, change) -> None:  # type: ignore[no-untyped-def]
    answer = await served.get(PATH + "/properties/mode", Authorization=f"Bearer {change(owner_token())}")
    assert answer.status == 401


async def test_the_token_of_the_owner_before_is_good_no_longer(served: Served) -> None:
    gate = served.thing.keys.gate
    assert gate is not None
    gate.owner = b"\x77" * 20
    await refused(await served.own("GET", "/properties/mode"), 401, "key-unknown")


# --- actions ----------------------------------------------------------------------------------------------------------


async def test_fast_cooling_runs_shows_at_once_and_ends_by_itself(served: Served) -> None:
    await served.own("PUT", "/properties/mode", "off")
    assert await value_of(served, "power") < 20
    await served.own("PUT", "/properties/mode", "cool")
    answer = await served.own("POST", "/actions/superCool", {"duration": 7_200})
    status = await answer.json()
    assert (answer.status, status["status"]) == (201, "running")
    assert answer.headers["Location"] == status["href"] == f"{served.base}{PATH}/actions/superCool/1"
    assert (await value_of(served, "compressor"), await value_of(served, "power") > 80) == ("cooling", True)
    await served.pass_time(7_200_000 + 1)
    after = await (await served.own("GET", "/actions/superCool/1")).json()
    assert after["status"] == "completed"
    assert after["timeEnded"] > after["timeRequested"] == status["timeRequested"]


async def test_a_cancelled_action_has_gone_and_cannot_be_cancelled_again(served: Served) -> None:
    await served.own("POST", "/actions/superCool", {"duration": 21_600})
    answer = await served.own("DELETE", "/actions/superCool/1")
    assert (answer.status, await answer.read()) == (204, b"")
    await refused(await served.own("GET", "/actions/superCool/1"), 404, "not-found")
    await refused(await served.own("DELETE", "/actions/superCool/1"), 404, "not-found")
    assert (await (await served.own("GET", "/actions")).json())["superCool"] == []


async def test_a_defrosting_takes_the_place_of_fast_cooling(served: Served) -> None:
    await served.own("POST", "/actions/superCool", {"duration": 21_600})
    await served.own("POST", "/actions/defrost")
    found = await (await served.own("GET", "/actions")).json()
    assert [entry["status"] for entry in found["superCool"]] == ["completed"]
    assert [entry["status"] for entry in found["defrost"]] == ["running"]
    await served.pass_time(HOUR)
    assert (await (await served.own("GET", "/actions")).json())["defrost"][0]["status"] == "completed"


async def test_actions_are_listed_newest_first_and_only_so_many(served: Served) -> None:
    for seconds in range(1, KEPT + 3):
        await served.own("POST", "/actions/superCool", {"duration": seconds})
    found = (await (await served.open("/actions")).json())["superCool"]
    numbers = [int(entry["href"].rpartition("/")[2]) for entry in found]
    assert numbers == list(range(KEPT + 2, 2, -1))
    assert [entry["status"] for entry in found] == ["running"] + ["completed"] * (KEPT - 1)


async def test_a_synchronous_action_answers_204_without_body(served: Served) -> None:
    answer = await served.own("POST", "/actions/silenceAlarm")
    assert (answer.status, await answer.read(), "Content-Type" in answer.headers) == (204, b"", False)


async def test_an_action_runs_on_over_a_restart(served: Served, tmp_path: Path) -> None:
    await served.own("POST", "/actions/superCool", {"duration": 21_600})
    async with serving(moved(served, tmp_path), START + 90) as again:
        assert (await (await again.own("GET", "/actions/superCool/1")).json())["status"] == "running"
        await again.pass_time(6 * HOUR + 1)
        assert (await (await again.own("GET", "/actions/superCool/1")).json())["status"] == "completed"


@pytest.mark.parametrize(
    "body",
    [{}, {"duration": 0}, {"duration": 21_601}, {"duration": "5"}, {"duration": 1.5}, {"duration": 5, "x": 1}, 5],
)
async def test_a_bad_input_starts_nothing(served: Served, body: object) -> None:
    await refused(await served.own("POST", "/actions/superCool", body), 400, "bad-field")
    assert (await (await served.own("GET", "/actions")).json())["superCool"] == []


async def test_an_input_where_none_belongs_is_refused(served: Served) -> None:
    await refused(await served.own("POST", "/actions/defrost", {"duration": 5}), 400, "bad-field")
    assert (await served.own("POST", "/actions/defrost", {})).status == 201


async def test_a_fridge_that_is_off_refuses_to_cool_and_says_why(served: Served) -> None:
    await served.own("PUT", "/properties/mode", "off")
    problem = await refused(await served.own("POST", "/actions/superCool", {"duration": 60}), 409, "switched-off")
    assert "write cool to the property mode" in problem["detail"]


async def test_a_description_is_signed_by_its_device(served: Served) -> None:
    answer = await served.get(PATH + "/td.jws")
    assert answer.content_type == "application/jose"
    description = json.loads(await (await served.get(PATH + "/")).read())
    detached = await answer.text()
    verify_description(description, detached, chain_id=REGISTRY.chain_id, device=DEVICE)
    with pytest.raises(SignatureRefused):
        verify_description({**description, "title": "Other"}, detached, chain_id=REGISTRY.chain_id, device=DEVICE)


# --- conditional requests, ranges, proofs -----------------------------------------------------------------------------


async def test_the_tag_of_a_description_is_its_hash_and_saves_the_second_download(served: Served) -> None:
    first = await served.get(PATH + "/")
    assert first.headers["ETag"] == f'"{hashlib.sha256(await first.read()).hexdigest()}"'
    second = await served.get(PATH + "/", **{"If-None-Match": f'"other", W/{first.headers["ETag"]}'})
    assert (second.status, await second.read(), second.headers["ETag"]) == (304, b"", first.headers["ETag"])
    assert (await served.get(PATH + "/", **{"If-None-Match": '"other"'})).status == 200


@pytest.mark.parametrize("form", ["ndjson", "csv", "parquet"])
async def test_a_page_comes_in_ranges_that_join_to_the_same_bytes(served: Served, form: str) -> None:
    path = f"/export?format={form}&limit=300&to={CALENDAR.device_ms(START)}"
    whole = await served.open(path)
    body, tag = await whole.read(), whole.headers["ETag"]
    assert whole.headers["Accept-Ranges"] == "bytes"
    first = await served.open(path, Range="bytes=0-99")
    rest = await served.open(path, Range="bytes=100-", **{"If-Range": tag})
    assert (first.status, rest.status) == (206, 206)
    assert rest.headers["Content-Range"] == f"bytes 100-{len(body) - 1}/{len(body)}"
    assert await first.read() + await rest.read() == body
    assert await (await served.open(path, Range="bytes=-7")).read() == body[-7:]
    changed = await served.open(path, Range="bytes=100-", **{"If-Range": '"another"'})
    assert (changed.status, await changed.read()) == (200, body)


async def test_a_range_behind_the_end_is_refused_with_the_size(served: Served) -> None:
    answer = await served.open("/export?limit=2", Range="bytes=999999-")
    problem = await refused(answer, 416, "no-range")
    assert answer.headers["Content-Range"].startswith("bytes */")
    assert "999999" in problem["detail"]


async def test_a_parquet_export_holds_the_rows_of_the_history(served: Served) -> None:
    import io

    import pyarrow.parquet

    query = f"limit=500&to={CALENDAR.device_ms(START)}"
    table = pyarrow.parquet.read_table(io.BytesIO(await (await served.open(f"/export?format=parquet&{query}")).read()))
    rows = [json.loads(line) for line in (await (await served.open(f"/export?{query}")).text()).splitlines()]
    found = [
        next(row[name] for name in ("number", "flag", "text") if row[name] is not None) for row in table.to_pylist()
    ]
    assert found == [row["value"] for row in rows]
    assert [row["property"] for row in table.to_pylist()] == [row["property"] for row in rows]


async def test_fields_choose_what_is_in_a_page(served: Served) -> None:
    rows = await (await served.open("/properties/history?fields=doorOpen,itemTaken&limit=200")).json()
    assert {row["property"] for row in rows} == {"doorOpen", "itemTaken"}
    for query in ("fields=doorOpen,nothing", "fields=doorOpen,doorOpen", "fields=", "fields=power&property=power"):
        await refused(await served.open(f"/properties/history?{query}"), 400, "bad-field")


@pytest.mark.parametrize(
    "path", ["/properties/power", "/properties", "/export?limit=3", "/properties/history", "/licence"]
)
async def test_a_licensee_can_prove_what_was_served(served: Served, path: str) -> None:
    answer = await served.open(path)
    body = await answer.read()
    headers = {name.lower(): text for name, text in answer.headers.items()}
    held = licence()

    def verify(content: bytes) -> int:
        return data_provenance.verify(
            headers, held.id, device=DEVICE, buyer=held.buyer, method="GET", target=PATH + path, body=content
        )

    assert verify(body) == START + 90
    with pytest.raises(NotServed):
        verify(body + b" ")


async def test_a_part_is_proved_by_the_whole(served: Served) -> None:
    path = "/export?limit=50"
    part, whole = await served.open(path, Range="bytes=5-9"), await served.open(path)
    headers = {name.lower(): text for name, text in part.headers.items()}
    held = licence()
    assert data_provenance.verify(
        headers, held.id, device=DEVICE, buyer=held.buyer, method="GET", target=PATH + path, body=await whole.read()
    )


async def test_the_owner_gets_no_signature_that_could_pass_for_a_sale(served: Served) -> None:
    assert "Latchkey-Provenance" not in (await served.own("GET", "/properties/power")).headers


def signed(path: str) -> dict[str, str]:
    mac = request_mac(request_key(licence().credential), "GET", PATH + path, START + 90).hex()
    return {"Authorization": f'Latchkey licence="{licence().name}", time="{START + 90}", mac="{mac}"'}


@pytest.mark.parametrize("path", ["/properties/power", "/properties", "/actions", "/export?limit=3", "/licence"])
async def test_every_answer_to_a_signed_request_is_sealed(served: Served, path: str) -> None:
    for wish in ({}, {"Accept-Encoding": "identity"}, {"Range": "bytes=0-5"}, {"Accept": "application/json"}):
        answer = await served.get(PATH + path, **signed(path), **wish)
        body = await answer.read()
        assert (answer.status, answer.headers["Content-Encoding"]) == (200, "aes128gcm")
        assert not {"Latchkey-Rows", "Repr-Digest", "Latchkey-Provenance", "ETag"} & set(answer.headers)
        opened = unseal(licence().content_key, body)
        assert opened.status == 200
        assert "latchkey-provenance" in opened.headers
        assert opened.body not in body
        with pytest.raises(SealBroken):
            unseal(licence(key=b"\x12" * 32).credential, body)


# --- slow clients -----------------------------------------------------------------------------------------------------


async def test_a_client_that_never_sends_its_body_holds_up_nobody(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chains.http.requests.BODY_SECONDS", 0.2)
    host, port = served.base.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    head = f"PUT {PATH}/properties/mode HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\n"
    writer.write(f"{head}Authorization: Bearer {owner_token()}\r\n\r\n".encode())
    assert (await served.open("/properties/power")).status == 200
    assert b"408" in await asyncio.wait_for(reader.readline(), 5)
    writer.close()


@pytest.mark.parametrize("end", [END - 1, END])
async def test_a_key_works_until_the_last_second(served: Served, end: int) -> None:
    served.hand.seconds += end - (START + 90)
    assert (await served.open("/properties/power")).status == (200 if end < END else 401)
