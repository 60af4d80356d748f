"""`specs/openapi/device.json`: what a device serves to everybody, licensees and its owner, one path a property."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from device_sim.observations import OBSERVATIONS
from device_sim.td import HISTORY_DEFAULT, HISTORY_LIMIT
from tools.api_documents import bodies
from tools.api_documents.parts import (
    DEVICE,
    GATEWAY,
    LICENCES,
    OWNER,
    READERS,
    Json,
    answer,
    body,
    document,
    operation,
    parameter,
    record,
    ref,
    whole,
    with_head,
)
from tools.api_documents.things import description

_MOMENT: Json = {
    "anyOf": [{"type": "string", "format": "date-time"}, {"type": "string", "pattern": "^[0-9]{1,14}$"}],
}
_FIELDS: Json = {
    "type": "array",
    "items": {"type": "string", "enum": [entry.name for entry in OBSERVATIONS]},
    "uniqueItems": True,
    "minItems": 1,
}
_SPAN = [
    parameter("from", _MOMENT, "First device time, RFC 3339 or integer milliseconds; included."),
    parameter("to", _MOMENT, "Device time to stop before."),
    parameter("fields", _FIELDS, "Rows of these observations only, names joined by commas.")
    | {"style": "form", "explode": False},
    parameter(
        "property",
        {"type": "string", "enum": [entry.name for entry in OBSERVATIONS]},
        "Rows of one observation only; not together with `fields`.",
    ),
    parameter("after", {"type": "string", "pattern": "^[0-9]{1,15}$"}, "A cursor: go on after that row."),
]
_RANGE: Json = {
    "anyOf": [{"type": "string", "pattern": "^bytes=([0-9]{1,9}-[0-9]{0,9}|-[0-9]{1,9})$"}, {"type": "string"}],
}
_TAGS = {
    "description": "What the device is; public.",
    "properties": "Present values and recorded rows.",
    "actions": "What the owner can make it do.",
    "market": "Its part in the market; public.",
    "webthing": "The Web Thing API of 2018 over the same state.",
}


def server() -> Json:
    """Return the server: a Thing behind a gateway."""
    return {
        "url": f"{GATEWAY}/things/{{device}}",
        "description": "A device behind its gateway.",
        "variables": {"device": {"default": DEVICE, "description": "Address of the device, lower case."}},
    }


def openapi() -> Json:
    """Return the document."""
    thing = description()
    properties, actions = _members(thing["properties"]), _members(thing["actions"])
    paths: Json = {
        "/": with_head(
            {
                "get": operation(
                    "readDescription",
                    "Thing Description 1.1 in its RFC 8785 bytes",
                    "description",
                    {200: answer("The description.", {"type": "object"}, media="application/td+json", example=thing)},
                    (),
                )
            }
        ),
        "/td.jws": with_head(
            {
                "get": operation(
                    "readSignature",
                    "The device's signature under its description",
                    "description",
                    {200: answer("Detached JWS, ES256K.", {"type": "string"}, media="application/jose")},
                    (),
                )
            }
        ),
        "/icon.svg": with_head(
            {
                "get": operation(
                    "readIcon",
                    "The icon that the description names",
                    "description",
                    {200: answer("The icon.", {"type": "string"}, media="image/svg+xml")},
                    (),
                )
            }
        ),
        "/properties": with_head(
            {
                "get": operation(
                    "readAllProperties",
                    "All values by name",
                    "properties",
                    {200: answer("The values.", record({name: _value(entry) for name, entry in properties.items()}))},
                    (503,),
                    security=READERS,
                ),
                "put": operation(
                    "writeMultipleProperties",
                    "Write several properties, all or nothing",
                    "properties",
                    {204: answer("Written.")},
                    (403, 503),
                    security=OWNER,
                    request=body(several(properties), {"targetTemperature": 5, "mode": "cool"}),
                ),
            }
        ),
        "/actions": with_head(
            {
                "get": operation(
                    "queryAllActions",
                    "Requests by action name, newest first",
                    "actions",
                    {
                        200: answer(
                            "The requests.",
                            {"type": "object", "additionalProperties": {"type": "array", "items": ref("ActionStatus")}},
                            example={"superCool": [bodies.STATUS_EXAMPLE]},
                        )
                    },
                    (),
                    security=READERS,
                )
            }
        ),
    }
    for name, entry in properties.items():
        paths[f"/properties/{name}"] = _history(entry) if name == "history" else _property(name, entry)
    for name, entry in actions.items():
        paths |= _action(name, entry)
    paths |= _market() | _data() | _face(properties, actions, _members(thing["events"]))
    return document(
        "Latchkey device API",
        "What a device serves through its gateway: specs/protocol/device-api.md. Streams and long polls are in "
        "specs/asyncapi/streams.json. Signed requests (Authorization: Latchkey) are described in section 3, their "
        "sealed answers in section 7.",
        server(),
        _TAGS,
        paths,
        bodies.schemas(),
    )


def _members(value: object) -> dict[str, Json]:
    assert isinstance(value, dict)
    return value


def _value(entry: Mapping[str, object]) -> Json:
    """Return the JSON Schema of a property's value: its data schema without what only TD knows."""
    known = (
        "title",
        "description",
        "type",
        "minimum",
        "maximum",
        "multipleOf",
        "default",
        "enum",
        "items",
        "required",
        "properties",
        "format",
        "oneOf",
    )
    return {name: entry[name] for name in known if name in entry}


def several(properties: Mapping[str, Json]) -> Json:
    """Return the schema of an object of one or more writable properties of a description."""
    writable = {name: _value(entry) for name, entry in properties.items() if not entry.get("readOnly")}
    return record(writable, optional=tuple(writable), minProperties=1)


def _property(name: str, entry: Json) -> Json:
    schema = _value(entry)
    title = str(entry["title"])
    read = operation(
        f"read{name[0].upper()}{name[1:]}",
        title,
        "properties",
        {200: answer("The bare value.", schema, example=_example(entry))},
        (503,),
        security=READERS,
    )
    if entry.get("readOnly"):
        return with_head({"get": read})
    write = operation(
        f"write{name[0].upper()}{name[1:]}",
        f"Set: {title}",
        "properties",
        {204: answer("Written.")},
        (403, 503),
        security=OWNER,
        request=body(schema, _example(entry)),
    )
    return with_head({"get": read, "put": write})


def _example(entry: Mapping[str, object]) -> object:
    if "default" in entry:
        return entry["default"]
    choices = entry.get("enum")
    if isinstance(choices, list):
        return choices[-1]
    return False if entry["type"] == "boolean" else 4


def _history(entry: Json) -> Json:
    return with_head(
        {
            "get": operation(
                "readHistory",
                str(entry["title"]),
                "properties",
                {
                    200: answer("A page of rows.", {"type": "array", "items": ref("Row")}, example=[bodies.ROW_EXAMPLE])
                    | {"headers": _row_headers()}
                },
                (503,),
                security=READERS,
                parameters=[
                    *_SPAN,
                    parameter("limit", whole(HISTORY_LIMIT, 1), f"Rows a page, default {HISTORY_DEFAULT}."),
                ],
            )
        }
    )


def _row_headers() -> Json:
    def text(said: str) -> Json:
        return {"description": said, "schema": {"type": "string"}}

    return {
        "Latchkey-Rows": text("Rows in this page."),
        "Latchkey-Total": text("Rows of the whole span at this moment."),
        "Latchkey-Next": text("The cursor that leads on; absent when everything has been read."),
        "Link": text("The next page."),
        "Repr-Digest": text("SHA-256 of the body as served whole (RFC 9530); to licensees."),
        "Latchkey-Provenance": text("The device's signature over the answer; to licensees."),
    }


def _range_headers() -> Json:
    return {
        "Content-Range": {
            "description": "Which bytes of how many.",
            "schema": {"type": "string", "pattern": "^bytes [0-9]+-[0-9]+/[0-9]+$"},
        }
    }


def _action(name: str, entry: Json) -> Json:
    schema = entry.get("input")
    example: object = {"duration": 3_600} if schema else None
    request = body(schema, example) if schema else None
    done = (
        {204: answer("Done.")}
        if entry["synchronous"]
        else {
            201: answer("Begun.", ref("ActionStatus"), example=bodies.STATUS_EXAMPLE)
            | {"headers": {"Location": {"description": "The status.", "schema": {"type": "string"}}}}
        }
    )
    label = f"{name[0].upper()}{name[1:]}"
    title = str(entry["title"])
    paths: Json = {
        f"/actions/{name}": {
            "post": operation(
                f"invoke{label}", title, "actions", done, (403, 409, 503), security=OWNER, request=request
            )
        }
    }
    if entry["synchronous"]:
        return paths
    number = parameter("id", {"type": "string", "pattern": "^[0-9]{1,15}$"}, "Number of the request.", where="path")
    item: Json = {
        "get": operation(
            f"query{label}",
            f"Status: {title}",
            "actions",
            {200: answer("The status.", ref("ActionStatus"), example=bodies.STATUS_EXAMPLE)},
            (),
            security=READERS,
            parameters=[number],
        ),
        "delete": operation(
            f"cancel{label}",
            f"Cancel: {title}",
            "actions",
            {204: answer("Gone.")},
            (403,),
            security=OWNER,
            parameters=[number],
        ),
    }
    return paths | {f"/actions/{name}/{{id}}": with_head(item)}


def _data() -> Json:
    formats: Json = {"type": "string", "enum": ["ndjson", "csv", "parquet"], "default": "ndjson"}
    kinds = {
        "application/x-ndjson": {"schema": {"type": "string"}},
        "text/csv": {"schema": {"type": "string"}},
        "application/vnd.apache.parquet": {"schema": {"type": "string", "format": "binary"}},
    }
    whole_file: Json = {"description": "The file.", "content": kinds, "headers": _row_headers()}
    return {
        "/licence": with_head(
            {
                "get": operation(
                    "readLicence",
                    "What the key opens",
                    "market",
                    {200: answer("The licence.", ref("Licence"), example=bodies.LICENCE_EXAMPLE)},
                    (403, 503),
                    security=LICENCES,
                )
            }
        ),
        "/export": with_head(
            {
                "get": operation(
                    "exportRows",
                    "Recorded rows as a file",
                    "properties",
                    {
                        200: whole_file,
                        206: {
                            "description": "A byte range of the file (RFC 9110 section 14).",
                            "content": kinds,
                            "headers": _row_headers() | _range_headers(),
                        },
                    },
                    (416, 503),
                    security=READERS,
                    parameters=[
                        *_SPAN,
                        parameter("limit", whole(50_000, 1), "Rows a page, default 20,000."),
                        parameter("format", formats, "Form of the file."),
                        parameter("Range", _RANGE, "One byte range; any other text asks for the whole.", where="header")
                        | {"example": "bytes=0-99"},
                        parameter(
                            "If-Range",
                            {"type": "string"},
                            "ETag of an earlier part: the whole is sent if the page has changed.",
                            where="header",
                        ),
                    ],
                )
            }
        ),
    }


def _market() -> Json:
    certificate: Json = {
        "device": DEVICE,
        "model": 1,
        "serialHash": bodies.HASH,
        "certificate": bodies.SIGNATURE,
        "chainId": 20180321,
        "registry": bodies.DOMAIN_EXAMPLE["verifyingContract"],
    }
    records = {"records": [{"round": "17", "lot": 3, "rank": 0, "month": 7, "record": "0x" + "22" * 64 + "01"}]}
    return {
        "/market": with_head(
            {
                "get": operation(
                    "readMarket",
                    "What stands on the ledger about the device",
                    "market",
                    {200: answer("As on the ledger.", ref("Market"), example=bodies.MARKET_EXAMPLE)},
                    (503,),
                )
            }
        ),
        "/market/certificate": with_head(
            {
                "get": operation(
                    "readCertificate",
                    "What the maker signed at manufacture",
                    "market",
                    {200: answer("The certificate.", ref("Certificate"), example=certificate)},
                    (),
                )
            }
        ),
        "/market/check-in": with_head(
            {
                "get": operation(
                    "readCheckIn",
                    "The newest check-in that the device signed",
                    "market",
                    {200: answer("The check-in.", ref("CheckIn"), example=bodies.CHECK_IN_EXAMPLE)},
                    (),
                )
            }
        ),
        "/market/records": with_head(
            {
                "get": operation(
                    "readRecords",
                    "Key records of what was sold, newest round first",
                    "market",
                    {200: answer("The records.", ref("Records"), example=records)},
                    (),
                    parameters=[
                        parameter("round", {"type": "string", "pattern": "^[0-9]{1,18}$"}, "One round."),
                        parameter("limit", whole(100, 1), "At most so many, default 20."),
                    ],
                )
            }
        ),
    }


def _face(properties: Mapping[str, Json], actions: Mapping[str, Json], events: Mapping[str, Json]) -> Json:
    request = record(
        {
            "input": {},
            "href": {"type": "string"},
            "status": {"type": "string", "enum": ["created", "pending", "completed"]},
            "timeRequested": {"type": "string"},
            "timeCompleted": {"type": "string"},
        },
        optional=("input", "timeCompleted"),
    )
    named: Json = {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": request}
    event: Json = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": {"type": "object", "required": ["timestamp"]},
    }

    def listed(name: str, title: str, schema: Json) -> Json:
        found = answer(title, {"type": "array", "items": schema})
        return with_head({"get": operation(name, title, "webthing", {200: found}, (503,), security=READERS)})

    paths: Json = {
        "/webthing": with_head(
            {
                "get": operation(
                    "readFace",
                    "Description of the Web Thing face",
                    "webthing",
                    {
                        200: answer(
                            "The description.", {"type": "object", "required": ["@context", "title", "properties"]}
                        )
                    },
                    (),
                )
            }
        ),
        "/webthing/properties": with_head(
            {
                "get": operation(
                    "readFaceProperties",
                    "All values by name",
                    "webthing",
                    {200: answer("The values.", {"type": "object"})},
                    (503,),
                    security=READERS,
                )
            }
        ),
        "/webthing/actions": _with_post(
            listed("listFaceActions", "Requests of actions", named),
            "requestFaceAction",
            "Request an action by name",
            {"oneOf": [_wrapped(name, entry) for name, entry in actions.items()]},
            {"superCool": {"input": {"duration": 3_600}}},
            named,
        ),
        "/webthing/events": listed("listFaceEvents", "Events, oldest first", event),
    }
    for name, entry in events.items():
        label = f"{name[0].upper()}{name[1:]}"
        paths[f"/webthing/events/{name}"] = listed(f"listFace{label}", f"{entry['title']}, oldest first", event)
    for name, entry in actions.items():
        paths |= _face_action(name, entry, listed, named)
    for name, entry in properties.items():
        if name == "history":
            continue
        label = f"{name[0].upper()}{name[1:]}"
        schema = record({name: _value(entry)})
        item: Json = {
            "get": operation(
                f"readFace{label}",
                f"{entry['title']}, wrapped",
                "webthing",
                {200: answer("{name: value}", schema)},
                (503,),
                security=READERS,
            )
        }
        if not entry.get("readOnly"):
            item["put"] = operation(
                f"writeFace{label}",
                f"Set, wrapped: {entry['title']}",
                "webthing",
                {200: answer("The same.", schema)},
                (403, 503),
                security=OWNER,
                request=body(schema, {name: _example(entry)}),
            )
        paths[f"/webthing/properties/{name}"] = with_head(item)
    return paths


def _with_post(path: Json, name: str, summary: str, schema: Json, example: Json, answered: Json) -> Json:
    """Return a path item with a POST that begins an action."""
    begun = answer("Begun.", answered) | {
        "headers": {"Location": {"description": "The request.", "schema": {"type": "string"}}}
    }
    post = operation(
        name, summary, "webthing", {201: begun}, (403, 409, 503), security=OWNER, request=body(schema, example)
    )
    return path | {"post": post}


def _wrapped(name: str, entry: Json) -> Json:
    """Return the schema of a request for an action on the Web Thing face."""
    if "input" in entry:
        return record({name: record({"input": entry["input"]})})
    return record({name: record({"input": {"type": ["object", "null"], "maxProperties": 0}}, optional=("input",))})


def _face_action(name: str, entry: Json, listed: Callable[[str, str, Json], Json], named: Json) -> Json:
    """Return the paths of one action on the Web Thing face."""
    label, title = f"{name[0].upper()}{name[1:]}", str(entry["title"])
    example: Json = {name: {"input": {"duration": 3_600}} if "input" in entry else {}}
    schema = _wrapped(name, entry)
    path = f"/webthing/actions/{name}"
    number = parameter("id", {"type": "string", "pattern": "^[0-9]{1,15}$"}, "Number of the request.", where="path")
    item: Json = {
        "get": operation(
            f"queryFace{label}",
            f"Request: {title}",
            "webthing",
            {200: answer("The request.", named)},
            (),
            security=READERS,
            parameters=[number],
        ),
        "delete": operation(
            f"cancelFace{label}",
            f"Cancel, wrapped: {title}",
            "webthing",
            {204: answer("Gone.")},
            (403,),
            security=OWNER,
            parameters=[number],
        ),
    }
    return {
        path: _with_post(
            listed(f"listFace{label}", f"Requests: {title}", named),
            f"invokeFace{label}",
            f"Wrapped: {title}",
            schema,
            example,
            named,
        ),
        f"{path}/{{id}}": with_head(item),
    }
