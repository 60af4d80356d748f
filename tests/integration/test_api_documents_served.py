"""What the OpenAPI documents say, the reference fridge and its gateway do: every operation, example, and Allow."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from aiohttp import ClientResponse, ClientSession
from multidict import CIMultiDictProxy
from yarl import URL

from chains.market.conform.site import Means
from tests.support.judged_fleet import judged_fleet
from tools.api_documents.bodies import RECEIPT
from tools.api_documents.parts import DEVICE

pytestmark = pytest.mark.slow
SPECS = Path(__file__).parents[2] / "specs"
Json = dict[str, Any]
DOCUMENTS: dict[str, Json] = {
    name: json.loads((SPECS / "openapi" / f"{name}.json").read_text("utf-8")) for name in ("device", "owner", "gateway")
}
ORDER = ("get", "head", "put", "post", "delete")
METHODS = ("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH")
REFUSED = {"market/token": 403, "market/enable": 409, "market/terms": 409, "market/pause": 409}
"""What an example with a made-up signature meets; everything else that is sent is taken."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One answer of the fleet."""

    status: int
    media: str
    headers: CIMultiDictProxy[str]
    body: bytes

    def value(self) -> object:
        return json.loads(self.body)


def operations() -> list[tuple[str, str, str, Json]]:
    """Return (document, path, method, operation); requests of an action come before its status and its end."""
    found = [
        (name, path, method, operation)
        for name, document in DOCUMENTS.items()
        for path, item in document["paths"].items()
        for method, operation in item.items()
    ]
    return sorted(found, key=lambda entry: (entry[2] == "delete", "{id}" in entry[1], ORDER.index(entry[2])))


OPERATIONS = operations()
PATHS = [(name, path) for name, document in DOCUMENTS.items() for path in document["paths"]]


class Fleet:
    """The fleet under test and how to ask it."""

    def __init__(self, thing: str, means: Means, session: ClientSession) -> None:
        self.thing, self.means, self.session = thing, means, session
        self.places: dict[str, str] = {}
        self.id = ""

    def url(self, name: str, path: str) -> str:
        root = self.thing.split("/things/")[0] if name == "gateway" else self.thing.rstrip("/")
        place = self.places.get(path.rsplit("/", 1)[0], RECEIPT if path.startswith("/relay/") else "1")
        return root + path.replace("{id}", self.id if path.startswith("/things/") else place)

    def key(self, operation: Json) -> dict[str, str]:
        schemes = {name for entry in operation.get("security", []) for name in entry}
        assert self.means.licence is not None
        if "licenceBearer" in schemes:
            return {"Authorization": self.means.licence.bearer()}
        return {"Authorization": f"Bearer {self.means.owner_token}"} if schemes else {}

    async def ask(self, method: str, url: str, headers: Json, body: object = None) -> Seen:
        data = None if body is None else json.dumps(body).replace(DEVICE, self.thing.split("/")[-2])
        kind = {} if data is None else {"Content-Type": "application/json"}
        answer: ClientResponse = await self.session.request(
            method, URL(url, encoded=True), data=data, headers=headers | kind
        )
        return Seen(answer.status, answer.content_type, answer.headers, await answer.read())

    async def operate(self, name: str, path: str, method: str, operation: Json) -> Seen:
        request = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
        seen = await self.ask(method, self.url(name, path), self.key(operation), request.get("example"))
        if seen.status == 201 and "Location" in seen.headers:
            self.places[path] = seen.headers["Location"].rsplit("/", 1)[1]
        return seen


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str, str], Seen]:
    """The answer to every operation, and to every method that a path lacks."""

    async def asked() -> dict[tuple[str, str, str], Seen]:
        found: dict[tuple[str, str, str], Seen] = {}
        async with judged_fleet(tmp_path_factory.mktemp("fleet")) as (thing, means, session):
            fleet = Fleet(thing, means, session)
            fleet.id = json.loads((await fleet.ask("GET", thing, {})).body)["id"]
            for name, path, method, operation in OPERATIONS:
                found[name, path, method] = await fleet.operate(name, path, method, operation)
            for name, path in PATHS:
                for verb in METHODS:
                    if verb.lower() not in DOCUMENTS[name]["paths"][path]:
                        found[name, path, verb] = await fleet.ask(verb, fleet.url(name, path), {})
        return found

    return asyncio.run(asked())


def wanted_status(path: str, method: str, operation: Json) -> Iterator[int]:
    """Yield the status that an operation with its example must have."""
    if method in ("put", "post") and path.lstrip("/") in REFUSED:
        yield REFUSED[path.lstrip("/")]
    elif path.startswith("/relay/") and method == "post":
        yield 409
    elif path == "/relay/{id}":
        yield from (200, 404)
    elif method == "post" and "/actions" in path:
        yield from (201, 204)
    else:
        yield from (200, 204)


@pytest.mark.parametrize(
    ("name", "path", "method", "operation"), OPERATIONS, ids=[f"{m} {p} of {n}" for n, p, m, _ in OPERATIONS]
)
def test_an_operation_and_its_example_are_answered_as_documented(
    seen: dict[tuple[str, str, str], Seen], name: str, path: str, method: str, operation: Json
) -> None:
    answer = seen[name, path, method]
    assert answer.status in set(wanted_status(path, method, operation)), answer.body[:300]
    assert str(answer.status) in operation["responses"]
    document = DOCUMENTS[name]
    response = operation["responses"][str(answer.status)]
    if "$ref" in response:
        response = document["components"]["responses"][response["$ref"].split("/")[-1]]
    if method == "head" or "content" not in response:
        assert not answer.body
        return
    assert answer.media in response["content"]
    schema = response["content"][answer.media]["schema"]
    if answer.media.endswith("json") and answer.media != "application/x-ndjson":
        validator = jsonschema.Draft202012Validator({"allOf": [schema], "components": document["components"]})
        assert [error.message for error in validator.iter_errors(answer.value())] == []


@pytest.mark.parametrize(("name", "path"), PATHS, ids=[f"{path} of {name}" for name, path in PATHS])
def test_a_method_that_a_path_lacks_is_405_with_exactly_the_documented_allow(
    seen: dict[tuple[str, str, str], Seen], name: str, path: str
) -> None:
    documented = {method.upper() for method in DOCUMENTS[name]["paths"][path]}
    for verb in METHODS:
        if verb not in documented:
            answer = seen[name, path, verb]
            assert answer.status == 405, (verb, answer.body[:200])
            assert {word.strip() for word in answer.headers["Allow"].split(",")} == documented, verb
