"""What a deployment of the metadata contracts fixes for ever, and the constructor arguments that follow from it.

One place for genesis (`chains.metadata.chain`), for deployments on other networks and for tests, so that all of them
build the same contracts. Light: no EVM here. Spec: `specs/protocol/metadata-chain.md` section "Deployment".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass

from eth_abi.abi import encode

from chains.base import addresses, artifact
from chains.base.artifact import AbiParameter
from chains.base.schedule import Schedule

Argument = int | bytes | tuple["Argument", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataAddresses:
    """Where the contracts of one deployment stand, in the order in which they are deployed."""

    model_registry: bytes
    gateway_registry: bytes
    device_registry: bytes
    epoch_book: bytes

    @property
    def all(self) -> tuple[bytes, ...]:
        """Return the four addresses: the filter for the logs that make up the ledger."""
        return astuple(self)


PREDEPLOYED = MetadataAddresses(
    model_registry=addresses.MODEL_REGISTRY,
    gateway_registry=addresses.GATEWAY_REGISTRY,
    device_registry=addresses.DEVICE_REGISTRY,
    epoch_book=addresses.EPOCH_BOOK,
)
"""The addresses of genesis."""


def timing_fields(schedule: Schedule) -> tuple[int, ...]:
    """Return what the EpochBook needs of the schedule, in the order of IEpochBook.Timing."""
    return (
        schedule.month_zero,
        schedule.term,
        schedule.lead,
        schedule.close,
        schedule.shortest_lead - schedule.close,
        schedule.fresh,
        schedule.min_lots,
    )


def constructor_arguments(schedule: Schedule, at: MetadataAddresses) -> Mapping[str, tuple[Argument, ...]]:
    """Return the arguments of each contract, in an order in which they can be deployed one after the other."""
    return {
        "ModelRegistry": (),
        "GatewayRegistry": (at.epoch_book,),
        "DeviceRegistry": (
            at.model_registry,
            at.gateway_registry,
            at.epoch_book,
            schedule.time_step,
            schedule.fresh,
        ),
        "EpochBook": (at.device_registry, at.gateway_registry, timing_fields(schedule)),
    }


def creation_code(name: str, arguments: Sequence[Argument]) -> bytes:
    """Return the code that creates contract `name` of this chain with these constructor arguments."""
    compiled = artifact.load("metadata", name)
    inputs: Sequence[AbiParameter] = ()
    for entry in compiled.abi:
        if entry["type"] == "constructor":
            inputs = entry["inputs"]
    return compiled.bytecode + encode([_type_of(each) for each in inputs], list(arguments))


def _type_of(parameter: AbiParameter) -> str:
    kind = parameter["type"]
    if not kind.startswith("tuple"):
        return kind
    return f"({','.join(map(_type_of, parameter['components']))}){kind.removeprefix('tuple')}"
