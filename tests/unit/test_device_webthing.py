"""The Web Thing API of 2018: the same fridge, wrapped in names, and a WebSocket that keeps its manners."""

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from aiohttp import ClientWebSocketResponse, WSServerHandshakeError

from chains.crypto.key_record import request_key, request_mac
from device_sim import stream_routes
from tests.support.served_thing import (
    END,
    PATH,
    START,
    Served,
    licence,
    owner_token,
    refused,
)

FACE = "/webthing"
MESSAGES = json.loads((Path(__file__).parents[2] / "specs/asyncapi/webthing.json").read_text("utf-8"))["components"]
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00")
DAY = 86_400_000


async def connected(served: Served, key: str | None = None) -> "ClientWebSocketResponse[Any]":
    headers = {"Authorization": f"Bearer {key or owner_token()}"}
    return await served.session.ws_connect(served.base + PATH + FACE, headers=headers, protocols=("webthing",))


async def told(socket: "ClientWebSocketResponse[Any]", kind: str) -> dict[str, Any]:
    """Return the data of the next message of a kind; others are passed over."""
    while True:
        message = json.loads(await asyncio.wait_for(socket.receive_str(), 10))
        schema = MESSAGES["messages"][message["messageType"]]["payload"]
        jsonschema.Draft202012Validator(schema).validate(message)
        if message["messageType"] == kind:
            data: dict[str, Any] = message["data"]
            return data


async def test_every_link_of_the_description_answers(served: Served) -> None:
    description = await (await served.get(PATH + FACE)).json()
    assert description["@context"] == "https://webthings.io/schemas"
    links = [link for link in description["links"] if link["rel"] != "alternate"]
    for affordances in (description["properties"], description["actions"], description["events"]):
        for affordance in affordances.values():
            links += affordance["links"]
    assert len(links) == 3 + 11 + 3 + 2
    for link in links:
        answer = await served.get(link["href"], Authorization=f"Bearer {owner_token()}")
        assert answer.status == 200, link
    alternate = next(link["href"] for link in description["links"] if link["rel"] == "alternate")
    assert alternate == served.base.replace("http", "ws") + PATH + FACE


async def test_both_faces_show_one_state(served: Served) -> None:
    answer = await served.own("PUT", f"{FACE}/properties/targetTemperature", {"targetTemperature": 6.5})
    assert (answer.status, await answer.json()) == (200, {"targetTemperature": 6.5})
    assert await (await served.own("GET", "/properties/targetTemperature")).json() == 6.5
    await served.own("PUT", "/properties/mode", "off")
    assert await (await served.own("GET", f"{FACE}/properties/mode")).json() == {"mode": "off"}
    assert (await (await served.own("GET", f"{FACE}/properties")).json())["mode"] == "off"


@pytest.mark.parametrize("body", [{"targetTemperature": 9}, {"mode": "off"}, {}, 5, {"targetTemperature": 5, "x": 1}])
async def test_a_bad_value_is_refused_and_changes_nothing(served: Served, body: object) -> None:
    await refused(await served.own("PUT", f"{FACE}/properties/targetTemperature", body), 400, "bad-field")
    assert await (await served.own("GET", f"{FACE}/properties/targetTemperature")).json() == {"targetTemperature": 4.0}


@pytest.mark.parametrize("place", ["/actions", "/actions/superCool"])
async def test_an_action_is_created_runs_and_is_cancelled(served: Served, place: str) -> None:
    answer = await served.own("POST", FACE + place, {"superCool": {"input": {"duration": 3_600}}})
    assert answer.status == 201
    made = (await answer.json())["superCool"]
    assert (made["input"], made["status"]) == ({"duration": 3_600}, "created")
    assert TIME.fullmatch(made["timeRequested"])
    assert answer.headers["Location"] == served.base + made["href"]
    key = {"Authorization": f"Bearer {owner_token()}"}
    shown = (await (await served.get(made["href"], **key)).json())["superCool"]
    assert shown["status"] == "pending"
    assert await (await served.own("GET", FACE + place)).json() == [{"superCool": shown}]
    assert (await served.session.delete(served.base + made["href"], headers=key)).status == 204
    await refused(await served.get(made["href"], **key), 404, "not-found")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"superCool": {}},
        {"superCool": {"input": {"duration": 0}}},
        {"superCool": {"input": {"duration": 5}, "x": 1}},
        {"superCool": 5},
        {"fly": {}},
        {"defrost": {"input": {"duration": 5}}},
        {"defrost": {}, "silenceAlarm": {}},
    ],
)
async def test_a_bad_request_for_an_action_starts_nothing(served: Served, body: object) -> None:
    await refused(await served.own("POST", f"{FACE}/actions", body), 400, "bad-field")
    assert await (await served.own("GET", f"{FACE}/actions")).json() == []


async def test_the_path_of_an_action_takes_no_other(served: Served) -> None:
    answer = await served.own("POST", f"{FACE}/actions/defrost", {"superCool": {"input": {"duration": 5}}})
    await refused(answer, 400, "bad-field")


async def test_a_finished_action_says_when(served: Served) -> None:
    answer = await served.own("POST", f"{FACE}/actions", {"silenceAlarm": {}})
    made = (await answer.json())["silenceAlarm"]
    assert made["status"] == "completed"
    assert TIME.fullmatch(made["timeCompleted"])


async def test_events_are_listed_with_their_times(served: Served) -> None:
    found = await (await served.open(f"{FACE}/events")).json()
    assert len(found) > 2
    ajar = await (await served.open(f"{FACE}/events/doorAjar")).json()
    assert [entry for entry in found if "doorAjar" in entry] == ajar
    assert all(TIME.fullmatch(entry["doorAjar"]["timestamp"]) for entry in ajar)
    assert ajar[0]["doorAjar"]["data"] == {"openFor": 120.0}


@pytest.mark.parametrize("place", ["/properties", "/properties/mode", "/actions", "/events", "/events/doorAjar"])
async def test_nothing_but_the_description_opens_without_a_key(served: Served, place: str) -> None:
    await refused(await served.get(PATH + FACE + place), 401, "key-missing")


# --- the WebSocket ----------------------------------------------------------------------------------------------------


async def test_the_socket_tells_what_an_owner_changes_on_the_other_face(served: Served) -> None:
    socket = await connected(served, licence().credential.hex())
    assert socket.protocol == "webthing"
    await served.own("PUT", "/properties/targetTemperature", 5)
    assert await told(socket, "propertyStatus") == {"targetTemperature": 5.0}
    await served.own("POST", "/actions/superCool", {"duration": 60})
    assert (await told(socket, "actionStatus"))["superCool"]["status"] == "pending"
    await served.pass_time(61_000)
    assert (await told(socket, "actionStatus"))["superCool"]["status"] == "completed"
    await socket.close()


async def test_the_owner_writes_and_invokes_on_the_socket(served: Served) -> None:
    socket = await connected(served)
    await socket.send_json({"messageType": "setProperty", "data": {"targetTemperature": 7, "mode": "cool"}})
    assert await told(socket, "propertyStatus") == {"targetTemperature": 7.0}
    await socket.send_json({"messageType": "requestAction", "data": {"superCool": {"input": {"duration": 60}}}})
    assert (await told(socket, "actionStatus"))["superCool"]["input"] == {"duration": 60}
    await socket.close()


async def test_an_event_is_told_once_it_was_subscribed_to(served: Served) -> None:
    socket = await connected(served)
    await socket.send_json({"messageType": "addEventSubscription", "data": {"doorAjar": {}}})
    await socket.send_json({"messageType": "setProperty", "data": {"targetTemperature": 7}})
    await told(socket, "propertyStatus")
    await served.pass_time(4 * DAY)
    event = await told(socket, "event")
    assert event["doorAjar"]["data"] == {"openFor": 120.0}
    await socket.close()


@pytest.mark.parametrize(
    ("message", "part"),
    [
        ("{", "no JSON"),
        ("[]", "messageType, data"),
        ("5", "messageType, data"),
        ('{"messageType": "setProperty"}', "messageType, data"),
        ('{"messageType": "fly", "data": {}}', "one of: setProperty"),
        ('{"messageType": "setProperty", "data": {}}', "no property"),
        ('{"messageType": "setProperty", "data": {"power": 5}}', "what can be written"),
        ('{"messageType": "setProperty", "data": {"targetTemperature": NaN}}', "1..8"),
        ('{"messageType": "requestAction", "data": {"fly": {}}}', "superCool"),
        ('{"messageType": "addEventSubscription", "data": {"fly": {}}}', "doorAjar"),
        ("[" * 40, "no JSON"),
    ],
)
async def test_a_bad_message_is_answered_and_the_socket_stays(served: Served, message: str, part: str) -> None:
    socket = await connected(served)
    await socket.send_str(message)
    error = await told(socket, "error")
    assert error["status"] == "400 Bad Request"
    assert part in error["message"]
    await socket.send_json({"messageType": "setProperty", "data": {"targetTemperature": 7}})
    assert await told(socket, "propertyStatus") == {"targetTemperature": 7.0}
    await socket.close()


async def test_a_licensee_cannot_write_on_the_socket(served: Served) -> None:
    socket = await connected(served, licence().credential.hex())
    for message in (
        {"messageType": "setProperty", "data": {"mode": "off"}},
        {"messageType": "requestAction", "data": {"defrost": {}}},
    ):
        await socket.send_json(message)
        assert (await told(socket, "error"))["status"] == "403 Forbidden"
    assert await (await served.own("GET", "/properties/mode")).json() == "cool"
    await socket.close()


async def test_a_fridge_that_is_off_says_so_on_the_socket(served: Served) -> None:
    socket = await connected(served)
    await socket.send_json({"messageType": "setProperty", "data": {"mode": "off"}})
    await socket.send_json({"messageType": "requestAction", "data": {"defrost": {}}})
    assert (await told(socket, "error"))["status"] == "409 Conflict"
    await socket.close()


async def test_a_message_beyond_the_limit_closes_the_socket(served: Served) -> None:
    socket = await connected(served)
    await socket.send_str("x" * 20_000)
    message = await asyncio.wait_for(socket.receive(), 10)
    assert message.data == 1009
    assert (await served.open("/properties/power")).status == 200


async def test_the_socket_ends_with_the_key(served: Served) -> None:
    socket = await connected(served, licence().credential.hex())
    served.hand.seconds += END - (START + 90)
    message = await asyncio.wait_for(socket.receive(), 10)
    assert message.data == 1008


async def test_a_socket_needs_a_key_and_counts_as_a_stream(served: Served) -> None:
    with pytest.raises(WSServerHandshakeError) as refusal:
        await connected(served, "00" * 32)
    assert refusal.value.status == 401
    key = licence().credential.hex()
    sockets = [await connected(served, key) for _ in range(stream_routes.OPEN_A_CREDENTIAL)]
    with pytest.raises(WSServerHandshakeError) as refusal:
        await connected(served, key)
    assert refusal.value.status == 429
    for socket in sockets:
        await socket.close()


async def test_a_signed_request_opens_no_socket_because_it_would_not_be_sealed(served: Served) -> None:
    mac = request_mac(request_key(licence().credential), "GET", PATH + FACE, START + 90).hex()
    header = f'Latchkey licence="{licence().name}", time="{START + 90}", mac="{mac}"'
    with pytest.raises(WSServerHandshakeError) as refusal:
        await served.session.ws_connect(
            served.base + PATH + FACE, headers={"Authorization": header}, protocols=("webthing",)
        )
    assert refusal.value.status == 403
