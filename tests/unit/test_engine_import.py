"""Blocks from elsewhere: equal heads, forged blocks, forks, votes of several miners."""

import random
from collections.abc import Callable
from typing import Any

import pytest
import rlp
from eth.abc import BlockHeaderAPI
from eth_hash.auto import keccak

from chains.crypto.keys import CURVE_ORDER, SignatureRefused, address_of
from chains.crypto.seal import sign_seal
from chains.crypto.vote import Checkpoint, Link, Vote, decode_certificate, sign_vote, verify_certificate
from chains.engine.database import MemoryDatabase
from chains.engine.envelope import Envelope, decode_envelope, encode_envelope
from chains.engine.errors import BlockFromFuture, BlockRefused, LimitExceeded, MalformedRlp, SealRefused, UnknownParent
from chains.engine.finality import VoteNotCounted
from chains.engine.ledger import Ledger
from chains.engine.ordered_trie import ordered_root
from tests.support.ledgers import (
    CHAIN_ID,
    COUNTER,
    MINERS,
    STRANGER,
    USERS,
    Clock,
    Network,
    definition,
    grow,
    transfer,
)

MINER = MINERS[0]
Forge = Callable[[Ledger, BlockHeaderAPI, Envelope], bytes]


def resealed(ledger: Ledger, received: Envelope, *, key: Any = MINER, **changes: Any) -> bytes:
    """Return the envelope with changed header fields under a seal that is good for them."""
    header = received.header.copy(**changes)
    seal = sign_seal(key, chain_id=CHAIN_ID, genesis_hash=ledger.genesis_hash, block_hash=bytes(header.hash))
    return encode_envelope(header, received.transactions, seal)


def with_transactions(ledger: Ledger, received: Envelope, transactions: list[bytes]) -> bytes:
    header = received.header.copy(transaction_root=ordered_root(transactions))
    seal = sign_seal(MINER, chain_id=CHAIN_ID, genesis_hash=ledger.genesis_hash, block_hash=bytes(header.hash))
    return encode_envelope(header, transactions, seal)


def flip(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def high_s(seal: bytes) -> bytes:
    s = CURVE_ORDER - int.from_bytes(seal[32:64], "big")
    return seal[:32] + s.to_bytes(32, "big") + bytes([seal[64] ^ 1])


def foreign_seal(ledger: Ledger, received: Envelope, *, chain_id: int, genesis_hash: bytes) -> bytes:
    seal = sign_seal(MINER, chain_id=chain_id, genesis_hash=genesis_hash, block_hash=bytes(received.header.hash))
    return encode_envelope(received.header, received.transactions, seal)


FORGERIES: dict[str, tuple[type[BlockRefused], str, Callable[[Ledger, Envelope], bytes]]] = {
    "a broken seal": (
        SealRefused,
        "",
        lambda _, r: encode_envelope(r.header, r.transactions, flip(r.seal[:64]) + r.seal[64:]),
    ),
    "the seal in its high-s form": (
        SealRefused,
        "seal",
        lambda _, r: encode_envelope(r.header, r.transactions, high_s(r.seal)),
    ),
    "an outsider": (
        SealRefused,
        "sealer",
        lambda ledger, r: resealed(ledger, r, key=STRANGER, coinbase=address_of(STRANGER)),
    ),
    "another coinbase than the signer": (
        SealRefused,
        "coinbase",
        lambda ledger, r: resealed(ledger, r, coinbase=address_of(STRANGER)),
    ),
    "a seal for another chain id": (
        SealRefused,
        "coinbase",
        lambda ledger, r: foreign_seal(ledger, r, chain_id=CHAIN_ID + 1, genesis_hash=ledger.genesis_hash),
    ),
    "a seal for another genesis": (
        SealRefused,
        "coinbase",
        lambda ledger, r: foreign_seal(ledger, r, chain_id=CHAIN_ID, genesis_hash=b"\x01" * 32),
    ),
    "a tampered state root": (
        BlockRefused,
        "state root",
        lambda ledger, r: resealed(ledger, r, state_root=b"\x01" * 32),
    ),
    "a tampered receipts root": (
        BlockRefused,
        "receipts root",
        lambda ledger, r: resealed(ledger, r, receipt_root=b"\x01" * 32),
    ),
    "a tampered bloom": (BlockRefused, "logs bloom", lambda ledger, r: resealed(ledger, r, bloom=1)),
    "tampered gas used": (BlockRefused, "gas used", lambda ledger, r: resealed(ledger, r, gas_used=21_000)),
    "a tampered base fee": (BlockRefused, "header", lambda ledger, r: resealed(ledger, r, base_fee_per_gas=7)),
    "another gas limit": (BlockRefused, "gas limit", lambda ledger, r: resealed(ledger, r, gas_limit=16_015_000)),
    "a difficulty": (BlockRefused, "difficulty", lambda ledger, r: resealed(ledger, r, difficulty=1)),
    "a mix hash": (BlockRefused, "mix hash", lambda ledger, r: resealed(ledger, r, mix_hash=b"\x01" * 32)),
    "long extra data": (BlockRefused, "extra data length", lambda ledger, r: resealed(ledger, r, extra_data=b"x" * 33)),
    "withdrawals": (
        BlockRefused,
        "withdrawals root",
        lambda ledger, r: resealed(ledger, r, withdrawals_root=b"\x01" * 32),
    ),
    "blob gas": (BlockRefused, "blob gas used", lambda ledger, r: resealed(ledger, r, blob_gas_used=131_072)),
    "a beacon root": (
        BlockRefused,
        "parent beacon block root",
        lambda ledger, r: resealed(ledger, r, parent_beacon_block_root=b"\x01" * 32),
    ),
    "a number that skips": (BlockRefused, "number", lambda ledger, r: resealed(ledger, r, block_number=9)),
    "a timestamp before parent + period": (
        BlockRefused,
        "timestamp",
        lambda ledger, r: resealed(ledger, r, timestamp=r.header.timestamp - 1),
    ),
    "a timestamp in the future": (
        BlockFromFuture,
        "timestamp",
        lambda ledger, r: resealed(ledger, r, timestamp=r.header.timestamp + 2),
    ),
    "an unknown parent": (UnknownParent, "parent", lambda ledger, r: resealed(ledger, r, parent_hash=b"\x01" * 32)),
    "an extra transaction that the header does not name": (
        BlockRefused,
        "transactions root of the body",
        lambda _, r: encode_envelope(r.header, [*r.transactions, transfer(USERS[3], 0)], r.seal),
    ),
    "an extra transaction that the header names": (
        BlockRefused,
        "gas used",
        lambda ledger, r: with_transactions(ledger, r, [*r.transactions, transfer(USERS[3], 0)]),
    ),
    "a transaction of another chain": (
        BlockRefused,
        "transaction 1",
        lambda ledger, r: with_transactions(ledger, r, [r.transactions[0], transfer(USERS[3], 0, chain_id=1)]),
    ),
    "a transaction twice": (
        BlockRefused,
        "transaction 1",
        lambda ledger, r: with_transactions(ledger, r, [r.transactions[0], r.transactions[0]]),
    ),
}


@pytest.fixture
def network() -> Network:
    made = Network()
    made.join(MINER)
    return made


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_block_is_refused_and_leaves_no_key(network: Network, name: str) -> None:
    miner = network.ledgers[address_of(MINER)]
    store = MemoryDatabase()
    follower = network.join(database=store)
    network.step()
    network.ledgers.pop(b"follower")
    built = network.step([transfer(USERS[0], 0, to=COUNTER, value=0, gas=100_000), transfer(USERS[1], 0)])
    envelope = miner.envelope_of(built.block.hash)
    assert envelope is not None
    kind, what, forge = FORGERIES[name]
    before = store.keys()
    with pytest.raises(kind) as refused:
        follower.import_envelope(forge(follower, decode_envelope(envelope)))
    assert type(refused.value) is kind
    assert refused.value.what.startswith(what)
    assert store.keys() == before
    follower.import_envelope(envelope)
    assert follower.head().hash == miner.head().hash, "the true block still gets in"


def test_an_outsider_is_told_that_only_members_seal(network: Network) -> None:
    follower = network.join()
    network.ledgers.pop(b"follower")
    built = network.step()
    received = decode_envelope(network.ledgers[address_of(MINER)].envelope_of(built.block.hash) or b"")
    with pytest.raises(SealRefused, match="need a member of the miner set"):
        follower.import_envelope(resealed(follower, received, key=STRANGER, coinbase=address_of(STRANGER)))


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"", MalformedRlp),
        (b"\xc0", MalformedRlp),
        (b"\x80", MalformedRlp),
        (b"\xc1\xc1", MalformedRlp),
        (bytes([0xC1] * 9) + b"\xc0", MalformedRlp),
        (rlp.encode([[[[[[[[[[]]]]]]]]]]), LimitExceeded),
        (bytes(5 * 1024 * 1024 + 1), LimitExceeded),
    ],
)
def test_a_malformed_envelope_is_refused_before_decoding(network: Network, raw: bytes, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        network.join().import_envelope(raw)


def test_two_ledgers_agree_on_a_mixed_chain(network: Network) -> None:
    follower = network.join()
    miner = network.ledgers[address_of(MINER)]
    for turn in range(6):
        network.step([transfer(USERS[0], turn), transfer(USERS[1], turn, to=COUNTER, value=0, gas=100_000)])
        assert follower.head().hash == miner.head().hash
    assert (follower.safe().block_number, follower.finalized().block_number) == (4, 2)
    assert follower.certificate(2) == miner.certificate(2)
    assert follower.storage(COUNTER, 0) == 6
    for number in range(1, 7):
        header = miner.header_at(number)
        assert header is not None
        assert follower.envelope_of(header.hash) == miner.envelope_of(header.hash)
        assert follower.seal_of(header.hash) == miner.seal_of(header.hash)


def test_a_known_block_changes_nothing(network: Network) -> None:
    follower = network.join()
    built = network.step()
    envelope = network.ledgers[address_of(MINER)].envelope_of(built.block.hash)
    assert envelope is not None
    again = follower.import_envelope(envelope)
    assert again.already_known
    assert (again.added, again.removed) == ((), ())


def test_four_miners_take_turns_and_finalise() -> None:
    network = Network(definition=definition(miners=MINERS))
    for key in MINERS:
        network.join(key)
    sealers = [bytes(network.step([transfer(USERS[0], turn)]).block.header.coinbase) for turn in range(12)]
    members = network.definition.members
    assert sealers == [members[number % 4] for number in range(1, 13)]
    for ledger in network.ledgers.values():
        assert (ledger.head().block_number, ledger.safe().block_number, ledger.finalized().block_number) == (12, 10, 8)
    raw = next(iter(network.ledgers.values())).certificate(8)
    assert raw is not None
    certificate = decode_certificate(raw)
    assert len(certificate.signatures) >= 3
    verify_certificate(
        certificate,
        chain_id=CHAIN_ID,
        genesis_hash=next(iter(network.ledgers.values())).genesis_hash,
        version=1,
        members=members,
        checkpoint_length=2,
    )


def test_one_of_four_down_and_finality_goes_on_two_down_and_it_stops() -> None:
    network = Network(definition=definition(miners=MINERS))
    for key in MINERS:
        network.join(key)
    one = frozenset({address_of(MINERS[0])})
    for _ in range(8):
        network.step(silent=one)
    alive = network.ledgers[address_of(MINERS[1])]
    assert alive.finalized().block_number == 4
    two = one | {address_of(MINERS[1])}
    left = network.ledgers[address_of(MINERS[2])]
    for _ in range(4):  # two of four cannot even go on sealing: each must wait for two others
        if set(left.sealing_queue()) <= two:
            break
        network.step(silent=two)
    assert set(left.sealing_queue()) <= two
    assert left.finalized().block_number == 4


def test_the_heavier_branch_wins_and_its_transactions_come_back() -> None:
    network = Network(definition=definition(miners=MINERS[:3]))
    ledgers = [network.join(key) for key in MINERS[:3]]
    network.step()  # block 1, in turn: member 1
    orphan = transfer(USERS[0], 0)
    both = transfer(USERS[1], 0)
    network.clock.now += 1
    # Block 2 is member 2's turn. Member 0 seals it out of turn, member 2 in turn, neither sees the other.
    light = ledgers[0].build([orphan, both], timestamp=int(network.clock.now), budget_seconds=10)
    heavy = ledgers[2].build([both], timestamp=int(network.clock.now), budget_seconds=10)
    sent = ledgers[2].envelope_of(heavy.block.hash)
    assert sent is not None
    result = ledgers[0].import_envelope(sent)
    assert result.removed == (light.block.hash,)
    assert result.added == (heavy.block.hash,)
    assert result.returned == (orphan,)
    assert ledgers[0].head().hash == heavy.block.hash
    assert ledgers[0].transaction_position(keccak(orphan)) is None
    position = ledgers[0].transaction_position(keccak(both))
    assert position == (heavy.block.hash, 0)
    back = ledgers[0].envelope_of(light.block.hash)
    assert back is not None
    stays = ledgers[2].import_envelope(back)
    assert (stays.added, stays.removed) == ((), ())
    assert ledgers[2].head().hash == heavy.block.hash
    assert ledgers[2].header_of(light.block.hash) is not None, "stored, not canonical"


def test_a_miner_may_not_seal_again_before_others_have() -> None:
    network = Network(definition=definition(miners=MINERS[:2]))
    ledgers = [network.join(key) for key in MINERS[:2]]
    network.step()  # block 1: member 1
    network.clock.now += 1
    built = ledgers[0].build([], timestamp=int(network.clock.now), budget_seconds=1)  # block 2: member 0
    received = ledgers[0].envelope_of(built.block.hash)
    assert received is not None
    decoded = decode_envelope(received)
    forged = resealed(ledgers[1], decoded, key=MINERS[1], coinbase=address_of(MINERS[1]))
    with pytest.raises(SealRefused, match="sealed none of the last 1 blocks"):
        ledgers[1].import_envelope(forged)


def test_no_third_block_of_one_sealer_on_one_parent(network: Network) -> None:
    follower = network.join()
    network.ledgers.pop(b"follower")
    network.clock.now += 1
    miner = network.ledgers[address_of(MINER)]
    built = miner.build([], timestamp=int(network.clock.now), budget_seconds=1)
    raw = miner.envelope_of(built.block.hash)
    assert raw is not None
    received = decode_envelope(raw)
    follower.import_envelope(raw)
    follower.import_envelope(resealed(follower, received, extra_data=b"second"))
    with pytest.raises(SealRefused, match="blocks of one sealer on one parent"):
        follower.import_envelope(resealed(follower, received, extra_data=b"third"))


def test_no_branch_from_before_the_finalised_block(network: Network) -> None:
    follower = network.join()
    network.step()
    early = decode_envelope(follower.envelope_of(follower.head().hash) or b"")
    for _ in range(6):
        network.step()
    assert follower.finalized().block_number == 4
    with pytest.raises(BlockRefused, match="descendant of the finalised block 4"):
        follower.import_envelope(resealed(follower, early, extra_data=b"other"))


def test_votes_outside_the_rules_are_not_counted(network: Network) -> None:
    follower = network.join()
    for _ in range(4):
        network.step()
    at = {n: Checkpoint(number=n, hash=bytes(follower.header_at(n).hash)) for n in range(5)}  # type: ignore[union-attr]

    def cast(key: Any, source: Checkpoint, target: Checkpoint, version: int = 1, chain_id: int = CHAIN_ID) -> bytes:
        link = Link(version=version, source=source, target=target)
        return sign_vote(key, link, chain_id=chain_id, genesis_hash=follower.genesis_hash).to_wire()

    before = follower.safe().hash
    ghost = Checkpoint(number=4, hash=b"\x01" * 32)
    for wire in (
        cast(STRANGER, at[2], at[4]),
        cast(MINER, at[2], at[4], version=2),
        cast(MINER, at[2], at[4], chain_id=1),
        cast(MINER, at[4], at[2]),
        cast(MINER, at[2], at[3]),
        cast(MINER, at[2], ghost),
        cast(MINER, at[2], Checkpoint(number=6, hash=at[4].hash)),
    ):
        with pytest.raises(VoteNotCounted):
            follower.import_vote(wire)
    good = cast(MINER, at[2], at[4])
    broken = Vote(link=Link(version=1, source=at[2], target=at[4]), signature=bytes(65))
    with pytest.raises(SignatureRefused):
        follower.import_vote(broken.to_wire())
    assert follower.safe().hash == before
    follower.import_vote(good)
    assert follower.safe().hash == at[4].hash


def test_a_double_vote_is_kept_as_evidence() -> None:
    network = Network(definition=definition(miners=MINERS))
    store = MemoryDatabase()
    for key in MINERS[:3]:
        network.join(key)
    follower = network.join(database=store)
    for _ in range(5):
        network.step()
    at = {n: Checkpoint(number=n, hash=bytes(follower.header_at(n).hash)) for n in (0, 2, 4)}  # type: ignore[union-attr]
    for source in (0, 2):
        link = Link(version=1, source=at[source], target=at[4])
        vote = sign_vote(MINERS[3], link, chain_id=CHAIN_ID, genesis_hash=follower.genesis_hash)
        follower.import_vote(vote.to_wire())
    evidence = [key for key in store.keys() if key.startswith(b"ve")]  # noqa: SIM118  # not a dictionary
    assert evidence == [b"ve" + address_of(MINERS[3]) + (4).to_bytes(8, "big")]
    assert len(store.get(evidence[0]) or b"") == 298


def test_a_node_that_was_away_does_not_vote_on_an_old_head() -> None:
    clock = Clock()
    ledger = Ledger.open(definition(), MemoryDatabase(), miner_key=MINER, clock=clock)
    source = Ledger.open(definition(), MemoryDatabase(), miner_key=MINER, clock=clock)
    grow(source, clock, 3)
    clock.now += 100
    for number in range(1, 4):
        header = source.header_at(number)
        assert header is not None
        result = ledger.import_envelope(source.envelope_of(header.hash) or b"")
        assert result.votes == ()
    assert ledger.safe().block_number == 0


def test_a_link_that_skips_a_checkpoint_justifies_but_does_not_finalise(network: Network) -> None:
    follower = network.join()
    network.ledgers.pop(b"follower")
    miner = network.ledgers[address_of(MINER)]
    for _ in range(10):
        built = network.step()
        follower.import_envelope(miner.envelope_of(built.block.hash) or b"")
    at = {n: Checkpoint(number=n, hash=bytes(follower.header_at(n).hash)) for n in range(11)}  # type: ignore[union-attr]

    def link(source: int, target: int) -> tuple[int, int]:
        made = Link(version=1, source=at[source], target=at[target])
        follower.import_vote(sign_vote(MINER, made, chain_id=CHAIN_ID, genesis_hash=follower.genesis_hash).to_wire())
        return follower.safe().block_number, follower.finalized().block_number

    assert link(0, 4) == (4, 0)
    assert link(4, 8) == (8, 0), "8 is justified; 4 is not final, because 6 was skipped"
    assert link(8, 10) == (10, 8)
    assert follower.certificate(4) is None
    assert follower.certificate(8) is not None


def test_votes_count_alike_in_any_order_and_after_a_restart() -> None:
    network = Network(definition=definition(miners=MINERS))
    for key in MINERS:
        network.join(key)
    for _ in range(9):
        network.step()
    source = next(iter(network.ledgers.values()))
    envelopes = [source.envelope_of(source.header_at(n).hash) or b"" for n in range(1, 10)]  # type: ignore[union-attr]
    numbers = [0, 2, 4, 6, 8]
    at = {n: Checkpoint(number=n, hash=bytes(source.header_at(n).hash)) for n in numbers}  # type: ignore[union-attr]
    wires = [
        sign_vote(
            key,
            Link(version=1, source=at[low], target=at[low + 2]),
            chain_id=CHAIN_ID,
            genesis_hash=source.genesis_hash,
        ).to_wire()
        for key in MINERS[:3]
        for low in numbers[:-1]
    ]
    results = set()
    for seed in range(6):
        order = random.Random(seed).sample(wires, len(wires))
        store = MemoryDatabase()
        ledger = Ledger.open(network.definition, store, clock=network.clock)
        for envelope in envelopes:
            ledger.import_envelope(envelope)
        for place, wire in enumerate(order):
            if place == len(order) // 2:
                ledger = Ledger.open(network.definition, store.reopen(), clock=network.clock)
            ledger.import_vote(wire)
        results.add((ledger.safe().hash, ledger.finalized().hash, ledger.certificate(4)))
    assert len(results) == 1
    assert {(safe, final) for safe, final, _ in results} == {(at[8].hash, at[6].hash)}
