"""`specs/openapi/directory.json` and `specs/asyncapi/directory.json`: what a directory serves to front ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from node.directory import device_routes, jsonpath, pages, price_routes, round_routes, thing_events, thing_routes
from node.directory.columns import SPECS, STATUS_LABELS
from tools.api_documents.parts import PROBLEM, Json, answer, body, document, hexes, parameter, record, ref, with_head
from tools.api_documents.parts import whole as number
from tools.api_documents.streams import INFO
from tools.api_documents.things import description

DEVICE = "0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"
ADDRESS, HASH = hexes(20), hexes(32)
SNAPSHOT = "812-1f0c3a77"
U32, U53 = number((1 << 32) - 1), number((1 << 53) - 1)
ANY_CASE: Json = {"type": "string", "pattern": "^0x[0-9a-fA-F]{40}$"}
ROUND: Json = number(10**18 - 1)
SHARE: Json = {"type": "number", "minimum": 0, "maximum": 1}
PROBLEMS: Mapping[int, tuple[str, str, Sequence[str]]] = {
    400: ("BadRequest", "A field is wrong; the problem names it.", ("bad-field", "bad-filter", "bad-query")),
    403: ("Foreign", "Asked under a name, or from a page, that is not served.", ("forbidden",)),
    404: ("NotFound", "Nothing is served there.", ("not-found",)),
    405: ("MethodNotAllowed", "The path has no such method; Allow lists those it has.", ("method-not-allowed",)),
    409: ("Conflict", "Not as things stand.", ("not-final", "lots-not-proven", "too-many")),
    413: ("TooLarge", "Query or body is too large.", ("bad-field",)),
    415: ("NotJson", "The body is not application/json.", ("bad-field",)),
    503: ("NotReady", "Still reading the chains, or something else is not there yet.", ("not-ready", "no-description")),
}


def nullable(schema: Json) -> Json:
    """Return a schema that also allows null."""
    return {"anyOf": [schema, {"type": "null"}]}


def asked(
    name: str,
    summary: str,
    tag: str,
    good: Json,
    problems: Sequence[int] = (),
    *,
    parameters: Sequence[Json] = (),
    request: Json | None = None,
    code: int = 200,
) -> Json:
    """Return an operation; every path can be refused with 400, 403, 404, 405 and 413."""
    responses: Json = {str(code): good}
    for each in sorted({400, 403, 404, 405, 413, *problems, *({415} if request else ())}):
        responses[str(each)] = ref(PROBLEMS[each][0], "responses")
    found: Json = {
        "operationId": name,
        "summary": summary,
        "description": f"{summary}.",
        "tags": [tag],
        "security": [],
        "responses": responses,
    }
    if parameters:
        found["parameters"] = list(parameters)
    return found | ({"requestBody": request} if request is not None else {})


def get(name: str, summary: str, tag: str, good: Json, problems: Sequence[int] = (), *parameters: Json) -> Json:
    """Return a path item with GET and HEAD."""
    return with_head({"get": asked(name, summary, tag, good, problems, parameters=parameters)})


def binary(text: str) -> Json:
    """Return a successful response of bytes."""
    return answer(text, {"type": "string", "format": "binary"}, media="application/octet-stream")


def openapi() -> Json:
    """Return the OpenAPI document."""
    found = document(
        "Latchkey directory API",
        "An index of both ledgers for front ends: specs/protocol/directory.md. Nothing in it has to be believed. Its "
        "streams are in specs/asyncapi/directory.json.",
        {"url": "http://127.0.0.1:8549", "description": "The directory of a development network."},
        {
            "state": "How far the chains are followed, and what a page needs first.",
            "columns": "Snapshots of all devices, a column a file.",
            "devices": "Pages, single devices, rows, saved searches.",
            "rounds": "Rounds, the lots behind them, results and prices.",
            "things": "W3C WoT Discovery, read only.",
        },
        {**_state(), **_columns(), **_devices(), **_rounds(), **_things()},
        _schemas(),
    )
    components = found["components"]
    assert isinstance(components, dict)
    components["responses"] = _refusals()
    components["schemas"]["Problem"] = _problem()
    components.pop("securitySchemes", None)
    return found


def _refusals() -> Json:
    found: Json = {}
    for code, (name, text, kinds) in PROBLEMS.items():
        example: Json = {"type": kinds[0], "title": name, "status": code, "detail": "what was wrong"}
        entry = answer(text, ref("Problem"), media=PROBLEM, example=example)
        if code == 405:
            entry |= {"headers": {"Allow": {"description": "The methods there are.", "schema": {"type": "string"}}}}
        if code == 503:
            entry |= {"headers": {"Retry-After": {"description": "Seconds.", "schema": {"type": "string"}}}}
        found[name] = entry
    return found


def _problem() -> Json:
    kinds = sorted({kind for _, _, known in PROBLEMS.values() for kind in known} | {"about:blank"})
    return {
        "type": "object",
        "description": "RFC 9457; `type` is relative to specs/protocol/directory.md.",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string", "enum": kinds},
            "title": {"type": "string"},
            "status": number(599, 400),
            "detail": {"type": "string"},
            "field": {"type": "string"},
            "value": {"type": "string"},
            "limit": {"type": ["string", "integer"]},
            "column": number(4_097, 1, "Place of the fault in a filter, from 1."),
            "progress": SHARE,
        },
    }


def _state() -> Json:
    health = answer("It lives.", record({"status": {"type": "string", "const": "ok"}}), example={"status": "ok"})
    ready_schema = record(
        {
            "ready": {"type": "boolean"},
            "phase": ref("Phase"),
            "progress": SHARE,
        }
    )
    ready = get("readDirectoryReady", "Whether both chains are followed", "state", answer("Yes.", ready_schema))
    for method, item in ready.items():
        assert isinstance(item, dict)
        unready = answer("Not yet; the same body.", ready_schema) if method == "get" else {"description": "Not yet."}
        item["responses"]["503"] = unready
    return {
        "/config.json": get("readConfig", "What a page has to know first", "state", answer("Config.", ref("Config"))),
        "/v1/status": get("readStatus", "How far both chains are followed", "state", answer("Status.", ref("Status"))),
        "/health": get("readDirectoryHealth", "Whether the process lives", "state", health),
        "/ready": ready,
    }


def _columns() -> Json:
    identity = parameter("id", {"type": "string", "pattern": "^[0-9]+-[0-9a-f]{8}$"}, "Snapshot.", where="path")
    names: Json = {"type": "string", "enum": [spec.name for spec in SPECS]}
    column = parameter("column", names, "Name of the column.", where="path")

    def whole(form: str, media: str) -> Json:
        content: Json = {"schema": {"type": "string", "format": "binary"}}
        good: Json = {"description": "The file.", "content": {media: content}}
        return get(f"read{form.capitalize()}", f"A snapshot as one {form} file", "columns", good, (), identity)

    return {
        "/v1/snapshots/latest": get(
            "readManifest", "The newest snapshot", "columns", answer("Its manifest.", ref("Manifest")), (503,)
        ),
        "/v1/snapshots/{id}/{column}.bin": get(
            "readColumn",
            "The values of a column, little-endian, one a row",
            "columns",
            binary("Values."),
            (),
            identity,
            column,
        ),
        "/v1/snapshots/{id}.arrow": whole("arrow", "application/vnd.apache.arrow.file"),
        "/v1/snapshots/{id}.parquet": whole("parquet", "application/vnd.apache.parquet"),
    }


def _devices() -> Json:
    name = parameter(
        "name", {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$"}, "Name of the search.", where="path"
    )
    rows: Json = {"type": "array", "minItems": 1, "maxItems": device_routes.MOST_ROWS, "items": U32}
    request = body(record({"snapshot": {"type": "string"}, "rows": rows}), {"snapshot": SNAPSHOT, "rows": [0, 7]})
    found = record({"snapshot": {"type": "string"}, "devices": {"type": "array", "items": ADDRESS}})
    search: Json = {"type": "string", "maxLength": device_routes.SEARCH_CHARS}
    saved = record({"name": {"type": "string"}, "query": search, "saved": U53})
    done: Json = {"description": "Done."}
    return {
        "/v1/devices": get(
            "pageDevices",
            "Devices that pass a filter, sorted, a page at a time",
            "devices",
            answer("A page.", ref("Devices")),
            (503,),
            parameter("filter", {"type": "string", "maxLength": 4_096}, "As of `latchkey devices --filter`."),
            parameter("sort", {"type": "string", "enum": list(pages.SORTS)}, "Column, default row."),
            parameter("order", {"type": "string", "enum": ["asc", "desc"]}, "Default asc; equals by row."),
            parameter("limit", number(device_routes.MOST_PAGE, 1), f"Default {device_routes.PAGE}."),
            parameter("after", {"type": "string", "maxLength": 64}, "`next` of the page before."),
        ),
        "/v1/devices/{address}": get(
            "readDevice",
            "One device",
            "devices",
            answer("The device.", ref("Device")),
            (),
            parameter("address", ANY_CASE, "Address of the device.", where="path"),
        ),
        "/v1/rows": {
            "post": asked(
                "findRows", "The devices of row numbers", "devices", answer("In order.", found), request=request
            )
        },
        "/v1/searches": get(
            "listSearches",
            "Saved searches by name",
            "devices",
            answer("All of them.", record({"searches": {"type": "array", "items": saved}})),
        ),
        "/v1/searches/{name}": {
            "put": asked(
                "saveSearch",
                "Save a search, or replace it",
                "devices",
                done,
                (409,),
                parameters=[name],
                request=body(record({"query": search}), {"query": "volume=300-&energy_class=A"}),
                code=204,
            ),
            "delete": asked("dropSearch", "Delete a saved search", "devices", done, (), parameters=[name], code=204),
        },
    }


def _rounds() -> Json:
    which = parameter("round", ROUND, "Number of the round.", where="path")
    family = parameter("family", number(0xFFFF, 1), "Default 1.")
    after = parameter("after", ROUND, "`next` of the page before.")
    rounds: Json = {"type": "string", "pattern": "^[0-9]{1,9}(-[0-9]{1,9}){0,19}$"}
    columns: Json = {"type": "string", "enum": list(price_routes.TYPES)}
    states: Json = {"type": "string", "enum": list(round_routes.STATES)}
    described = record({name: {"type": "string"} for name in ("name", "type", "url")})
    raw = record(
        {
            "family": number(0xFFFF, 1),
            "rounds": {"type": "array", "items": ROUND, "maxItems": price_routes.CLEARING_ROUNDS},
            "rows": U32,
            "columns": {"type": "array", "items": described},
        }
    )
    return {
        "/v1/rounds": get(
            "listRounds",
            "Rounds, newest first",
            "rounds",
            answer("A page.", record({"rounds": {"type": "array", "items": ref("Round")}, "next": nullable(ROUND)})),
            (),
            parameter("state", states, "Default all."),
            parameter("limit", number(round_routes.MOST, 1), f"Default {round_routes.PAGE}."),
            after,
        ),
        "/v1/rounds/{round}": get("readRound", "One round", "rounds", answer("The round.", ref("Round")), (), which),
        "/v1/rounds/{round}/leaves": get(
            "readLeaves", "The lots of a round, 184 bytes each", "rounds", binary("The list."), (409, 503), which
        ),
        "/v1/rounds/{round}/results": get(
            "readResults",
            "The lots that sold, of a round that is final",
            "rounds",
            answer("Results.", ref("Results")),
            (409, 503),
            which,
        ),
        "/v1/prices": get(
            "listPrices",
            "What device-months sold for, newest round first",
            "rounds",
            answer("A page.", ref("Prices")),
            (503,),
            family,
            parameter("by", {"type": "string", "enum": list(price_routes.BY)}, "Groups of a round; default round."),
            parameter("limit", number(price_routes.MOST, 1), f"Rounds; default {price_routes.PAGE}."),
            after,
        ),
        "/v1/prices/clearing": get(
            "describeClearing",
            "Where the lots of the newest final rounds are, as columns",
            "rounds",
            answer("Columns.", raw),
            (503,),
            family,
            parameter("rounds", number(price_routes.CLEARING_ROUNDS, 1), "How many; default 20."),
        ),
        "/v1/prices/clearing/{rounds}/{column}.bin": get(
            "readClearing",
            "One value of every lot that was for sale in these rounds, little-endian",
            "rounds",
            binary("Values."),
            (503,),
            parameter("rounds", rounds, "Numbers of final rounds, joined by -.", where="path"),
            parameter("column", columns, "Name of the column.", where="path"),
        ),
    }


def _things() -> Json:
    anything: Json = {"type": "object"}
    listing: Json = {
        "description": "A page.",
        "content": {
            "application/ld+json": {"schema": {"type": "array", "items": anything}, "example": [description()]}
        },
        "headers": {"Link": {"description": "The next page.", "schema": {"type": "string"}}},
    }
    td = "application/td+json"
    urn = "^(0x[0-9a-fA-F]{40}|urn:uuid:[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"
    return {
        "/.well-known/wot": get(
            "describeDirectory",
            "Description of the directory, a ThingDirectory",
            "things",
            answer("The directory.", anything, media=td, example=thing_routes.describe("http://127.0.0.1:8549")),
        ),
        "/things": get(
            "listDescriptions",
            "Verified descriptions, in order of enrolment",
            "things",
            listing,
            (503,),
            parameter("limit", number(thing_routes.MOST_PAGE, 1), f"Default {thing_routes.PAGE}."),
            parameter("offset", U32, "Devices to leave out."),
        ),
        "/things/{id}": get(
            "readOneDescription",
            "One verified description",
            "things",
            answer("It.", anything, media=td, example=description()),
            (503,),
            parameter("id", {"type": "string", "pattern": urn}, "Thing id or address.", where="path"),
        ),
        "/search/jsonpath": get(
            "searchThings",
            "What a JSONPath finds in the array of descriptions",
            "things",
            answer("Values found.", {"type": "array", "items": {}}, example=["Fridge"]),
            (503,),
            parameter("query", {"type": "string", "maxLength": jsonpath.MOST_CHARS}, "RFC 9535, without functions.")
            | {"required": True},
        ),
    }


def _schemas() -> Json:
    text: Json = {"type": "string"}
    point = {"block": number((1 << 53) - 1, -1), "blockHash": nullable(HASH), "time": U53}
    chain = record({"chainId": U53, "genesisHash": HASH, **point, "head": U53, "finalized": U53})
    value = record(
        {"code": U32, "label": text, "name": {"type": ["string", "integer", "null"]}, "address": ADDRESS},
        ("name", "address"),
    )
    column = record(
        {
            "name": {"type": "string", "enum": [spec.name for spec in SPECS]},
            "type": {"type": "string", "enum": ["u8", "u16", "u32", "bytes20"]},
            "kind": {"type": "string", "enum": ["category", "number", "time", "id"]},
            "label": text,
            "unit": text,
            "facet": {"type": "boolean"},
            "core": {"type": "boolean"},
            "first": {"type": "integer"},
            "step": {"type": "integer"},
            "values": {"type": "array", "items": value},
            "bytes": U53,
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "url": text,
        },
        ("unit", "first", "step", "values"),
    )
    model = record({"model": U32, "family": number(0xFFFF), "oem": ADDRESS, "label": text})
    gateway = record({"index": U32, "address": ADDRESS, "url": text, "label": text})
    manifest = record(
        {
            "id": {"type": "string", "pattern": "^[0-9]+-[0-9a-f]{8}$"},
            "content": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            **point,
            "auction": nullable(record(point)),
            "seq": U32,
            "rows": U32,
            "columns": {"type": "array", "items": ref("Column")},
            "models": {"type": "array", "items": model},
            "gateways": {"type": "array", "items": gateway},
        }
    )
    device = record(
        {
            "row": U32,
            "device": ADDRESS,
            "family": number(0xFFFF),
            "model": U32,
            "oem": ADDRESS,
            "owner": ADDRESS,
            "gateway": record({"address": ADDRESS, "url": text}),
            "segment": U32,
            "index": number(16_383),
            "status": {"type": "string", "enum": list(STATUS_LABELS)},
            "reserve": number(0xFFFF, text="Ticks."),
            "licences": number(255),
            "flags": number(255),
            "seen": nullable(U53),
            "sequence": U32,
            "attributes": {"type": "object", "additionalProperties": {"type": ["string", "integer"]}},
            "codes": HASH,
            "tdHash": nullable(HASH),
            "monthKeyRoot": nullable(HASH),
            "listing": nullable(record({"round": U32, "lot": number(16_383), "month": number(0xFFFF)})),
            "price": nullable(U32),
            "sales": number(0xFFFF),
        }
    )
    times = ("opened", "commitEnd", "revealStart", "revealEnd", "clearEnd", "deliverEnd", "disputeEnd")
    counts = ("commits", "reveals", "chunks", "chunksCleared", "sold", "licences", "volume", "keys")
    phases = [state for state in round_routes.STATES if state not in ("all", "open", "running", "done")]
    round_ = record(
        {
            "round": ROUND,
            "epoch": ROUND,
            "month": U32,
            "family": nullable(number(0xFFFF)),
            "lots": number(16_384, 1),
            "leafRoot": HASH,
            "termsHead": HASH,
            "phase": {"type": "string", "enum": phases},
            **dict.fromkeys(times, U53),
            **dict.fromkeys(counts, U53),
            "done": {"type": "boolean"},
        }
    )
    lot = record(
        {
            "lot": number(16_383),
            "row": U32,
            "device": ADDRESS,
            "price": number(0xFFFF, text="Ticks."),
            "slots": {"type": "array", "items": number(149), "maxItems": 6},
        }
    )
    some: Json = nullable(U53)
    price = record(
        {
            "round": ROUND,
            "rounds": U32,
            "month": U32,
            "time": U53,
            "model": U32,
            "region": number(255),
            "label": {"type": ["string", "null"]},
            **dict.fromkeys(("lots", "sold", "licences", "volume", "bidders"), U53),
            "min": some,
            "median": {"type": ["number", "null"]},
            "max": some,
        },
        ("rounds", "model", "region", "label"),
    )
    urls = {"rpc": text, "ws": text, "chainId": U53, "genesisHash": HASH}
    return {
        "Phase": {"type": "string", "enum": ["rebuilding", "following", "stale"]},
        "Status": record(
            {
                "metadata": chain,
                "auction": chain,
                "devices": U32,
                "checkedIn": U32,
                "phase": ref("Phase"),
                "progress": SHARE,
                "snapshot": {"type": ["string", "null"]},
                "seq": U32,
            }
        ),
        "Config": record(
            {
                "version": {"type": "integer", "const": 1},
                "metadata": record(urls),
                "auction": record(urls),
                "contracts": {"type": "object", "additionalProperties": ADDRESS},
                "schedule": {"type": "object", "additionalProperties": U53},
                "watcher": {"type": ["string", "null"]},
                "devnet": {"type": "boolean"},
            }
        ),
        "Column": column,
        "Manifest": manifest,
        "Device": device,
        "Devices": record(
            {
                "block": U53,
                "matched": U32,
                "total": U32,
                "devices": {"type": "array", "items": ref("Device")},
                "next": {"type": ["string", "null"]},
            }
        ),
        "Round": round_,
        "Results": record(
            {"round": ROUND, "lots": number(16_384), "volume": U53, "sold": {"type": "array", "items": lot}}
        ),
        "Prices": record(
            {
                "family": number(0xFFFF),
                "by": {"type": "string", "enum": list(price_routes.BY)},
                "prices": {"type": "array", "items": price},
                "next": nullable(ROUND),
            }
        ),
        "Problem": {"type": "object"},
    }


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
