"""The work that engines are measured by: pre-signed raw transactions on a state, the same bytes for every engine.

transfer        coin to accounts that did not exist
erc20           DTX to accounts that had none: two storage slots and an event
checkin_batch   `DeviceRegistry.checkInBatch` of 128 check-ins, each of a device that checked in before
clear           `BatchAuction.clear` of one chunk: 128 lots under 50 bidders
key_batch       `KeyRecords.post` of the 128 records of one chunk
compute         1,000 iterations of arithmetic in a loop

Check-ins, clearings and key batches are calldata of recorded rounds. A block starts on the recorded state, so that
every repetition does the same work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from eth_hash.auto import keccak

from chains.auction.calldata import build_transfer
from chains.auction.deployment import PREDEPLOYED as AUCTION
from chains.base.addresses import predeploy
from chains.base.artifact import load_file
from chains.base.function_call import calldata
from chains.engine.definition import GAS_LIMIT
from chains.rpc.transaction import sign
from tests.bench.recorded_rounds import Call, Recording
from tests.bench.scene import Scene
from tests.support.chain_backend import account
from tests.support.twin_market import TEST_ARTIFACTS

COMPUTE_LOOP = predeploy(0x1FFF)
ITERATIONS = 1_000
GWEI = 10**9
NAMES = ("transfer", "erc20", "checkin_batch", "clear", "key_batch", "compute")
TRANSFER_GAS, ERC20_GAS, COMPUTE_GAS = 21_000, 51_300, 120_000
"""Gas limits."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Block:
    """Raw transactions that go into one block on `scene`, and how many units of the workload's `unit` they do.

    `gas` is what each took when it was recorded, from which a check-in that is skipped would show; empty for the rest.
    """

    workload: str
    scene: Scene
    transactions: Sequence[bytes]
    gas: Sequence[int] = ()
    unit: str
    units: int

    @property
    def name(self) -> str:
        """Workload and number of transactions."""
        return f"{self.workload}@{len(self.transactions)}"

    @property
    def timestamp(self) -> int:
        """Seconds; that of the block."""
        return self.scene.timestamp + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Transactions a block of the workloads that no recording limits."""

    senders: int
    transfer: tuple[int, ...]
    erc20: tuple[int, ...]
    compute: tuple[int, ...]


FULL = Counts(senders=100, transfer=(1, 50, 500), erc20=(1, 50, 300), compute=(1, GAS_LIMIT // COMPUTE_GAS))
SMOKE = Counts(senders=3, transfer=(1, 3), erc20=(1, 3), compute=(1,))


def blocks(recordings: Mapping[str, Recording], counts: Counts) -> list[Block]:
    """Return every block of the bench, workload by workload, from one transaction to as many as it may hold."""
    market, check_in = recordings["key_batch"].scene, at_start(recordings["check_in"])
    scene = market.with_code(COMPUTE_LOOP, load_file(TEST_ARTIFACTS / "ComputeLoop.json").deployed_bytecode)
    return [
        *(transfers(scene, count, counts.senders) for count in counts.transfer),
        *(erc20_transfers(scene, count, counts.senders) for count in counts.erc20),
        *recorded("checkin_batch", check_in, "check-in", items_of_check_ins(check_in)),
        *recorded("clear", recordings["clear"], "clearing", 1),
        *recorded("key_batch", recordings["key_batch"], "batch", 1),
        *(compute_calls(scene, count, counts.senders) for count in counts.compute),
    ]


def at_start(recording: Recording) -> Recording:
    """Leave out the empty blocks before a recording of the metadata chain, whose contracts never ask for numbers."""
    return replace(recording, scene=replace(recording.scene, number=0))


def transfers(scene: Scene, count: int, senders: int) -> Block:
    """One wei each to accounts that have nothing."""
    calls = [
        Call(sender=f"sender {index % senders}", to=_stranger(index), data=b"", gas=TRANSFER_GAS)
        for index in range(count)
    ]
    return Block(
        workload="transfer", scene=scene, transactions=signed(scene, calls, value=1), unit="transfer", units=count
    )


def erc20_transfers(scene: Scene, count: int, senders: int) -> Block:
    """Five wei of DTX each to accounts that have none."""
    calls = [
        Call(
            sender=f"sender {index % senders}",
            to=AUCTION.dtx,
            data=build_transfer(_stranger(index), 5),
            gas=ERC20_GAS,
        )
        for index in range(count)
    ]
    return Block(workload="erc20", scene=scene, transactions=signed(scene, calls), unit="transfer", units=count)


def compute_calls(scene: Scene, count: int, senders: int) -> Block:
    """Run the loop ITERATIONS times in each."""
    data = calldata("run(uint256)", ITERATIONS)
    calls = [
        Call(sender=f"sender {index % senders}", to=COMPUTE_LOOP, data=data, gas=COMPUTE_GAS) for index in range(count)
    ]
    return Block(workload="compute", scene=scene, transactions=signed(scene, calls), unit="run", units=count)


def recorded(workload: str, recording: Recording, unit: str, units: int) -> list[Block]:
    """Return a block of the first call, and one of as many calls as fit if that is more."""
    calls = [replace(call, gas=with_spare(call.gas)) for call in recording.calls]
    counts = sorted({1, fitting(calls)})
    return [
        Block(
            workload=workload,
            scene=recording.scene,
            transactions=signed(recording.scene, calls[:count]),
            gas=[call.gas for call in recording.calls[:count]],
            unit=unit,
            units=units * count,
        )
        for count in counts
    ]


def fitting(calls: Sequence[Call]) -> int:
    """Return how many of the calls a block holds."""
    gas, count = 0, 0
    for call in calls:
        gas += call.gas
        if gas > GAS_LIMIT:
            break
        count += 1
    return count


def items_of_check_ins(recording: Recording) -> int:
    """Return the check-ins of one batch, by the length of the array in its calldata."""
    return int.from_bytes(recording.calls[0].data[4 + 3 * 32 : 4 + 4 * 32], "big")


def signed(scene: Scene, calls: Sequence[Call], *, value: int = 0) -> list[bytes]:
    """Sign the calls as type-2 transactions with `gas` as limit; each sender's nonces count from 0."""
    nonces: dict[str, int] = {}
    raws = []
    for call in calls:
        nonce = nonces.get(call.sender, 0)
        nonces[call.sender] = nonce + 1
        raws.append(
            sign(
                account(call.sender).key,
                chain_id=scene.chain_id,
                nonce=nonce,
                max_priority_fee_per_gas=GWEI,
                max_fee_per_gas=100 * GWEI,
                gas_limit=call.gas,
                to=call.to,
                value=value,
                data=call.data,
            ).raw
        )
    return raws


def with_spare(gas: int) -> int:
    """A gas limit above what a call used: until its end it needs gas that is refunded or kept from inner calls."""
    return gas + gas // 32


def _stranger(index: int) -> bytes:
    return bytes(keccak(b"stranger" + index.to_bytes(4, "big")))[12:]
