"""The metadata chain's definition: its contracts stand in genesis and know each other and the schedule."""

from __future__ import annotations

import pytest

from chains.base import artifact
from chains.base.errors import UnknownField
from chains.base.function_call import calldata
from chains.base.schedule import Schedule
from chains.crypto.keys import address_of
from chains.engine.calls import CallRequest
from chains.engine.database import MemoryDatabase
from chains.engine.ledger import Ledger
from chains.metadata import chain
from chains.metadata.deployment import PREDEPLOYED
from tests.support.ledgers import GENESIS_TIME, MINERS

SETTINGS: dict[str, object] = {
    "genesis_time": GENESIS_TIME,
    "schedule": Schedule.devnet(GENESIS_TIME).to_json(),
    "members": ["0x" + address_of(MINERS[0]).hex()],
    "period": 1,
    "checkpoint_length": 2,
    "vote_depth": 1,
}


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    definition = chain.definition(SETTINGS)
    return Ledger.open(definition, MemoryDatabase(), miner_key=MINERS[0], clock=lambda: GENESIS_TIME)


def call(ledger: Ledger, to: bytes, data: bytes) -> bytes:
    done = ledger.call(CallRequest(sender=bytes(20), to=to, data=data))
    return bytes(done.output)


def test_the_contracts_stand_at_their_fixed_addresses() -> None:
    definition = chain.definition(SETTINGS)
    assert definition.chain_id == 20180321
    assert [predeploy.address for predeploy in definition.predeploys] == list(PREDEPLOYED.all)
    assert len(set(PREDEPLOYED.all)) == 4


def test_genesis_code_is_the_compiled_code(ledger: Ledger) -> None:
    code = ledger.code(PREDEPLOYED.model_registry)
    assert code == artifact.load("metadata", "ModelRegistry").deployed_bytecode


def test_the_schedule_of_the_settings_is_that_of_the_contracts(ledger: Ledger) -> None:
    schedule = Schedule.devnet(GENESIS_TIME)
    output = call(ledger, PREDEPLOYED.epoch_book, calldata("walkWindow(uint32)", 4))
    assert (int.from_bytes(output[:32], "big"), int.from_bytes(output[32:], "big")) == schedule.walk_window(4)


def test_a_setting_too_many_or_too_few_is_refused() -> None:
    with pytest.raises(UnknownField, match="holder"):
        chain.definition({**SETTINGS, "holder": "0x" + "00" * 20})
    with pytest.raises(UnknownField, match="schedule"):
        chain.definition({name: value for name, value in SETTINGS.items() if name != "schedule"})
