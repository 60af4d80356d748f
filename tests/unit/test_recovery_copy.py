"""Promises of encrypted copies of a recovery file."""

from __future__ import annotations

import json
import os
from argparse import ArgumentParser
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chains.market import files, recovery_copy, recovery_file
from chains.market.errors import BadFile, CommandFailed
from chains.market.passphrase import add_passphrase_option, secret_of
from tests.support import vectors_market
from tests.support.vectors_market import recovery_of

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "specs/schemas/recovery-copy.schema.json").read_text())
VECTORS = json.loads((ROOT / "specs/vectors/recovery_copy.json").read_text())["cases"]
_, VAULT_KEY, RECOVERY = recovery_of(1)
CHEAP = recovery_copy.MIN_LOG_N


def _written(tmp_path: Path, value: dict[str, object]) -> Path:
    path = tmp_path / "copy.json"
    path.write_bytes(files.encode(value))
    return path


def _never(lock: str) -> str:
    raise AssertionError(f"asked for the {lock} of a file that has none")


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: str(case["name"]))
def test_a_published_copy_opens_to_the_file_byte_for_byte(case: dict[str, dict[str, str]], tmp_path: Path) -> None:
    path = tmp_path / "copy.json"
    path.write_text(case["in"]["copy"])
    found = recovery_copy.read(path, lambda _lock: case["in"]["secret"])
    assert files.encode(found.to_json()).decode() == case["out"]["file"]
    jsonschema.validate(json.loads(case["in"]["copy"]), SCHEMA)


def test_a_bare_file_is_read_without_asking_for_a_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "bare.json"
    recovery_file.write_new(path, RECOVERY)
    assert recovery_copy.read(path, _never) == RECOVERY


def test_another_passphrase_or_phrase_does_not_open_a_copy(tmp_path: Path) -> None:
    by_passphrase = recovery_copy.encrypt(RECOVERY, passphrase="correct horse", log_n=CHEAP)
    with pytest.raises(BadFile, match="another passphrase"):
        recovery_copy.read(_written(tmp_path, by_passphrase.to_json()), lambda _: "correct horses")
    by_key = recovery_copy.encrypt(RECOVERY, vault_key=VAULT_KEY)
    with pytest.raises(BadFile, match="another phrase"):
        recovery_copy.read(_written(tmp_path, by_key.to_json()), lambda _: recovery_copy.phrase_of(bytes(32)))
    with pytest.raises(BadFile, match="twelve groups"):
        recovery_copy.read(_written(tmp_path, by_key.to_json()), lambda _: "correct horse")


@pytest.mark.parametrize(
    "changed",
    [
        {"round": "8"},
        {"auction_chain_id": 1},
        {"bidder": "0x" + "00" * 20},
        {"contract": "0x" + "00" * 20},
        {"commit_hash": "0x" + "00" * 32},
        {"salt": "0x" + "00" * 32},
        {"nonce": "0x" + "00" * 12},
        {"ciphertext": "0x" + "00" * 900},
    ],
    ids=lambda changed: str(next(iter(changed))),
)
def test_a_copy_with_any_field_changed_does_not_open(changed: dict[str, object], tmp_path: Path) -> None:
    copy = recovery_copy.encrypt(RECOVERY, vault_key=VAULT_KEY)
    path = _written(tmp_path, {**copy.to_json(), **changed})
    with pytest.raises(BadFile, match="ciphertext: does not open"):
        recovery_copy.read(path, lambda _: recovery_copy.phrase_of(VAULT_KEY))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"kind": "other"}, "kind"),
        ({"version": 2}, "version"),
        ({"lock": "fingerprint"}, "lock"),
        ({"scrypt_log_n": 21}, "scrypt_log_n"),
        ({"scrypt_log_n": 13}, "scrypt_log_n"),
        ({"scrypt_r": 9}, "scrypt_r"),
        ({"scrypt_p": 5}, "scrypt_p"),
        ({"nonce": "0x00"}, "nonce"),
        ({"note": 1}, "note"),
    ],
)
def test_a_copy_that_breaks_the_format_is_refused_before_any_work(
    changed: dict[str, object], field: str, tmp_path: Path
) -> None:
    copy = recovery_copy.encrypt(RECOVERY, passphrase="correct horse", log_n=CHEAP)
    with pytest.raises(BadFile, match=f": {field}: "):
        recovery_copy.read(_written(tmp_path, {**copy.to_json(), **changed}), _never)


def test_a_copy_of_another_batch_than_its_header_names_is_refused(tmp_path: Path) -> None:
    copy = recovery_copy.encrypt(RECOVERY, vault_key=VAULT_KEY)
    forged = recovery_copy.from_json({**copy.to_json(), "round": "9"}, tmp_path)
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key = recovery_copy.copy_key(VAULT_KEY, forged.salt)
    sealed = AESGCM(key).encrypt(forged.nonce, files.encode(RECOVERY.to_json()), forged.header)
    path = _written(tmp_path, {**forged.to_json(), "ciphertext": files.to_hex(sealed)})
    with pytest.raises(BadFile, match="another batch"):
        recovery_copy.read(path, lambda _: recovery_copy.phrase_of(VAULT_KEY))


@given(key=st.binary(min_size=32, max_size=32))
def test_a_vault_phrase_carries_the_key_however_it_is_typed(key: bytes) -> None:
    phrase = recovery_copy.phrase_of(key)
    assert len(phrase) == 71
    typed = phrase.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert recovery_copy.vault_key_of(phrase) == recovery_copy.vault_key_of(typed) == key


@given(
    key=st.binary(min_size=32, max_size=32), place=st.integers(0, 59), letter=st.sampled_from("0123456789ABCDEFGHJK")
)
def test_a_vault_phrase_with_one_letter_changed_is_refused(key: bytes, place: int, letter: str) -> None:
    letters = recovery_copy.phrase_of(key).replace("-", "")
    if letters[place] != letter:
        with pytest.raises(ValueError, match="letter of the vault phrase"):
            recovery_copy.vault_key_of(letters[:place] + letter + letters[place + 1 :])


def test_the_passphrase_comes_from_a_private_file_and_is_never_shown(tmp_path: Path) -> None:
    parser = ArgumentParser()
    add_passphrase_option(parser)
    path = tmp_path / "passphrase"
    path.write_text("correct horse\n")
    secret = secret_of(parser.parse_args(["--passphrase-file", str(path)]))
    path.chmod(0o644)
    with pytest.raises(BadFile, match="other users may read it") as refused:
        secret("passphrase")
    assert "correct" not in str(refused.value)
    path.chmod(0o600)
    assert secret("passphrase") == "correct horse"


def test_without_a_terminal_the_option_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    parser = ArgumentParser()
    add_passphrase_option(parser)
    with Path(os.devnull).open() as nothing:
        monkeypatch.setattr("sys.stdin", nothing)
        with pytest.raises(CommandFailed, match="--passphrase-file FILE"):
            secret_of(parser.parse_args([]))("passphrase")


def test_a_sealed_batch_of_the_vectors_is_what_sealing_draws() -> None:
    cases = json.loads((ROOT / "specs/vectors/recovery_file.json").read_text())["cases"]
    assert vectors_market.recovery_files()["cases"] == cases
