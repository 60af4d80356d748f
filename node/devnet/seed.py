"""Histories of a devnet: make them, choose one, and put it into an empty devnet.

A history is a function of (base time, seed, rounds, devices) and of the chains' rules: the same give the same bytes.
Its genesis lies `rounds` terms and LEAD before the base time, and nothing in it is later than the base time. Base times
are rounded down to STEP seconds; a set of PHASES histories ends STEP seconds apart: a devnet that begins later finds
one whose next window for walks opens soon, though no clock is ever moved. They are good for MAX_AGE seconds: what lies
between a history's end and the start of the devnet is a gap in its charts. Spec: `specs/protocol/time.md`.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal

from chains.base import artifact
from chains.base.schedule import Schedule
from node.devnet import seed_files
from node.devnet.errors import SeedFailed, SeedRefused
from node.devnet.layout import Layout, write_json
from node.devnet.models import MODELS
from node.devnet.network import CHAINS, DEFAULT_BASE_PORT, genesis_settings, ports_from
from node.devnet.ports import HOST
from node.devnet.seed_files import History, Subject
from node.devnet.seed_story import DEFAULT_SEED, ROUNDS, Paper, Story

DEFAULT_FOLDER = Path("build/devnet-seed")
STEP = 30
PHASES = 6
MAX_AGE = 6 * 3_600
CONTRACTS: Sequence[tuple[Literal["base", "metadata", "auction"], str]] = (
    ("base", "MinerSet"),
    *(("metadata", name) for name in ("ModelRegistry", "GatewayRegistry", "DeviceRegistry", "EpochBook")),
    *(
        ("auction", name)
        for name in ("DTX", "Vault", "KeeperEpochVerifier", "BatchAuction", "KeyRecords", "Settlement")
    ),
)
"""Everything that stands in the geneses."""
START_SECONDS = 15
"""From choosing a history to fridges that check in: replay, start, first check-in."""
SOON = 60
"""A window that opens within so many seconds after that is soon; else a history that fits better is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What histories are wanted."""

    folder: Path = DEFAULT_FOLDER
    seed: str = DEFAULT_SEED
    rounds: int = ROUNDS
    devices: int = 24

    def subject(self, base: int) -> Subject:
        """Return the history that ends at `base`."""
        return Subject(base=base, seed=self.seed, rounds=self.rounds, devices=self.devices, rules=rules())


@cache
def rules() -> str:
    """Return the digest of what the chains of a devnet have in common whenever they begin."""
    told = sha256(json.dumps(genesis_settings(Schedule.devnet(0), 0)).encode())
    for chain, name in CONTRACTS:
        told.update(artifact.load(chain, name).bytecode)
    return told.hexdigest()[:32]


def forget(order: Order, *, keep: Collection[int]) -> None:
    """Delete the histories of an order's size but those that end at one of `keep`, and those of other rules."""
    for history in list(seed_files.histories(order.folder)):
        subject = order.subject(history.subject.base)
        is_old = history.subject.rules != subject.rules
        if is_old or (history.subject == subject and subject.base not in keep):
            shutil.rmtree(history.folder)


def forget_old(order: Order, now: int) -> None:
    """Delete the histories of an order's size that no devnet takes any more."""
    bases = [history.subject.base for history in seed_files.histories(order.folder)]
    forget(order, keep=[base for base in bases if now - base <= MAX_AGE])


def genesis_time(subject: Subject) -> int:
    """Return the second of block 0: so many terms and LEAD before the end."""
    schedule = Schedule.devnet(0)
    return subject.base - subject.rounds * schedule.term - schedule.lead


def wait_for_window(subject: Subject, now: int) -> int:
    """Return how many seconds after `now` the next window for walks begins."""
    _, begins = Schedule.devnet(genesis_time(subject)).next_walk(now)
    return begins - now


def choose(order: Order, now: int) -> History | None:
    """Return the history that a devnet started now should have; None if none is young enough or fits."""
    ready = now + START_SECONDS
    fitting = [
        (wait_for_window(history.subject, ready), -history.subject.base, history)
        for history in seed_files.histories(order.folder)
        if order.subject(history.subject.base) == history.subject and 0 <= now - history.subject.base <= MAX_AGE
    ]
    best = min(fitting, default=None, key=lambda entry: entry[:2])
    return None if best is None or best[0] > SOON else best[2]


def bases(now: int) -> list[int]:
    """Return the base times of a set of histories made now, the newest first."""
    newest = now // STEP * STEP
    return [newest - phase * STEP for phase in range(PHASES)]


def best_base(order: Order, now: int) -> int:
    """Return the base time whose devnet, started right after it was made, soonest has a window for walks."""
    return min(bases(now), key=lambda base: wait_for_window(order.subject(base), now + 2 * START_SECONDS))


def build(order: Order, base: int) -> History:
    """Make the history that ends at `base` and keep it as chain files. Raises SeedFailed."""
    # The engine is loaded here only: `latchkey devnet status` needs no EVM.
    from node.history.registry import RegistrySide
    from node.history.rounds import RoundsSide
    from node.history.world import SeedWorld

    subject = order.subject(base)
    begins = genesis_time(subject)
    schedule = Schedule.devnet(begins)
    base_url = f"http://{HOST}:{ports_from(DEFAULT_BASE_PORT)['fleet']}"
    world = SeedWorld(
        schedule=schedule,
        genesis_time=begins,
        story=Story(order.seed, order.devices),
        papers=papers(order.devices, schedule, base_url),
        rounds=order.rounds,
        base_url=base_url,
    )
    auction = RoundsSide(world)
    metadata = RegistrySide(world, lambda round_, epoch: world.join(auction.see_through(round_, epoch)))
    world.join(metadata.publish_models())
    world.join(auction.fund())
    world.join(metadata.live())
    world.run(base)
    made = {"metadata": world.metadata, "auction": world.auction}
    heads = {name: chain.ledger.head() for name, chain in made.items()}
    return seed_files.write(
        order.folder,
        subject,
        world.settings,
        {name: chain.records for name, chain in made.items()},
        {name: (int(head.block_number), bytes(head.hash)) for name, head in heads.items()},
    )


def papers(devices: int, schedule: Schedule, base_url: str) -> list[Paper]:
    """Ask the fleet what its devices state. Raises SeedFailed."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "fleet.json"
        write_json(
            settings,
            {
                "metadata_rpc": base_url,
                "auction_rpc": base_url,
                "schedule": schedule.to_json(),
                "devices": devices,
                "models": [
                    {"model": model.number, "product": model.product, "certifier": model.oem} for model in MODELS
                ],
                "data_dir": folder,
                "base_url": base_url,
            },
        )
        command = [sys.executable, "-m", "chains.base.command", "fleet", "--settings", str(settings), "--papers"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SeedFailed(what="the fleet does not tell its papers", reason=done.stderr.strip()[-500:])
    return [_paper(json.loads(line)) for line in done.stdout.splitlines()]


def _paper(found: dict[str, str | int]) -> Paper:
    def raw(name: str) -> bytes:
        return bytes.fromhex(str(found[name]).removeprefix("0x"))

    return Paper(
        index=int(found["index"]),
        address=raw("address"),
        owner=raw("owner"),
        model=int(found["model"]),
        serial_hash=raw("serial_hash"),
        certificate=raw("certificate"),
        attributes=raw("attributes"),
        td_hash=raw("td_hash"),
        month_seed=raw("month_seed"),
    )


async def plant(history: History, layout: Layout) -> None:
    """Rebuild both chains of a history in an empty devnet, every block checked. Raises SeedRefused.

    The genesis settings come last: a folder without them has no chain yet, whatever else lies in it.
    """
    for chain in CHAINS:
        shutil.rmtree(layout.data(chain), ignore_errors=True)
        layout.data(chain).mkdir(parents=True)
    await asyncio.gather(*(_replay(history, chain, layout.data(chain) / "chain") for chain in CHAINS))
    for chain in CHAINS:
        write_json(layout.genesis(chain), history.settings[chain])


async def _replay(history: History, chain: str, database: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *_command(history, chain, database), stdin=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE
    )
    try:
        _, said = await process.communicate()
    except BaseException:
        process.kill()
        await process.wait()
        raise
    if process.returncode:
        reason = said.decode("utf-8", "replace").strip()
        raise SeedRefused(path=history.chains[chain].path, reason=reason[-1_000:] or f"status {process.returncode}")


def _command(history: History, chain: str, database: Path) -> Sequence[str]:
    return (sys.executable, "-m", "node.history.replay", str(history.folder), chain, str(database))
