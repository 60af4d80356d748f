"""Promises of the recovery file."""

from __future__ import annotations

import dataclasses
import json
import os
import stat
from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.crypto import sealed_batch
from chains.market import files
from chains.market import recovery_file as recovery_files
from chains.market.errors import BadFile, KeyReuseRefused
from chains.market.recovery_file import RecoveryFile, SlotState, UsedKeys

SCHEMA = json.loads((Path(__file__).parents[2] / "specs/schemas/recovery-file.schema.json").read_text())


def _recovery(*bids: int, key: bytes = b"\x07" * 32, budget: int = 25_000) -> RecoveryFile:
    vector = bids or (0, 1_500, 65_535)
    draft = RecoveryFile(
        metadata_chain_id=20180321,
        auction_chain_id=20180322,
        contract=b"\x12" * 20,
        round=7,
        bidder=b"\x34" * 20,
        nonce=b"\x56" * 32,
        opening_key=key,
        budget=budget,
        max_devices=12,
        licence_private_key=99,
        bid_vector=vector,
        commit_hash=bytes(32),
    )
    return dataclasses.replace(draft, commit_hash=draft.sealed.commit_hash)


@dataclass(frozen=True, slots=True)
class Slot:
    key_hash: bytes
    head: bytes
    licence_x: int
    licence_parity: int
    revealed: bool = False


def _slot(recovery: RecoveryFile, *, revealed: bool = False) -> Slot:
    sealed = recovery.sealed
    return Slot(sealed.key_hash, sealed.head, sealed.licence_x, sealed.licence_parity, revealed)


@given(bids=st.lists(st.integers(0, 65_535), min_size=1, max_size=300))
def test_what_is_written_reads_back_and_still_decrypts_the_commit(
    bids: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    recovery = _recovery(*bids)
    path = tmp_path_factory.mktemp("recovery") / "file.json"
    found = recovery_files.write_new(path, recovery)
    assert found == recovery
    ciphertext = recovery.sealed.ciphertext
    assert sealed_batch.decrypt(ciphertext, found.opening_key, found.batch)[: len(bids)] == tuple(bids)


def test_the_file_has_exactly_the_specified_fields_and_fits_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    recovery_files.write_new(path, _recovery())
    content = json.loads(path.read_text())
    assert tuple(content) == recovery_files.FIELDS
    jsonschema.validate(content, SCHEMA)


def test_only_the_owner_may_read_the_file(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        recovery_files.write_new(tmp_path / "file.json", _recovery())
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "file.json").stat().st_mode) == 0o600


def test_an_existing_recovery_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    recovery_files.write_new(path, _recovery())
    before = path.read_bytes()
    with pytest.raises(BadFile, match="never overwritten"):
        recovery_files.write_new(path, _recovery(1, 2, 3))
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["file.json"]


def test_a_disk_that_returns_other_bytes_is_noticed_before_anything_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = files.encode(_recovery(5, 5, 5).to_json())
    monkeypatch.setattr(files, "create", lambda path, content: path.write_bytes(other))
    with pytest.raises(BadFile, match="does not read back"):
        recovery_files.write_new(tmp_path / "file.json", _recovery())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("round", "8"),
        ("auction_chain_id", 20180323),
        ("contract", "0x" + "13" * 20),
        ("bidder", "0x" + "35" * 20),
        ("opening_key", "0x" + "08" * 32),
        ("budget", "25001"),
        ("max_devices", 13),
        ("licence_private_key", "0x" + "00" * 31 + "64"),
        ("bid_vector", "0x000005dcfffe"),
        ("commit_hash", "0x" + "00" * 32),
    ],
)
def test_a_file_with_one_changed_value_is_refused(tmp_path: Path, field: str, value: object) -> None:
    path = tmp_path / "file.json"
    path.write_text(json.dumps(_recovery().to_json() | {field: value}))
    with pytest.raises(BadFile, match="commit_hash: is not that of the other fields"):
        recovery_files.read(path)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("version", 2),
        ("bid_vector", "0x"),
        ("bid_vector", "0x000102"),
        ("bid_vector", "0x" + "0001" * 16_385),
        ("opening_key", "0x07"),
        ("licence_private_key", "0x01"),
        ("budget", 25_000),
        ("max_devices", 0),
        ("nonce", None),
    ],
)
def test_a_value_out_of_form_is_refused_by_field_and_by_the_schema(tmp_path: Path, field: str, value: object) -> None:
    broken = _recovery().to_json() | {field: value}
    path = tmp_path / "file.json"
    path.write_text(json.dumps(broken))
    with pytest.raises(BadFile) as caught:
        recovery_files.read(path)
    assert caught.value.field == field
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, SCHEMA)


def test_a_zero_licence_key_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    path.write_text(json.dumps(_recovery().to_json() | {"licence_private_key": "0x" + "00" * 32}))
    with pytest.raises(BadFile, match="no secp256k1 private key"):
        recovery_files.read(path)


def test_the_state_of_a_slot_follows_from_comparing_every_committed_value() -> None:
    recovery = _recovery()
    slot = _slot(recovery)
    assert recovery_files.state_of(recovery, None) is SlotState.NONE
    assert recovery_files.state_of(recovery, slot) is SlotState.READY
    assert recovery_files.state_of(recovery, _slot(recovery, revealed=True)) is SlotState.REVEALED
    for other in (
        dataclasses.replace(slot, key_hash=bytes(32)),
        dataclasses.replace(slot, head=bytes(32)),
        dataclasses.replace(slot, licence_x=slot.licence_x + 1),
        dataclasses.replace(slot, licence_parity=1 - slot.licence_parity),
        dataclasses.replace(_slot(_recovery(budget=25_001)), revealed=True),
    ):
        assert recovery_files.state_of(recovery, other) is SlotState.MISMATCH


def test_one_opening_key_never_encrypts_a_second_batch(tmp_path: Path) -> None:
    keys = UsedKeys(tmp_path / "used")
    keys.claim(_recovery())
    keys.claim(_recovery())
    with pytest.raises(KeyReuseRefused, match="fresh nonce"):
        UsedKeys(tmp_path / "used").claim(_recovery(1, 2, 3))
    keys.claim(_recovery(1, 2, 3, key=b"\x08" * 32))


def test_secrets_do_not_show_in_the_text_of_a_recovery_file_or_of_its_key_list(tmp_path: Path) -> None:
    recovery = _recovery()
    shown = repr(recovery) + repr(recovery.sealed)
    assert "licence_private_key" not in shown
    assert repr(recovery.opening_key) not in shown
    assert "65535" not in shown
    UsedKeys(tmp_path).claim(recovery)
    for entry in tmp_path.iterdir():
        assert recovery.opening_key.hex() not in entry.name + entry.read_text()
