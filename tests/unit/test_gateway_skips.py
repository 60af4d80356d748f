"""What the gateway's log and outbox say of a check-in that the registry passed over: words, and what to do."""

from __future__ import annotations

import pytest
from eth_abi.abi import encode
from eth_hash.auto import keccak

from chains.base import addresses
from chains.crypto.devnet_roles import role_key
from chains.metadata.events import CheckInSkipped
from chains.rpc.client import JsonRpc
from chains.rpc.transport import InProcessTransport
from chains.rpc.values import Log, Receipt
from device_sim.metadata_chain import MetadataChain

CONTRACTS = {
    "model_registry": addresses.MODEL_REGISTRY,
    "gateway_registry": addresses.GATEWAY_REGISTRY,
    "device_registry": addresses.DEVICE_REGISTRY,
    "epoch_book": addresses.EPOCH_BOOK,
}


async def nobody(body: bytes) -> bytes:
    raise AssertionError("nothing is asked")


def skipped(position: int, error: str, contract: bytes = addresses.DEVICE_REGISTRY) -> Log:
    return Log(
        address=contract,
        topics=(CheckInSkipped.topic(), (b"\x0d" * 20).rjust(32, b"\0")),
        data=encode(["uint256", "bytes4"], [position, keccak(error.encode())[:4]]),
        block_number=1,
        block_hash=bytes(32),
        transaction_hash=bytes(32),
        transaction_index=0,
        log_index=position,
    )


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("DeviceIsDisabled(address)", "the device is not enabled; its owner enables it with"),
        ("AttributeMissing(uint32,uint8)", "an attribute that the model must state is missing; state it with"),
        ("AttributeOutOfRange(uint32,uint8,uint8,uint8)", "a code that the model does not know; state a code of"),
        ("SequenceNotHigher(address,uint32,uint32)", "the sequence number was used before; sign a new check-in"),
        ("NotSignedByDevice(address,address)", "the signature is not the device's over these fields; sign exactly"),
        ("TimeTooOld(uint40,uint256)", "the time stated is too long ago; sign a new check-in"),
        ("Unheard(uint256)", "0x"),
    ],
)
def test_a_passed_over_check_in_is_told_in_words(error: str, words: str) -> None:
    chain = MetadataChain(JsonRpc(InProcessTransport(nobody)), role_key("gateway", 0), CONTRACTS)
    logs = (skipped(0, "UnknownDevice(address)", addresses.EPOCH_BOOK), skipped(3, error))
    receipt = Receipt(
        transaction_hash=bytes(32),
        block_number=1,
        block_hash=bytes(32),
        transaction_index=0,
        sender=bytes(20),
        to=addresses.DEVICE_REGISTRY,
        contract_address=None,
        succeeded=True,
        gas_used=1,
        effective_gas_price=1,
        logs=logs,
    )
    found = chain._skipped(receipt)
    assert list(found) == [3]
    assert words in found[3]
