"""The harness itself: time, deployment, reverts and addresses mean the same on both backends."""

from types import SimpleNamespace

import pytest
from eth_hash.auto import keccak

from tests.support.chain_backend import Chain, Reverted

# runtime: with no calldata return block.timestamp; else revert with error Odd(uint256) carrying calldata size
ODD = keccak(b"Odd(uint256)")[:4]
RUNTIME = (
    bytes.fromhex("36 15 6017 57 63".replace(" ", ""))
    + ODD
    + bytes.fromhex("60e01b5f52366004526024 5ffd5b425f5260205ff3".replace(" ", ""))
)
CREATION = bytes.fromhex(f"60{len(RUNTIME):02x}600a5f3960{len(RUNTIME):02x}5ff3") + RUNTIME
PROBE = SimpleNamespace(
    abi=[
        {"type": "error", "name": "Odd", "inputs": [{"type": "uint256", "name": "size"}]},
        {"type": "function", "name": "poke", "inputs": [], "outputs": []},
    ],
    bytecode=CREATION,
)


def test_a_transaction_runs_at_exactly_the_time_travelled_to(chain: Chain) -> None:
    probe = chain.deploy(PROBE)
    chain.travel_to(chain.time + 1_000)
    due = chain.time + 1
    receipt = chain.transact(chain.accounts[1], probe.address, b"")
    assert receipt.timestamp == due == chain.time
    assert int.from_bytes(chain.call(probe.address, b""), "big") == due


def test_a_revert_names_the_custom_error_and_its_values(chain: Chain) -> None:
    probe = chain.deploy(PROBE)
    for act in (probe.send, probe.call):
        with pytest.raises(Reverted) as refused:
            act("poke")
        assert (refused.value.name, refused.value.values) == ("Odd", (4,))


def test_the_address_of_a_contract_is_known_before_it_is_made(chain: Chain) -> None:
    expected = chain.predict(chain.accounts[0], 1)
    chain.deploy(PROBE)
    assert chain.deploy(PROBE).address == expected


def test_mining_adds_blocks_one_second_apart(chain: Chain) -> None:
    number, time = chain.block_number, chain.time
    chain.mine(3)
    assert (chain.block_number, chain.time) == (number + 3, time + 3)
