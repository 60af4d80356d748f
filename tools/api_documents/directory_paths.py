"""The operations of a directory: state, columns, devices, rounds, Things."""

from __future__ import annotations

from node.directory import device_routes, jsonpath, pages, price_routes, round_routes, thing_routes
from node.directory.columns import SPECS
from tools.api_documents.directory_parts import (
    ADDRESS,
    ANY_CASE,
    ROUND,
    SHARE,
    SNAPSHOT,
    U32,
    U53,
    asked,
    binary,
    get,
    nullable,
)
from tools.api_documents.parts import Json, answer, body, parameter, record, ref
from tools.api_documents.parts import whole as number
from tools.api_documents.things import description


def paths() -> Json:
    """Return all path items."""
    return {**_state(), **_columns(), **_devices(), **_rounds(), **_things()}


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
