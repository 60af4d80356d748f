"""What the gateway's log and outbox say of a check-in that the registry passed over: values, words, and what to do."""

from __future__ import annotations

import json

import pytest
from eth_abi.abi import encode
from eth_hash.auto import keccak

from chains.base import addresses, artifact
from chains.crypto.devnet_roles import role_key
from chains.metadata.calldata import build_check_in
from chains.metadata.events import CheckInSkipped
from chains.metadata.messages import CheckIn
from chains.rpc.client import JsonRpc
from chains.rpc.transport import InProcessTransport
from chains.rpc.values import Log, Receipt
from device_sim.checkin import SignedCheckIn
from device_sim.metadata_chain import MetadataChain

CONTRACTS = {
    "model_registry": addresses.MODEL_REGISTRY,
    "gateway_registry": addresses.GATEWAY_REGISTRY,
    "device_registry": addresses.DEVICE_REGISTRY,
    "epoch_book": addresses.EPOCH_BOOK,
}
BLOCK = 9


def statement(sequence: int) -> SignedCheckIn:
    message = CheckIn(
        device=b"\x0d" * 20, sequence=sequence, time=0, gateway=b"\x91" * 20, attributes=bytes(32), td_hash=bytes(32),
        month_key_root=bytes(32),
    )  # fmt: skip
    return SignedCheckIn(message=message, signature=bytes(65), first_month=0, month_keys=())


ITEMS = [statement(sequence) for sequence in range(1, 5)]


def selector(error: str) -> bytes:
    return keccak(error.encode())[:4]


def skipped(position: int, error: str, contract: bytes = addresses.DEVICE_REGISTRY) -> Log:
    return Log(
        address=contract,
        topics=(CheckInSkipped.topic(), (b"\x0d" * 20).rjust(32, b"\0")),
        data=encode(["uint256", "bytes4"], [position, selector(error)]),
        block_number=BLOCK,
        block_hash=bytes(32),
        transaction_hash=bytes(32),
        transaction_index=0,
        log_index=position,
    )


async def told(error: str, answer: dict[str, object]) -> str:
    """Return the words for item 3 of a batch; the node gives `answer` when it is asked about that item again."""

    async def node(body: bytes) -> bytes:
        asked = json.loads(body)
        message, block = asked["params"]
        assert (asked["method"], block) == ("eth_call", hex(BLOCK))
        assert message.get("input", message.get("data")) == "0x" + build_check_in(ITEMS[3].message, bytes(65)).hex()
        return json.dumps({"jsonrpc": "2.0", "id": asked["id"], **answer}).encode()

    rpc = JsonRpc(InProcessTransport(node), abis=[artifact.load("metadata", "DeviceRegistry").abi])
    chain = MetadataChain(rpc, role_key("gateway", 0), CONTRACTS)
    receipt = Receipt(
        transaction_hash=bytes(32),
        block_number=BLOCK,
        block_hash=bytes(32),
        transaction_index=0,
        sender=bytes(20),
        to=addresses.DEVICE_REGISTRY,
        contract_address=None,
        succeeded=True,
        gas_used=1,
        effective_gas_price=1,
        logs=(skipped(0, "UnknownDevice(address)", addresses.EPOCH_BOOK), skipped(3, error)),
    )
    found = await chain._skipped(ITEMS, receipt)
    assert list(found) == [3]
    return found[3]


def reverted(error: str, *values: object) -> dict[str, object]:
    kinds = error[error.index("(") + 1 : -1].split(",")
    data = selector(error) + encode(kinds, values)
    return {"error": {"code": 3, "message": "execution reverted", "data": "0x" + data.hex()}}


DEVICE = "0x" + "0d" * 20


@pytest.mark.parametrize(
    ("error", "values", "words"),
    [
        ("DeviceIsDisabled(address)", (DEVICE,), f"the device is not enabled: {DEVICE}; its owner enables it with"),
        ("AttributeMissing(uint32,uint8)", (1, 2), "missing: attribute 2 of model 1 has code 0; state it with"),
        ("AttributeOutOfRange(uint32,uint8,uint8,uint8)", (1, 2, 9, 6), "has code 9, the largest is 6; state a code"),
        (
            "SequenceNotHigher(address,uint32,uint32)",
            (DEVICE, 4, 7),
            "used before: 4, the last one accepted is 7; sign",
        ),
        ("NotSignedByDevice(address,address)", (DEVICE, "0x" + "0e" * 20), f"it is of 0x{'0e' * 20}, the device is 0x"),
        ("TimeTooOld(uint40,uint256)", (1_000, 2_000), "00:16:40 UTC, the earliest allowed is 1970-01-01 00:33:20 UTC"),
    ],
)
async def test_a_passed_over_check_in_is_told_in_words(error: str, values: tuple[object, ...], words: str) -> None:
    assert words in await told(error, reverted(error, *values))


@pytest.mark.parametrize(
    "answer",
    [
        {"result": "0x"},
        {"error": {"code": -32002, "message": "the node ends"}},
        reverted("TimeTooOld(uint40,uint256)", 1_000, 2_000),
    ],
    ids=["it would pass now", "the node ends", "another reason by now"],
)
async def test_where_the_values_cannot_be_learnt_the_name_still_gives_problem_and_remedy(
    answer: dict[str, object],
) -> None:
    words = await told("DeviceIsDisabled(address)", answer)
    assert words.startswith("the device is not enabled; its owner enables it with")
    assert (await told("Unheard(uint256)", answer)).startswith("0x")
