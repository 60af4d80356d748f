"""What all operations of a directory have in common: how they are written down, and how they are refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tools.api_documents.parts import PROBLEM, Json, answer, hexes, ref, with_head
from tools.api_documents.parts import whole as number

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
    429: ("TooFast", "This client asked too fast; Retry-After says when to ask again.", ("too-fast",)),
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
    """Return an operation; any can be refused for its form, its host, or for being asked too fast."""
    responses: Json = {str(code): good}
    for each in sorted({400, 403, 404, 405, 413, 429, *problems, *({415} if request else ())}):
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


def refusals() -> Json:
    """Return the refusals by name."""
    found: Json = {}
    for code, (name, text, kinds) in PROBLEMS.items():
        example: Json = {"type": kinds[0], "title": name, "status": code, "detail": "what was wrong"}
        entry = answer(text, ref("Problem"), media=PROBLEM, example=example)
        if code == 405:
            entry |= {"headers": {"Allow": {"description": "The methods there are.", "schema": {"type": "string"}}}}
        if code in (429, 503):
            entry |= {"headers": {"Retry-After": {"description": "Seconds.", "schema": {"type": "string"}}}}
        found[name] = entry
    return found


def problem() -> Json:
    """Return the schema of a refusal's body."""
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
