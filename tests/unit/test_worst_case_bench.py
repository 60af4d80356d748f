"""The worst-case bench: what strangers reach is read from the contracts; programs do what they are named for."""

from eth.vm import opcode_values as op

from tests.bench.bench_worst_case import Filled, Rate, document, render
from tests.bench.worst_case_programs import Burner, opcode_burners, precompile_burners, reach
from tests.support.machines import FAST, TARGET, Contract, Outcome, World

WORLD = World(FAST, {TARGET: Contract(balance=10**18, storage=dict.fromkeys(range(1, 100), 7))})


def test_of_the_precompiles_strangers_reach_the_recovery_of_signatures_alone() -> None:
    assert reach().precompiles == {1}


def test_no_genesis_contract_creates_destroys_or_runs_foreign_code_in_its_own_name() -> None:
    assert not reach().opcodes & {op.CREATE, op.CREATE2, op.SELFDESTRUCT, op.DELEGATECALL, op.CALLCODE}


def test_every_program_burns_gas_to_its_end_without_failing() -> None:
    burners = [*opcode_burners(), *(burner for burner in precompile_burners() if (burner.precompile or 0) < 6)]
    assert {burner.opcode for burner in burners} >= set(range(op.PUSH0, op.SWAP16 + 1))
    for burner in burners:
        outcome = burn(burner)
        assert not outcome.error, burner.name
        assert outcome.gas < 160_000, burner.name


def burn(burner: Burner) -> Outcome:
    return WORLD.run(code=burner.code, data=burner.calldata, gas=200_000, root=False)


def test_the_file_says_which_blocks_are_imported_in_time_and_what_gas_limit_would_hold() -> None:
    rates = [
        Rate(name="CALL", kind="opcode", seconds=3.0, proportion=1.0, reached=True),
        Rate(name="blake2f", kind="precompile", seconds=90.0, proportion=1.0, reached=False),
    ]
    blocks = [Filled(name="clear", transactions=7, gas=15_000_000, build=0.7, importing=0.8)]
    made = document(rates, blocks, engine="plain", measured_on="a machine")
    holds = made["holds"]
    assert isinstance(holds, dict)
    assert (holds["devnet"]["block_holds"], holds["product"]["block_holds"]) == (False, True)
    assert holds["devnet"]["gas_limit_that_holds"] == 10_000_000
    assert (made["worst_reached"], made["bound_of_a_block"]) == ("CALL", 4.0)
    assert "blake2f" in render(rates, blocks, made)
