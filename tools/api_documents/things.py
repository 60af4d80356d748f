"""`specs/td/`: the Thing Description of the reference fridge, its Thing Model, and the gateway's own description."""

from __future__ import annotations

import json

from device_sim.td import Identity, describe
from tools.api_documents.parts import DEVICE, GATEWAY, THING, Json

_OF_ONE_DEVICE = ("id", "base", "securityDefinitions", "security")


def description() -> Json:
    """Return the Thing Description of one fridge as plain JSON."""
    identity = Identity(
        device=bytes.fromhex(DEVICE[2:]), title="Fridge 5bdf", base=THING, directory=f"{GATEWAY}/things"
    )
    found: Json = json.loads(json.dumps(describe(identity)))
    return found


def model() -> Json:
    """Return the Thing Model: what all fridges have in common, placeholders where they differ."""
    found = {name: value for name, value in description().items() if name not in _OF_ONE_DEVICE}
    kinds = found["@type"]
    assert isinstance(kinds, list)
    links = [{"rel": "license", "href": "https://www.apache.org/licenses/LICENSE-2.0"}]
    return {
        **found,
        "@type": ["tm:ThingModel", *kinds],
        "id": "urn:uuid:{{THING_UUID}}",
        "title": "{{TITLE}}",
        "base": "{{THING_URL}}",
        "version": {"model": "1.0.0"},
        "links": links,
    }


def directory() -> Json:
    """Return the description of a gateway as a directory (W3C WoT Discovery section 7)."""
    return {
        "@context": ["https://www.w3.org/2022/wot/td/v1.1", "https://www.w3.org/2022/wot/discovery"],
        "@type": "ThingDirectory",
        "title": "Gateway",
        "base": f"{GATEWAY}/",
        "securityDefinitions": {"open": {"scheme": "nosec"}},
        "security": "open",
        "properties": {
            "things": {
                "type": "array",
                "readOnly": True,
                "items": {"type": "object"},
                "uriVariables": {
                    "limit": {"type": "integer", "minimum": 1, "maximum": 100},
                    "offset": {"type": "integer", "minimum": 0},
                },
                "forms": [
                    {"href": "things{?limit,offset}", "contentType": "application/ld+json", "op": ["readproperty"]}
                ],
            }
        },
    }
