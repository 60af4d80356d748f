"""Seals and keys: golden vectors, one permitted form, bound to one chain."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.crypto.keys import (
    CURVE_ORDER,
    SignatureRefused,
    address_of,
    devnet_key,
    evm_signature,
    private_key,
    recover,
    sign_digest,
)
from chains.crypto.seal import SEAL_TAG, seal_digest, seal_signer, sign_seal
from tests.support import vectors_engine
from tests.support.vectors_engine import path_of
from tools.vectors import render

VECTORS = json.loads(path_of("seal").read_text())
CASES = VECTORS["cases"]
KEY = devnet_key("seal tests", "miner", 0)
DIGEST = b"\x11" * 32


def raw(value: str) -> bytes:
    return bytes.fromhex(value[2:])


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("seal", vectors_engine.seals),
        ("vote", vectors_engine.votes),
        ("certificate", vectors_engine.certificates),
    ],
)
def test_the_committed_vectors_are_what_the_code_makes(name: str, make: Callable[[], dict[str, Any]]) -> None:
    assert path_of(name).read_text() == render(make())


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_seals_are_those_of_the_vectors(case: dict[str, Any]) -> None:
    given_, out = case["in"], case["out"]
    where: dict[str, Any] = {
        "chain_id": int(given_["chainId"]),
        "genesis_hash": raw(given_["genesisHash"]),
        "block_hash": raw(given_["blockHash"]),
    }
    assert seal_digest(**where) == raw(out["digest"])
    assert sign_seal(private_key(raw(given_["privateKey"])), **where) == raw(out["seal"])
    assert seal_signer(raw(out["seal"]), **where) == raw(out["signer"])
    with pytest.raises(SignatureRefused, match="s refused"):
        seal_signer(raw(out["refusedHighS"]), **where)
    assert raw(VECTORS["tag"]) == SEAL_TAG


@pytest.mark.parametrize("field", ["chain_id", "genesis_hash", "block_hash"])
def test_a_seal_is_worth_nothing_elsewhere(field: str) -> None:
    where: dict[str, Any] = {"chain_id": 1, "genesis_hash": b"\x01" * 32, "block_hash": b"\x02" * 32}
    seal = sign_seal(KEY, **where)
    assert seal_signer(seal, **where) == address_of(KEY)
    elsewhere = {**where, field: 2 if field == "chain_id" else b"\x03" * 32}
    assert seal_signer(seal, **elsewhere) != address_of(KEY)


@settings(max_examples=50)
@given(st.integers(min_value=1, max_value=CURVE_ORDER - 1), st.binary(min_size=32, max_size=32))
def test_a_signature_recovers_to_its_signer_in_its_low_form(secret: int, digest: bytes) -> None:
    key = private_key(secret.to_bytes(32, "big"))
    signature = sign_digest(key, digest)
    assert recover(digest, signature) == address_of(key)
    assert int.from_bytes(signature[32:64], "big") <= CURVE_ORDER // 2
    assert evm_signature(signature) == signature[:64] + bytes([27 + signature[64]])


@pytest.mark.parametrize(
    ("signature", "field"),
    [
        (bytes(64), "signature"),
        (bytes(66), "signature"),
        (bytes(65), "r"),
        (b"\xff" * 32 + b"\x01" * 32 + b"\x00", "r"),
        (b"\x01" * 32 + bytes(32) + b"\x00", "s"),
        (b"\x01" * 32 + b"\x7f" + b"\xff" * 31 + b"\x00", "s"),
        (b"\x01" * 64 + b"\x02", "yParity"),
        (b"\x01" * 64 + b"\x1b", "yParity"),
    ],
)
def test_a_signature_in_another_form_is_refused_by_field(signature: bytes, field: str) -> None:
    with pytest.raises(SignatureRefused) as refused:
        recover(DIGEST, signature)
    assert refused.value.field == field


def test_a_point_off_the_curve_is_refused() -> None:
    # x = 5 is on no point of the curve: 5^3 + 7 is no square.
    with pytest.raises(SignatureRefused):
        recover(DIGEST, (5).to_bytes(32, "big") + (1).to_bytes(32, "big") + b"\x00")


@pytest.mark.parametrize("secret", [bytes(32), CURVE_ORDER.to_bytes(32, "big"), b"\x01" * 31])
def test_a_secret_outside_the_curve_order_is_refused(secret: bytes) -> None:
    with pytest.raises(SignatureRefused):
        private_key(secret)


def test_a_refused_key_is_never_shown() -> None:
    with pytest.raises(SignatureRefused) as refused:
        private_key(b"\xab" * 31)
    assert "abab" not in str(refused.value)


def test_devnet_keys_differ_by_seed_role_and_index() -> None:
    made = {devnet_key(seed, role, index).to_bytes() for seed in ("a", "b") for role in ("x", "y") for index in (0, 1)}
    assert len(made) == 8
    assert devnet_key("a", "x", 0) == devnet_key("a", "x", 0)
    assert devnet_key("a", "x1", 0) != devnet_key("a", "x", 10), "fields are separated"
