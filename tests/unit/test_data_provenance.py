"""Provenance: a buyer can prove what a device served, and nobody can make a device say anything else."""

from dataclasses import replace

import pytest

from chains.crypto.key_record import LicenceId
from chains.crypto.keys import address_of, private_key
from chains.market.data_provenance import NotServed, signed_headers, verify

KEY = private_key(b"\x11" * 32)
DEVICE, BUYER = address_of(KEY), b"\xaa" * 20
LICENCE = LicenceId(chain_id=20180322, contract=b"\x12" * 20, round=7, lot=3, rank=1)
TARGET, BODY = "/things/0x01/export?limit=2", b'{"time":"x"}\n'


def headers() -> dict[str, str]:
    made = signed_headers(KEY, LICENCE, device=DEVICE, buyer=BUYER, time=1_800, method="GET", target=TARGET, body=BODY)
    return {name.lower(): text for name, text in made.items()}


def judge(
    found: dict[str, str], licence: LicenceId = LICENCE, buyer: bytes = BUYER, target: str = TARGET, body: bytes = BODY
) -> int:
    return verify(found, licence, device=DEVICE, buyer=buyer, method="GET", target=target, body=body)


def test_a_signature_proves_what_was_served_when_and_to_whom() -> None:
    assert judge(headers()) == 1_800


@pytest.mark.parametrize("licence", [replace(LICENCE, round=8), replace(LICENCE, rank=0), replace(LICENCE, chain_id=1)])
def test_it_is_good_for_one_licence_only(licence: LicenceId) -> None:
    with pytest.raises(NotServed, match="signed by"):
        judge(headers(), licence=licence)


def test_it_is_good_for_one_buyer_request_and_body_only() -> None:
    with pytest.raises(NotServed, match="signed by"):
        judge(headers(), buyer=b"\xbb" * 20)
    with pytest.raises(NotServed, match="another request"):
        judge(headers(), target=TARGET + "0")
    with pytest.raises(NotServed, match="Repr-Digest"):
        judge(headers(), body=BODY + b" ")


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.replace('time="1800"', 'time="1801"'),
        lambda text: text.replace('signature="0x', 'signature="0xf0').replace('1c"', '"').replace('1b"', '"'),
        lambda text: text[:-3] + '02"',
        lambda text: text + ",",
        lambda text: "",
    ],
)
def test_a_changed_header_is_refused(damage) -> None:  # type: ignore[no-untyped-def]  # one line each
    found = headers()
    found["latchkey-provenance"] = damage(found["latchkey-provenance"])
    with pytest.raises(NotServed):
        judge(found)


def test_an_answer_without_signature_is_refused() -> None:
    with pytest.raises(NotServed, match="no Latchkey-Provenance"):
        judge({})
