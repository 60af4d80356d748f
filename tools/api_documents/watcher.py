"""`specs/openapi/watcher.json`: what a watcher serves to bidders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chains.crypto.opening import HASH_BYTES, OPENING_BYTES, SHARES
from chains.market.amounts import MAX_TICKS
from chains.market.recovery_file import MAX_DEVICES
from node.watcher.intake import FIELDS, SHARE_FIELDS, VERSION
from node.watcher.routes import NOTICE, SHARE_NOTICE
from node.watcher.store import State
from tools.api_documents.parts import (
    PROBLEM,
    Json,
    answer,
    body,
    decimal,
    document,
    hexes,
    parameter,
    record,
    ref,
    with_head,
)
from tools.api_documents.parts import whole as number

BIDDER = "0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"
AUCTION = "0x0000000000000000000000000000000000001203"
COMMIT = "0x" + "5c" * 32
TIME = 1_800_000_000
U53 = number((1 << 53) - 1)
PROBLEMS: Mapping[int, tuple[str, str, Sequence[str]]] = {
    400: ("BadRequest", "A field is wrong; the problem names it.", ("bad-field", "opening-refused")),
    403: (
        "NotPermitted",
        "Signed by somebody else, a share for a watcher without peers, or asked from a page that is not served.",
        ("opening-refused", "forbidden"),
    ),
    404: ("NotFound", "No such opening, round or path.", ("not-found", "opening-refused", "about:blank")),
    405: ("MethodNotAllowed", "The path has no such method; Allow lists those it has.", ("about:blank",)),
    409: ("Conflict", "It does not open what the chain holds, or of another market.", ("opening-refused",)),
    413: ("TooLarge", "The body is too large.", ("bad-field",)),
    415: ("NotJson", "The body is not application/json.", ("bad-field",)),
    429: (
        "TooMany",
        "This client asked too fast, or this bidder or the watcher has as many openings as it may.",
        ("too-fast", "opening-refused"),
    ),
    503: ("NotReady", "The auction chain cannot be asked.", ("not-ready",)),
}
EVERY_PATH = (400, 403, 404, 405, 413, 429)


def openapi() -> Json:
    """Return the document."""
    found = document(
        "Latchkey watcher API",
        "Reveals for bidders who sleep: specs/protocol/watcher.md. "
        f"Whoever hands a whole opening over must know: {NOTICE}. Whoever hands shares to three: {SHARE_NOTICE}.",
        {"url": "http://127.0.0.1:8550", "description": "The watcher of a development network."},
        {
            "openings": "Handing openings and shares of them over, and what became of them.",
            "state": "The watcher itself.",
        },
        _paths(),
        {
            "Opening": _opening(),
            "Share": _share(),
            "Held": _held_schema(),
            "Shares": _shares_schema(),
            "Status": _status_schema(),
            "Problem": _problem(),
        },
    )
    components = found["components"]
    assert isinstance(components, dict)
    components["responses"] = _refusals()
    components["schemas"]["Problem"] = _problem()
    components.pop("securitySchemes", None)
    return found


def _paths() -> Json:
    held = answer("Its state.", ref("Held"), example=_held())
    round_ = parameter("round", number(10**18 - 1), "Number of the round.", where="path")
    place = (
        round_,
        parameter("bidder", hexes(20), "The account that committed.", where="path"),
    )
    status = answer("The watcher.", ref("Status"), example=_status())
    lives = answer("It does.", {"type": "object"}, example={"status": "ok"})
    about = "Whose watcher, which market, how full, and what it can read"
    return {
        "/v1/openings": {
            "post": _take("handOver", "Hand the opening of a sealed batch over", "Opening", _opening_given())
        },
        "/v1/shares": {
            "post": _take(
                "handShareOver", "Hand a share of an opening to one of three watchers", "Share", _share_given()
            )
        },
        "/v1/shares/{round}": _get(
            "readShares",
            "The shares of a round, once the end of its commits is final",
            "openings",
            answer("What may be told.", ref("Shares"), example={"round": "7", "released": False, "shares": []}),
            round_,
        ),
        "/v1/openings/{round}/{bidder}": _get("readOpening", "What became of an opening", "openings", held, *place),
        "/v1/status": _get("readWatcher", about, "state", status),
        "/health": _get("readWatcherHealth", "The process lives", "state", lives),
        "/ready": _ready(),
    }


def _asked(name: str, summary: str, tag: str, good: Json, problems: Sequence[int]) -> Json:
    responses: Json = dict(good)
    for code in sorted({*EVERY_PATH, *problems} - {int(known) for known in good}):
        responses[str(code)] = ref(PROBLEMS[code][0], "responses")
    return {
        "operationId": name,
        "summary": summary,
        "description": f"{summary}.",
        "tags": [tag],
        "security": [],
        "responses": responses,
    }


def _get(name: str, summary: str, tag: str, good: Json, *parameters: Json) -> Json:
    asked = _asked(name, summary, tag, {"200": good}, ())
    return with_head({"get": asked | ({"parameters": list(parameters)} if parameters else {})})


def _ready() -> Json:
    shape: Json = record({"ready": {"type": "boolean"}, "lastTrouble": {"type": "string"}})
    good = answer("It has seen the chain lately.", shape, example={"ready": True, "lastTrouble": ""})
    bad = answer("It has not.", shape, example={"ready": False, "lastTrouble": "the node does not answer"})
    return with_head(
        {"get": _asked("readWatcherReady", "Whether the chain is seen", "state", {"200": good, "503": bad}, ())}
    )


def _take(name: str, summary: str, schema: str, example: Json) -> Json:
    held: Json = {
        str(code): answer(text, ref("Held"), example=_held())
        for code, text in ((200, "It was held already."), (201, "It is held now."))
    }
    asked = _asked(name, summary, "openings", held, (409, 415, 429, 503))
    return asked | {"requestBody": body(ref(schema), example)}


def _given(secret: Json) -> Json:
    return {
        "version": VERSION,
        "auction_chain_id": 20_180_322,
        "contract": AUCTION,
        "round": "7",
        "bidder": BIDDER,
        "commit_hash": COMMIT,
        **secret,
        "expiry": TIME + 600,
        "signature": "0x" + "11" * 64 + "1b",
    }


def _opening_given() -> Json:
    return _given({"opening_key": "0x" + "07" * 32, "budget": "25000", "max_devices": 12})


def _share_given() -> Json:
    hashes = ["0x" + f"{number:02x}" * 32 for number in (1, 2, 3)]
    return _given(
        {"lacks": 1, "parts": ["0x" + "22" * OPENING_BYTES, "0x" + "33" * OPENING_BYTES], "part_hashes": hashes}
    )


def _batch_members(signed: str) -> tuple[dict[str, object], dict[str, object]]:
    """Return the members before and after the secret of a batch."""
    before: dict[str, object] = {
        "version": {"const": VERSION},
        "auction_chain_id": number((1 << 53) - 1, 1),
        "contract": hexes(20, "BatchAuction."),
        "round": decimal("Number of the round."),
        "bidder": hexes(20, "The account that committed."),
        "commit_hash": hexes(32, "As in the recovery file."),
    }
    after: dict[str, object] = {
        "expiry": number((1 << 40) - 1, 1, "Unix seconds of chain time: not revealed later."),
        "signature": hexes(65, f"{signed} of the bidder (EIP-712), r, s, v."),
    }
    return before, after


def _opening() -> Json:
    before, after = _batch_members("WatchPermission")
    properties: dict[str, object] = {
        **before,
        "opening_key": hexes(32, "Secret: whoever has it can read the bids."),
        "budget": decimal(f"Secret: ticks, 1..{MAX_TICKS}."),
        "max_devices": number(MAX_DEVICES, 1),
        **after,
    }
    assert tuple(properties) == FIELDS
    return record(properties)


def _share() -> Json:
    before, after = _batch_members("WatchSharePermission")
    properties: dict[str, object] = {
        **before,
        "lacks": number(SHARES, 1, "The part that is not in this share."),
        "parts": _several(SHARES - 1, OPENING_BYTES, "Secret: the other two parts, by number."),
        "part_hashes": _several(SHARES, HASH_BYTES, "Hashes of all three parts, by number."),
        **after,
    }
    assert tuple(properties) == SHARE_FIELDS
    return record(properties)


def _several(count: int, size: int, text: str) -> Json:
    return {"type": "array", "items": hexes(size), "minItems": count, "maxItems": count, "description": text}


def _shares_schema() -> Json:
    share = record(
        {
            "bidder": hexes(20),
            "commit_hash": hexes(32),
            "lacks": number(SHARES, 1),
            "parts": _several(SHARES - 1, OPENING_BYTES, "The parts it has, by number."),
        }
    )
    return record(
        {
            "round": decimal("Number of the round."),
            "released": {
                "type": "boolean",
                "description": "False until the end of commits is final and reveals are open.",
            },
            "shares": {"type": "array", "items": share, "description": "Empty until then."},
        }
    )


def _held() -> Json:
    return {
        "round": "7",
        "bidder": BIDDER,
        "commit_hash": COMMIT,
        "state": State.WAITING.value,
        "ended": False,
        "can_read": True,
        "lacks": None,
        "split": None,
        "accepted": TIME,
        "expiry": TIME + 600,
        "reason": "",
        "notice": NOTICE,
    }


def _held_schema() -> Json:
    return record(
        {
            "round": decimal("Number of the round."),
            "bidder": hexes(20),
            "commit_hash": hexes(32),
            "state": {"enum": [state.value for state in State]},
            "ended": {"type": "boolean", "description": "Nothing more will happen."},
            "can_read": {"type": "boolean", "description": "The watcher still holds the whole opening."},
            "lacks": {
                "anyOf": [number(SHARES, 1), {"type": "null"}],
                "description": "The part that its share lacks; null for a whole opening.",
            },
            "split": {
                "anyOf": [hexes(32), {"type": "null"}],
                "description": "The same for shares of one split; null for a whole opening, and once it is deleted.",
            },
            "accepted": U53,
            "expiry": U53,
            "reason": {"type": "string", "description": "Why it ended otherwise than revealed."},
            "notice": {"type": "string"},
        }
    )


def _status() -> Json:
    auction: Json = {"chainId": 20_180_322, "contract": AUCTION, "block": 81, "finalized": 78, "time": TIME}
    return {
        "version": VERSION,
        "notice": NOTICE,
        "auction": auction,
        "account": BIDDER,
        "peers": ["http://127.0.0.1:8551", "http://127.0.0.1:8552"],
        "openings": 1,
        "limits": {"openings": 4_096, "openingsABidder": 8, "permissionSeconds": 3_456_000},
    }


def _status_schema() -> Json:
    block: Json = {"anyOf": [U53, {"type": "null"}]}
    auction: dict[str, object] = {
        "chainId": U53,
        "contract": hexes(20),
        "block": block,
        "finalized": block,
        "time": block,
    }
    return record(
        {
            "version": {"const": VERSION},
            "notice": {"type": "string", "description": "To be shown before an opening is handed over."},
            "auction": record(auction),
            "account": {
                "anyOf": [hexes(20), {"type": "null"}],
                "description": "Pays for the reveals; null for a watcher that only tells and takes no openings.",
            },
            "peers": {
                "type": "array",
                "items": {"type": "string"},
                "description": "Watchers with which it exchanges shares; without any it takes none.",
            },
            "openings": U53,
            "limits": record({"openings": U53, "openingsABidder": U53, "permissionSeconds": U53}),
        }
    )


def _refusals() -> Json:
    found: Json = {}
    for code, (name, text, kinds) in PROBLEMS.items():
        example: Json = {"type": kinds[0], "title": name, "status": code, "detail": "what was wrong"}
        entry = answer(text, ref("Problem"), media=PROBLEM, example=example)
        if code == 405:
            entry |= {"headers": {"Allow": {"description": "The methods there are.", "schema": {"type": "string"}}}}
        if code == 429:
            entry |= {"headers": {"Retry-After": {"description": "Seconds.", "schema": {"type": "string"}}}}
        found[name] = entry
    return found


def _problem() -> Json:
    kinds = sorted({kind for _, _, known in PROBLEMS.values() for kind in known} | {"about:blank"})
    return {
        "type": "object",
        "description": "RFC 9457; `type` is relative to specs/protocol/watcher.md. Never repeats a secret.",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"enum": kinds},
            "title": {"type": "string"},
            "status": number(599, 400),
            "detail": {"type": "string"},
            "field": {"type": "string"},
            "value": {"type": "string"},
            "limit": {"type": ["string", "integer"]},
        },
    }
