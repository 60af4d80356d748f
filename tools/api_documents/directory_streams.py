"""`specs/asyncapi/directory.json`: what a directory sends as it happens."""

from __future__ import annotations

from collections.abc import Sequence

from node.directory import thing_events, thing_routes
from tools.api_documents.directory_parts import DEVICE, ROUND, SNAPSHOT, U32
from tools.api_documents.parts import Json, record
from tools.api_documents.streams import INFO


def asyncapi() -> Json:
    """Return the AsyncAPI document."""
    again = record({"kind": {"const": "resnapshot"}, "id": {"type": ["string", "null"]}})
    phase = record({"kind": {"const": "round"}, "round": ROUND, "phase": {"type": "string"}})
    messages: Json = {
        "frame": {
            "name": "frame",
            "title": "Values that changed",
            "summary": "seq u32, block u32, count u32, then records: row u32, mask u64, values; little-endian.",
            "contentType": "application/octet-stream",
            "payload": {"type": "string", "format": "binary"},
        },
        "resnapshot": _message("resnapshot", "Take a new snapshot", again, {"kind": "resnapshot", "id": SNAPSHOT}),
        "round": _message("round", "A round entered a phase", phase, {"kind": "round", "round": 7, "phase": "reveal"}),
    }
    thing = record({"id": {"type": "string", "format": "uri"}})
    example: Json = {"id": thing_routes.thing_id(bytes.fromhex(DEVICE[2:]))}
    for kind in thing_events.TYPES:
        messages[kind] = _message(kind, f"A description was {kind.removeprefix('thing_')}", thing, example)
        messages[kind] |= {
            "headers": {"type": "object", "properties": {"id": {"type": "string", "pattern": "^[0-9]+$"}}}
        }  # type: ignore[operator]  # members of Json are objects
    channels: Json = {
        "deltas": _channel(
            "/v1/deltas", "Changes of the columns since a snapshot", "pages", ("frame", "resnapshot", "round")
        )
        | {
            "bindings": {
                "ws": {
                    "method": "GET",
                    "query": {
                        "type": "object",
                        "required": ["seq"],
                        "properties": {"snapshot": {"type": "string"}, "seq": U32},
                    },
                }
            }
        },
        "things": _channel("/events", "Descriptions that come, change and go", "events", thing_events.TYPES),
        **{kind: _channel(f"/events/{kind}", f"Only {kind}", "events", (kind,)) for kind in thing_events.TYPES},
    }
    return {
        "asyncapi": "3.0.0",
        "info": INFO
        | {
            "title": "Latchkey directory streams",
            "description": "What a directory sends as it happens: specs/protocol/directory.md. Clients send nothing.",
            "tags": [{"name": "directory", "description": "What a directory sends."}],
        },
        "defaultContentType": "application/json",
        "servers": {
            "pages": {"host": "127.0.0.1:8549", "protocol": "ws", "description": "For pages that keep columns."},
            "events": {"host": "127.0.0.1:8549", "protocol": "sse", "description": "For Web of Things clients."},
        },
        "channels": channels,
        "operations": {
            f"send_{name}": {
                "action": "send",
                "channel": {"$ref": f"#/channels/{name}"},
                "summary": f"Send what belongs to {name}",
                "description": f"Everything of the channel {name}, as it happens.",
            }
            for name in channels
        },
        "components": {"messages": messages},
    }


def _message(name: str, title: str, payload: Json, example: Json) -> Json:
    return {
        "name": name,
        "title": title,
        "contentType": "application/json",
        "payload": payload,
        "examples": [{"payload": example}],
    }


def _channel(address: str, title: str, server: str, messages: Sequence[str]) -> Json:
    return {
        "address": address,
        "title": title,
        "description": f"{title}.",
        "servers": [{"$ref": f"#/servers/{server}"}],
        "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in messages},
    }
