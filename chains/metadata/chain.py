"""The metadata chain: its contracts in genesis, from JSON settings.

The settings are those of `chains.engine.genesis_settings`; this chain has no fields of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from chains.base.schedule import Schedule
from chains.engine import genesis_settings
from chains.engine.definition import ChainDefinition, Predeploy
from chains.metadata.deployment import PREDEPLOYED, constructor_arguments, creation_code

NAME = "latchkey metadata"
CHAIN_ID = 20_180_321
_PLACES = {
    "ModelRegistry": PREDEPLOYED.model_registry,
    "GatewayRegistry": PREDEPLOYED.gateway_registry,
    "DeviceRegistry": PREDEPLOYED.device_registry,
    "EpochBook": PREDEPLOYED.epoch_book,
}


def definition(settings: Mapping[str, object]) -> ChainDefinition:
    """Return the chain that `settings` describe. Raises UnknownField, MalformedValue, OutOfRange, BadSchedule."""
    shared = genesis_settings.parse(settings)
    return shared.definition(name=NAME, chain_id=CHAIN_ID, predeploys=predeploys(shared.schedule))


def predeploys(schedule: Schedule) -> tuple[Predeploy, ...]:
    """Return the contracts of the chain with their constructor arguments."""
    return tuple(
        Predeploy(name=name, address=_PLACES[name], creation_code=creation_code(name, values))
        for name, values in constructor_arguments(schedule, PREDEPLOYED).items()
    )
