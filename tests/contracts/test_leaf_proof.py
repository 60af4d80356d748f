"""Lot proofs: the contract accepts what the epoch module builds, and nothing else."""

from pathlib import Path
from random import Random

import pytest

from chains.base.artifact import load_file
from chains.crypto.epoch import lot_proof, proven_root
from tests.support.chain_backend import Chain, Deployed, Reverted
from tests.support.delivery_chunk import DeliveryRound, LotProof, random_round

ROOT = Path(__file__).parents[2]
ACCOUNTS = [bytes([n]) * 20 for n in range(1, 9)]


@pytest.fixture
def library(chain: Chain) -> Deployed:
    return chain.deploy(load_file(ROOT / "build/test-artifacts/LeafProofHarness.json"))


def made(seed: int, lots: int) -> DeliveryRound:
    return random_round(Random(seed), lots=lots, owners=ACCOUNTS, gateways=ACCOUNTS[:2], bidders=8)


def refusal(library: Deployed, round_: DeliveryRound, chunk: int, proof: LotProof, lots: int | None = None) -> Reverted:
    with pytest.raises(Reverted) as refused:
        library.call("verify", proof, chunk, lots or len(round_.leaves), round_.leaf_root)
    return refused.value


@pytest.mark.parametrize("lots", [1, 2, 127, 128, 129, 300, 512, 700])
def test_every_selection_of_lots_is_proven_as_python_proves_it(library: Deployed, lots: int) -> None:
    round_, random = made(lots, lots), Random(lots)
    chunks = -(-lots // 128)
    for chunk in {0, chunks - 1, random.randrange(chunks)}:
        size = min(128, lots - chunk * 128)
        for count in {1, size, random.randint(1, size), random.randint(1, size)}:
            chosen = sorted(random.sample(range(size), count))
            proof = round_.proof(chunk, chosen, whole_lists=random.random() < 0.5)
            leaves = [round_.leaves[chunk * 128 + lot] for lot in chosen]
            assert proven_root(leaves, chunk, chosen, chunks, proof[4]) == round_.leaf_root
            assert library.call("verify", proof, chunk, lots, round_.leaf_root) is None


@pytest.mark.parametrize("lots", [1, 129, 300])
def test_one_altered_word_anywhere_is_refused(library: Deployed, lots: int) -> None:
    round_ = made(5, lots)
    chunk = (lots - 1) // 128
    chosen = [0] if lots <= 129 else [0, 1, 5, 30, 43]
    good = round_.proof(chunk, chosen, whole_lists=True)
    for part in (1, 2, 3, 4):
        for at, word in enumerate(good[part]):
            assert isinstance(word, bytes)
            other = word[:-1] + bytes([word[-1] ^ 1])
            bad = list(good)
            bad[part] = [*good[part][:at], other, *good[part][at + 1 :]]
            refused = refusal(library, round_, chunk, tuple(bad))  # type: ignore[arg-type]  # same shape as `good`
            assert refused.name == "WrongLeafRoot"
            assert refused.values[1] == round_.leaf_root


def test_a_proof_does_not_hold_for_other_lots_or_chunks(library: Deployed) -> None:
    round_ = made(6, 300)
    proof = round_.proof(1, [4, 9])
    for other_chunk in (0, 2):
        assert refusal(library, round_, other_chunk, proof).name == "WrongLeafRoot"
    assert refusal(library, round_, 1, (bytes([5, 9]), *proof[1:])).name == "WrongLeafRoot"


@pytest.mark.parametrize("lots", [bytes([9, 4]), bytes([4, 4]), bytes([4, 128]), bytes([4, 255])])
def test_lots_out_of_order_or_out_of_the_chunk_are_refused(library: Deployed, lots: bytes) -> None:
    round_ = made(7, 300)
    refused = refusal(library, round_, 1, (lots, *round_.proof(1, [4, 9])[1:]))
    assert (refused.name, refused.values) == ("LotsOutOfOrder", (lots,))


@pytest.mark.parametrize(("chunk", "chunks", "lots"), [(3, 3, 300), (1, 1, 128), (0, 0, 0)])
def test_a_chunk_that_the_round_does_not_have_is_refused(library: Deployed, chunk: int, chunks: int, lots: int) -> None:
    round_ = made(8, 300)
    with pytest.raises(Reverted) as refused:
        library.call("verify", round_.proof(0, [1]), chunk, lots, round_.leaf_root)
    assert (refused.value.name, refused.value.values) == ("ChunkOutOfRange", (chunk, chunks))


def short(text: str) -> bytes:
    return text.encode().ljust(32, b"\0")


def test_lists_of_a_wrong_length_are_refused(library: Deployed) -> None:
    round_ = made(9, 300)
    lots, owners, gateways, contents, siblings = round_.proof(1, [4, 9, 77], whole_lists=True)
    cases: list[tuple[LotProof, tuple[bytes, int, int]]] = [
        ((b"", [], [], [], siblings), (short("lots"), 0, 1)),
        ((lots, owners[:2], gateways, contents, siblings), (short("owners"), 2, 3)),
        ((lots, [], gateways, contents, siblings), (short("owners"), 0, 3)),
        ((lots, owners, [*gateways, owners[0]], contents, siblings), (short("gateways"), 4, 3)),
        ((lots, owners, gateways, contents[:1], siblings), (short("contents"), 1, 3)),
        ((lots, owners, gateways, contents, siblings[:-1]), (short("siblings"), len(siblings) - 1, len(siblings))),
        ((lots, owners, gateways, contents, siblings[:1]), (short("siblings"), 1, len(siblings))),
        ((lots, owners, gateways, contents, []), (short("siblings"), 0, len(siblings))),
        (
            (lots, owners, gateways, contents, [*siblings, bytes(32)]),
            (short("siblings"), len(siblings) + 1, len(siblings)),
        ),
    ]
    for proof, values in cases:
        refused = refusal(library, round_, 1, proof)
        assert (refused.name, refused.values) == ("WrongProofLength", values)


def test_a_list_of_one_stands_for_all_lots_only_if_they_are_the_same(library: Deployed) -> None:
    round_ = made(10, 300)
    lots, owners, gateways, contents, siblings = round_.proof(1, list(range(20)), whole_lists=True)
    assert len(set(owners)) > 1
    assert refusal(library, round_, 1, (lots, owners[:1], gateways, contents, siblings)).name == "WrongLeafRoot"


def test_padding_is_no_lot(library: Deployed) -> None:
    round_ = made(11, 130)
    siblings = lot_proof(round_.leaves, 1, [5])
    proof: LotProof = (bytes([5]), [bytes(20)], [bytes(20)], [bytes(32)], siblings)
    assert refusal(library, round_, 1, proof).name == "WrongLeafRoot"
