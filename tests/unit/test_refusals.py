"""Refusals of contracts in words: every custom error that a bidder, an owner or a gateway can meet has a sentence."""

from __future__ import annotations

import string
from collections.abc import Mapping

import pytest

from chains.auction import refusals as auction_refusals
from chains.auction.life_cycle import Phase
from chains.base import artifact
from chains.base.artifact import Package
from chains.metadata import refusals as metadata_refusals
from chains.rpc.errors import CallReverted, TransactionReverted
from chains.rpc.refusals import Phrasebook
from chains.rpc.revert import Revert, RevertDecoder

BOOKS: Mapping[Package, tuple[Phrasebook, tuple[str, ...], frozenset[str]]] = {
    "metadata": (
        metadata_refusals.PHRASES,
        ("DeviceRegistry", "GatewayRegistry"),
        # At deployment, from the book of epochs, or of walks: none of them answers an owner or a gateway.
        frozenset(
            {"InvalidShortString", "StringTooLong", "NotEpochBook", "UnknownSegment", "CheckpointUnorderedInsertion"}
        ),
    ),
    "auction": (
        auction_refusals.PHRASES,
        ("BatchAuction", "Vault", "KeyRecords"),
        # At deployment, between contracts, of opening and clearing a round, or of signatures in no form that we make.
        frozenset(
            {
                "AllChunksCleared", "BadSchedule", "ChunksLeft", "ClearingAlreadyStarted", "ClearingNotStarted",
                "ECDSAInvalidSignature", "ECDSAInvalidSignatureLength", "ECDSAInvalidSignatureS",
                "InsufficientEscrow", "InvalidShortString", "LotsOutOfRange", "MonthTooClose", "NoFeeRecipients",
                "NotAMarketContract", "NotKeyRecords", "OpenedTooLate", "RoundExists", "SafeERC20FailedOperation",
                "StringTooLong",
            }
        ),
    ),
}  # fmt: skip
SAMPLES: Mapping[str, object] = {"address": "0x" + "ab" * 20, "bytes32": b"ciphertext".ljust(32, b"\0"), "bytes": b"\1"}


def declared(package: Package, contracts: tuple[str, ...]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for contract in contracts:
        for entry in artifact.load(package, contract).abi:
            if entry["type"] == "error":
                found[entry["name"]] = [(part["name"], part["type"]) for part in entry["inputs"]]
    return found


@pytest.mark.parametrize("package", BOOKS)
def test_every_error_that_a_user_can_meet_has_a_sentence(package: Package) -> None:
    book, contracts, nobodys = BOOKS[package]
    assert declared(package, contracts).keys() - nobodys == {
        name for name in book.phrases if not name.startswith("ERC")
    }


@pytest.mark.parametrize("package", BOOKS)
def test_a_sentence_shows_only_what_its_error_carries_and_ends_with_a_remedy(package: Package) -> None:
    book, contracts, _ = BOOKS[package]
    errors = declared(package, (*contracts, "DTX") if package == "auction" else contracts)
    for name, phrase in book.phrases.items():
        arguments = tuple((part, SAMPLES.get(kind, b"\x7f" if kind == "bytes1" else 5)) for part, kind in errors[name])
        wanted = {field for _, field, _, _ in string.Formatter().parse(phrase.values) if field}
        assert wanted <= {part for part, _ in arguments}, name
        text = book.of_revert(Revert(name=name, arguments=arguments))
        assert phrase.remedy, name
        assert text.endswith(f"; {phrase.remedy} [{name}]")
        assert "{" not in text


@pytest.mark.parametrize(
    ("name", "arguments", "text"),
    [
        (
            "WrongPhase",
            {"round": 1, "actual": int(Phase.GAP), "wanted": int(Phase.COMMIT)},
            "the round is not in the phase that this needs: round 1 is in phase gap, needed is phase commit; ",
        ),
        (
            "InsufficientCredit",
            {"account": "0xab", "credit": 15 * 10**17, "needed": 2 * 10**18},
            "the vault holds too little: 0xab has 1.5 DTX there, needed are 2 DTX; deposit more",
        ),
        ("LockTooSmall", {"lock": 99, "floor": 100}, "the lock is too small: 0.099 DTX, at least 0.1 DTX; lock more"),
        (
            "WrongLength",
            {"field": b"ciphertext".ljust(32, b"\0"), "actual": 1, "expected": 256},
            "ciphertext has 1 bytes, expected are 256; plan and seal again",
        ),
        ("SignatureExpired", {"deadline": 1_000, "time": 2**80}, "1970-01-01 00:16:40 UTC, the chain's time is 1208"),
    ],
)
def test_values_are_shown_in_the_units_of_people(name: str, arguments: dict[str, object], text: str) -> None:
    revert = Revert(name=name, arguments=tuple(arguments.items()))
    assert text in auction_refusals.PHRASES.of_revert(revert)


def test_an_attribute_out_of_range_says_code_and_largest() -> None:
    arguments = (("model", 1), ("attribute", 2), ("code", 9), ("maximum", 4))
    text = metadata_refusals.PHRASES.of_revert(Revert(name="AttributeOutOfRange", arguments=arguments))
    assert "attribute 2 of model 1 has code 9, the largest is 4; state a code of the model's schema" in text


def test_a_name_alone_still_says_problem_and_remedy() -> None:
    text = metadata_refusals.PHRASES.of_name("DeviceIsDisabled")
    assert text == ("the device is not enabled; its owner enables it with `latchkey device enable` [DeviceIsDisabled]")
    assert metadata_refusals.PHRASES.of_name("0x12345678") == "0x12345678"


def test_what_no_phrase_knows_is_shown_decoded() -> None:
    assert auction_refusals.PHRASES.of_revert(RevertDecoder().decode(b"\1\2\3\4")) == "revert data 0x01020304"


def test_a_refusal_says_the_same_before_and_after_sending() -> None:
    revert = Revert(name="RoundFull", arguments=(("round", 3), ("slots", 150)))
    before = CallReverted(method="eth_estimateGas", code=3, remote_message="execution reverted", revert=revert)
    after = TransactionReverted(transaction_hash=bytes(32), block_number=9, revert=revert)
    words = "all slots of the round are taken: round 3 has 150; wait for the next round [RoundFull]"
    assert [auction_refusals.PHRASES.in_words(error) for error in (before, after)] == [words, words]
    unknown = TransactionReverted(transaction_hash=bytes(32), block_number=9, revert=None)
    assert auction_refusals.PHRASES.in_words(unknown) == str(unknown)
