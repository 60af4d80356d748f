"""The metadata chain: its contracts in genesis, from JSON settings (fields: `chains.engine.genesis_settings`)."""

from __future__ import annotations

from collections.abc import Mapping

from eth_abi.abi import encode

from chains.base import addresses, artifact
from chains.base.schedule import Schedule
from chains.engine import genesis_settings
from chains.engine.definition import ChainDefinition, Predeploy

NAME = "latchkey metadata"
CHAIN_ID = 20_180_321


def definition(settings: Mapping[str, object]) -> ChainDefinition:
    """Return the chain that `settings` describe. Raises UnknownField, MalformedValue, OutOfRange, BadSchedule."""
    shared = genesis_settings.parse(settings)
    return shared.definition(name=NAME, chain_id=CHAIN_ID, predeploys=predeploys(shared.schedule))


def predeploys(schedule: Schedule) -> tuple[Predeploy, ...]:
    """Return the contracts of the chain with their constructor arguments."""
    after_close = schedule.shortest_lead - schedule.close
    timing = (
        schedule.month_zero,
        schedule.term,
        schedule.lead,
        schedule.close,
        after_close,
        schedule.fresh,
        schedule.min_lots,
    )
    return (
        _predeploy("ModelRegistry", addresses.MODEL_REGISTRY, [], []),
        _predeploy("GatewayRegistry", addresses.GATEWAY_REGISTRY, ["address"], [addresses.EPOCH_BOOK]),
        _predeploy(
            "DeviceRegistry",
            addresses.DEVICE_REGISTRY,
            ["address", "address", "address", "uint40", "uint40"],
            [
                addresses.MODEL_REGISTRY,
                addresses.GATEWAY_REGISTRY,
                addresses.EPOCH_BOOK,
                schedule.time_step,
                schedule.fresh,
            ],
        ),
        _predeploy(
            "EpochBook",
            addresses.EPOCH_BOOK,
            ["address", "address", "(uint40,uint40,uint40,uint40,uint40,uint40,uint16)"],
            [addresses.DEVICE_REGISTRY, addresses.GATEWAY_REGISTRY, timing],
        ),
    )


def _predeploy(name: str, at: addresses.Address, types: list[str], arguments: list[object]) -> Predeploy:
    code = artifact.load("metadata", name).bytecode
    return Predeploy(name=name, address=at, creation_code=code + encode(types, arguments))
