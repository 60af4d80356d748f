"""The fridge as the Web Thing API of 2018 describes it: links instead of forms, data wrapped in names.

The same state as the W3C face, under URLs of its own below `webthing`, because the payloads differ. Recorded rows are
left to the W3C face: this API has no way to page. Spec: `specs/protocol/device-api.md` section 9.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import cast
from urllib.parse import urlsplit

from device_sim.actions import Request
from device_sim.observations import PROPERTIES
from device_sim.td import TYPES, Json, action_schemas, event_schemas, schema_of, thing_id
from device_sim.thing import Thing

CONTEXT = "https://webthings.io/schemas"
FACE = "webthing"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def path_of(thing: Thing) -> str:
    """Return the absolute path of the face of a Thing, without a final slash."""
    return urlsplit(thing.base).path + FACE


def describe(thing: Thing) -> dict[str, Json]:
    """Return the Web Thing description."""
    path, base = path_of(thing), urlsplit(thing.base)
    socket = f"{'wss' if base.scheme == 'https' else 'ws'}://{base.netloc}{path}"
    return {
        "@context": CONTEXT,
        "@type": list(TYPES),
        "id": thing_id(thing.device),
        "title": thing.title,
        "description": "A household fridge-freezer.",
        "base": f"{base.scheme}://{base.netloc}{path}",
        "securityDefinitions": {"licence": {"scheme": "basic", "in": "header", "name": "Authorization"}},
        "security": ["licence"],
        "properties": {
            entry.name: {
                **schema_of(entry),
                "readOnly": not entry.writable,
                "links": [{"rel": "property", "href": f"{path}/properties/{entry.name}"}],
            }
            for entry in PROPERTIES
        },
        "actions": {
            name: {**schema, "links": [{"rel": "action", "href": f"{path}/actions/{name}"}]}
            for name, schema in action_schemas().items()
        },
        "events": {
            name: {**_flat(schema), "links": [{"rel": "event", "href": f"{path}/events/{name}"}]}
            for name, schema in event_schemas().items()
        },
        "links": [
            {"rel": "properties", "href": f"{path}/properties"},
            {"rel": "actions", "href": f"{path}/actions"},
            {"rel": "events", "href": f"{path}/events"},
            {"rel": "alternate", "href": socket},
        ],
    }


def _flat(schema: dict[str, Json]) -> dict[str, Json]:
    """Return an event schema with its data schema where this API has it: among the event's own members."""
    rest = {name: value for name, value in schema.items() if name != "data"}
    return {**cast(dict[str, Json], schema["data"]), **rest}


def time_of(milliseconds: int) -> str:
    """Return device ms as this API writes times: whole seconds, with an offset."""
    return (_EPOCH + timedelta(seconds=milliseconds // 1000)).isoformat()


def request_object(thing: Thing, request: Request, *, is_new: bool = False) -> dict[str, object]:
    """Return a request for an action under its name; `is_new` = in the answer that created it."""
    status = "completed" if request.is_over else "created" if is_new else "pending"
    body: dict[str, object] = {
        "input": request.arguments,
        "href": f"{path_of(thing)}/actions/{request.name}/{request.number}",
        "status": status,
        "timeRequested": time_of(request.requested),
    }
    if request.is_over:
        body["timeCompleted"] = time_of(request.ended)
    return {request.name: body}
