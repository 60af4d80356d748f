"""A chain of one contract for node tests: funded accounts, a one-second period, finality after a few blocks.

The contract is written by hand in EVM code: with empty calldata it adds one to storage slot 0 and logs the sum (topic
7); with one byte of calldata it returns slot 0; with two it loops until its gas is gone; with four or more it reverts
with `Error("no")`.
"""

from __future__ import annotations

import time
from collections.abc import Mapping

from eth_abi.abi import encode

from chains.crypto.keys import PrivateKey, address_of, devnet_key
from chains.engine.definition import ChainDefinition, Predeploy

SEED = "node tests"
CHAIN_ID = 20180399
COUNTER = bytes.fromhex("00000000000000000000000000000000000c0c0c")
MINER = devnet_key(SEED, "miner", 0)
FUNDS = 10**24
ACCOUNTS = 300


def account(index: int) -> PrivateKey:
    """Return one of `ACCOUNTS` funded keys."""
    return devnet_key(SEED, "account", index)


def settings(**changes: object) -> dict[str, object]:
    """Return the settings of a fresh chain whose genesis is a few seconds old."""
    return {"genesis_timestamp": int(time.time()) - 5, "period": 1, "chain_id": CHAIN_ID, **changes}


def definition(given: Mapping[str, object]) -> ChainDefinition:
    """Return the chain of `settings`."""
    timestamp, period, chain_id = given["genesis_timestamp"], given["period"], given["chain_id"]
    assert isinstance(timestamp, int)
    assert isinstance(period, int)
    assert isinstance(chain_id, int)
    return ChainDefinition(
        name="tiny",
        chain_id=chain_id,
        period=period,
        genesis_timestamp=timestamp,
        members=(address_of(MINER),),
        checkpoint_length=2,
        vote_depth=1,
        alloc={address_of(account(index)): FUNDS for index in range(ACCOUNTS)},
        predeploys=(Predeploy(name="Counter", address=COUNTER, runtime_code=counter_code()),),
    )


def counter_code() -> bytes:
    """Assemble the contract."""
    reason = bytes.fromhex("08c379a0") + encode(["string"], ["no"])
    revert = b"".join(
        b"\x7f" + reason[at : at + 32].ljust(32, b"\0") + b"\x60" + bytes([at]) + b"\x52" for at in range(0, 100, 32)
    )
    count = bytes.fromhex("60005460010180600055600052600760206000a100")
    get = bytes.fromhex("5b60005460005260206000f3")
    loop = bytes.fromhex("5b")
    stop = b"\x5b" + revert + bytes.fromhex("60646000fd")
    head_length = 8 * 2 + 6
    at_get = head_length + len(count)
    at_loop = at_get + len(get)
    at_stop = at_loop + len(loop) + 3
    head = (
        bytes.fromhex("36600114") + b"\x60" + bytes([at_get]) + b"\x57"
        + bytes.fromhex("36600214") + b"\x60" + bytes([at_loop]) + b"\x57"
        + bytes.fromhex("6003361160") + bytes([at_stop]) + b"\x57"
    )  # fmt: skip
    assert len(head) <= head_length
    head = head.ljust(head_length, b"\x5b")
    return head + count + get + loop + b"\x60" + bytes([at_loop]) + b"\x56" + stop
