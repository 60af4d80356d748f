"""The signature under a Thing Description: what it covers, what it survives, what it refuses."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.hashes import SHA256

from chains.base.errors import MalformedValue
from chains.crypto.description import description_hash, sign_description, signed_bytes, verify_description
from chains.crypto.keys import CURVE_ORDER, SignatureRefused, address_of, devnet_key, private_key

ROOT = Path(__file__).parents[2]
CASES: list[dict[str, Any]] = json.loads((ROOT / "specs/vectors/description.json").read_text(encoding="utf-8"))["cases"]
KEY = devnet_key("tests", "device", 0)
DEVICE = address_of(KEY)
CHAIN = 20180321
THING: dict[str, Any] = {"@context": "https://www.w3.org/2022/wot/td/v1.1", "title": "Fridge", "b": 1, "a": [1.5]}
JWS = sign_description(THING, KEY, chain_id=CHAIN)


@pytest.mark.parametrize("case", CASES)
def test_a_signed_description_matches_its_vector(case: dict[str, Any]) -> None:
    given, wanted = case["in"], case["out"]
    key = private_key(bytes.fromhex(given["secret"][2:]))
    assert signed_bytes(given["td"]).hex() == wanted["payload"][2:]
    assert description_hash(given["td"]).hex() == wanted["tdHash"][2:]
    assert sign_description(given["td"], key, chain_id=int(given["chainId"])) == wanted["jws"]
    verify_description(
        given["td"], wanted["jws"], chain_id=int(given["chainId"]), device=bytes.fromhex(wanted["device"][2:])
    )


def test_another_library_accepts_the_signature_as_es256k() -> None:
    header, _, signature = JWS.split(".")
    payload = base64.urlsafe_b64encode(signed_bytes(THING)).rstrip(b"=").decode()
    raw = base64.urlsafe_b64decode(signature + "==")
    der = utils.encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256K1(), b"\x04" + KEY.public_key.to_bytes())
    public.verify(der, f"{header}.{payload}".encode(), ec.ECDSA(SHA256()))
    with pytest.raises(InvalidSignature):
        public.verify(der, f"{header}.{payload}x".encode(), ec.ECDSA(SHA256()))


def test_a_signature_survives_reordered_members_and_a_directory() -> None:
    shuffled = dict(reversed(list(THING.items())))
    listed = {**THING, "@context": [THING["@context"], "https://www.w3.org/2022/wot/discovery"], "registration": {}}
    for description in (shuffled, listed):
        verify_description(description, JWS, chain_id=CHAIN, device=DEVICE)


def test_a_changed_title_another_device_and_another_chain_are_refused() -> None:
    with pytest.raises(SignatureRefused):
        verify_description({**THING, "title": "Freezer"}, JWS, chain_id=CHAIN, device=DEVICE)
    other = address_of(devnet_key("tests", "device", 1))
    with pytest.raises(MalformedValue, match="JWS header"):
        verify_description(THING, JWS, chain_id=CHAIN, device=other)
    with pytest.raises(MalformedValue, match="JWS header"):
        verify_description(THING, JWS, chain_id=CHAIN + 1, device=DEVICE)
    forged = sign_description(THING, devnet_key("tests", "device", 1), chain_id=CHAIN)
    with pytest.raises(SignatureRefused):
        verify_description(THING, JWS.split(".")[0] + ".." + forged.split(".")[2], chain_id=CHAIN, device=DEVICE)


def _with_signature(raw: bytes) -> str:
    return JWS.split(".")[0] + ".." + base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def test_a_signature_has_one_form_only() -> None:
    raw = base64.urlsafe_b64decode(JWS.split(".")[2] + "==")
    high = raw[:32] + (CURVE_ORDER - int.from_bytes(raw[32:], "big")).to_bytes(32, "big")
    with pytest.raises(SignatureRefused, match="half the curve order"):
        verify_description(THING, _with_signature(high), chain_id=CHAIN, device=DEVICE)
    header, _, signature = JWS.split(".")
    payload = base64.urlsafe_b64encode(signed_bytes(THING)).rstrip(b"=").decode()
    for text in (
        f"{header}.{payload}.{signature}",
        f"{header}..{signature}=",
        f"{header}.{signature}",
        f"{header}..",
        f"{header}..é",
        _with_signature(raw + b"\0"),
        "x" * 2_000,
    ):
        with pytest.raises(MalformedValue):
            verify_description(THING, text, chain_id=CHAIN, device=DEVICE)


def test_what_rfc_8785_cannot_express_is_refused() -> None:
    for value in (float("nan"), 2**53, {1: "x"}):
        with pytest.raises(MalformedValue):
            signed_bytes({"title": value})
