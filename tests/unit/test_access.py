"""Who may read a device: every wrong key is refused with a sentence that says what to do."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.base.schedule import Schedule
from chains.crypto.key_record import (
    LicenceId,
    OpenedRecord,
    content_key,
    credential,
    make_record,
    open_record,
    request_key,
    request_mac,
    shared_point,
)
from chains.crypto.month_keys import month_address, month_secret
from chains.crypto.points import point_of
from device_sim.access import Denial, KeyRing, Licence, Reason, Signed, Verdict
from device_sim.clock import DeviceCalendar

SCHEDULE = Schedule.product()
CALENDAR = DeviceCalendar(schedule=SCHEDULE)
MONTH = 2
START, END = SCHEDULE.start_of(MONTH), SCHEDULE.end_of(MONTH)
DEVICE, OTHER_DEVICE = b"\x01" * 20, b"\x02" * 20
SEED, OTHER_SEED = b"\x11" * 32, b"\x22" * 32
BUYERS = {b"\xaa" * 20: 1_234_567, b"\xbb" * 20: 7_654_321}
ALICE, BOB = BUYERS


def licence(
    buyer: bytes = ALICE, *, device: bytes = DEVICE, seed: bytes = SEED, month: int = MONTH, rank: int = 0
) -> Licence:
    """A licence whose credential is derived on the device's side, as the device does it."""
    name = LicenceId(chain_id=20180322, contract=b"\xcc" * 20, round=17 + month, lot=3, rank=rank)
    secret, point = month_secret(seed, month), point_of(BUYERS[buyer])
    opened = OpenedRecord(secret=secret, shared=shared_point(secret, point, name, seed))
    _, end = CALENDAR.month_span(month)
    return Licence(
        round_id=name.round,
        lot=name.lot,
        rank=name.rank,
        month=month,
        device=device,
        buyer=buyer,
        start=SCHEDULE.start_of(month),
        end=SCHEDULE.end_of(month),
        readable_from=CALENDAR.readable_from(month),
        readable_until=end,
        credential=credential(opened, name, device=device, buyer=buyer, term=month),
        content_key=content_key(opened, name, device=device, buyer=buyer, term=month),
        chain_id=name.chain_id,
        contract=name.contract,
    )


RING = KeyRing(DEVICE, [licence(ALICE), licence(BOB, rank=1), licence(ALICE, month=MONTH + 1)])


def judge(header: str | None, now: float = START + 5, *, method: str = "GET", path: str = "/x") -> Verdict:
    return RING.judge(header, method=method, path=path, now=now)


def bearer(held: Licence) -> str:
    return f"Bearer {held.credential.hex()}"


def basic(name: str, key: str) -> str:
    return "Basic " + base64.b64encode(f"{name}:{key}".encode()).decode()


def denied(outcome: Verdict) -> Denial:
    assert isinstance(outcome, Denial)
    return outcome


def test_the_buyer_reaches_the_same_key_from_the_public_record() -> None:
    name = LicenceId(chain_id=20180322, contract=b"\xcc" * 20, round=17 + MONTH, lot=3, rank=0)
    secret = month_secret(SEED, MONTH)
    record = make_record(secret, point_of(BUYERS[ALICE]), name, SEED)
    opened = open_record(record, BUYERS[ALICE], name, month_address(secret))
    key = credential(opened, name, device=DEVICE, buyer=ALICE, term=MONTH)
    assert judge(f"Bearer {key.hex()}") == licence(ALICE)


def test_a_key_is_good_as_bearer_and_as_basic_password() -> None:
    held = licence(ALICE)
    assert judge(bearer(held)) == held
    assert judge(basic(held.name, held.credential.hex())) == held


@pytest.mark.parametrize(("now", "is_good"), [(START, True), (END - 1, True), (END - 0.001, True), (END, False)])
def test_a_key_is_good_to_the_last_second_and_refused_at_the_end(now: float, is_good: bool) -> None:
    assert isinstance(judge(bearer(licence(ALICE)), now), Licence) is is_good


def test_an_expired_key_says_when_it_ended_and_what_to_buy() -> None:
    denial = denied(judge(bearer(licence(ALICE)), END + 1))
    assert denial.reason is Reason.EXPIRED
    assert "ended at 2027-04-01T00:00:00Z" in denial.detail
    assert "buy a later month" in denial.detail


def test_another_months_key_says_when_it_begins() -> None:
    denial = denied(judge(bearer(licence(ALICE, month=MONTH + 1))))
    assert denial.reason is Reason.EARLY
    assert "begins at 2027-04-01T00:00:00Z" in denial.detail


def test_another_devices_key_says_to_check_the_address() -> None:
    stranger = licence(ALICE, device=OTHER_DEVICE, seed=OTHER_SEED)
    denial = denied(judge(bearer(stranger)))
    assert denial.reason is Reason.UNKNOWN
    assert DEVICE.hex() in denial.detail
    assert "check that device address and key" in denial.detail


def test_another_buyers_key_does_not_open_the_licence_named() -> None:
    denial = denied(judge(basic(licence(BOB, rank=1).name, licence(ALICE).credential.hex())))
    assert denial.reason is Reason.MISMATCH
    assert "take name and key from the same line" in denial.detail


def test_the_month_secret_of_a_co_licensee_derives_no_other_key() -> None:
    secret = month_secret(SEED, MONTH)
    name = LicenceId(chain_id=20180322, contract=b"\xcc" * 20, round=17 + MONTH, lot=3, rank=1)
    own = shared_point(secret, point_of(BUYERS[ALICE]), name, SEED)
    forged = credential(OpenedRecord(secret=secret, shared=own), name, device=DEVICE, buyer=BOB, term=MONTH)
    assert denied(judge(f"Bearer {forged.hex()}")).reason is Reason.UNKNOWN


def test_a_mistyped_key_is_refused() -> None:
    key = bytearray(licence(ALICE).credential)
    key[31] ^= 1
    assert denied(judge(f"Bearer {key.hex()}")).reason is Reason.UNKNOWN


def test_no_key_says_where_to_find_one() -> None:
    denial = denied(judge(None))
    assert denial.reason is Reason.MISSING
    assert "latchkey keys" in denial.detail


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Bearer",
        "Bearer abc",
        "Bearer " + "Z" * 64,
        "Basic !!!",
        "Basic " + base64.b64encode(b"nocolon").decode(),
        "Basic " + base64.b64encode("19-3-0:ключ".encode()).decode(),
        "Digest x",
        "Latchkey mac",
        'Latchkey licence="1-1-1", time="1"',
        "Bearer " + "a" * 600,
    ],
)
def test_a_malformed_header_is_refused_as_such(header: str) -> None:
    assert denied(judge(header)).reason is Reason.MALFORMED


@given(st.text(max_size=120))
def test_no_header_makes_the_judge_fail(header: str) -> None:
    assert isinstance(judge(header), Denial)


def signed(held: Licence, *, method: str = "GET", path: str = "/x", time: int = START + 5) -> str:
    mac = request_mac(request_key(held.credential), method, path, time)
    return f'Latchkey licence="{held.name}", time="{time}", mac="{mac.hex()}"'


def test_a_signed_request_needs_no_key_in_the_header() -> None:
    held = licence(ALICE)
    header = signed(held, path="/things/0x01/export?limit=5")
    assert judge(header, path="/things/0x01/export?limit=5") == Signed(licence=held)
    assert held.credential.hex() not in header


@pytest.mark.parametrize(("method", "path"), [("PUT", "/x"), ("GET", "/y"), ("GET", "/x?limit=1")])
def test_a_signature_is_good_for_its_method_and_path_only(method: str, path: str) -> None:
    denial = denied(judge(signed(licence(ALICE)), method=method, path=path))
    assert denial.reason is Reason.MISMATCH


def test_a_signature_of_another_buyer_is_refused() -> None:
    forged = signed(licence(BOB, rank=1)).replace(licence(BOB, rank=1).name, licence(ALICE).name)
    assert denied(judge(forged)).reason is Reason.MISMATCH


@pytest.mark.parametrize("offset", [-61, 61])
def test_a_signature_grows_stale(offset: int) -> None:
    denial = denied(judge(signed(licence(ALICE), time=START + 100), START + 100 + offset))
    assert denial.reason is Reason.STALE
    assert "sign again" in denial.detail


def test_a_signed_request_ends_with_the_term_too() -> None:
    assert denied(judge(signed(licence(ALICE), time=END), END)).reason is Reason.EXPIRED


def test_keys_are_compared_with_every_licence_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[bytes] = []

    def compare(first: bytes, second: bytes) -> bool:
        compared.append(first)
        return first == second

    monkeypatch.setattr("device_sim.access.hmac.compare_digest", compare)
    judge(bearer(licence(ALICE)))
    assert len(compared) == len(RING) == 3


def test_a_licence_never_shows_its_key() -> None:
    held = licence(ALICE)
    assert held.credential.hex() not in repr(held)
    assert str(held.credential) not in repr(held)


def test_a_licence_of_another_device_is_not_taken() -> None:
    with pytest.raises(ValueError, match="is for device"):
        KeyRing(DEVICE, [licence(ALICE, device=OTHER_DEVICE, seed=OTHER_SEED)])
