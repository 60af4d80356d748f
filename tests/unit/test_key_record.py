"""Key records, credentials and request signatures."""

from dataclasses import replace
from itertools import product

import pytest
from eth_abi.abi import encode
from eth_utils.crypto import keccak
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.base.errors import InvalidValue, WrongLength
from chains.crypto.key_record import (
    BadKeyRecord,
    LicenceId,
    OpenedRecord,
    content_key,
    credential,
    is_request_mac,
    licence_key,
    make_record,
    open_record,
    request_key,
    request_mac,
    shared_point,
)
from chains.crypto.month_keys import month_address, month_secret
from chains.crypto.points import (
    FIELD,
    ORDER,
    BadPoint,
    BadScalar,
    Point,
    multiply,
    parity_of,
    parse_point,
    point_at,
    point_of,
    x_of,
)

SEED = bytes(range(32))
X = month_secret(SEED, 7)
LICENCE = LicenceId(chain_id=20180322, contract=b"\x12" * 20, round=3, lot=130, rank=2)
DEVICE, BUYER = b"\xde" * 20, b"\xb0" * 20
B_SECRET = 0xB0B
B = point_of(B_SECRET)

scalars = st.integers(1, ORDER - 1)
licences = st.builds(
    LicenceId,
    chain_id=st.integers(0, 2**64),
    contract=st.binary(min_size=20, max_size=20),
    round=st.integers(0, 2**64 - 1),
    lot=st.integers(0, 16_383),
    rank=st.integers(0, 5),
)
ELSEWHERE = [
    replace(LICENCE, chain_id=1),
    replace(LICENCE, contract=b"\x13" * 20),
    replace(LICENCE, round=4),
    replace(LICENCE, lot=131),
    replace(LICENCE, rank=3),
]


@settings(max_examples=30, deadline=None)
@given(scalars, scalars, licences, st.binary(min_size=32, max_size=32))
def test_the_buyer_gets_the_month_secret_and_the_devices_shared_point(
    x: int, buyer_secret: int, licence: LicenceId, seed: bytes
) -> None:
    buyer = point_of(buyer_secret)
    opened = open_record(make_record(x, buyer, licence, seed), buyer_secret, licence, month_address(x))
    assert opened == OpenedRecord(secret=x, shared=shared_point(x, buyer, licence, seed))


def test_the_pad_binds_tag_point_and_licence() -> None:
    record = make_record(X, B, LICENCE, SEED)
    shared = shared_point(X, B, LICENCE, SEED)
    h = keccak(
        encode(
            ["bytes32", "uint256", "uint8", "uint256", "address", "uint64", "uint16", "uint8"],
            [
                keccak(text="latchkey/key-record/v1"),
                x_of(shared),
                parity_of(shared),
                LICENCE.chain_id,
                LICENCE.contract,
                LICENCE.round,
                LICENCE.lot,
                LICENCE.rank,
            ],
        )
    )
    assert int.from_bytes(record[32:64], "big") == (X + int.from_bytes(h, "big")) % ORDER


def test_a_device_makes_the_same_record_again() -> None:
    assert make_record(X, B, LICENCE, SEED) == make_record(X, B, LICENCE, SEED)


def test_no_two_different_records_share_a_nonce() -> None:
    variants = [(X, B, licence, SEED) for licence in [LICENCE, *ELSEWHERE]]
    variants += [(X + 1, B, LICENCE, SEED), (X, point_of(77), LICENCE, SEED), (X, B, LICENCE, bytes(32))]
    assert len({make_record(*variant)[:32] for variant in variants}) == len(variants)


@pytest.mark.parametrize("other", ELSEWHERE)
def test_a_record_of_another_licence_does_not_open(other: LicenceId) -> None:
    with pytest.raises(BadKeyRecord) as refused:
        open_record(make_record(X, B, other, SEED), B_SECRET, LICENCE, month_address(X))
    assert refused.value.licence == LICENCE


def test_another_buyers_record_does_not_open() -> None:
    with pytest.raises(BadKeyRecord):
        open_record(make_record(X, B, LICENCE, SEED), B_SECRET + 1, LICENCE, month_address(X))


def test_a_record_of_another_month_does_not_open() -> None:
    record = make_record(month_secret(SEED, 8), B, LICENCE, SEED)
    with pytest.raises(BadKeyRecord, match="not that of"):
        open_record(record, B_SECRET, LICENCE, month_address(X))


def off_curve_x() -> int:
    for x in range(1, 100):
        try:
            point_at(x, 0)
        except BadPoint:
            return x
    raise AssertionError


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda good: good[:-1], "64 bytes"),
        (lambda good: good + b"\0", "66 bytes"),
        (lambda good: ORDER.to_bytes(32, "big") + good[32:], "no point"),
        (lambda good: (FIELD + 1).to_bytes(32, "big") + good[32:], "no point"),
        (lambda good: off_curve_x().to_bytes(32, "big") + good[32:], "no point"),
        (lambda good: bytes(32) + good[32:], "no point"),
        (lambda good: good[:32] + ORDER.to_bytes(32, "big") + good[64:], "c is not below"),
        (lambda good: good[:64] + b"\x02", "no point"),
        (lambda good: good[:64] + bytes([1 - good[64]]), "not that of"),
    ],
)
def test_a_malformed_record_is_refused_with_its_reason(change: object, reason: str) -> None:
    record = change(make_record(X, B, LICENCE, SEED))  # type: ignore[operator]  # a lambda of bytes
    with pytest.raises(BadKeyRecord, match=reason):
        open_record(record, B_SECRET, LICENCE, month_address(X))


def test_c_reduced_by_the_order_is_the_only_form_of_a_record() -> None:
    small = next(
        record
        for lot in range(16_384)
        if int.from_bytes((record := make_record(X, B, replace(LICENCE, lot=lot), SEED))[32:64], "big") < 2**255
    )
    c = int.from_bytes(small[32:64], "big") + ORDER
    assert c >= ORDER
    with pytest.raises(BadKeyRecord) if c < 2**256 else pytest.raises(OverflowError):
        open_record(small[:32] + c.to_bytes(32, "big") + small[64:], B_SECRET, LICENCE, month_address(X))


@pytest.mark.parametrize("buyer", [b"\x02" + off_curve_x().to_bytes(32, "big"), b"\x04" * 65, b"", bytes(33)])
def test_a_device_makes_no_record_for_a_key_that_is_no_point(buyer: bytes) -> None:
    with pytest.raises(BadPoint):
        make_record(X, Point(buyer), LICENCE, SEED)


@pytest.mark.parametrize("secret", [0, ORDER, -1])
def test_secrets_outside_the_group_are_refused(secret: int) -> None:
    with pytest.raises(BadScalar):
        make_record(secret, B, LICENCE, SEED)
    with pytest.raises(BadScalar):
        open_record(make_record(X, B, LICENCE, SEED), secret, LICENCE, month_address(X))


def test_a_seed_of_another_length_makes_no_record() -> None:
    with pytest.raises(WrongLength):
        make_record(X, B, LICENCE, SEED[1:])


def test_the_licence_key_is_what_commit_publishes() -> None:
    assert point_at(*licence_key(B_SECRET)) == B


@pytest.mark.parametrize(
    ("field", "value"),
    [("chain_id", -1), ("contract", b"\x12" * 19), ("round", 2**64), ("lot", 16_384), ("rank", 6)],
)
def test_a_licence_outside_its_fields_is_refused(field: str, value: object) -> None:
    with pytest.raises(InvalidValue) as refused:
        replace(LICENCE, **{field: value})  # type: ignore[arg-type]  # wrong on purpose
    assert refused.value.field.startswith(field.replace("_", " "))


def opened_by(buyer_secret: int, licence: LicenceId) -> OpenedRecord:
    record = make_record(X, point_of(buyer_secret), licence, SEED)
    return open_record(record, buyer_secret, licence, month_address(X))


def test_device_and_buyer_derive_the_same_keys() -> None:
    device = OpenedRecord(secret=X, shared=shared_point(X, B, LICENCE, SEED))
    for derive in (credential, content_key):
        assert derive(device, LICENCE, device=DEVICE, buyer=BUYER, term=7) == derive(
            opened_by(B_SECRET, LICENCE), LICENCE, device=DEVICE, buyer=BUYER, term=7
        )


def test_with_x_and_every_public_record_buyer_a_cannot_derive_bs_credential() -> None:
    a_secret, b_secret = 0xA11CE, B_SECRET
    a_licence, b_licence = replace(LICENCE, rank=0), replace(LICENCE, rank=1)
    a_account, b_account = b"\xaa" * 20, b"\xbb" * 20
    a_record = make_record(X, point_of(a_secret), a_licence, SEED)
    b_record = make_record(X, point_of(b_secret), b_licence, SEED)
    wanted = credential(opened_by(b_secret, b_licence), b_licence, device=DEVICE, buyer=b_account, term=7)

    # All that A holds: x, its own secret, both records, both licence keys. Every point it can compute from those, in
    # every public frame, misses; what it lacks is S = r_B * B, a Diffie-Hellman value of two keys that are not its own.
    a_opened = open_record(a_record, a_secret, a_licence, month_address(X))
    bases = [point_at(int.from_bytes(r[:32], "big"), r[64]) for r in (a_record, b_record)]
    bases += [point_of(a_secret), point_of(b_secret), point_of(1)]
    pads = [(int.from_bytes(r[32:64], "big") - X) % ORDER for r in (a_record, b_record)]
    points = [a_opened.shared, *bases]
    points += [multiply(base, k) for base, k in product(bases, [a_secret, X, *pads])]
    for shared, licence, account in product(points, (a_licence, b_licence), (a_account, b_account)):
        guess = OpenedRecord(secret=a_opened.secret, shared=shared)
        assert credential(guess, licence, device=DEVICE, buyer=account, term=7) != wanted


def test_a_credential_is_good_for_one_licence_device_buyer_and_term_only() -> None:
    opened = opened_by(B_SECRET, LICENCE)
    made = {credential(opened, licence, device=DEVICE, buyer=BUYER, term=7) for licence in [LICENCE, *ELSEWHERE]}
    made.add(credential(opened, LICENCE, device=BUYER, buyer=BUYER, term=7))
    made.add(credential(opened, LICENCE, device=DEVICE, buyer=DEVICE, term=7))
    made.add(credential(opened, LICENCE, device=DEVICE, buyer=BUYER, term=8))
    made.add(content_key(opened, LICENCE, device=DEVICE, buyer=BUYER, term=7))
    made.add(request_key(credential(opened, LICENCE, device=DEVICE, buyer=BUYER, term=7)))
    assert len(made) == len(ELSEWHERE) + 6


def test_secrets_do_not_show_in_a_representation() -> None:
    assert str(X) not in repr(opened_by(B_SECRET, LICENCE))


KEY = request_key(b"\x55" * 32)


@pytest.mark.parametrize(
    "line",
    [
        ("POST", "/things/1?a=b", 5),
        ("GET", "/things/2?a=b", 5),
        ("GET", "/things/1?a=c", 5),
        ("GET", "/things/1?a=b", 6),
    ],
)
def test_a_request_signature_is_good_for_one_method_path_and_time(line: tuple[str, str, int]) -> None:
    mac = request_mac(KEY, "GET", "/things/1?a=b", 5)
    assert is_request_mac(mac, KEY, "GET", "/things/1?a=b", 5)
    assert not is_request_mac(mac, KEY, *line)
    assert not is_request_mac(mac, request_key(b"\x56" * 32), "GET", "/things/1?a=b", 5)


@pytest.mark.parametrize(
    ("method", "path", "time", "field"),
    [
        ("get", "/", 0, "method"),
        ("", "/", 0, "method"),
        ("GET\n", "/", 0, "method"),
        ("GET", "x", 0, "path"),
        ("GET", "/a\n5", 0, "path"),
        ("GET", "/a b", 0, "path"),
        ("GET", "/é", 0, "path"),
        ("GET", "/", -1, "time"),
        ("GET", "/", 2**40, "time"),
    ],
)
def test_a_request_that_reads_in_two_ways_is_not_signed(method: str, path: str, time: int, field: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        request_mac(KEY, method, path, time)
    assert refused.value.field == f"request {field}"


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_request_key_needs_a_credential_of_32_bytes(length: int) -> None:
    with pytest.raises(WrongLength) as refused:
        request_key(bytes(length))
    assert refused.value.actual == length


def x_beyond_the_order() -> int:
    """The least x of a curve point that is not below n: good on the curve, unusable for `ecrecover`."""
    return next(x for x in range(ORDER, FIELD) if pow(x**3 + 7, (FIELD - 1) // 2, FIELD) == 1)


def test_a_point_that_the_chain_cannot_multiply_is_refused_by_everybody() -> None:
    x = x_beyond_the_order().to_bytes(32, "big")
    for header in (b"\x02", b"\x03"):
        with pytest.raises(BadPoint):
            parse_point(header + x)
        with pytest.raises(BadPoint):
            make_record(X, Point(header + x), LICENCE, SEED)
    with pytest.raises(BadPoint):
        point_at(int.from_bytes(x, "big"), 0)
    with pytest.raises(BadKeyRecord, match="no point"):
        open_record(x + make_record(X, B, LICENCE, SEED)[32:], B_SECRET, LICENCE, month_address(X))
