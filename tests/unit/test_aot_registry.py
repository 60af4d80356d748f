"""Which code runs translated, and what happens when a translation is out of date."""

import importlib
import logging
from dataclasses import replace
from types import SimpleNamespace

import pytest
from eth.vm import opcode_values as op

from chains.auction import chain as auction_chain
from chains.base import artifact
from chains.base.schedule import Schedule
from chains.engine.aot.computation import TranslatedComputation, register, unregister
from chains.engine.aot.decode import ImmutableMisplaced, decode
from chains.engine.aot.registry import Registry, Template, blank, templates
from chains.engine.aot.runtime import GAS_LIMIT, Host
from chains.engine.database import Batch, MemoryDatabase
from chains.engine.definition import ChainDefinition
from chains.engine.genesis import build_genesis
from chains.engine.levers import AOT, PLAIN, TranslatedHostedComputation, machine
from chains.metadata import chain as metadata_chain
from tests.support import machines
from tests.support.chain_backend import START_TIME, account
from tests.support.machines import TARGET, Contract, World
from tests.support.programs import push, returning
from tools import translate

MEMBER = "0x" + account("miner").address.hex()


def definitions(start: int = START_TIME) -> list[ChainDefinition]:
    """Both chains, as a devnet has them that starts at `start`."""
    shared: dict[str, object] = {
        "genesis_time": start,
        "schedule": Schedule.devnet(start).to_json(),
        "members": [MEMBER],
        "period": 1,
        "checkpoint_length": 2,
        "vote_depth": 1,
    }
    own = {name: MEMBER for name in auction_chain.OWN_FIELDS if name != "metadata_miners"}
    return [
        metadata_chain.definition(shared),
        auction_chain.definition({**shared, **own, "metadata_miners": [MEMBER]}),
    ]


def genesis_codes(start: int = START_TIME) -> dict[bytes, bytes]:
    """Code by address, of both chains."""
    found: dict[bytes, bytes] = {}
    for definition in definitions(start):
        accounts = build_genesis(definition, Batch(MemoryDatabase())).accounts
        found |= {where: one.code for where, one in accounts.items() if one.code}
    return found


def fresh() -> Registry:
    return Registry(Host(TranslatedHostedComputation.opcodes, TranslatedHostedComputation.host_routines))


def test_generated_files_are_what_the_translator_makes_of_the_artifacts() -> None:
    assert translate.main(["--check"]) == 0


def test_every_contract_of_both_geneses_runs_translated_with_the_values_of_its_own_network() -> None:
    one, other = genesis_codes(), genesis_codes(START_TIME + 86_400)
    known = fresh()
    known.enter(one.values())
    assert [where.hex() for where, code in one.items() if known.entry_of(code) is None] == []
    changed = [where for where in one if one[where] != other[where]]
    assert changed, "no contract holds a time: then nothing here is tested"
    assert all(known.entry_of(other[where]) is None for where in changed)
    known.enter(other.values())
    assert all(known.entry_of(code) is not None for code in other.values())


def test_only_entered_code_is_looked_at() -> None:
    codes = genesis_codes()
    known = fresh()
    (code,) = [code for code in codes.values() if len(code) == artifact_length("DTX")]
    known.enter([code])
    for position in (0, len(code) // 2, len(code) - 1):
        altered = bytearray(code)
        altered[position] ^= 1
        assert known.entry_of(bytes(altered)) is None
        known.enter([bytes(altered)])
        assert known.entry_of(bytes(altered)) is None
    assert known.entry_of(code + b"\0") is None
    assert known.entry_of(b"") is None


def artifact_length(name: str) -> int:
    return len(artifact.load("auction", name).deployed_bytecode)


def test_immutable_values_are_read_from_the_code_that_runs() -> None:
    template = Template.of("example", push(2**255) + b"\x50", [1])
    code = b"\x7f" + (12345).to_bytes(32, "big") + b"\x50"
    assert template.values_in(code) == (12345,)
    assert template.values_in(code[:-1] + b"\x51") is None
    assert template.values_in(code + b"\0") is None
    assert blank(code, [1]) == b"\x7f" + bytes(32) + b"\x50"


def test_an_immutable_value_that_is_no_whole_operand_is_refused() -> None:
    for code, place in ((b"\x7e" + bytes(40), 1), (b"\x7f" + bytes(40), 2), (bytes(40), 1)):
        with pytest.raises(ImmutableMisplaced):
            decode(code, [place])


@pytest.mark.parametrize("field", ["CODE", "TRANSLATOR"])
def test_a_translation_out_of_date_is_not_used_and_that_is_logged(
    field: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (code,) = [code for code in genesis_codes().values() if len(code) == artifact_length("DTX")]
    load = importlib.import_module

    def stale(name: str) -> object:
        module = load(name)
        if not name.endswith(".dtx"):
            return module
        return SimpleNamespace(**{"CODE": module.CODE, "TRANSLATOR": module.TRANSLATOR, "bind": None, field: "00"})

    monkeypatch.setattr(importlib, "import_module", stale)
    known = fresh()
    with caplog.at_level(logging.WARNING):
        known.enter([code])
    assert known.entry_of(code) is None
    assert "contract=dtx" in caplog.text
    assert "make translate" in caplog.text


def test_an_interpreting_machine_takes_no_translations_and_a_translating_one_can_be_made_to_forget_them() -> None:
    codes = list(genesis_codes().values())
    register(machine(PLAIN), codes)

    class Own(TranslatedComputation):
        pass

    mine = machines.machine("Own", computation_class=Own)
    register(mine, codes)
    assert Own.registry.name_of(codes[0]) is not None
    assert TranslatedComputation.registry.name_of(codes[0]) is None
    unregister(mine)
    assert Own.registry.entry_of(codes[0]) is None
    assert issubclass(machine(AOT).get_state_class().computation_class, TranslatedComputation)


def test_traced_frames_and_frames_with_absurd_gas_are_interpreted(monkeypatch: pytest.MonkeyPatch) -> None:
    code = push(7) + push(0) + bytes([op.MSTORE]) + returning(32)
    ran = []

    class Own(TranslatedComputation):
        pass

    def entry(*frame: object) -> tuple[None, int]:
        ran.append(frame)
        return None, 1

    Own.registry.add("own", code, lambda _host, _values: entry)
    world = World(machines.machine("Own", computation_class=Own), {TARGET: Contract(code=code)})
    assert world.run().gas == 1
    assert len(ran) == 1
    assert world.run(gas=GAS_LIMIT).output[-1] == 7
    logger = SimpleNamespace(show_debug2=True, debug2=lambda _text: None)
    monkeypatch.setattr(Own, "logger", logger)
    assert world.run().output[-1] == 7
    assert len(ran) == 1


def test_what_the_tool_translates_is_what_stands_in_the_geneses() -> None:
    names = {template.name for template in templates()}
    assert names == {translate.template_of(package, name)[1].name for package, name in translate.genesis_contracts()}
    assert len(names) == len(translate.genesis_contracts())
    assert len(genesis_codes()) >= len(names)


def test_a_template_tells_codes_apart_by_all_but_immutable_values() -> None:
    template = Template.of("example", push(2**255) + b"\x50", [1])
    assert template == replace(template, name="example")
    assert template.digest != Template.of("example", push(2**255) + b"\x51", [1]).digest
