"""The machine-readable half of the device API: sound, complete, and true to its own examples."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from chains.market.conform.clauses import CLAUSES
from chains.market.conform.runner import CHECKS
from device_sim.td_check import check
from tools import api_pages
from tools.api_documents import bodies, things

SPECS = Path(__file__).parents[2] / "specs"
Json = dict[str, Any]
DOCUMENTS: dict[str, Json] = {
    name: json.loads((SPECS / "openapi" / f"{name}.json").read_text("utf-8"))
    for name in ("device", "owner", "gateway", "directory", "watcher")
}
STREAMS: Json = json.loads((SPECS / "asyncapi" / "streams.json").read_text("utf-8"))
THING: Json = json.loads((SPECS / "td" / "refrigerator.td.json").read_text("utf-8"))
METHODS = ("get", "head", "put", "post", "delete", "patch")


def operations() -> Iterator[tuple[str, str, str, Json]]:
    """Yield (document, path, method, operation)."""
    for name, document in DOCUMENTS.items():
        for path, item in document["paths"].items():
            for method, operation in item.items():
                yield name, path, method, operation


def contents(document: Json, operation: Json) -> Iterator[Json]:
    """Yield every content of an operation's request and responses that has an example."""
    found = [operation.get("requestBody", {}), *operation["responses"].values()]
    for entry in found:
        entry = document["components"]["responses"][entry["$ref"].split("/")[-1]] if "$ref" in entry else entry
        yield from (content for content in entry.get("content", {}).values() if "example" in content)


OPERATIONS = list(operations())
IDS = [f"{name} {method} {path}" for name, path, method, _ in OPERATIONS]


def test_the_documents_agree_with_the_code() -> None:
    assert sorted(api_pages.differing(api_pages.SPECS)) == [], "run `make api-pages`"


def test_a_document_that_was_changed_by_hand_differs(tmp_path: Path) -> None:
    for name in api_pages.documents():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((SPECS / name).read_text("utf-8"), "utf-8")
    assert api_pages.differing(tmp_path) == {}
    changed = tmp_path / "openapi/owner.json"
    changed.write_text(changed.read_text("utf-8").replace("Opt in", "Opt out"), "utf-8")
    assert list(api_pages.differing(tmp_path)) == [changed]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_openapi_3_1(name: str) -> None:
    assert [str(error) for error in OpenAPIV31SpecValidator(DOCUMENTS[name]).iter_errors()] == []


def test_operation_ids_are_unique() -> None:
    names = [operation["operationId"] for _, _, _, operation in OPERATIONS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("name", "path", "method", "operation"), OPERATIONS, ids=IDS)
def test_the_examples_of_an_operation_fit_its_schemas(name: str, path: str, method: str, operation: Json) -> None:
    document = DOCUMENTS[name]
    for content in contents(document, operation):
        schema = {"allOf": [content["schema"]], "components": document["components"]}
        jsonschema.Draft202012Validator(schema).validate(content["example"])


@pytest.mark.parametrize(("name", "path", "method", "operation"), OPERATIONS, ids=IDS)
def test_an_operation_says_how_it_is_refused(name: str, path: str, method: str, operation: Json) -> None:
    wanted = {"400", "404", "405", "413", "429"} | ({"403"} if name in ("directory", "watcher") else set())
    wanted |= {"401"} if operation["security"] else set()
    wanted |= {"415"} if "requestBody" in operation else set()
    owners = [entry for entry in operation["security"] if "ownerBearer" in entry]
    readers = [entry for entry in operation["security"] if "licenceBearer" in entry]
    wanted |= {"403"} if bool(owners) != bool(readers) else set()
    assert wanted <= operation["responses"].keys()


def test_every_get_has_its_head_and_every_property_its_path() -> None:
    for document in DOCUMENTS.values():
        for item in document["paths"].values():
            assert ("get" in item) == ("head" in item)
    paths = DOCUMENTS["device"]["paths"]
    for name, schema in THING["properties"].items():
        assert ("put" in paths[f"/properties/{name}"]) is not schema["readOnly"]
        assert not any("{name}" in path for path in paths)
    for name, action in THING["actions"].items():
        assert paths[f"/actions/{name}"].keys() == {"post"}
        assert (f"/actions/{name}/{{id}}" in paths) is not action["synchronous"]


def test_streams_are_in_asyncapi_and_nowhere_else() -> None:
    streamed = {
        form["href"]
        for kind in ("properties", "events")
        for entry in THING[kind].values()
        for form in entry["forms"]
        if form.get("subprotocol") == "sse"
    }
    assert {channel["address"][1:] for channel in STREAMS["channels"].values()} == {
        *streamed, "properties", "events", "stream",
    }  # fmt: skip
    polled = {
        form["href"]
        for kind in ("properties", "events")
        for entry in THING[kind].values()
        for form in entry["forms"]
        if form.get("subprotocol") == "longpoll"
    }
    assert not {f"/{href}" for href in polled | {"stream", "events"}} & DOCUMENTS["device"]["paths"].keys()


def test_thing_model_and_description_describe_one_fridge() -> None:
    model = json.loads((SPECS / "td" / "refrigerator.tm.json").read_text("utf-8"))
    assert "tm:ThingModel" in model["@type"]
    for kind in ("properties", "actions", "events", "forms"):
        assert model[kind] == THING[kind]
    check(THING)
    check(things.directory())
    for secret in ("security", "securityDefinitions"):
        assert secret not in model


def test_the_model_schema_takes_the_refrigerator_and_refuses_free_text() -> None:
    validator = jsonschema.Draft202012Validator(json.loads((SPECS / "schemas/model.schema.json").read_text("utf-8")))
    family = json.loads((SPECS / "schemas/refrigerator.json").read_text("utf-8"))
    assert [error.message for error in validator.iter_errors(family)] == []
    broken: list[Json] = [
        family | {"attributes": [family["attributes"][0] | {"kind": "text"}]},
        family | {"attributes": [family["attributes"][0] | {"position": 32}]},
        family | {"family": 0},
        family | {"owner": "somebody"},
    ]
    assert all(list(validator.iter_errors(document)) for document in broken)


def test_the_check_in_schema_takes_its_example_and_refuses_what_the_ledger_would() -> None:
    schema = json.loads((SPECS / "schemas/check-in.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    (example,) = schema["examples"]
    validator.validate(example)
    for change in (
        {"monthKeys": example["monthKeys"][:11]},
        {"monthKeys": [example["monthKeys"][0]] * 12},
        {"signature": "0x00"},
        {"firstMonth": -1},
        {"street": "Main Street 1"},
        {"message": example["message"] | {"sequence": 0}},
        {"message": example["message"] | {"device": example["message"]["device"].upper()}},
    ):
        assert list(validator.iter_errors(example | change)), change


@pytest.mark.parametrize("name", ["check-in", "model", "plan", "recovery-file"])
def test_a_schema_is_a_json_schema(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads((SPECS / f"schemas/{name}.schema.json").read_text("utf-8")))


def test_clauses_and_code_cite_sections_that_exist() -> None:
    page = (SPECS / "protocol" / "device-api.md").read_text("utf-8")
    sections = set(re.findall(r"^## (\d+)\.", page, re.MULTILINE))
    assert CHECKS
    for clause in CLAUSES.values():
        for cited in re.findall(r"device-api\.md sections? (\d[\d, and]*)", clause.where):
            assert set(re.findall(r"\d+", cited)) <= sections, clause.name
        for name in re.findall(r"([a-z-]+\.md)", clause.where):
            assert (SPECS / "protocol" / name).is_file(), clause.name


def test_the_example_bodies_carry_no_real_key() -> None:
    assert set(bodies.SIGNATURE[2:-2]) == {"5", "a"}


SOCKET: Json = json.loads((SPECS / "asyncapi" / "webthing.json").read_text("utf-8"))


@pytest.mark.parametrize("name", SOCKET["components"]["messages"])
def test_the_example_of_a_message_of_the_websocket_fits_its_schema_and_no_other(name: str) -> None:
    messages = SOCKET["components"]["messages"]
    (example,) = messages[name]["examples"]
    fitting = {
        other
        for other, message in messages.items()
        if jsonschema.Draft202012Validator(message["payload"]).is_valid(example["payload"])
    }
    assert fitting == {name}
