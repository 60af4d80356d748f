"""The Thing Description: valid TD 1.1, canonical, and a check that notices what is wrong."""

import copy
import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from device_sim.errors import ThingInvalid
from device_sim.td import Identity, canonical, describe, served_bytes, td_hash, thing_id
from device_sim.td_check import check

DEVICE = bytes.fromhex("11" * 20)
IDENTITY = Identity(
    device=DEVICE,
    title="Fridge",
    base=f"http://127.0.0.1:8080/things/0x{DEVICE.hex()}/",
    directory="http://127.0.0.1:8080/things",
)
Thing = dict[str, Any]


def test_the_description_is_a_thing_description() -> None:
    check(json.loads(canonical(describe(IDENTITY))))


@given(st.text(max_size=30), st.binary(min_size=20, max_size=20), st.text(max_size=30))
def test_the_bytes_that_are_served_are_those_of_the_description(title: str, device: bytes, host: str) -> None:
    identity = Identity(device=device, title=title, base=f"http://{host}/", directory=f"http://{host}/.well-known/wot")
    assert served_bytes(identity) == canonical(describe(identity))


def test_the_hash_is_sha256_of_the_canonical_bytes() -> None:
    served = canonical(describe(IDENTITY))
    shuffled = dict(reversed(list(json.loads(served).items())))
    assert rfc8785.dumps(shuffled) == served
    assert td_hash(served) == hashlib.sha256(served).digest()


def test_another_base_is_another_hash_and_the_same_id() -> None:
    moved = Identity(
        device=DEVICE, title="Fridge", base="https://other.example/things/x/", directory=IDENTITY.directory
    )
    assert td_hash(canonical(describe(moved))) != td_hash(canonical(describe(IDENTITY)))
    assert describe(moved)["id"] == describe(IDENTITY)["id"] == thing_id(DEVICE)


def test_the_fridge_declares_twelve_properties_three_actions_and_two_events() -> None:
    thing = json.loads(canonical(describe(IDENTITY)))
    writable = {name for name, schema in thing["properties"].items() if not schema["readOnly"]}
    assert writable == {"targetTemperature", "freezerTargetTemperature", "mode"}
    assert len(thing["properties"]) == 12
    assert {name: action["synchronous"] for name, action in thing["actions"].items()} == {
        "superCool": False, "defrost": False, "silenceAlarm": True,
    }  # fmt: skip
    assert set(thing["events"]) == {"doorAjar", "temperatureExcursion"}


def test_whoever_takes_the_first_form_polls_and_whoever_knows_streams_finds_one() -> None:
    thing = json.loads(canonical(describe(IDENTITY)))
    affordances = [*thing["properties"].values(), *thing["events"].values()]
    for affordance in affordances:
        offered = [form["subprotocol"] for form in affordance["forms"] if "subprotocol" in form]
        assert offered == (["longpoll", "sse"] if affordance.get("observable", True) else [])


def test_every_schema_states_its_type() -> None:
    def typed(schema: Thing) -> bool:
        below = [*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])]
        return "type" in schema and all(typed(entry) for entry in below if "oneOf" not in entry)

    thing = json.loads(canonical(describe(IDENTITY)))
    assert all(typed(schema) for schema in thing["properties"].values())
    assert all(typed(event["data"]) for event in thing["events"].values())
    assert all(typed(action["input"]) for action in thing["actions"].values() if "input" in action)


def damage(change: Callable[[Thing], object]) -> Thing:
    thing: Thing = json.loads(canonical(describe(IDENTITY)))
    thing = copy.deepcopy(thing)
    change(thing)
    return thing


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda thing: thing.pop("title"), "/title"),
        (lambda thing: thing.update({"@context": "https://www.w3.org/2022/wot/td/v2.0"}), "/@context"),
        (lambda thing: thing.update({"base": "/relative"}), "/base"),
        (lambda thing: thing.update({"id": "no uri"}), "/id"),
        (lambda thing: thing.update({"security": ["other"]}), "/security"),
        (lambda thing: thing.pop("securityDefinitions"), "/securityDefinitions"),
        (lambda thing: thing["securityDefinitions"]["licence"].update({"scheme": "magic"}), "/securityDefinitions"),
        (lambda thing: thing["properties"]["power"].update({"forms": []}), "/properties/power/forms"),
        (lambda thing: thing["properties"]["power"].update({"type": "watt"}), "/properties/power/type"),
        (lambda thing: thing["properties"]["power"].update({"minimum": "0"}), "/properties/power/minimum"),
        (lambda thing: thing["properties"]["power"].update({"minimum": 900}), "/properties/power/minimum"),
        (lambda thing: thing["properties"]["mode"].update({"enum": []}), "/properties/mode/enum"),
        (lambda thing: thing["properties"]["power"].update({"writeOnly": True}), "/properties/power"),
        (
            lambda thing: thing["properties"]["power"]["forms"][0].update({"op": ["writeproperty"]}),
            "/properties/power/forms/0/op",
        ),
        (lambda thing: thing["properties"]["power"]["forms"][0].pop("href"), "/properties/power/forms/0/href"),
        (lambda thing: thing["properties"]["history"].pop("uriVariables"), "/properties/history/forms/0/href"),
        (lambda thing: thing["forms"][0].update({"op": "readproperty"}), "/forms/0/op"),
    ],
)
def test_a_damaged_description_is_refused_at_the_place(change: Callable[[Thing], object], where: str) -> None:
    with pytest.raises(ThingInvalid) as refused:
        check(damage(change))
    assert refused.value.where.startswith(where)
