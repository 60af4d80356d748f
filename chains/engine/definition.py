"""What a chain is: every parameter that all of its nodes must share.

A definition is a value; building its genesis block is `genesis.py`. The rules that no contract holds (chain id,
period, vote depth, gas limit, deployers) go into the genesis header as `rules_hash`, so nodes with different rules have
different geneses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from eth.vm.forks.cancun.constants import BEACON_ROOTS_ADDRESS
from eth_abi.abi import encode
from eth_hash.auto import keccak

from chains.base import artifact
from chains.base.addresses import MINER_SET
from chains.engine.errors import DefinitionRefused
from chains.engine.rules import PRECOMPILES

GAS_LIMIT = 16_000_000
"""Gas of a block; pinned for the life of a chain."""
MAX_MEMBERS = 64
RULES_TAG = bytes(keccak(b"latchkey/rules/v1"))
CODE_BYTES = 24_576
"""Largest runtime code (EIP-170)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Predeploy:
    """A contract that stands in genesis: made by running `creation_code`, or given as `runtime_code` and `storage`.

    `creation_code` includes the ABI-encoded constructor arguments. Its constructor runs at `address`, in genesis state,
    after the predeploys before it in the list; it sees the chain id, number 0 and the genesis timestamp, msg.sender is
    `genesis.CREATOR`. `runtime_code` and `storage` are for the other way; both may not be given.
    """

    name: str
    address: bytes
    creation_code: bytes = b""
    runtime_code: bytes = b""
    storage: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainDefinition:
    """All parameters of a chain.

    `members` ascend; `period` and `genesis_timestamp` are seconds; `checkpoint_length` (E) and `vote_depth` (d) blocks;
    `alloc` is wei of gas coin by address; `deployers` may create contracts by transaction. The MinerSet contract is
    always added at its fixed address, before `predeploys`. With `expected_genesis_hash` a node refuses to start on any
    other genesis.
    """

    name: str
    chain_id: int
    period: int
    genesis_timestamp: int
    members: tuple[bytes, ...]
    checkpoint_length: int
    vote_depth: int
    gas_limit: int = GAS_LIMIT
    alloc: Mapping[bytes, int] = field(default_factory=dict)
    predeploys: tuple[Predeploy, ...] = ()
    deployers: frozenset[bytes] = frozenset()
    expected_genesis_hash: bytes | None = None

    def __post_init__(self) -> None:
        _check(self)

    def rules_hash(self) -> bytes:
        """Return the mix hash of the genesis header: keccak256(abi.encode(RULES_TAG, chain id, period, vote depth, gas
        limit, deployers ascending)), types (bytes32, uint256, uint256, uint256, uint256, address[])."""
        words = encode(
            ["bytes32", "uint256", "uint256", "uint256", "uint256", "address[]"],
            [
                RULES_TAG,
                self.chain_id,
                self.period,
                self.vote_depth,
                self.gas_limit,
                ["0x" + deployer.hex() for deployer in sorted(self.deployers)],
            ],
        )
        return bytes(keccak(words))

    def all_predeploys(self) -> tuple[Predeploy, ...]:
        """Return the MinerSet and then the chain's own."""
        return (miner_set_predeploy(self.members, self.checkpoint_length), *self.predeploys)


def miner_set_predeploy(members: tuple[bytes, ...], checkpoint_length: int) -> Predeploy:
    """Return the MinerSet contract with its constructor arguments."""
    arguments = encode(["address[]", "uint32"], [["0x" + member.hex() for member in members], checkpoint_length])
    code = artifact.load("base", "MinerSet").bytecode
    return Predeploy(name="MinerSet", address=MINER_SET, creation_code=code + arguments)


def _check(definition: ChainDefinition) -> None:
    members = definition.members
    _range("chain_id", definition.chain_id, 1, 2**53 - 1)
    _range("period", definition.period, 1, 3600)
    _range("genesis_timestamp", definition.genesis_timestamp, 0, 2**40 - 1)
    _range("gas_limit", definition.gas_limit, 5_000, 2**40)
    _range("checkpoint_length", definition.checkpoint_length, 1, 2**20)
    _range("vote_depth", definition.vote_depth, 0, 2**20)
    _range("number of members", len(members), 1, MAX_MEMBERS)
    if not 1 <= len(definition.name.encode()) <= 32:
        raise DefinitionRefused("name", repr(definition.name), "1 to 32 bytes, because it stands in the genesis header")
    for member in members:
        _address("member", member)
    if list(members) != sorted(set(members)):
        raise DefinitionRefused("members", [member.hex() for member in members], "distinct addresses, ascending")
    for address, balance in definition.alloc.items():
        _address("alloc", address)
        _range("alloc balance", balance, 0, 2**255)
    for deployer in definition.deployers:
        _address("deployer", deployer)
    if definition.expected_genesis_hash is not None and len(definition.expected_genesis_hash) != 32:
        raise DefinitionRefused("expected_genesis_hash", definition.expected_genesis_hash.hex(), "32 bytes")
    _check_predeploys(definition)


def _check_predeploys(definition: ChainDefinition) -> None:
    seen = {bytes(MINER_SET)}
    for predeploy in definition.predeploys:
        _address(f"predeploy {predeploy.name}", predeploy.address)
        if predeploy.address in seen:
            raise DefinitionRefused(f"predeploy {predeploy.name}", predeploy.address.hex(), "an address of its own")
        seen.add(predeploy.address)
        if bool(predeploy.creation_code) == bool(predeploy.runtime_code):
            raise DefinitionRefused(f"predeploy {predeploy.name}", "code", "either creation code or runtime code")
        if predeploy.creation_code and predeploy.storage:
            raise DefinitionRefused(
                f"predeploy {predeploy.name}", "storage", "none beside creation code, which writes it"
            )
        if len(predeploy.runtime_code) > CODE_BYTES:
            raise DefinitionRefused(
                f"predeploy {predeploy.name}", len(predeploy.runtime_code), f"at most {CODE_BYTES} bytes"
            )


def _range(name: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        raise DefinitionRefused(name, value, f"{low} to {high}")


def _address(name: str, address: bytes) -> None:
    if len(address) != 20 or not any(address):
        raise DefinitionRefused(name, address.hex(), "20 bytes, not zero")
    if address in PRECOMPILES or address == BEACON_ROOTS_ADDRESS:
        raise DefinitionRefused(name, address.hex(), "no precompile and no system contract")
