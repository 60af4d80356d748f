"""The fridge's Thing Description: W3C TD 1.1, its canonical bytes and their hash.

Everything that is declared works; what a licensee may not change is read-only, and nothing is claimed about the
WoT profiles. The hash in a check-in is SHA-256 of the RFC 8785 bytes, which are also the bytes served, so whoever reads
the Thing can compare it with the ledger. Basic alone stands in `securityDefinitions`, because generic Web of Things
clients choke on a choice; the same key also works as Bearer (`specs/protocol/device-api.md` section 3).
"""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass

import rfc8785

from device_sim.observations import OBSERVATIONS, Observation

CONTEXT = ("https://www.w3.org/2022/wot/td/v1.1", "https://webthings.io/schemas")
TYPES = ("Thermostat", "TemperatureSensor", "HumiditySensor", "DoorSensor", "EnergyMonitor", "Alarm")
HISTORY_LIMIT = 1_000
HISTORY_DEFAULT = 100

Json = dict[str, "Json"] | list["Json"] | str | float | int | bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What the description says about one device; `base` is the absolute URL of the Thing, with a final slash."""

    device: bytes
    title: str
    base: str
    directory: str


def thing_id(device: bytes) -> str:
    """Return the Thing's id: a name-based UUID (version 8 bit layout) of its address, the same for ever."""
    digest = bytearray(hashlib.sha256(b"latchkey/thing/v1" + device).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    return f"urn:uuid:{uuid.UUID(bytes=bytes(digest))}"


def describe(identity: Identity) -> dict[str, Json]:
    """Return the Thing Description of a fridge as a JSON object."""
    properties: dict[str, Json] = {
        observation.name: _property(observation) for observation in OBSERVATIONS if not observation.happening
    }
    properties["history"] = _history()
    return {
        "@context": list(CONTEXT),
        "@type": list(TYPES),
        "id": thing_id(identity.device),
        "title": identity.title,
        "description": "A household fridge-freezer. The public ledger names its gateway, never its home.",
        "base": identity.base,
        "securityDefinitions": {"licence": {"scheme": "basic", "in": "header", "name": "Authorization"}},
        "security": ["licence"],
        "properties": properties,
        "forms": [{"href": "properties", "contentType": "application/json", "op": ["readallproperties"]}],
        "links": [{"rel": "collection", "href": identity.directory, "type": "application/json"}],
    }


def canonical(description: dict[str, Json]) -> bytes:
    """Return the RFC 8785 bytes of a description: what is served and hashed."""
    return rfc8785.dumps(description)


def td_hash(served: bytes) -> bytes:
    """Return the 32-byte hash that a check-in states."""
    return hashlib.sha256(served).digest()


def _property(observation: Observation) -> dict[str, Json]:
    schema: dict[str, Json] = {
        "title": observation.title,
        "type": observation.kind,
        "readOnly": True,
        "observable": False,
    }
    if observation.semantic:
        schema["@type"] = observation.semantic
    if observation.unit:
        schema["unit"] = observation.unit
    if observation.low is not None:
        schema["minimum"] = observation.low
    if observation.high is not None:
        schema["maximum"] = observation.high
    if observation.choices:
        schema["enum"] = list(observation.choices)
    schema["forms"] = [_form(f"properties/{observation.name}")]
    return schema


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
            "property": {"type": "string", "enum": names},
            "after": {"type": "string", "description": "Cursor from the answer before"},
        },
        "forms": [_form("properties/history{?from,to,limit,property,after}")],
    }


def _form(href: str) -> dict[str, Json]:
    return {"href": href, "contentType": "application/json", "op": ["readproperty"]}
