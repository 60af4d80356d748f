"""A devnet's history: the same each time, refused when a byte differs, and the same chain again when replayed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from chains.base.schedule import Schedule
from chains.engine.database import LevelDatabase, MemoryDatabase
from chains.engine.ledger import Ledger
from node.chain_process.main import load_definition
from node.devnet import cli, seed, seed_files
from node.devnet.cli import main
from node.devnet.errors import SeedRefused
from node.devnet.seed import Order
from node.devnet.seed_files import CHAINS, History
from node.devnet.seed_story import Story
from node.history.replay import replay
from node.settings import CHAINS as DEFINITIONS

BASE = 1_790_000_010
NOW = BASE + 1_000


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[Order, History]:
    order = Order(folder=tmp_path_factory.mktemp("histories"), rounds=2, devices=7)
    return order, seed.build(order, BASE)


def copy_of(history: History, folder: Path) -> History:
    shutil.copytree(history.folder, folder / history.folder.name)
    return seed_files.read(folder / history.folder.name)


def replayed(history: History, chain: str) -> bytes:
    return replay(history.chains[chain], DEFINITIONS[chain], history.settings[chain], MemoryDatabase())


def contents(history: History) -> Mapping[str, bytes]:
    return {str(path.relative_to(history.folder)): path.read_bytes() for path in history.folder.rglob("*.*")}


def test_a_history_is_the_same_bytes_each_time(small: tuple[Order, History], tmp_path: Path) -> None:
    order, history = small
    again = seed.build(replace(order, folder=tmp_path), BASE)
    assert contents(again) == contents(history)
    assert contents(seed.build(replace(order, folder=tmp_path, seed="another"), BASE)) != contents(history)


@pytest.mark.parametrize("chain", CHAINS)
def test_a_replay_leads_to_the_head_and_the_finality_of_the_manifest(
    small: tuple[Order, History], chain: str, tmp_path: Path
) -> None:
    _, history = small
    file, settings = history.chains[chain], history.settings[chain]
    assert "0x" + replay(file, DEFINITIONS[chain], settings, LevelDatabase(tmp_path)).hex() == file.head
    ledger = Ledger.open(load_definition(DEFINITIONS[chain], dict(settings)), LevelDatabase(tmp_path))
    head, final = ledger.head(), ledger.finalized()
    ledger.close()
    assert (head.block_number, head.timestamp) == (file.blocks, BASE)
    assert head.block_number - final.block_number <= 4


def test_no_block_is_later_than_the_base_time_and_genesis_lies_back_by_terms_and_lead(
    small: tuple[Order, History],
) -> None:
    _, history = small
    schedule = Schedule.from_json(history.settings["metadata"]["schedule"])  # type: ignore[arg-type]  # as written
    assert history.settings["metadata"]["genesis_time"] == BASE - 2 * schedule.term - schedule.lead
    assert schedule.end_of(1) == BASE


@pytest.mark.parametrize("chain", CHAINS)
def test_a_flipped_byte_is_refused_with_the_file_and_the_remedy(
    small: tuple[Order, History], tmp_path: Path, chain: str
) -> None:
    history = copy_of(small[1], tmp_path)
    path = history.chains[chain].path
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    with pytest.raises(SeedRefused, match=f"{chain}.chain is refused: its SHA-256 is .*latchkey devnet seed"):
        replayed(history, chain)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda record: (record[0], record[1][:-1] + bytes([record[1][-1] ^ 1])), "seal|coinbase"),
        (lambda record: (record[0], record[1][:40]), "envelope|RLP"),
        (lambda record: (1, record[1]), "149"),
    ],
)
def test_a_forged_manifest_does_not_make_a_forged_block_good(
    small: tuple[Order, History],
    change: Callable[[seed_files.Record], seed_files.Record],
    reason: str,
) -> None:
    history = small[1]
    file = history.chains["auction"]
    records = seed_files.records(file)
    records[4] = change(records[4]) if not records[4][0] else records[4]
    records[0] = change(records[0])
    raw = seed_files.encode(records)
    path = history.folder / "forged.chain"
    path.write_bytes(raw)
    forged = replace(file, path=path, sha256=sha256(raw).hexdigest())
    with pytest.raises(SeedRefused, match=reason):
        replay(forged, DEFINITIONS["auction"], history.settings["auction"], MemoryDatabase())


def test_a_chain_file_that_is_cut_short_is_refused(small: tuple[Order, History], tmp_path: Path) -> None:
    history = copy_of(small[1], tmp_path)
    file = history.chains["auction"]
    raw = file.path.read_bytes()
    with pytest.raises(SeedRefused, match="are left"):
        seed_files.decode(file.path, raw[:-1])
    shorter = seed_files.encode(seed_files.decode(file.path, raw)[:-6])
    file.path.write_bytes(shorter)
    with pytest.raises(SeedRefused, match="leads to head"):
        replay(
            replace(file, sha256=sha256(shorter).hexdigest()),
            DEFINITIONS["auction"],
            history.settings["auction"],
            MemoryDatabase(),
        )


def test_a_devnet_takes_the_history_whose_next_window_opens_soonest(
    small: tuple[Order, History], tmp_path: Path
) -> None:
    order, history = small
    assert history.subject == order.subject(BASE)
    period = Schedule.devnet(0).term
    fits = next(
        now for now in range(NOW, NOW + period) if seed.wait_for_window(history.subject, now + seed.START_SECONDS) == 0
    )
    found = seed.choose(order, fits)
    assert found is not None
    assert found.subject == history.subject
    assert seed.choose(order, fits + 1) is None, "the next window opens after a whole term: a better one is made"
    assert seed.choose(order, BASE - 1) is None, "a history must not end after now"
    assert seed.choose(order, fits + seed.MAX_AGE // period * period + period) is None
    assert seed.choose(replace(order, devices=8), fits) is None
    assert seed.choose(replace(order, rounds=3), fits) is None
    copy = copy_of(history, tmp_path)
    manifest = copy.folder / "manifest.json"
    manifest.write_text(manifest.read_text().replace(copy.subject.rules, "0" * 32))
    assert seed.choose(replace(order, folder=tmp_path), fits) is None, "chains of other rules cannot go on from it"
    seed.forget(replace(order, folder=tmp_path), keep=[BASE])
    assert not copy.folder.exists()


def test_histories_that_are_too_old_are_forgotten_and_others_kept(small: tuple[Order, History], tmp_path: Path) -> None:
    order, history = small
    copy = copy_of(history, tmp_path)
    kept = replace(order, folder=tmp_path)
    seed.forget_old(kept, BASE + seed.MAX_AGE)
    assert copy.folder.exists()
    seed.forget_old(replace(kept, devices=order.devices + 1), BASE + seed.MAX_AGE + 1)
    assert copy.folder.exists(), "it is of another order"
    seed.forget_old(kept, BASE + seed.MAX_AGE + 1)
    assert not copy.folder.exists()


def test_a_devnet_begins_with_a_history_by_make_and_without_one_by_the_command_unless_told() -> None:
    (recipe,) = [line for line in Path("Makefile").read_text("utf-8").splitlines() if "latchkey devnet --" in line]
    _, *given = recipe.strip().split()
    assert given == ["devnet", "--seeded", "$(ARGS)"]
    parse = cli.parser().parse_args
    assert [parse(words).seeded for words in ([], given[1:2], [*given[1:2], "--no-seeded"])] == [False, True, False]


def test_a_set_of_histories_always_has_one_that_opens_within_a_step() -> None:
    order = Order(folder=Path("nowhere"))
    bases = seed.bases(BASE + 7)
    assert max(bases) <= BASE + 7
    assert len(bases) * seed.STEP == Schedule.devnet(0).term
    for now in range(BASE + 7, BASE + 7 + 400, 13):
        assert min(seed.wait_for_window(order.subject(base), now) for base in bases) <= seed.STEP


def test_prices_have_a_year_and_devices_arrive_one_after_the_other() -> None:
    story = Story("a seed", 24)
    seasons = [story.season(round_) for round_ in range(20)]
    assert max(seasons[3:8]) > min(seasons[8:14])
    assert max(seasons) < 2
    assert min(seasons) > 0.5
    arrivals = [story.arrives(index) for index in range(24)]
    assert arrivals == sorted(arrivals)
    assert arrivals[0] == 0
    assert 5 < max(arrivals) <= 10
    assert all(story.is_reachable(index, round_) for index in range(4) for round_ in range(20))


@pytest.mark.parametrize("argument", [["--base-time", "99999999999"], ["--rounds", "0"], ["--base-time", "5"]])
def test_a_history_of_the_future_or_of_no_rounds_is_refused(
    argument: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["seed", "--history", str(tmp_path), *argument])
    assert ended.value.code == 2
    assert argument[1] in capsys.readouterr().err
