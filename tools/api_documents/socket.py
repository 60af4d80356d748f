"""`specs/asyncapi/webthing.json`: the WebSocket of the Web Thing face, AsyncAPI 3.0; one channel, both ways."""

from __future__ import annotations

from collections.abc import Mapping

from tools.api_documents.device import several
from tools.api_documents.parts import GATEWAY, Json, record, ref
from tools.api_documents.streams import INFO, members, schema_of, security
from tools.api_documents.things import description

_TIME: Json = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$"}
_OWNER = "The owner only; anybody else is answered with error."


def asyncapi() -> Json:
    """Return the document."""
    thing = description()
    properties = {
        name: schema_of(entry) for name, entry in members(thing["properties"]).items() if members(entry)["observable"]
    }
    actions, events = members(thing["actions"]), members(thing["events"])
    asked = {name: record({"input": _input(entry)}, optional=["input"]) for name, entry in actions.items()}
    ordered = {
        name: record(
            {
                "input": _input(entry),
                "href": {"type": "string"},
                "status": {"type": "string", "enum": ["pending", "completed"]},
                "timeRequested": _TIME,
                "timeCompleted": _TIME,
            },
            optional=["input", "timeCompleted"],
        )
        for name, entry in actions.items()
    }
    happened = {
        name: record({"data": schema_of(members(entry)["data"]), "timestamp": _TIME}) for name, entry in events.items()
    }
    failed = record({"status": {"type": "string"}, "message": {"type": "string"}, "request": {}}, optional=["request"])
    taken: Json = {
        "setProperty": _message(
            "setProperty",
            "Write properties, all or nothing",
            several({name: members(entry) for name, entry in members(thing["properties"]).items()}),
            {"mode": "cool"},
            _OWNER,
        ),
        "requestAction": _message(
            "requestAction", "Begin an action", _one(asked), {"superCool": {"input": {"duration": 60}}}, _OWNER
        ),
        "addEventSubscription": _message(
            "addEventSubscription",
            "Be told of events",
            _some({name: {"type": "object"} for name in events}),
            {"doorAjar": {}},
            "No event is told before it.",
        ),
    }
    told: Json = {
        "propertyStatus": _message(
            "propertyStatus", "A property has changed", _some(properties), {"mode": "off"}, "Told to everybody."
        ),
        "actionStatus": _message(
            "actionStatus",
            "An action has begun or ended",
            _one(ordered),
            {
                "defrost": {
                    "input": {},
                    "href": "/things/0x00/webthing/actions/defrost/1",
                    "status": "pending",
                    "timeRequested": "2026-11-21T10:00:00+00:00",
                }
            },
            "Told to everybody.",
        ),
        "event": _message(
            "event",
            "An event has happened",
            _one(happened),
            {"doorAjar": {"data": {"openFor": 120}, "timestamp": "2026-11-21T10:00:00+00:00"}},
            "Those that were subscribed to.",
        ),
        "error": _message(
            "error",
            "Why a message was refused",
            failed,
            {"status": "403 Forbidden", "message": "only the owner's token writes and invokes"},
            "The connection stays.",
        ),
    }
    return {
        "asyncapi": "3.0.0",
        "info": INFO
        | {
            "title": "Latchkey device, Web Thing WebSocket",
            "description": "The WebSocket of the Web Thing API of 2018: specs/protocol/device-api.md section 9. "
            "Opened by an upgrade of `webthing`, subprotocol `webthing`; messages are text of at most 8,192 bytes.",
        },
        "defaultContentType": "application/json",
        "servers": {
            "gateway": {
                "host": GATEWAY.removeprefix("https://"),
                "pathname": "/things/{device}",
                "protocol": "wss",
                "description": "A device behind its gateway.",
                "variables": {"device": {"description": "Address of the device, lower case."}},
                "security": [ref("licence", "securitySchemes"), ref("owner", "securitySchemes")],
            }
        },
        "channels": {
            "webthing": {
                "address": "/webthing",
                "title": "Values, actions and events as they come",
                "servers": [{"$ref": "#/servers/gateway"}],
                "messages": {name: ref(name, "messages") for name in (*taken, *told)},
                "bindings": {
                    "ws": {
                        "method": "GET",
                        "headers": {
                            "type": "object",
                            "properties": {"Sec-WebSocket-Protocol": {"const": "webthing"}},
                        },
                    }
                },
            }
        },
        "operations": {
            "take": _operation("receive", "What a client says", list(taken)),
            "tell": _operation("send", "What the device says", list(told)),
        },
        "components": {"messages": taken | told, "securitySchemes": security()},
    }


def _input(entry: object) -> Json:
    """Return the schema of an action's input; without one it is empty, or left out."""
    schema = members(entry).get("input")
    return members(schema) if schema is not None else {"type": "object", "maxProperties": 0}


def _some(schemas: Mapping[str, object]) -> Json:
    return record(schemas, optional=list(schemas), minProperties=1)


def _one(schemas: Mapping[str, object]) -> Json:
    return record(schemas, optional=list(schemas), minProperties=1, maxProperties=1)


def _message(name: str, title: str, data: Json, example: Json, text: str) -> Json:
    payload = record({"messageType": {"const": name}, "data": data})
    return {
        "name": name,
        "title": title,
        "description": text,
        "contentType": "application/json",
        "payload": payload,
        "examples": [{"payload": {"messageType": name, "data": example}}],
    }


def _operation(action: str, title: str, names: list[str]) -> Json:
    return {
        "action": action,
        "channel": {"$ref": "#/channels/webthing"},
        "title": title,
        "summary": title,
        "description": f"{title} over the WebSocket.",
        "messages": [{"$ref": f"#/channels/webthing/messages/{name}"} for name in names],
    }
