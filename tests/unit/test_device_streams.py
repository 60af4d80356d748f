"""Streams and long polls: nothing is lost, nobody waits for another, and all of it ends with the key."""

import asyncio
import base64
import contextlib
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from aiohttp import ClientResponse

from chains.crypto.key_record import request_key, request_mac
from chains.market.data_seal import decrypt
from device_sim import stream_routes
from device_sim.feed import QUEUE_LIMIT, Feed, News, Notice
from device_sim.observations import BY_NAME, Row
from tests.support.served_thing import CALENDAR, END, PATH, START, Served, licence, refused

HOUR, DAY = 3_600_000, 86_400_000
STREAM = {"Accept": "text/event-stream"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    name: str
    id: str
    data: Any


async def next_event(answer: ClientResponse) -> Event:
    """Read one event of a stream; comments are passed over."""
    fields: dict[str, str] = {}
    while True:
        line = (await asyncio.wait_for(answer.content.readline(), 10)).decode()
        assert line, "the stream ended"
        if line == "\n":
            if "data" in fields:
                raw = fields["data"]
                data = raw if fields["event"] == "sealed" else json.loads(raw)
                return Event(name=fields["event"], id=fields["id"], data=data)
            fields = {}
        elif not line.startswith(":"):
            name, _, value = line.rstrip("\n").partition(": ")
            fields[name] = value


async def opened(answer: ClientResponse) -> ClientResponse:
    """Wait until a stream has begun, so that what happens next is told on it."""
    assert answer.status == 200
    assert answer.content_type == "text/event-stream"
    assert await asyncio.wait_for(answer.content.readline(), 10) == b": open\n"
    return answer


async def test_a_stream_tells_a_written_value_with_its_name_and_time(served: Served) -> None:
    answer = await opened(await served.open("/properties/targetTemperature", **STREAM))
    await served.own("PUT", "/properties/targetTemperature", 6)
    event = await next_event(answer)
    assert (event.name, event.data) == ("targetTemperature", 6.0)
    assert event.id.endswith("Z")
    answer.close()


async def test_a_value_that_did_not_change_is_not_told(served: Served) -> None:
    answer = await opened(await served.open("/properties/targetTemperature", **STREAM))
    for value in (4, 4, 5):
        await served.own("PUT", "/properties/targetTemperature", value)
    assert (await next_event(answer)).data == 5.0
    answer.close()


async def test_all_properties_come_on_one_stream(served: Served) -> None:
    answer = await opened(await served.open("/properties", **STREAM))
    await served.own("PUT", "/properties/targetTemperature", 5)
    await served.own("PUT", "/properties/mode", "off")
    await served.own("PUT", "/properties/mode", "cool")
    await served.own("POST", "/actions/defrost")
    seen: set[str] = set()
    while not {"targetTemperature", "mode", "power"} <= seen:
        seen.add((await next_event(answer)).name)
    assert not seen & {"energyTotal", "history", "itemTaken"}
    answer.close()


async def test_a_stream_that_broke_off_goes_on_behind_the_last_event_id(served: Served) -> None:
    rows = await (await served.open("/properties/history?property=doorAlarm&limit=1000")).json()
    answer = await opened(await served.open("/properties/doorAlarm", **STREAM, **{"Last-Event-ID": rows[-3]["time"]}))
    found = [await next_event(answer) for _ in range(2)]
    assert [(event.id, event.data) for event in found] == [(row["time"], row["value"]) for row in rows[-2:]]
    answer.close()


async def test_events_are_replayed_and_go_on_live_without_gap(served: Served) -> None:
    rows = await (await served.open("/properties/history?property=doorAjar&limit=1000")).json()
    assert len(rows) > 2
    answer = await opened(await served.open("/events", **STREAM, **{"Last-Event-ID": rows[0]["time"]}))
    await served.pass_time(8 * DAY)
    later = await (await served.open("/properties/history?property=doorAjar&limit=1000")).json()
    assert len(later) > len(rows)
    found: list[Event] = []
    while len(found) < len(later) - 1:
        event = await next_event(answer)
        if event.name == "doorAjar":
            found.append(event)
    assert [event.id for event in found] == [row["time"] for row in later[1:]]
    assert found[0].data == {"openFor": 120.0}
    answer.close()


async def test_a_fridge_that_is_off_reports_an_excursion(served: Served) -> None:
    answer = await opened(await served.open("/events/temperatureExcursion", **STREAM))
    await served.own("PUT", "/properties/mode", "off")
    await served.pass_time(2 * DAY)
    found = [await next_event(answer) for _ in range(2)]
    assert {event.data["compartment"] for event in found} == {"fridge", "freezer"}
    assert all(event.data["temperature"] > -9 for event in found)
    answer.close()


async def test_a_long_poll_answers_when_the_value_changes_and_head_at_once(served: Served) -> None:
    path = "/properties/targetTemperature/observe"
    head = await served.session.head(
        served.base + PATH + path, headers={"Authorization": f"Bearer {licence().credential.hex()}"}
    )
    assert head.status == 200
    poll = asyncio.create_task(served.open(path))
    await heard(served)
    await served.own("PUT", "/properties/mode", "off")
    await asyncio.sleep(0)
    assert not poll.done()
    await served.own("PUT", "/properties/targetTemperature", 7)
    answer = await asyncio.wait_for(poll, 10)
    assert (answer.status, await answer.json()) == (200, 7.0)


async def heard(served: Served, count: int = 1) -> None:
    """Wait until so many listen."""
    await until(lambda: len(served.thing.feed._listeners) >= count)


async def until(is_true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not is_true():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.01)


async def test_a_long_poll_for_an_event_answers_with_its_data(served: Served) -> None:
    poll = asyncio.create_task(served.open("/events/doorAjar"))
    await heard(served)
    await served.pass_time(10 * DAY)
    answer = await asyncio.wait_for(poll, 10)
    assert await answer.json() == {"openFor": 120.0}


async def test_rows_stream_from_a_cursor_on_without_loss_or_repetition(served: Served) -> None:
    page = await served.open("/export?limit=300&fields=compressor")
    cursor = page.headers["Latchkey-Next"]
    answer = await opened(await served.open(f"/stream?after={cursor}&fields=compressor"))
    await served.pass_time(2 * DAY)
    streamed: list[Event] = []
    whole = await served.open(f"/export?limit=50000&fields=compressor&after={cursor}")
    expected = [json.loads(line) for line in (await whole.text()).splitlines()]
    while len(streamed) < len(expected):
        event = await next_event(answer)
        assert event.name == "row"
        streamed.append(event)
    assert [event.data for event in streamed] == expected
    ids = [int(event.id) for event in streamed]
    assert ids == sorted(set(ids))
    answer.close()
    again = await opened(await served.open("/stream?fields=compressor", **{"Last-Event-ID": str(ids[-2])}))
    assert (await next_event(again)).data == expected[-1]
    again.close()


async def test_a_signed_stream_is_sealed_event_by_event(served: Served) -> None:
    path = "/properties/targetTemperature"
    mac = request_mac(request_key(licence().credential), "GET", PATH + path, START + 90).hex()
    header = f'Latchkey licence="{licence().name}", time="{START + 90}", mac="{mac}"'
    answer = await opened(await served.get(PATH + path, Authorization=header, **STREAM))
    await served.own("PUT", path, 6.5)
    event = await next_event(answer)
    assert event.name == "sealed"
    inside = json.loads(decrypt(licence().content_key, base64.b64decode(event.data)))
    assert (inside["event"], inside["data"]) == ("targetTemperature", 6.5)
    answer.close()


@pytest.mark.parametrize("path", ["/properties", "/properties/power", "/events", "/events/doorAjar", "/stream"])
async def test_streams_need_a_key_and_end_with_it(served: Served, path: str) -> None:
    await refused(await served.get(PATH + path, **STREAM), 401, "key-missing")
    answer = await opened(await served.open(path, **STREAM))
    served.hand.seconds += END - (START + 90)
    await asyncio.wait_for(answer.content.read(), 10)
    assert answer.content.at_eof()


async def test_what_cannot_be_observed_is_refused_with_a_reason(served: Served) -> None:
    problem = await refused(await served.open("/properties/energyTotal", **STREAM), 406, "not-acceptable")
    assert "read it instead" in problem["detail"]
    await refused(await served.open("/events"), 406, "not-acceptable")
    await refused(await served.open("/properties/energyTotal/observe"), 404, "not-found")


async def test_a_credential_holds_so_many_streams_and_the_owner_still_gets_one(served: Served) -> None:
    answers = [
        await opened(await served.open("/properties/mode", **STREAM)) for _ in range(stream_routes.OPEN_A_CREDENTIAL)
    ]
    answer = await served.open("/properties/mode", **STREAM)
    problem = await refused(answer, 429, "too-many")
    assert "close one first" in problem["detail"]
    assert answer.headers["Retry-After"] == "2"
    (await opened(await served.own("GET", "/properties/mode", **STREAM))).close()
    answers[0].close()
    await until(lambda: len(served.thing.feed._listeners) < stream_routes.OPEN_A_CREDENTIAL)
    again = await opened(await served.open("/properties/mode", **STREAM))
    for entry in (again, *answers):
        entry.close()


async def test_a_client_that_does_not_read_is_dropped_and_others_go_on(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream_routes, "WRITE_SECONDS", 0.3)
    # More than the kernel's buffers hold: 16 KiB a row.
    monkeypatch.setattr(stream_routes, "time_text", lambda _: "x" * 16_384)
    host, port = served.base.removeprefix("http://").split(":")
    _, writer = await asyncio.open_connection(host, int(port), limit=1)
    key = licence().credential.hex()
    writer.write(f"GET {PATH}/stream?after=0 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\n\r\n".encode())
    writer.transport.pause_reading()  # type: ignore[attr-defined]  # a read transport
    await heard(served)
    other = await opened(await served.open("/properties/targetTemperature", **STREAM))
    await served.own("PUT", "/properties/targetTemperature", 3)
    assert (await next_event(other)).data == 3.0
    await until(lambda: len(served.thing.feed._listeners) == 1)
    other.close()
    writer.transport.abort()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


async def test_a_listener_that_falls_behind_is_told_and_keeps_nobody() -> None:
    feed = Feed()
    with feed.listening("row") as slow, feed.listening("row") as quick:
        rows = tuple(
            Row(time=number, observation=BY_NAME["power"], value=1.0, key=number) for number in range(QUEUE_LIMIT + 1)
        )
        for row in rows:
            feed.publish(News(rows=(row,), values={}, time=0))
            assert await quick.next(1) == Notice(kind="row", name="power", data=1.0, time=row.time, key=row.key)
        assert slow.has_fallen_behind
        assert not quick.has_fallen_behind


async def test_time_passes_for_the_feed_only_while_somebody_listens(served: Served) -> None:
    await served.pass_time(DAY)
    answer = await opened(await served.open("/properties/doorOpen", **STREAM))
    now = CALENDAR.device_ms(served.clock.now())
    await served.pass_time(12 * HOUR)
    first = await next_event(answer)
    rows = await (await served.open(f"/properties/history?property=doorOpen&from={now}")).json()
    assert first.id == rows[0]["time"]
    answer.close()
