"""The runner of Ethereum's official tests can say no. The tests in here are made by us and count for nothing else."""

import json
from pathlib import Path
from typing import Any

import pytest

from chains.engine.levers import ENGINES
from tests.ethereum import deviations
from tests.ethereum.deviations import Deviation
from tests.ethereum.outcome import FAILED, FORCED, NOT_CHOSEN, OTHER_FORK, PASSED, SLOW, Choice, Outcome, run_file
from tests.ethereum.runner import LEVERS, Tally, label, main
from tests.support.official_test import LOOPER, STORER, made, transfer, with_header

GOOD = made(transfer())
ENVIRONMENT = {
    "currentNumber": "0x1", "currentGasLimit": "0x1c9c380", "currentTimestamp": "0x3f4", "currentBaseFee": "0x7",
    "currentCoinbase": "0x" + "c0" * 20, "currentRandom": "0x" + "07" * 32, "currentExcessBlobGas": "0x0",
}  # fmt: skip
STATE_AFTER = {
    "hash": "0x07fe2c7f17bbf0965e1d884d0e79aa29a761e92deb84c4de585539da9868ca36",
    "logs": "0x324581f982404e78f59c382a4e16e01bb1258411e4c6f0218d7eaab8021cf183",
}
"""The root is what stock py-evm makes; the logs are keccak256(rlp([[STORER, [5], 32 zero bytes]]))."""


def choice(**changes: Any) -> Choice:
    fields: dict[str, Any] = {"engine": "stock", "match": "", "every": 1, "leave_out": frozenset(), "limit_seconds": 60}
    return Choice(**(fields | changes))


def outcome_of(folder: Path, test: dict[str, Any], **changes: Any) -> Outcome:
    path = folder / "one.json"
    path.write_text(json.dumps({"named": test}))
    (outcome,) = run_file(path, "one.json", choice(**changes))
    assert outcome.name == "one.json::named"
    return outcome


@pytest.mark.parametrize("engine", [*ENGINES, FORCED])
def test_a_block_with_what_our_chains_refuse_passes(tmp_path: Path, engine: str) -> None:
    outcome = outcome_of(tmp_path, GOOD, engine=engine)
    assert (outcome.status, outcome.detail) == (PASSED, "")


@pytest.mark.parametrize("lever", LEVERS)
def test_any_lever_may_be_off(tmp_path: Path, lever: str) -> None:
    assert outcome_of(tmp_path, GOOD, engine="plain", without=(lever,)).status == PASSED


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"state_root": b"\x01" * 32}, "state root"),
        ({"gas_used": 21_000}, "gas used"),
        ({"bloom": 1}, "logs bloom"),
        ({"receipt_root": b"\x01" * 32}, "receipts root"),
        ({"transaction_root": b"\x01" * 32}, "transactions root"),
        ({"withdrawals_root": b"\x01" * 32}, "withdrawals root"),
        ({"blob_gas_used": 131_072}, "blob gas used"),
        ({"excess_blob_gas": 131_072}, "excess blob gas"),
        ({"gas_limit": 60_000_000}, "gas limit"),
        ({"base_fee_per_gas": 8}, "base fee"),
        ({"timestamp": 1_000}, "timestamp"),
        ({"parent_hash": b"\x01" * 32}, "parent"),
        ({"coinbase": b"\x02" * 20}, "state root"),
        ({"mix_hash": b"\x02" * 32}, "state root"),
    ],
)
def test_a_header_that_the_machine_does_not_make_fails(tmp_path: Path, change: dict[str, Any], told: str) -> None:
    outcome = outcome_of(tmp_path, with_header(GOOD, **change))
    assert outcome.status == FAILED
    assert told in outcome.detail


def test_a_wrong_account_after_the_test_fails(tmp_path: Path) -> None:
    for field, value in (("balance", "0x2"), ("nonce", "0x2"), ("code", "0x"), ("storage", {"0x0": "0x1"})):
        after = json.loads(json.dumps(GOOD["postState"]))
        after["0x" + STORER.hex()][field] = value
        outcome = outcome_of(tmp_path, {**GOOD, "postState": after})
        assert outcome.status == FAILED
        assert STORER.hex() in outcome.detail


def state_test(**changes: Any) -> dict[str, Any]:
    """The same transaction as a state test, made by the machine itself."""
    entry = {"indexes": {"data": 0, "gas": 0, "value": 0}, "txbytes": "0x" + transfer().hex(), **STATE_AFTER, **changes}
    return {"env": ENVIRONMENT, "pre": GOOD["pre"], "post": {"Cancun": [entry]}}


@pytest.mark.parametrize("engine", [*ENGINES, FORCED])
@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, ""),
        ({"hash": "0x" + "01" * 32}, "state root"),
        ({"logs": "0x" + "01" * 32}, "hash of the logs"),
        ({"expectException": "TransactionException.NONCE_IS_MAX"}, "but was taken"),
        ({"txbytes": "0x" + transfer(nonce=1).hex()}, "was refused"),
        (
            {
                "txbytes": "0x" + transfer(nonce=1).hex(),
                "expectException": "TransactionException.NONCE_MISMATCH_TOO_LOW",
            },
            "but not for",
        ),
        (
            {
                "txbytes": "0x" + transfer(nonce=1).hex(),
                "expectException": "TransactionException.NONCE_MISMATCH_TOO_HIGH",
            },
            "state root",
        ),
    ],
)
def test_a_state_test_passes_only_with_its_root_and_logs(
    tmp_path: Path, engine: str, changes: dict[str, Any], told: str
) -> None:
    path = tmp_path / "one.json"
    path.write_text(json.dumps({"named": state_test(**changes)}))
    (outcome,) = run_file(path, "one.json", choice(engine=engine))
    assert outcome.name == "one.json::named[Cancun data=0 gas=0 value=0]"
    assert outcome.status == (FAILED if told else PASSED), outcome.detail
    assert told in outcome.detail


def test_an_unknown_last_block_fails(tmp_path: Path) -> None:
    assert "was not made" in outcome_of(tmp_path, {**GOOD, "lastblockhash": "0x" + "ab" * 32}).detail


def test_a_valid_block_called_invalid_fails(tmp_path: Path) -> None:
    blocks = [{**GOOD["blocks"][0], "expectException": "BlockException.INVALID_STATE_ROOT"}]
    assert "but was taken" in outcome_of(tmp_path, {**GOOD, "blocks": blocks}).detail


def test_an_invalid_block_must_be_refused_for_its_own_fault(tmp_path: Path) -> None:
    wrong = with_header(GOOD, state_root=b"\x01" * 32)
    for expected, status in (
        ("BlockException.INVALID_STATE_ROOT", PASSED),
        ("BlockException.UNKNOWN_PARENT|BlockException.INVALID_STATE_ROOT", PASSED),
        ("BlockException.INVALID_GAS_USED", FAILED),
        ("TransactionException.NONCE_MISMATCH_TOO_LOW", FAILED),
    ):
        blocks = [{**GOOD["blocks"][0]}, {**wrong["blocks"][0], "expectException": expected}]
        assert outcome_of(tmp_path, {**GOOD, "blocks": blocks}).status == status, expected


def test_no_test_goes_uncounted(tmp_path: Path) -> None:
    assert outcome_of(tmp_path, {**GOOD, "network": "Shanghai"}).status == OTHER_FORK
    assert outcome_of(tmp_path, GOOD, match="another").status == NOT_CHOSEN
    assert outcome_of(tmp_path, GOOD, leave_out=frozenset({"one.json::named"})).status == SLOW
    (tmp_path / "broken.json").write_text("[1]")
    (broken,) = run_file(tmp_path / "broken.json", "broken.json", choice())
    assert broken.status == FAILED


def test_a_test_without_end_fails(tmp_path: Path) -> None:
    endless = made(transfer(to=LOOPER, gas=4_000_000))
    outcome = outcome_of(tmp_path, endless, limit_seconds=0.1)
    assert (outcome.status, outcome.detail) == (FAILED, "not done after 0.1 s of CPU")


def listed(kind: str) -> dict[str, Deviation]:
    return {"a": Deviation(name="a", kind=kind, engines=("stock",), reason="because")}


def test_only_an_unlisted_failure_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    fine, bad = Outcome(name="b", status=PASSED), Outcome(name="a", status=FAILED, detail="why")
    tally = Tally(listed("fails"))
    tally.add([fine, bad])
    assert tally.close(None) == 0
    assert "deviation (fails) a: because" in capsys.readouterr().out
    tally = Tally({})
    tally.add([fine, bad])
    assert tally.close(None) == 1
    assert "FAILED a: why" in capsys.readouterr().out


def test_a_listed_deviation_that_passes_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally(listed("fails"))
    tally.add([Outcome(name="a", status=PASSED)])
    assert tally.close(None) == 0
    assert "listed as a deviation, but it passes: a" in capsys.readouterr().out


def test_a_deviation_needs_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    path.write_text(json.dumps([{"name": "a", "kind": "fails", "engines": ["stock"], "reason": ""}]))
    with pytest.raises(ValueError, match="reason"):
        deviations.load(path)
    assert all(one.reason for one in deviations.load().values())


def test_the_command_counts_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "BlockchainTests" / "made"
    folder.mkdir(parents=True)
    bad = with_header(GOOD, gas_used=1)
    (folder / "two.json").write_text(json.dumps({"good": GOOD, "old": {**GOOD, "network": "Berlin"}}))
    assert label(folder / "two.json", tmp_path) == "made/two.json"
    assert main([str(tmp_path)]) == 0
    assert "ran 1, passed 1, failed 0" in capsys.readouterr().out
    (folder / "two.json").write_text(json.dumps({"good": GOOD, "bad": bad}))
    assert main([str(tmp_path), "--engine", "stock"]) == 1
    assert "FAILED made/two.json::bad" in capsys.readouterr().out


def test_a_folder_without_tests_is_no_success(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 1
    with pytest.raises(SystemExit):
        main([str(tmp_path / "nothing")])
