"""Dispute proofs: a bad record is shown bad by its buyer alone, a good one never is."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.crypto.key_dispute import DisputeProof, DisputeRefused, check_dispute, make_dispute
from chains.crypto.key_record import BadKeyRecord, LicenceId, make_record
from chains.crypto.month_keys import month_address, month_secret
from chains.crypto.points import FIELD, ORDER, multiply, parity_of, point_at, point_of, x_of

SEED = bytes(range(32))
X = month_secret(SEED, 7)
LICENCE = LicenceId(chain_id=20180322, contract=b"\x12" * 20, round=3, lot=130, rank=2)
B_SECRET = 0xB0B
B = point_of(B_SECRET)
GOOD = make_record(X, B, LICENCE, SEED)
BAD = make_record(X + 1, B, LICENCE, SEED)


def verdict(record: bytes, proof: DisputeProof | None, licence: LicenceId = LICENCE) -> str:
    return check_dispute(record, proof, licence, buyer=B, expected_address=month_address(X))


def reason(record: bytes, proof: DisputeProof | None, licence: LicenceId = LICENCE) -> str:
    with pytest.raises(DisputeRefused) as refused:
        verdict(record, proof, licence)
    return refused.value.reason


@settings(max_examples=20, deadline=None)
@given(st.integers(1, ORDER - 1), st.integers(1, ORDER - 1))
def test_any_wrong_key_is_proven_and_the_right_one_is_not(buyer_secret: int, sent: int) -> None:
    record = make_record(sent, point_of(buyer_secret), LICENCE, SEED)
    proof = make_dispute(record, buyer_secret, LICENCE)
    buyer = point_of(buyer_secret)
    assert check_dispute(record, proof, LICENCE, buyer=buyer, expected_address=bytes(20)) == "wrong key"
    with pytest.raises(DisputeRefused, match="promised month key"):
        check_dispute(record, proof, LICENCE, buyer=buyer, expected_address=month_address(sent))


def test_a_good_record_is_not_disputed() -> None:
    assert reason(GOOD, make_dispute(GOOD, B_SECRET, LICENCE)) == "good"


def test_a_bad_record_is_proven_bad() -> None:
    assert verdict(BAD, make_dispute(BAD, B_SECRET, LICENCE)) == "wrong key"


def test_a_malformed_record_is_bad_without_proof() -> None:
    for bad in (
        GOOD[:32] + ORDER.to_bytes(32, "big") + GOOD[64:],
        GOOD[:64] + b"\x02",
        ORDER.to_bytes(32, "big") + GOOD[32:],
        bytes(32) + GOOD[32:],
    ):
        assert verdict(bad, None) == "malformed"
        with pytest.raises(BadKeyRecord):
            make_dispute(bad, B_SECRET, LICENCE)


def test_a_well_formed_record_needs_a_proof() -> None:
    assert reason(BAD, None) == "range"


def test_a_forged_shared_point_is_refused() -> None:
    proof = make_dispute(GOOD, B_SECRET, LICENCE)
    forged = multiply(point_of(5), 7)
    changed = replace(proof, shared_x=x_of(forged), shared_parity=parity_of(forged))
    assert reason(GOOD, changed) == "hint"
    # With hints that fit the forged point, only the challenge is left to give it away.
    w = multiply(forged, proof.e)
    y = decompressed_y(w)
    inverse = pow(x_of(w) - proof.v_x, -1, FIELD)
    assert reason(GOOD, replace(changed, w_x=x_of(w), w_y=y, inverse=inverse)) == "proof"


def decompressed_y(point: bytes) -> int:
    x = int.from_bytes(point[1:], "big")
    y = pow(x**3 + 7, (FIELD + 1) // 4, FIELD)
    return y if y % 2 == point[0] - 2 else FIELD - y


def test_only_the_licence_key_of_the_slot_proves() -> None:
    proof = make_dispute(GOOD, B_SECRET + 1, LICENCE)
    assert reason(GOOD, proof) == "proof"


@pytest.mark.parametrize(
    "other",
    [
        replace(LICENCE, chain_id=1),
        replace(LICENCE, contract=b"\x13" * 20),
        replace(LICENCE, round=4),
        replace(LICENCE, lot=131),
        replace(LICENCE, rank=1),
    ],
)
def test_a_proof_is_good_for_one_licence_only(other: LicenceId) -> None:
    """Otherwise an honest device is framed with the record of another licence."""
    assert reason(BAD, make_dispute(BAD, B_SECRET, other)) == "proof"
    assert reason(BAD, make_dispute(BAD, B_SECRET, LICENCE), other) == "proof"


@pytest.mark.parametrize("field", ["e", "s"])
@pytest.mark.parametrize("value", [0, ORDER, ORDER + 5, -1])
def test_scalars_out_of_range_are_refused(field: str, value: int) -> None:
    assert reason(BAD, replace(make_dispute(BAD, B_SECRET, LICENCE), **{field: value})) == "range"


def test_a_shared_point_off_the_curve_is_refused() -> None:
    proof = make_dispute(BAD, B_SECRET, LICENCE)
    for x, parity in ((ORDER, 0), (0, 0), (proof.shared_x, 2)):
        assert reason(BAD, replace(proof, shared_x=x, shared_parity=parity)) == "range"


@pytest.mark.parametrize("field", ["v_x", "v_y", "w_x", "w_y", "inverse"])
def test_wrong_hints_are_refused(field: str) -> None:
    proof = make_dispute(BAD, B_SECRET, LICENCE)
    assert reason(BAD, replace(proof, **{field: getattr(proof, field) ^ 1})) == "hint"


def test_a_changed_proof_is_refused() -> None:
    proof = make_dispute(BAD, B_SECRET, LICENCE)
    for field in ("e", "s"):
        assert reason(BAD, replace(proof, **{field: getattr(proof, field) - 1})) == "hint"


def test_proofs_are_deterministic_and_differ_between_records() -> None:
    first, again, other = (make_dispute(record, B_SECRET, LICENCE) for record in (GOOD, GOOD, BAD))
    assert first == again
    assert (first.e, first.s) != (other.e, other.s)


def test_the_points_of_a_record_are_those_of_the_chain() -> None:
    assert point_at(x_of(B), parity_of(B)) == B
