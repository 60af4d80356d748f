"""What an auction deployment fixes for ever, and the constructor arguments that follow from it.

One place for genesis (`chains.auction.chain`), for deployments on other networks and for tests, so that all of them
build the same contracts. Light: no EVM here. Spec: `specs/protocol/auction-chain.md` section "Deployment".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from eth_abi.abi import encode

from chains.base import addresses, artifact
from chains.base.artifact import AbiParameter, Artifact
from chains.base.schedule import Schedule

Argument = int | bytes | str | tuple["Argument", ...]

NO_MINER_SET = bytes(20)
"""Stands for the miner set on a network whose miners have no part in the market."""
FORFEIT_FLOOR = 1_000
"""Ticks (1 DTX): about what clearing one batch of a full round costs whoever clears it, several times over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuctionAddresses:
    """Where the contracts of one deployment stand."""

    miner_set: bytes
    dtx: bytes
    vault: bytes
    batch_auction: bytes
    key_records: bytes
    settlement: bytes
    verifier: bytes


PREDEPLOYED = AuctionAddresses(
    miner_set=addresses.MINER_SET,
    dtx=addresses.DTX,
    vault=addresses.VAULT,
    batch_auction=addresses.BATCH_AUCTION,
    key_records=addresses.KEY_RECORDS,
    settlement=addresses.SETTLEMENT,
    verifier=addresses.KEEPER_EPOCH_VERIFIER,
)
"""The addresses of genesis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuctionParties:
    """Who is paid, and who is trusted to open rounds. Addresses are 20 bytes, `forfeit_floor` is ticks.

    `holder` receives the whole supply of DTX; `treasury` forfeited bonds; `platform` its share of sales;
    `fee_recipient` the miners' half of the auction fee where there is no miner set; `keeper` signs epochs;
    `metadata_miners` share the metadata half of the fee.
    """

    holder: bytes
    treasury: bytes
    platform: bytes
    fee_recipient: bytes
    keeper: bytes
    metadata_miners: tuple[bytes, ...]
    forfeit_floor: int = FORFEIT_FLOOR


def schedule_fields(schedule: Schedule) -> tuple[int, ...]:
    """Return the schedule in the order of the contract's struct."""
    return (
        schedule.close,
        schedule.open,
        schedule.commit,
        schedule.reveal,
        schedule.reveal_gap,
        schedule.pace,
        schedule.clear,
        schedule.deliver,
        schedule.dispute,
        schedule.lead,
        schedule.term,
        schedule.month_zero,
        schedule.phase_blocks,
    )


def constructor_arguments(
    schedule: Schedule, parties: AuctionParties, at: AuctionAddresses
) -> Mapping[str, tuple[Argument, ...]]:
    """Return the arguments of each contract, in an order in which they can be deployed one after the other."""
    config: tuple[Argument, ...] = (
        at.vault,
        at.verifier,
        at.miner_set,
        parties.treasury,
        at.key_records,
        parties.forfeit_floor,
        schedule_fields(schedule),
    )
    return {
        "DTX": (parties.holder,),
        "Vault": (at.dtx, at.batch_auction, at.key_records, at.settlement),
        "KeeperEpochVerifier": (parties.keeper, parties.metadata_miners),
        "BatchAuction": (config,),
        "KeyRecords": (at.batch_auction,),
        "Settlement": (
            at.batch_auction,
            at.key_records,
            at.vault,
            at.miner_set,
            parties.platform,
            parties.fee_recipient,
        ),
    }


def creation_code(name: str, arguments: Sequence[Argument]) -> bytes:
    """Return the code that creates contract `name` of this chain with these constructor arguments."""
    compiled = artifact.load("auction", name)
    return compiled.bytecode + encode([_type_of(each) for each in _constructor_inputs(compiled)], list(arguments))


def _constructor_inputs(compiled: Artifact) -> Sequence[AbiParameter]:
    for entry in compiled.abi:
        if entry["type"] == "constructor":
            return entry["inputs"]
    return ()


def _type_of(parameter: AbiParameter) -> str:
    """Return the canonical ABI type, structs spelled out as tuples."""
    kind = parameter["type"]
    if not kind.startswith("tuple"):
        return kind
    return f"({','.join(map(_type_of, parameter['components']))}){kind.removeprefix('tuple')}"
