"""JSON-RPC methods that Ethereum does not have: seals, envelopes, certificates, genesis.

Spec: specs/protocol/seal-and-vote.md; encodings of what is served are defined there.
"""

from __future__ import annotations

from chains.rpc.hexes import data, quantity
from node.chain_client import Chain
from node.chain_view import ChainView
from node.rpc.jsonrpc import Method
from node.rpc.params import BlockParam, Params


class LatchkeyMethods:
    """The table of `latchkey_` methods. `facts` is the chain process's answer to `open`."""

    def __init__(self, *, chain: Chain, view: ChainView, facts: dict[str, object]) -> None:
        self._chain = chain
        self._view = view
        self._facts = facts

    def table(self) -> dict[str, Method]:
        """Return name -> method."""
        return {
            "latchkey_getSeal": self.get_seal,
            "latchkey_getEnvelope": self.get_envelope,
            "latchkey_getCertificate": self.get_certificate,
            "latchkey_getGenesis": self.get_genesis,
        }

    async def get_seal(self, values: list[object]) -> object:
        """latchkey_getSeal: the 65-byte seal of a block, null if the block is unknown or genesis"""
        return _optional(await self._of_block("seal", Params(values, most=1).block(0)))

    async def get_envelope(self, values: list[object]) -> object:
        """latchkey_getEnvelope: the block with its seal as it travels between nodes, null if unknown or genesis"""
        return _optional(await self._of_block("envelope", Params(values, most=1).block(0)))

    async def get_certificate(self, values: list[object]) -> object:
        """latchkey_getCertificate: the votes that finalised a checkpoint, null if they did not (yet)"""
        place = Params(values, most=1).block(0, default="finalized")
        number = self._number(place)
        return None if number is None else _optional(await self._chain.ask("certificate", number=number))

    async def get_genesis(self, values: list[object]) -> object:
        """latchkey_getGenesis: name, chain id, genesis hash and the rules that no contract holds"""
        Params(values, most=0)
        names = {
            "period": "period",
            "checkpointLength": "checkpoint_length",
            "voteDepth": "vote_depth",
            "gasLimit": "gas_limit",
            "chainId": "chain_id",
        }
        genesis = await self._view.header(0)
        fields: dict[str, object] = {
            "name": self._facts["name"],
            "hash": data(self._view.genesis_hash),
            "timestamp": quantity(genesis.timestamp if genesis is not None else 0),
            "stateRoot": data(genesis.state_root if genesis is not None else b""),
        }
        for shown, name in names.items():
            value = self._facts[name]
            assert isinstance(value, int), "the process protocol promises an integer"
            fields[shown] = quantity(value)
        return fields

    async def _of_block(self, kind: str, place: BlockParam) -> object:
        name = place.hash
        if name is None:
            number = self._number(place)
            header = None if number is None else await self._view.header(number)
            if header is None:
                return None
            name = header.hash
        return await self._chain.ask(kind, hash=name)

    def _number(self, place: BlockParam) -> int | None:
        if place.hash is not None:
            return None
        if place.number is not None:
            return place.number
        marks = {"earliest": 0, "safe": self._view.safe.number, "finalized": self._view.finalized.number}
        return marks.get(place.tag or "", self._view.head.header.number)


def _optional(value: object) -> object:
    return data(value) if isinstance(value, bytes) else None
