"""`specs/asyncapi/streams.json`: what a device sends as it happens, AsyncAPI 3.0; one channel a URL, protocol sse."""

from __future__ import annotations

from tools.api_documents.bodies import ROW_EXAMPLE
from tools.api_documents.parts import GATEWAY, Json, ref
from tools.api_documents.things import description

INFO: Json = {
    "version": "1.0.0",
    "license": {"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"},
    "contact": {
        "name": "Latchkey maintainers",
        "url": "https://latchkey.example/",
        "email": "maintainers@latchkey.example",
    },
    "tags": [{"name": "device", "description": "What a device sends."}],
}
_TIME_ID: Json = {"type": "string", "format": "date-time", "description": "Device time."}


def asyncapi() -> Json:
    """Return the document."""
    thing = description()
    properties, events = thing["properties"], thing["events"]
    assert isinstance(properties, dict)
    assert isinstance(events, dict)
    observable = {name: entry for name, entry in properties.items() if entry.get("observable")}
    messages: Json = {}
    for name, entry in observable.items():
        messages[name] = _message(name, str(entry["title"]), schema_of(entry), _id(_TIME_ID))
    for name, entry in events.items():
        messages[name] = _message(name, str(entry["title"]), schema_of(entry["data"]), _id(_TIME_ID))
    cursor: Json = {"type": "string", "pattern": "^[0-9]+$", "description": "Cursor of the row."}
    row: Json = {
        "type": "object",
        "required": ["time", "property", "value"],
        "properties": {
            "time": {"type": "string", "format": "date-time"},
            "property": {"type": "string"},
            "value": {"type": ["number", "boolean", "string"]},
        },
    }
    messages["row"] = _message("row", "A recorded row", row, _id(cursor), ROW_EXAMPLE)
    sealed: Json = {"type": "string", "contentEncoding": "base64"}
    messages["sealed"] = _message("sealed", "Any of these, sealed for whoever signed the request", sealed, None)
    channels: Json = {
        "properties": _channel("properties", "Changes of all observable properties", [*observable, "sealed"]),
        "events": _channel("events", "All events", [*events, "sealed"]),
        "rows": _channel("stream", "Rows as they are recorded; nothing is repeated or left out", ["row", "sealed"]),
    }
    for name in observable:
        channels[f"property_{name}"] = _channel(f"properties/{name}", f"Changes of {name}", [name, "sealed"])
    for name in events:
        channels[f"event_{name}"] = _channel(f"events/{name}", f"The event {name}", [name, "sealed"])
    return {
        "asyncapi": "3.0.0",
        "info": INFO
        | {
            "title": "Latchkey device streams",
            "description": "Server-sent events of a device: specs/protocol/device-api.md section 5. Each channel is a "
            "URL relative to the Thing, asked for with Accept: text/event-stream; the name of a message is its "
            "`event` line. Long polls give the same payloads, one an answer.",
        },
        "defaultContentType": "application/json",
        "servers": {
            "gateway": {
                "host": GATEWAY.removeprefix("https://"),
                "pathname": "/things/{device}",
                "protocol": "sse",
                "description": "A device behind its gateway.",
                "variables": {"device": {"description": "Address of the device, lower case."}},
                "security": [ref("licence", "securitySchemes"), ref("owner", "securitySchemes")],
            }
        },
        "channels": channels,
        "operations": {
            f"send_{name}": {
                "action": "send",
                "channel": {"$ref": f"#/channels/{name}"},
                "summary": str(members(channels[name])["title"]),
                "description": f"{members(channels[name])['title']}, as they happen.",
            }
            for name in channels
        },
        "components": {
            "messages": messages,
            "securitySchemes": security(),
        },
    }


def security() -> Json:
    """Return the security schemes of a device's streams."""
    return {
        "licence": {"type": "http", "scheme": "basic", "description": "User: licence name; password: its key."},
        "owner": {"type": "http", "scheme": "bearer", "description": "The owner's token."},
    }


def members(value: object) -> Json:
    """Return a JSON object as one."""
    assert isinstance(value, dict)
    return value


def _id(schema: Json) -> Json:
    return {"type": "object", "properties": {"id": schema}}


def schema_of(entry: object) -> Json:
    """Return the JSON Schema inside an affordance or data schema of a description."""
    known = ("title", "type", "minimum", "maximum", "enum", "required", "properties")
    found: Json = {name: value for name, value in members(entry).items() if name in known}
    inner = found.get("properties")
    if isinstance(inner, dict):
        found["properties"] = {name: schema_of(value) for name, value in inner.items()}
    return found


def _message(name: str, title: str, payload: Json, headers: Json | None, example: object = None) -> Json:
    found: Json = {"name": name, "title": title, "contentType": "application/json", "payload": payload}
    if headers is not None:
        found["headers"] = headers
    if example is not None:
        found["examples"] = [{"payload": example}]
    return found


def _channel(address: str, title: str, names: list[str]) -> Json:
    return {
        "address": f"/{address}",
        "title": title,
        "servers": [{"$ref": "#/servers/gateway"}],
        "messages": {name: ref(name, "messages") for name in names},
    }
