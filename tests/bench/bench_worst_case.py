"""The slowest that gas can be burned: every opcode, every precompile, and blocks that a stranger can fill.

    make bench-worst-case [ARGS='--rounds 3 --machine plain']

Programs of one opcode run on the machine that the gas limit is sized by, `plain`: translation makes only known code
faster. CPU seconds are told for 12,000,000 gas, by proportion from smaller runs; every line tells how far two runs, of
which one burns twice the gas, are from proportion. A stranger calls genesis contracts only, so what counts is which
opcodes and precompiles stand in them (`reached`): the rate of the slowest of these bounds any block from above, and
the blocks at the end are real ones: calls that anybody can send, packed to the gas limit, built and then imported by a
second ledger. Writes `build/bench/worst_case.json`.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median

from eth.vm.message import Message
from eth_typing import Address

from chains.engine import levers, selfcheck
from chains.engine.definition import GAS_LIMIT
from chains.engine.fast import recoveries
from chains.engine.vm import LatchkeyVM
from tests.bench import recordings, workloads, worst_case_report
from tests.bench.performance_page import machine as described
from tests.bench.python_engines import BUILD_SECONDS, Ours, timed
from tests.bench.recorded_rounds import Call
from tests.bench.scene import Scene
from tests.bench.worst_case_programs import Burner, opcode_burners, precompile_burners, reach
from tests.support.machines import CALLER, TARGET, Contract, World

OUT = recordings.ROOT / "build" / "bench" / "worst_case.json"
UNIT_GAS = 12_000_000
HALF_PERIODS = {"devnet": 0.5, "product": 1.0}
"""Half a block's time, seconds: a block must be imported within it."""
OPCODE_GAS, PRECOMPILE_GAS = 200_000, 400_000
SLOTS = 50_000
"""Slots that the burning contract has, so that reads and writes meet a trie as deep as a busy contract's."""
SIGNATURE_BYTES = 65


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """One burner: CPU seconds for 12,000,000 gas; `proportion` is 1 where twice the gas takes twice the time."""

    name: str
    kind: str
    seconds: float
    proportion: float
    reached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A block that strangers can fill: gas used, and CPU seconds to build and to import it."""

    name: str
    transactions: int
    gas: int
    build: float
    importing: float


def rates(vm_class: type[LatchkeyVM], *, rounds: int) -> list[Rate]:
    """Measure every burner."""
    found = reach()
    world = World(vm_class, {TARGET: Contract(balance=10**18, storage=dict.fromkeys(range(1, SLOTS), 7))})
    made = []
    for burner in (*opcode_burners(), *precompile_burners()):
        if burner.precompile is not None:
            reached = burner.precompile in found.precompiles
            seconds, proportion = _rate(world, burner, PRECOMPILE_GAS, rounds if burner.precompile < 5 else 1)
            kind = "precompile"
        else:
            reached = burner.opcode in found.opcodes
            seconds, proportion = _rate(world, burner, OPCODE_GAS, rounds)
            kind = "opcode"
        made.append(Rate(name=burner.name, kind=kind, seconds=seconds, proportion=proportion, reached=reached))
    return made


def _rate(world: World, burner: Burner, gas: int, rounds: int) -> tuple[float, float]:
    """Return CPU seconds for 12,000,000 gas, and how proportional time is to gas."""
    once = min(_burn(world, burner, gas) for _ in range(rounds))
    twice = min(_burn(world, burner, 2 * gas) for _ in range(rounds))
    return twice * UNIT_GAS, twice / once


def _burn(world: World, burner: Burner, gas: int) -> float:
    """Return CPU seconds a gas of one message, with the roots of what it wrote."""
    state = world.state()
    state.lock_changes()
    state.mark_address_warm(Address(TARGET))
    message = Message(
        gas=gas, to=Address(TARGET), sender=Address(CALLER), value=0, data=burner.calldata, code=burner.code
    )
    context = state.get_transaction_context_class()(gas_price=1, origin=Address(CALLER))
    recoveries.limit(results=0)  # a stranger's signatures are all new
    gc.collect()
    started = time.process_time()
    computation = state.computation_class.apply_message(state, message, context)
    state.lock_changes()
    state.make_state_root()
    seconds = time.process_time() - started
    assert not computation.is_error, f"{burner.name}: {computation.error!r}"
    return seconds / (gas - computation.get_gas_remaining())


class Importing(Ours):
    """Builds a block on one ledger and imports it on another."""

    def fill(self, name: str, scene: Scene, raws: Sequence[bytes], *, rounds: int) -> Filled:
        """Measure one block; every transaction must be in it."""
        builds, imports = [], []
        gas = 0
        for _ in range(rounds):
            builder, importer = self.open(scene), self.open(scene)
            recoveries.limit()
            gc.collect()
            build = partial(builder.build, raws, timestamp=scene.timestamp + 1, budget_seconds=BUILD_SECONDS)
            cpu, built = timed(build)
            assert len(built.included) == len(raws), f"{name}: left out {(built.dropped + built.deferred)[:1]}"
            builds.append(cpu)
            gas = int(built.block.header.gas_used)
            envelope = builder.envelope_of(bytes(built.block.hash))
            assert envelope is not None
            recoveries.limit()
            gc.collect()
            cpu, _ = timed(partial(importer.import_envelope, envelope))
            imports.append(cpu)
        return Filled(name=name, transactions=len(raws), gas=gas, build=median(builds), importing=median(imports))


def fillings(engine: Importing, *, rounds: int, say: Callable[[str], None]) -> list[Filled]:
    """Measure every block that strangers can fill."""
    recorded = recordings.load(recordings.FULL, say=say)
    market, check_in = recorded["key_batch"].scene, recorded["check_in"]
    senders = recordings.FULL.senders
    made = []

    def add(name: str, scene: Scene, calls: Sequence[Call]) -> None:
        raws = workloads.signed(scene, calls[: workloads.fitting(calls)])
        made.append(engine.fill(name, scene, raws, rounds=rounds))
        say(f"{name}: {made[-1].importing:.3f} s")

    transfers = workloads.transfers(market, GAS_LIMIT // workloads.TRANSFER_GAS, senders)
    made.append(engine.fill("transfers to new accounts", market, transfers.transactions, rounds=rounds))
    tokens = workloads.erc20_transfers(market, GAS_LIMIT // workloads.ERC20_GAS, senders)
    made.append(engine.fill("DTX to new holders", market, tokens.transactions, rounds=rounds))
    spare = [replace(call, gas=workloads.with_spare(call.gas)) for call in check_in.calls]
    add("check-in batches", check_in.scene, spare)
    add("check-in batches, signatures broken", check_in.scene, _packed(engine, check_in.scene, _broken(spare)))
    for name in ("clear", "key_batch"):
        calls = [replace(call, gas=workloads.with_spare(call.gas)) for call in recorded[name].calls]
        add(name, recorded[name].scene, calls)
    zeros = [
        Call(sender=f"sender {index}", to=bytes([7]) * 20, data=bytes(100_000), gas=421_100) for index in range(100)
    ]
    add("calldata of zeros to nobody", market, zeros)
    return made


def _broken(calls: Sequence[Call]) -> list[Call]:
    """Flip a bit of s in every signature of `checkInBatch(CheckIn[],bytes,MonthKeys[])`: all are recovered, and none is
    the device's."""
    changed = []
    for call in calls:
        data = bytearray(call.data)
        start = 4 + int.from_bytes(data[4 + 32 : 4 + 64], "big")
        length = int.from_bytes(data[start : start + 32], "big")
        for signature in range(start + 32, start + 32 + length, SIGNATURE_BYTES):
            data[signature + SIGNATURE_BYTES - 2] ^= 1
        changed.append(replace(call, data=bytes(data)))
    return changed


def _packed(engine: Importing, scene: Scene, calls: Sequence[Call]) -> list[Call]:
    """Give each call the gas that it uses, a little more, so that more of them fit."""
    used = []
    for call in calls:
        ledger = engine.open(scene)
        built = ledger.build(
            workloads.signed(scene, [call]), timestamp=scene.timestamp + 1, budget_seconds=BUILD_SECONDS
        )
        used.append(replace(call, gas=int(built.block.header.gas_used) * 66 // 64 + 3_000))
    return used


def document(found: Sequence[Rate], filled: Sequence[Filled], *, engine: str, measured_on: object) -> dict[str, object]:
    """Return what goes into the file."""
    reached = [rate for rate in found if rate.reached]
    worst = max(reached, key=lambda rate: rate.seconds)
    block = max(filled, key=lambda one: one.importing)
    bound = worst.seconds * GAS_LIMIT / UNIT_GAS
    return {
        "date": time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()),
        "machine": measured_on,
        "engine": engine,
        "gas_limit": GAS_LIMIT,
        "seconds_per_12m_gas": [asdict(rate) for rate in sorted(found, key=lambda rate: -rate.seconds)],
        "computed_calls": reach().computed_calls,
        "worst_reached": worst.name,
        "bound_of_a_block": bound,
        "blocks": [asdict(one) for one in filled],
        "worst_block": block.name,
        "holds": {
            place: {
                "limit_seconds": limit,
                "block_seconds": block.importing,
                "block_holds": block.importing <= limit,
                "bound_holds": bound <= limit,
                "gas_limit_that_holds": int(GAS_LIMIT * min(1.0, limit / block.importing)),
            }
            for place, limit in HALF_PERIODS.items()
        },
    }


def render(found: Sequence[Rate], filled: Sequence[Filled], made: dict[str, object]) -> str:
    """Return the tables as text."""
    lines = [f"{'CPU s per 12 M gas':36} {'seconds':>9} {'linear':>7}  reached by strangers"]
    for rate in sorted(found, key=lambda rate: -rate.seconds):
        reached = "yes" if rate.reached else "-"
        lines += [f"{rate.kind:10} {rate.name:25} {rate.seconds:9.3f} {rate.proportion:7.2f}  {reached}"]
    lines += ["", f"{'block':38} {'txs':>5} {'gas':>11} {'build s':>8} {'import s':>9}"]
    lines += [
        f"{one.name:38} {one.transactions:5} {one.gas:11,} {one.build:8.3f} {one.importing:9.3f}" for one in filled
    ]
    lines += ["", f"bound of a block of {GAS_LIMIT:,} gas by its slowest opcode: {made['bound_of_a_block']:.2f} s"]
    assert isinstance(made["holds"], dict)
    lines += [f"{place}: {holds}" for place, holds in made["holds"].items()]
    return "\n".join(lines)


def main() -> int:
    """Run, print the tables, write the file."""
    parse = argparse.ArgumentParser(prog="make bench-worst-case", description="Measure the slowest ways to burn gas.")
    parse.add_argument("--rounds", type=int, default=3, help="runs of each program and block (default 3)")
    parse.add_argument("--machine", choices=tuple(levers.ENGINES), default="plain", help="machine (default plain)")
    parse.add_argument("--out", type=Path, default=OUT, help="file for the figures")
    parse.add_argument("--page", action="store_true", help="quote this run in docs/performance.md")
    given = parse.parse_args()
    selfcheck.check()
    started = time.monotonic()

    def say(line: str) -> None:
        print(f"[{time.monotonic() - started:5.0f} s] {line}", file=sys.stderr, flush=True)

    load = os.getloadavg()[0]
    vm_class = levers.machine(levers.levers_of(given.machine))
    found = rates(vm_class, rounds=given.rounds)
    say("programs done")
    filled = fillings(Importing(given.machine, vm_class), rounds=given.rounds, say=say)
    made = document(found, filled, engine=given.machine, measured_on=described(load))
    given.out.parent.mkdir(parents=True, exist_ok=True)
    given.out.write_text(json.dumps(made, indent=1) + "\n")
    print(render(found, filled, made))
    say(f"wrote {given.out}")
    if given.page:
        worst_case_report.PART.quote(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
