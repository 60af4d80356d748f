"""Admission between a pool, a journal and a chain that moves on in between."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
import rlp
from eth_hash.auto import keccak

from chains.crypto.keys import address_of, devnet_key
from chains.rpc.transaction import SignedTransaction, sign
from node.admission import Admission
from node.chain_view import ChainView, HeadChange
from node.errors import ChainRefused
from node.frames import amount
from node.journal import JournalWriter, PoolJournal
from node.txpool import PoolRefused, TransactionPool

KEY = devnet_key("admission tests", "sender", 0)
CHAIN_ID = 9


def transaction(nonce: int, chain_id: int = CHAIN_ID) -> SignedTransaction:
    return sign(
        KEY, chain_id=chain_id, nonce=nonce, max_priority_fee_per_gas=1, max_fee_per_gas=10**9, gas_limit=21_000,
        to=b"\x22" * 20,
    )  # fmt: skip


class FakeChain:
    """A chain of nonces: `mine` puts transactions into a block, `gate` holds answers back."""

    def __init__(self) -> None:
        self.blocks = [self.block(0, bytes(32), [])]
        self.nonce = 0
        self.asked: list[str] = []

    def block(self, number: int, parent: bytes, included: list[SignedTransaction]) -> dict[str, object]:
        count = number.to_bytes((number.bit_length() + 7) // 8, "big")
        empty, root = b"", bytes(32)
        body = keccak(b"".join(entry.raw for entry in included))
        fields = [parent, root, bytes(20), root, body, root, bytes(256), empty, count, b"\x01\0\0\0", empty, count]
        header = rlp.encode([*fields, empty, root, bytes(8), b"\7", root, empty, empty, root])
        return {
            "header": header, "size": len(header), "transactions": [entry.raw for entry in included],
            "senders": [entry.sender for entry in included],
            "receipts": [[1, 21_000 * (place + 1), bytes(256), []] for place in range(len(included))],
        }  # fmt: skip

    def landmark(self, number: int) -> list[object]:
        header = self.blocks[number]["header"]
        assert isinstance(header, bytes)
        return [number, keccak(header)]

    def mine(self, *included: SignedTransaction) -> None:
        number = len(self.blocks)
        parent = self.landmark(number - 1)[1]
        assert isinstance(parent, bytes)
        self.blocks.append(self.block(number, parent, list(included)))
        self.nonce += len(included)

    async def ask(self, kind: str, **fields: object) -> object:
        self.asked.append(kind)
        account = [self.nonce, amount(10**24)]
        await asyncio.sleep(0)
        match kind:
            case "head":
                last, first = self.landmark(len(self.blocks) - 1), self.landmark(0)
                return {"latest": last, "safe": first, "finalized": first}
            case "block":
                return next(
                    block for place, block in enumerate(self.blocks) if self.landmark(place)[1] == fields["hash"]
                )
            case "admit":
                raw = fields["transaction"]
                assert isinstance(raw, bytes)
                if raw in (entry.raw for entry in map(transaction, range(self.nonce))):
                    raise ChainRefused(code="transaction", reason="nonce too low")
                return account
            case "accounts":
                addresses = fields["addresses"]
                assert isinstance(addresses, list)
                return [account for _ in addresses]
            case "position":
                for place, block in enumerate(self.blocks):
                    included = block["transactions"]
                    assert isinstance(included, list)
                    hashes = [keccak(raw) for raw in included]
                    if fields["transaction"] in hashes:
                        return [self.landmark(place)[1], hashes.index(fields["transaction"])]
                return None
        raise AssertionError(kind)


class World:
    """Everything that admission stands on."""

    def __init__(self, folder: Path) -> None:
        self.chain = FakeChain()
        self.view = ChainView(self.chain)
        self.view.chain_id = CHAIN_ID
        self.journal = PoolJournal(folder / "pool.journal")
        self.writer = JournalWriter(self.journal, lambda: 0.0)
        self.admission = Admission(
            chain=self.chain,
            view=self.view,
            journal=self.writer,
            make_pool=partial(TransactionPool, clock=lambda: 0.0),
        )

    async def head_moves(self, *included: SignedTransaction) -> None:
        self.chain.mine(*included)
        changes: list[HeadChange] = []
        self.view.listen(changes.append)
        await self.view.refresh()
        await self.admission.follow(changes[-1])

    def candidates(self) -> list[int]:
        return [entry.nonce for entry in self.admission.pool.candidates(base_fee=7, gas=10**7)]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    made = World(tmp_path)
    await made.view.start()
    running = asyncio.create_task(made.writer.run())
    yield made
    running.cancel()
    await asyncio.wait([running])
    made.journal.close()


async def test_a_transaction_is_on_disk_before_it_is_acknowledged_and_gone_after_its_block(world: World) -> None:
    sent = await world.admission.submit(transaction(0).raw)
    assert [kept.raw for kept in world.journal.kept()] == [sent.raw]
    await world.head_moves(sent)
    async with asyncio.timeout(5):
        while world.journal.kept():  # noqa: ASYNC110  # a thread writes, and tells nobody
            await asyncio.sleep(0.001)
    assert len(world.admission.pool) == 0


async def test_a_block_that_takes_the_predecessor_meanwhile_does_not_hold_a_transaction_back(world: World) -> None:
    first = await world.admission.submit(transaction(0).raw)
    accept = world.writer.accept

    async def slow_disk(raw: bytes) -> None:
        await accept(raw)
        await world.head_moves(first)

    world.writer.accept = slow_disk  # type: ignore[method-assign]  # the disk is slower than a block
    await world.admission.submit(transaction(1).raw)
    assert world.candidates() == [1]


async def test_a_transaction_that_a_block_made_stale_meanwhile_is_refused_and_forgotten(world: World) -> None:
    first = transaction(0)
    accept = world.writer.accept

    async def slow_disk(raw: bytes) -> None:
        await accept(raw)
        await world.head_moves(first)

    world.writer.accept = slow_disk  # type: ignore[method-assign]  # as above
    with pytest.raises(ChainRefused, match="nonce too low"):
        await world.admission.submit(first.raw)
    assert len(world.admission.pool) == 0


async def test_a_transaction_of_another_chain_never_reaches_the_chain_process(world: World) -> None:
    before = list(world.chain.asked)
    with pytest.raises(PoolRefused, match="have 10 want 9"):
        await world.admission.submit(transaction(0, chain_id=10).raw)
    assert world.chain.asked == before
    assert world.journal.kept() == ()


async def test_what_the_pool_refuses_is_not_written(world: World) -> None:
    with pytest.raises(PoolRefused, match="underpriced"):
        await world.admission.submit(
            sign(
                KEY,
                chain_id=CHAIN_ID,
                nonce=0,
                max_priority_fee_per_gas=0,
                max_fee_per_gas=1,
                gas_limit=21_000,
                to=None,
            ).raw
        )
    assert world.journal.kept() == ()


async def test_a_reorganisation_puts_transactions_back(world: World) -> None:
    sent = await world.admission.submit(transaction(0).raw)
    await world.head_moves(sent)
    assert world.candidates() == []
    world.chain.blocks.pop()
    world.chain.nonce = 0
    world.chain.mine()
    world.chain.mine()
    changes: list[HeadChange] = []
    world.view.listen(changes.append)
    await world.view.refresh()
    assert [block.header.number for block in changes[0].removed] == [1]
    assert [block.header.number for block in changes[0].added] == [1, 2]
    await world.admission.follow(changes[0])
    assert world.candidates() == [0]
    assert address_of(KEY) in world.admission.pool.senders()


async def test_a_receipt_is_shown_only_when_the_head_has_its_block(world: World) -> None:
    """Else a client that asks for the state after its receipt reads the state before its transaction."""
    sent = await world.admission.submit(transaction(0).raw)
    world.chain.mine(sent)
    assert await world.view.position(sent.hash) is None
    await world.view.refresh()
    found = await world.view.position(sent.hash)
    assert found is not None
    assert (found[0].header.number, found[1]) == (1, 0)
