"""Fixed addresses of the contracts that stand in genesis, shared by both chains.

An address is 20 bytes, never hex text, inside Python. Spec: `specs/protocol/abi.md`.
"""

from typing import NewType

Address = NewType("Address", bytes)
"""A 20-byte account address."""

ADDRESS_BYTES = 20


def predeploy(number: int) -> Address:
    """Return the predeploy address whose last bytes are `number` (0x1000 .. 0xffff)."""
    if not 0x1000 <= number <= 0xFFFF:
        raise ValueError(f"predeploy number {number:#x} is outside 0x1000..0xffff")
    return Address(number.to_bytes(ADDRESS_BYTES, "big"))


# Both chains.
MINER_SET = predeploy(0x1000)

# Metadata chain.
MODEL_REGISTRY = predeploy(0x1101)
GATEWAY_REGISTRY = predeploy(0x1102)
DEVICE_REGISTRY = predeploy(0x1103)
EPOCH_BOOK = predeploy(0x1104)

# Auction chain.
DTX = predeploy(0x1201)
VAULT = predeploy(0x1202)
BATCH_AUCTION = predeploy(0x1203)
KEY_RECORDS = predeploy(0x1204)
SETTLEMENT = predeploy(0x1205)
KEEPER_EPOCH_VERIFIER = predeploy(0x1206)
