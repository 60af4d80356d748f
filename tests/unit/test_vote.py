"""Votes and certificates: golden vectors, wire forms, what verifies and what does not."""

import json
from typing import Any

import pytest
import rlp
from eth_hash.auto import keccak
from hypothesis import given
from hypothesis import strategies as st

from chains.crypto.keys import SignatureRefused, private_key
from chains.crypto.vote import (
    VOTE_BYTES,
    VOTE_TAG,
    Certificate,
    Checkpoint,
    Link,
    Vote,
    VoteRefused,
    decode_certificate,
    encode_certificate,
    quorum,
    sign_vote,
    tolerated,
    verify_certificate,
    vote_from_wire,
)
from tests.support import vectors_engine
from tests.support.vectors_engine import path_of

VOTES = json.loads(path_of("vote").read_text())
CERTIFICATES = json.loads(path_of("certificate").read_text())["cases"]
FOUR = next(case for case in CERTIFICATES if len(case["in"]["members"]) == 4)

hashes = st.binary(min_size=32, max_size=32)
numbers = st.integers(min_value=0, max_value=2**64 - 1)


def raw(value: str) -> bytes:
    return bytes.fromhex(value[2:])


@pytest.mark.parametrize("case", VOTES["cases"], ids=[case["name"] for case in VOTES["cases"]])
def test_votes_are_those_of_the_vectors(case: dict[str, Any]) -> None:
    given_, out = case["in"], case["out"]
    where: dict[str, Any] = {"chain_id": int(given_["chainId"]), "genesis_hash": raw(given_["genesisHash"])}
    link = Link(
        version=int(given_["version"]),
        source=Checkpoint(number=int(given_["sourceNumber"]), hash=raw(given_["sourceHash"])),
        target=Checkpoint(number=int(given_["targetNumber"]), hash=raw(given_["targetHash"])),
    )
    assert link.digest(**where) == raw(out["digest"])
    vote = sign_vote(private_key(raw(given_["privateKey"])), link, **where)
    assert vote.signature == raw(out["signature"])
    assert vote.to_wire() == raw(out["wire"])
    assert len(vote.to_wire()) == VOTE_BYTES == 149
    assert vote_from_wire(raw(out["wire"])) == vote
    assert vote.miner(**where) == raw(out["miner"])
    assert raw(VOTES["tag"]) == VOTE_TAG


@given(
    st.integers(min_value=0, max_value=2**32 - 1), numbers, hashes, numbers, hashes, st.binary(min_size=65, max_size=65)
)
def test_a_vote_survives_the_wire(
    version: int, source: int, source_hash: bytes, target: int, target_hash: bytes, signature: bytes
) -> None:
    vote = Vote(
        link=Link(
            version=version,
            source=Checkpoint(number=source, hash=source_hash),
            target=Checkpoint(number=target, hash=target_hash),
        ),
        signature=signature,
    )
    assert vote_from_wire(vote.to_wire()) == vote


@pytest.mark.parametrize("size", [0, 148, 150])
def test_a_vote_of_another_length_is_refused(size: int) -> None:
    with pytest.raises(VoteRefused, match=f"{size} bytes, need 149"):
        vote_from_wire(bytes(size))


@pytest.mark.parametrize(
    ("members", "need", "may_fail"),
    [(1, 1, 0), (2, 2, 0), (3, 3, 0), (4, 3, 1), (5, 4, 1), (6, 5, 1), (7, 5, 2), (10, 7, 3), (64, 43, 21)],
)
def test_a_quorum_is_more_than_two_thirds(members: int, need: int, may_fail: int) -> None:
    assert (quorum(members), tolerated(members)) == (need, may_fail)
    assert 3 * need > 2 * members >= 3 * (need - 1)


def arguments(case: dict[str, Any]) -> dict[str, Any]:
    given_ = case["in"]
    return {
        "chain_id": int(given_["chainId"]),
        "genesis_hash": raw(given_["genesisHash"]),
        "version": int(given_["version"]),
        "members": [raw(member) for member in given_["members"]],
        "checkpoint_length": int(given_["checkpointLength"]),
    }


@pytest.mark.parametrize("case", CERTIFICATES, ids=[case["name"] for case in CERTIFICATES])
def test_certificates_are_those_of_the_vectors(case: dict[str, Any]) -> None:
    certificate = decode_certificate(raw(case["in"]["certificate"]))
    proven = verify_certificate(certificate, **arguments(case))
    assert (proven.number, proven.hash) == (int(case["out"]["number"]), raw(case["out"]["hash"]))
    assert certificate.target_hash == raw(case["out"]["targetHash"])
    again = encode_certificate(
        header=certificate.header, target_hash=certificate.target_hash, signatures=certificate.signatures
    )
    assert again == raw(case["in"]["certificate"])
    with pytest.raises(VoteRefused, match="need more than 2/3"):
        verify_certificate(decode_certificate(raw(case["in"]["refusedTooFew"])), **arguments(case))


def changed(certificate: Certificate, **changes: Any) -> Certificate:
    fields = {name: getattr(certificate, name) for name in ("header", "target_hash", "signatures")}
    return Certificate(**{**fields, **changes})


def test_a_forged_certificate_does_not_verify() -> None:
    good = decode_certificate(raw(FOUR["in"]["certificate"]))
    (first, *rest) = good.signatures
    wrong_header = bytearray(good.header)
    wrong_header[100] ^= 1
    forgeries = {
        "one miner twice": changed(good, signatures=(first, first, *rest[1:])),
        "not ascending": changed(good, signatures=tuple(reversed(good.signatures))),
        "beyond the members": changed(good, signatures=(*rest, (4, first[1]))),
        "another's index": changed(good, signatures=((0, first[1]), *rest)),
        "another target": changed(good, target_hash=b"\x01" * 32),
        "another header": changed(good, header=bytes(wrong_header)),
    }
    for name, forged in forgeries.items():
        try:
            verify_certificate(forged, **arguments(FOUR))
        except (VoteRefused, SignatureRefused):
            continue
        pytest.fail(f"accepted: {name}")


@pytest.mark.parametrize(
    "change", [{"version": 2}, {"chain_id": 1}, {"genesis_hash": b"\x01" * 32}, {"checkpoint_length": 4}]
)
def test_a_certificate_is_worth_nothing_elsewhere(change: dict[str, Any]) -> None:
    good = decode_certificate(raw(FOUR["in"]["certificate"]))
    with pytest.raises((VoteRefused, SignatureRefused)):
        verify_certificate(good, **{**arguments(FOUR), **change})


def test_votes_over_blocks_that_are_no_checkpoints_prove_nothing() -> None:
    good = decode_certificate(raw(FOUR["in"]["certificate"]))
    fields = rlp.decode(good.header)
    header = bytes(rlp.encode([*fields[:8], b"\x03", *fields[9:]]))
    link = Link(
        version=1,
        source=Checkpoint(number=3, hash=bytes(keccak(header))),
        target=Checkpoint(number=5, hash=good.target_hash),
    )
    where = arguments(FOUR)
    signatures = tuple(
        (index, sign_vote(key, link, chain_id=where["chain_id"], genesis_hash=where["genesis_hash"]).signature)
        for index, key in enumerate(vectors_engine.KEYS[:4])
    )
    with pytest.raises(VoteRefused, match="block 3 is no checkpoint"):
        verify_certificate(changed(good, header=header, signatures=signatures), **where)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_as_a_certificate_or_read(data: bytes) -> None:
    try:
        decode_certificate(data)
    except VoteRefused:
        return


@pytest.mark.parametrize("size", [20_000, 200_000])
def test_a_huge_certificate_is_refused_before_decoding(size: int) -> None:
    with pytest.raises(VoteRefused, match="more than any certificate"):
        decode_certificate(b"\xc1" * size)
