"""The fridge's Thing Description: W3C TD 1.1, its canonical bytes and their hash.

Everything that is declared works. The hash in a check-in is SHA-256 of the RFC 8785 bytes, which are also the bytes
served, so whoever reads the Thing can compare it with the ledger. Basic alone stands in `securityDefinitions`, because
generic Web of Things clients choke on a choice; the same key also works as Bearer (`specs/protocol/device-api.md`
section 3). Observables and events offer a long poll first and an event stream second: clients that cannot read named
events take the first.
"""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from functools import cache

import rfc8785

from device_sim.actions import DURATION_LIMIT
from device_sim.observations import OBSERVATIONS, PROPERTIES, Observation

CONTEXT = ("https://www.w3.org/2022/wot/td/v1.1", "https://webthings.io/schemas")
PROFILES = (
    "https://www.w3.org/2022/wot/profile/http-basic/v1",
    "https://www.w3.org/2022/wot/profile/http-sse/v1",
)
TYPES = ("Thermostat", "TemperatureSensor", "HumiditySensor", "DoorSensor", "EnergyMonitor", "Alarm")
HISTORY_LIMIT = 1_000
HISTORY_DEFAULT = 100
JSON = "application/json"
EVENT_STREAM = "text/event-stream"

Json = dict[str, "Json"] | list["Json"] | str | float | int | bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What the description says about one device; `base` is the absolute URL of the Thing, with a final slash."""

    device: bytes
    title: str
    base: str
    directory: str


_PLACES = Identity(device=b"", title="@title", base="https://base.invalid/", directory="https://directory.invalid/")


def thing_id(device: bytes) -> str:
    """Return the Thing's id: a name-based UUID (version 8 bit layout) of its address, the same for ever."""
    digest = bytearray(hashlib.sha256(b"latchkey/thing/v1" + device).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    return f"urn:uuid:{uuid.UUID(bytes=bytes(digest))}"


def describe(identity: Identity) -> dict[str, Json]:
    """Return the Thing Description of a fridge as a JSON object."""
    properties: dict[str, Json] = {entry.name: _property(entry) for entry in PROPERTIES}
    properties["history"] = _history()
    return {
        "@context": list(CONTEXT),
        "@type": list(TYPES),
        "profile": list(PROFILES),
        "id": thing_id(identity.device),
        "title": identity.title,
        "description": "A household fridge-freezer. The public ledger names its gateway, never its home. Times are "
        "device times, which on a development network run faster than the clock on the wall.",
        "base": identity.base,
        "securityDefinitions": {"licence": {"scheme": "basic", "in": "header", "name": "Authorization"}},
        "security": ["licence"],
        "properties": properties,
        "actions": actions(),
        "events": events(),
        "forms": [
            {"href": "properties", "contentType": JSON, "op": ["readallproperties", "writemultipleproperties"]},
            _stream("properties", "observeallproperties", "unobserveallproperties"),
            {"href": "actions", "contentType": JSON, "op": ["queryallactions"]},
            _stream("events", "subscribeallevents", "unsubscribeallevents"),
        ],
        "links": [
            {"rel": "collection", "href": identity.directory, "type": "application/td+json"},
            {"rel": "alternate", "href": "webthing", "type": JSON},
            {"rel": "icon", "href": "icon.svg", "type": "image/svg+xml", "sizes": "64x64"},
        ],
    }


@cache
def _template() -> bytes:
    return canonical(describe(_PLACES))


def served_bytes(identity: Identity) -> bytes:
    """Return the canonical bytes of the description of one device, without building it anew.

    All descriptions of a kind differ in four strings only, and strings do not change the order of RFC 8785.
    """
    text = _template()
    for place, value in (
        (thing_id(_PLACES.device), thing_id(identity.device)),
        (_PLACES.title, identity.title),
        (_PLACES.base, identity.base),
        (_PLACES.directory, identity.directory),
    ):
        text = text.replace(rfc8785.dumps(place), rfc8785.dumps(value))
    return text


def canonical(description: dict[str, Json]) -> bytes:
    """Return the RFC 8785 bytes of a description: what is served and hashed."""
    return rfc8785.dumps(description)


def td_hash(served: bytes) -> bytes:
    """Return the 32-byte hash that a check-in states."""
    return hashlib.sha256(served).digest()


def schema_of(observation: Observation) -> dict[str, Json]:
    """Return title, type, unit and range of an observation, as both faces describe it."""
    schema: dict[str, Json] = {"title": observation.title, "type": observation.kind}
    if observation.semantic:
        schema["@type"] = observation.semantic
    if observation.unit:
        schema["unit"] = observation.unit
    if observation.low is not None:
        schema["minimum"] = observation.low
    if observation.high is not None:
        schema["maximum"] = observation.high
    if observation.step is not None:
        schema["multipleOf"] = observation.step
    if observation.default is not None:
        schema["default"] = observation.default
    if observation.choices:
        schema["enum"] = list(observation.choices)
    return schema


def action_schemas() -> dict[str, dict[str, Json]]:
    """Return title, description and input of the actions, as both faces describe them."""
    return {
        "superCool": {
            "title": "Cool both compartments hard for a while",
            "description": "For newly stored food. Ends by itself; cancelling ends it early.",
            "input": {
                "type": "object",
                "required": ["duration"],
                "additionalProperties": False,
                "properties": {
                    "duration": {
                        "title": "How long, in device time",
                        "type": "integer",
                        "unit": "second",
                        "minimum": 1,
                        "maximum": DURATION_LIMIT,
                    }
                },
            },
        },
        "defrost": {
            "title": "Defrost the evaporator now",
            "description": "Ends by itself, after 25 minutes of device time at the latest.",
        },
        "silenceAlarm": {
            "title": "Silence the door alarm",
            "description": "The alarm sounds again at the next opening that lasts too long.",
        },
    }


def event_schemas() -> dict[str, dict[str, Json]]:
    """Return title, description and data of the events, as both faces describe them."""
    return {
        "doorAjar": {
            "title": "A door has been open for two minutes",
            "description": "Happens together with doorAlarm.",
            "@type": "AlarmEvent",
            "data": {
                "type": "object",
                "required": ["openFor"],
                "properties": {
                    "openFor": {"title": "Open for", "type": "number", "unit": "second", "minimum": 0},
                },
            },
        },
        "temperatureExcursion": {
            "title": "A compartment has become too warm",
            "description": "Once for each time that it leaves the range that keeps food.",
            "@type": "AlarmEvent",
            "data": {
                "type": "object",
                "required": ["compartment", "temperature"],
                "properties": {
                    "compartment": {"title": "Compartment", "type": "string", "enum": ["fridge", "freezer"]},
                    "temperature": {"title": "Temperature", "type": "number", "unit": "degree celsius"},
                },
            },
        },
    }


def actions() -> dict[str, Json]:
    """Return the action affordances."""
    found: dict[str, Json] = {}
    for name, schema in action_schemas().items():
        is_at_once = name == "silenceAlarm"
        found[name] = {
            **schema,
            "safe": False,
            "idempotent": is_at_once,
            "synchronous": is_at_once,
            "forms": [{"href": f"actions/{name}", "contentType": JSON, "op": ["invokeaction"]}],
        }
    return found


def events() -> dict[str, Json]:
    """Return the event affordances."""
    return {
        name: {
            **schema,
            "forms": [
                _long_poll(f"events/{name}", "subscribeevent", "unsubscribeevent"),
                _stream(f"events/{name}", "subscribeevent", "unsubscribeevent"),
            ],
        }
        for name, schema in event_schemas().items()
    }


def is_observable(observation: Observation) -> bool:
    """Tell whether a property can be observed; the meter moves all the time and is read instead."""
    return observation.name != "energyTotal"


def _property(observation: Observation) -> dict[str, Json]:
    place = f"properties/{observation.name}"
    operations: list[Json] = ["readproperty", "writeproperty"] if observation.writable else ["readproperty"]
    forms: list[Json] = [{"href": place, "contentType": JSON, "op": operations}]
    if is_observable(observation):
        forms.append(_long_poll(f"{place}/observe", "observeproperty", "unobserveproperty"))
        forms.append(_stream(place, "observeproperty", "unobserveproperty"))
    return {
        **schema_of(observation),
        "readOnly": not observation.writable,
        "observable": is_observable(observation),
        "forms": forms,
    }


def _history() -> dict[str, Json]:
    names: list[Json] = [observation.name for observation in OBSERVATIONS]
    return {
        "title": "Recorded observations, ascending in time",
        "type": "array",
        "readOnly": True,
        "observable": False,
        "items": {
            "type": "object",
            "required": ["time", "property", "value"],
            "properties": {
                "time": {"type": "string", "format": "date-time", "description": "Device time"},
                "property": {"type": "string", "enum": names},
                "value": {"oneOf": [{"type": "number"}, {"type": "boolean"}, {"type": "string"}]},
            },
        },
        "uriVariables": {
            "from": {"type": "string", "format": "date-time", "description": "First device time, included"},
            "to": {"type": "string", "format": "date-time", "description": "Device time to stop before"},
            "limit": {"type": "integer", "minimum": 1, "maximum": HISTORY_LIMIT, "default": HISTORY_DEFAULT},
            "fields": {"type": "string", "description": "Names of observations, joined by commas"},
            "property": {"type": "string", "enum": names, "description": "One observation; not with fields"},
            "after": {"type": "string", "description": "Cursor from the answer before"},
        },
        "forms": [
            {
                "href": "properties/history{?from,to,limit,fields,property,after}",
                "contentType": JSON,
                "op": ["readproperty"],
            }
        ],
    }


def _long_poll(href: str, *operations: Json) -> dict[str, Json]:
    return {"href": href, "contentType": JSON, "subprotocol": "longpoll", "op": list(operations)}


def _stream(href: str, *operations: Json) -> dict[str, Json]:
    return {"href": href, "contentType": EVENT_STREAM, "subprotocol": "sse", "op": list(operations)}
