"""What the fridges of a development network hold and state, for whoever writes its history: `latchkey fleet --papers`.

One JSON object a device: index, address, owner, model, product, serial_hash, certificate, attributes, td_hash and
month_seed, bytes as 0x-hex. They are what the fleet of the same settings will state by itself, so a history that is
made from them goes on under the same identities. The month seed is a secret; only that of the published seed is told,
which everybody can derive anyway.
"""

from __future__ import annotations

from collections.abc import Iterator

from chains.crypto.eip712 import Domain
from device_sim.attributes import encode
from device_sim.errors import SettingsInvalid
from device_sim.household import Household
from device_sim.identity import key_seed, manufacture
from device_sim.settings import FleetSettings
from device_sim.td import Identity, served_bytes, td_hash


def papers(settings: FleetSettings) -> Iterator[dict[str, object]]:
    """Yield the papers of each device of `settings`; raises SettingsInvalid for a secret seed or no base URL."""
    if settings.key_seed_file is not None:
        limit = "left out: the papers hold secrets, and are given of the published seed only"
        raise SettingsInvalid(field="key_seed_file", value=str(settings.key_seed_file), limit=limit)
    if settings.base_url is None:
        raise SettingsInvalid(field="base_url", value=None, limit="given: a description names the URL it is served at")
    registry = Domain(settings.metadata_chain_id, settings.contracts["device_registry"])
    for index in range(settings.first_index, settings.first_index + settings.devices):
        made = manufacture(settings, key_seed(settings), registry, index)
        thing = Identity(
            device=made.address,
            title=made.title,
            base=f"{settings.base_url}/things/{_hex(made.address)}/",
            directory=f"{settings.base_url}/.well-known/wot",
        )
        yield {
            "index": index,
            "address": _hex(made.address),
            "owner": _hex(made.owner),
            "model": made.model,
            "product": settings.models[index % len(settings.models)].product,
            "serial_hash": _hex(made.serial_hash),
            "certificate": _hex(made.certificate),
            "attributes": _hex(encode(Household.draw(made.household_seed), made.product)),
            "td_hash": _hex(td_hash(served_bytes(thing))),
            "month_seed": _hex(made.month_seed),
        }


def _hex(value: bytes) -> str:
    return "0x" + value.hex()
