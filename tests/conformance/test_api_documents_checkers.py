"""The checkers that others use find no error in the API documents: Spectral, AsyncAPI parser, playground, TD schema."""

import copy
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.support.node_js import find

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
STREAMS, SOCKET = "specs/asyncapi/streams.json", "specs/asyncapi/webthing.json"
DIRECTORY = "specs/asyncapi/directory.json"
MODEL = "specs/td/refrigerator.tm.json"
THINGS = ["specs/td/refrigerator.td.json", "specs/td/gateway.td.json"]
SCHEMA = ROOT / "node_modules/wot-thing-description-types/schema/td-json-schema-validation.json"
pytestmark = pytest.mark.skipif(not SCHEMA.exists(), reason="the npm tools are not installed: make node-tools")


def run_node(*arguments: str) -> subprocess.CompletedProcess[str]:
    node_js = find()
    assert node_js is not None
    return subprocess.run(
        [node_js, *arguments], capture_output=True, text=True, timeout=120, check=False, cwd=ROOT, env=os.environ
    )


def spectral(*files: str) -> subprocess.CompletedProcess[str]:
    script = "node_modules/@stoplight/spectral-cli/dist/index.js"
    ruleset = str(HERE / "spectral.yaml")
    return run_node(script, "lint", "--ruleset", ruleset, "--fail-severity", "error", "--format", "json", *files)


def test_spectral_finds_no_error() -> None:
    names = ("device", "owner", "gateway", "directory")
    done = spectral(*(f"specs/openapi/{name}.json" for name in names), STREAMS, SOCKET, DIRECTORY)
    assert done.returncode == 0, done.stdout + done.stderr
    # A severity of 0 is an error, 1 a warning.
    assert [entry for entry in json.loads(done.stdout) if entry["severity"] <= 1] == []


def test_spectral_finds_what_is_wrong(tmp_path: Path) -> None:
    document = json.loads((ROOT / "specs/openapi/owner.json").read_text("utf-8"))
    document["paths"]["/market/pause"]["post"]["operationId"] = "enable"
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(document), "utf-8")
    done = spectral(str(path))
    assert done.returncode == 1
    assert "operation-operationId-unique" in done.stdout


def checked(
    streams: str = STREAMS, socket: str = SOCKET, model: str = MODEL, things: list[str] = THINGS
) -> dict[str, Any]:
    done = run_node(str(HERE / "api_documents.mjs"), streams, socket, model, *things)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_asyncapi_parser_and_playground_find_no_error() -> None:
    found = checked()
    assert found["asyncapi"] == []
    assert found["playground"] == {path: [] for path in [MODEL, *THINGS]}
    for path in THINGS:
        assert found["assertions"][path]["fail"] == []
        assert found["assertions"][path]["all"] > 400


def test_asyncapi_parser_finds_no_error_in_the_streams_of_a_directory() -> None:
    assert checked(streams=DIRECTORY)["asyncapi"] == []


@pytest.mark.parametrize(("name", "operation"), [(STREAMS, "send_rows"), (SOCKET, "tell")])
def test_asyncapi_parser_finds_what_is_wrong(tmp_path: Path, name: str, operation: str) -> None:
    document = json.loads((ROOT / name).read_text("utf-8"))
    document["operations"][operation]["channel"]["$ref"] = "#/channels/nothing"
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(document), "utf-8")
    broken = checked(streams=str(path)) if name == STREAMS else checked(socket=str(path))
    assert broken["asyncapi"]


@pytest.mark.parametrize("path", THINGS)
def test_the_description_fits_the_newest_schema_of_td_1_1(path: str) -> None:
    validator = jsonschema.Draft7Validator(json.loads(SCHEMA.read_text("utf-8")))
    thing = json.loads((ROOT / path).read_text("utf-8"))
    assert [error.message for error in validator.iter_errors(thing)] == []
    broken = copy.deepcopy(thing)
    del next(iter(broken["properties"].values()))["forms"]
    assert list(validator.iter_errors(broken))
