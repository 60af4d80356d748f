"""What the OpenAPI documents share: parameters, Problem answers, schemas, and how an operation is put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Json = dict[str, object]

DEVICE = "0x7e5f4552091a69125d5dfcb7b8c2659029395bdf"
"""Address of the device in examples: of the private key 1, so that nobody can mistake it for somebody's."""
GATEWAY = "https://gateway.example"
THING = f"{GATEWAY}/things/{DEVICE}/"
PROBLEM = "application/problem+json"
LICENCES: list[dict[str, list[str]]] = [{"licenceBasic": []}, {"licenceBearer": []}]
OWNER: list[dict[str, list[str]]] = [{"ownerBasic": []}, {"ownerBearer": []}]
READERS = LICENCES + OWNER
EVERYBODY: list[dict[str, list[str]]] = []

PROBLEMS: Mapping[int, tuple[str, str, Sequence[str]]] = {
    400: ("BadRequest", "A field of the request is wrong; the problem names it.", ("bad-field",)),
    401: (
        "KeyRefused",
        "No key, or one that opens nothing here and now.",
        (
            "key-missing", "key-malformed", "key-unknown", "key-of-another-licence", "term-not-begun", "term-ended",
            "request-time-off",
        ),
    ),
    403: ("NotPermitted", "A valid key of the wrong kind.", ("owner-only", "licence-only", "not-owner", "not-sealed")),
    404: ("NotFound", "Nothing is served there.", ("not-found",)),
    405: ("MethodNotAllowed", "The path has no such method; Allow lists those it has.", ("method-not-allowed",)),
    406: ("NotAcceptable", "A stream only, and the caller does not accept one.", ("not-acceptable",)),
    409: ("RelayRefused", "The ledger would refuse the message.", ("relay-refused", "switched-off")),
    413: ("TooLarge", "Query or body is too large.", ("bad-field",)),
    415: ("NotJson", "The body is not application/json.", ("bad-field",)),
    416: ("NoRange", "The range lies beyond the end.", ("no-range",)),
    429: ("TooMany", "Too many requests; Retry-After says when to come back.", ("too-many",)),
    503: ("NotReady", "Just started, or no block could be read yet.", ("clock-not-set", "not-ready")),
}  # fmt: skip


def ref(name: str, kind: str = "schemas") -> Json:
    """Return a reference to a component."""
    return {"$ref": f"#/components/{kind}/{name}"}


def hexes(length: int, text: str = "") -> Json:
    """Return the schema of bytes in 0x-hex."""
    schema: Json = {"type": "string", "pattern": f"^0x[0-9a-f]{{{2 * length}}}$"}
    return schema | ({"description": text} if text else {})


def signature(text: str = "r | s | v, v 27 or 28.") -> Json:
    """Return the schema of a signature, 65 bytes r | s | v with v 27 or 28."""
    return {"type": "string", "pattern": "^0x[0-9a-f]{128}1[bc]$", "description": text}


def whole(high: int, low: int = 0, text: str = "") -> Json:
    """Return the schema of a whole number."""
    schema: Json = {"type": "integer", "minimum": low, "maximum": high}
    return schema | ({"description": text} if text else {})


def decimal(text: str) -> Json:
    """Return the schema of a whole number as decimal text, because it may pass 2^53."""
    return {"type": "string", "pattern": "^[0-9]{1,30}$", "description": text}


def record(properties: Mapping[str, object], optional: Sequence[str] = (), **more: object) -> Json:
    """Return the schema of an object that has exactly these members."""
    required = [name for name in properties if name not in optional]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": dict(properties),
        **more,
    }


def parameter(name: str, schema: Json, text: str, *, where: str = "query") -> Json:
    """Return a parameter; one in the path is required."""
    return {"name": name, "in": where, "description": text, "schema": schema} | (
        {"required": True} if where == "path" else {}
    )


def answer(text: str, schema: object = None, *, media: str = "application/json", example: object = None) -> Json:
    """Return a successful response."""
    if schema is None:
        return {"description": text}
    content: Json = {"schema": schema}
    if example is not None:
        content["example"] = example
    return {"description": text, "content": {media: content}}


def body(schema: object, example: object) -> Json:
    """Return a request body of application/json."""
    return {"required": True, "content": {"application/json": {"schema": schema, "example": example}}}


def operation(
    name: str,
    summary: str,
    tag: str,
    answers: Mapping[int, Json],
    problems: Sequence[int],
    *,
    security: Sequence[Mapping[str, list[str]]] = EVERYBODY,
    parameters: Sequence[Json] = (),
    request: Json | None = None,
) -> Json:
    """Return an operation; whoever needs a key can be refused with 401, and every path with 404, 405, 413 and 429."""
    codes = {*problems, 404, 405, 413, 429} | ({401} if security else set()) | ({415} if request else set())
    codes |= {400}
    responses: Json = {str(code): entry for code, entry in sorted(answers.items())}
    for code in sorted(codes):
        responses[str(code)] = ref(PROBLEMS[code][0], "responses")
    found: Json = {
        "operationId": name,
        "summary": summary,
        "description": f"{summary}.",
        "tags": [tag],
        "security": [dict(entry) for entry in security],
        "responses": responses,
    }
    if parameters:
        found["parameters"] = list(parameters)
    if request is not None:
        found["requestBody"] = request
    return found


def with_head(path: Json) -> Json:
    """Return a path item whose GET has its HEAD: the same answers without content."""
    get = path["get"]
    assert isinstance(get, dict)
    responses: Json = {}
    for code, entry in get["responses"].items():
        is_good = "$ref" not in entry
        responses[code] = {"description": entry["description"]} if is_good else entry
    head = get | {
        "operationId": f"{get['operationId']}Head",
        "summary": f"{get['summary']}, without the body",
        "description": f"{get['summary']}: status and headers alone.",
        "responses": responses,
    }
    return path | {"head": head}


def document(title: str, text: str, server: Json, tags: Mapping[str, str], paths: Json, schemas: Json) -> Json:
    """Return an OpenAPI 3.1 document; only components that are used stand in it."""
    whole_document: Json = {
        "openapi": "3.1.0",
        "info": {
            "title": title,
            "version": "1.0.0",
            "description": text,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
            "contact": {"name": "Latchkey maintainers", "url": "https://latchkey.example/"},
        },
        "servers": [server],
        "tags": [{"name": name, "description": said} for name, said in tags.items()],
        "paths": paths,
        "components": {"securitySchemes": _security(), "responses": _responses(), "schemas": schemas},
    }
    return _pruned(whole_document)


def _security() -> Json:
    return {
        "licenceBasic": {"type": "http", "scheme": "basic", "description": "User: licence name; password: its key."},
        "licenceBearer": {"type": "http", "scheme": "bearer", "description": "The licence's key."},
        "ownerBasic": {"type": "http", "scheme": "basic", "description": "User: owner; password: the owner's token."},
        "ownerBearer": {"type": "http", "scheme": "bearer", "description": "The owner's token."},
    }


def _responses() -> Json:
    found: Json = {}
    for code, (name, text, kinds) in PROBLEMS.items():
        example: Json = {"type": kinds[0], "title": name, "status": code, "detail": "what was wrong, and what to do"}
        entry = answer(text, ref("Problem"), media=PROBLEM, example=example)
        headers: Json = {}
        if code == 401:
            headers["WWW-Authenticate"] = {
                "description": "Two challenges, Bearer (RFC 6750) and Basic (RFC 7617).",
                "schema": {"type": "string"},
            }
        if code == 405:
            headers["Allow"] = {"description": "The methods that there are.", "schema": {"type": "string"}}
        if code in (429, 503):
            headers["Retry-After"] = {"description": "Seconds.", "schema": {"type": "string"}}
        found[name] = entry | ({"headers": headers} if headers else {})
    return found


def problem_schema() -> Json:
    """Return the schema of Problem Details as the device writes them."""
    kinds = sorted({kind for _, _, known in PROBLEMS.values() for kind in known} | {"about:blank", "wrong-host"})
    return {
        "type": "object",
        "description": "RFC 9457; `type` is relative to specs/protocol/device-api.md.",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string", "enum": kinds},
            "title": {"type": "string"},
            "status": whole(599, 400),
            "detail": {"type": "string"},
            "field": {"type": "string"},
            "value": {"type": "string"},
            "limit": {"type": ["string", "integer"]},
        },
    }


def _pruned(found: Json) -> Json:
    """Drop components that nothing refers to, until none is left over."""
    components = found["components"]
    assert isinstance(components, dict)
    while True:
        text = str({"paths": found["paths"], "components": components})
        unused = [
            (kind, name)
            for kind, entries in components.items()
            for name in entries
            if f"#/components/{kind}/{name}'" not in text
            and not (kind == "securitySchemes" and f"'{name}'" in str(found["paths"]))
        ]
        for kind, name in unused:
            del components[kind][name]
        if not unused:
            found["components"] = {kind: entries for kind, entries in components.items() if entries}
            return found
