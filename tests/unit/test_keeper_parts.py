"""Promises of the keeper's parts: settings, health, log lines, lost races, attestations, compared clearings."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path

import aiohttp
import pytest

from chains.auction import rules
from chains.auction.clearing_feed import ClearingFeed, RevealedBatch
from chains.auction.errors import StateDiverged
from chains.auction.events import RoundOpened
from chains.auction.ledger_view import RoundEntry
from chains.auction.messages import EpochAttestation, EpochPreimage
from chains.crypto import epoch, sealed_batch
from chains.crypto.eip712 import Domain
from chains.crypto.keys import address_of, devnet_key, recover
from chains.metadata.events import EpochClosed
from chains.metadata.ledger_view import EpochRecord
from chains.rpc.errors import CallReverted, RemoteRefused, TransportFailed
from chains.rpc.revert import Revert
from chains.rpc.sender import Call
from chains.rpc.values import Receipt
from node.keeper import attest, cli, log
from node.keeper import keeper as keeper_module
from node.keeper import settings as keeper_settings
from node.keeper.clearing import check_cleared
from node.keeper.errors import AttestationRefused, KeeperSettingsRefused
from node.keeper.hand import LONGEST_REST_SECONDS, Hand, Step
from node.keeper.health import STALE_SECONDS, Health, SideHealth, serving
from node.keeper.metadata_side import WalkWindows
from node.serving.settings_file import Payer

GOOD = {"metadata_rpc": "http://127.0.0.1:1", "auction_rpc": "http://127.0.0.1:2", "devnet_role": "keeper"}
KEY = devnet_key("test", "keeper", 0)


# -- settings


def test_settings_have_the_documented_defaults(tmp_path: Path) -> None:
    found = keeper_settings.parse(dict(GOOD), tmp_path)
    assert (found.host, found.port, found.poll_seconds, found.segments) == ("127.0.0.1", 0, 0.5, None)
    assert found.start_epochs
    assert found.contracts is None


def test_paths_are_relative_to_the_settings_file(tmp_path: Path) -> None:
    given = {"key_file": "keeper.key", "contracts": "contracts.json"} | {
        name: value for name, value in GOOD.items() if name != "devnet_role"
    }
    file = tmp_path / "keeper.json"
    file.write_text(json.dumps(given))
    found = keeper_settings.read(file)
    assert (found.payer.key_file, found.contracts) == (tmp_path / "keeper.key", tmp_path / "contracts.json")
    (tmp_path / "keeper.key").write_text("0x" + KEY.to_bytes().hex())
    (tmp_path / "keeper.key").chmod(0o600)
    assert found.key() == KEY


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"metadata_rpc": None}, "metadata_rpc"),
        ({"auction_rpc": "localhost:1"}, "auction_rpc"),
        ({"devnet_role": None}, "key_file"),
        ({"key_file": "k"}, "key_file"),
        ({"devnet_role": "king"}, "devnet_role"),
        ({"devnet_index": -1}, "devnet_index"),
        ({"port": 65_536}, "port"),
        ({"port": True}, "port"),
        ({"poll_seconds": 0}, "poll_seconds"),
        ({"segments": [0]}, "segments"),
        ({"segments": "all"}, "segments"),
        ({"start_epochs": 1}, "start_epochs"),
        ({"interval": 3}, "interval"),
    ],
)
def test_a_bad_setting_is_refused_by_name(tmp_path: Path, change: dict[str, object], name: str) -> None:
    with pytest.raises(KeeperSettingsRefused) as caught:
        keeper_settings.parse(GOOD | change, tmp_path)
    assert caught.value.name == name


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 10_000, " " * 70_000])
def test_a_settings_file_that_is_no_object_ends_the_command_with_2(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "keeper.json"
    file.write_text(text)
    assert cli.main(["--settings", str(file)]) == 2
    assert "--settings" in capsys.readouterr().err
    assert cli.main(["--settings", str(tmp_path / "absent")]) == 2


# -- log and health


def test_an_event_is_one_line_of_fields(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="latchkey.keeper"):
        log.event("opened", round=7, account=b"\x01\x02", reason="two\nlines here")
    assert caplog.messages == ['opened round=7 account=0x0102 reason="two lines here"']


def test_health_turns_bad_when_a_chain_was_not_seen_for_long() -> None:
    health = Health()
    assert health.report(10.0)[0] is False
    health.metadata.seen_at = health.auction.seen_at = 10.0
    assert health.report(10.0 + STALE_SECONDS - 1)[0] is True
    health.metadata.seen_at = 10.0 + STALE_SECONDS
    well, body = health.report(10.0 + STALE_SECONDS + 1)
    assert well is False
    assert body["ok"] is False


async def test_health_is_served_with_200_or_503() -> None:
    health = Health()
    health.metadata.seen_at = health.auction.seen_at = 100.0
    now = [100.0]
    async with serving(health, "127.0.0.1", 0, lambda: now[0]) as (host, port), aiohttp.ClientSession() as session:
        async with session.get(f"http://{host}:{port}/health") as answer:
            assert answer.status == 200
            assert (await answer.json())["ok"] is True
        now[0] += STALE_SECONDS
        async with session.get(f"http://{host}:{port}/health") as answer:
            assert answer.status == 503


# -- the hand


class FakeSender:
    """Answers each send with what the test lines up."""

    def __init__(self, *answers: Exception | None) -> None:
        self.address = b"\x01" * 20
        self._answers = list(answers)
        self.sent = 0

    async def send(self, call: Call) -> Receipt:
        self.sent += 1
        answer = self._answers.pop(0)
        if answer is not None:
            raise answer
        return Receipt(
            transaction_hash=bytes(32),
            block_number=5,
            block_hash=bytes(32),
            transaction_index=0,
            sender=self.address,
            to=None,
            contract_address=None,
            succeeded=True,
            gas_used=21_000,
            effective_gas_price=1,
            logs=(),
        )


STEP = Step(what="advanced", fields=(("round", 7),), call=Call(to=bytes(20)))
OTHER = Step(what="advanced", fields=(("round", 8),), call=Call(to=bytes(20)))


def _reverted(name: str = "WrongPhase") -> CallReverted:
    return CallReverted(method="eth_estimateGas", code=3, remote_message="", revert=Revert(name=name))


async def test_a_lost_race_is_noted_and_rests_that_step_alone() -> None:
    health, now = SideHealth(), [0.0]
    hand = Hand(FakeSender(_reverted(), None), health, lambda: now[0])  # type: ignore[arg-type]
    assert await hand.take(STEP) is None
    assert (health.races_lost, health.failures, health.sent) == (1, 0, 0)
    assert hand.is_resting(STEP)
    assert not hand.is_resting(OTHER)
    now[0] = 1.01
    assert not hand.is_resting(STEP)
    assert await hand.take(STEP) is not None
    assert health.sent == 1


async def test_a_step_that_keeps_failing_rests_longer_each_time_up_to_a_limit() -> None:
    now = [0.0]
    hand = Hand(FakeSender(*[_reverted() for _ in range(12)]), SideHealth(), lambda: now[0])  # type: ignore[arg-type]
    rests = []
    for _ in range(12):
        await hand.take(STEP)
        begun = now[0]
        while hand.is_resting(STEP):
            now[0] += 0.5
        rests.append(now[0] - begun)
    assert rests[:4] == [1.0, 2.0, 4.0, 8.0]
    assert rests[-1] == LONGEST_REST_SECONDS


async def test_a_refused_transaction_is_a_failure_and_a_dead_node_is_raised() -> None:
    health = SideHealth()
    refused = RemoteRefused(method="eth_sendRawTransaction", code=-32000, remote_message="insufficient funds")
    hand = Hand(FakeSender(refused, TransportFailed(endpoint="x", reason="gone")), health)  # type: ignore[arg-type]
    assert await hand.take(STEP) is None
    assert health.failures == 1
    assert "insufficient funds" in health.last_trouble
    with pytest.raises(TransportFailed):
        await hand.take(OTHER)


# -- windows


def test_the_month_of_a_window_is_half_open_and_the_earliest() -> None:
    windows = WalkWindows(first=1_000, length=20, term=180)
    assert [windows.month_at(time) for time in (999, 1_000, 1_019, 1_020, 1_179, 1_180)] == [None, 0, 0, None, None, 1]
    overlapping = WalkWindows(first=1_000, length=250, term=180)
    assert [overlapping.month_at(time) for time in (1_200, 1_249, 1_250)] == [0, 0, 1]


# -- attestations


def _record(lots: int = 3) -> EpochRecord:
    closed = EpochClosed(
        epoch=9,
        month=2,
        filter_hash=epoch.ALL_PASS,
        lots=lots,
        close_time=5_000,
        terms_head=b"\x01" * 32,
        leaf_root=b"\x02" * 32,
    )
    record = EpochRecord(epoch=9, segment=1, month=2, count=lots, generation=1, start_time=4_900)
    record.closed = closed
    return record


def _sign(preimage: EpochPreimage, word: bytes) -> bytes:
    return attest.sign_word(KEY, chain_id=20180322, verifier=b"\x12" * 20, preimage=preimage, final_word=word)


def test_the_keeper_signs_the_word_that_it_computed_and_found_final() -> None:
    preimage = attest.preimage_of(_record())
    signature = _sign(preimage, preimage.word)
    digest = EpochAttestation(epoch=9, word=preimage.word).digest(Domain(20180322, b"\x12" * 20))
    assert recover(digest, signature[:64] + bytes([signature[64] - 27])) == address_of(KEY)


def test_the_keeper_never_signs_a_word_that_is_not_final_or_not_its_own() -> None:
    preimage = attest.preimage_of(_record())
    with pytest.raises(AttestationRefused, match="not in finalized state yet"):
        _sign(preimage, bytes(32))
    with pytest.raises(AttestationRefused, match="finalized state has"):
        _sign(attest.preimage_of(_record(lots=4)), preimage.word)
    open_record = _record()
    open_record.closed = None
    with pytest.raises(AttestationRefused, match="not closed"):
        attest.preimage_of(open_record)


# -- comparison of clearings


def _cleared() -> tuple[RoundEntry, ClearingFeed]:
    bidder, key, contract = b"\x31" * 20, b"\x32" * 32, b"\x33" * 20
    batch = sealed_batch.BatchId(chain_id=5, contract=contract, round=1, bidder=bidder)
    terms = epoch.terms_rows([epoch.terms_entry(10, 1, 0)] * 4)
    revealed = RevealedBatch(
        slot=0,
        bidder=bidder,
        key=key,
        budget=1_000,
        cap=4,
        ciphertext=sealed_batch.encrypt([20, 0, 30, 9], key, batch),
    )
    feed = ClearingFeed(round_id=1, chain_id=5, contract=contract, terms=terms, batches=[revealed])
    feed.advance()
    numbers = dict.fromkeys(
        ("open_time", "commit_end", "reveal_start", "reveal_end", "clear_end", "deliver_end", "dispute_end"), 0
    )
    opened = RoundOpened(round=1, month=0, lots=4, terms_head=feed.terms_head, leaf_root=bytes(32), **numbers)
    return RoundEntry(opened=opened), feed


def test_a_chunk_that_the_chain_cleared_as_the_rules_say_passes() -> None:
    record, feed = _cleared()
    record.chunks[0, 0] = rules.encode_results(feed.results)
    check_cleared(record, feed)


def test_one_different_byte_of_a_chunk_stops_the_round() -> None:
    record, feed = _cleared()
    results = bytearray(rules.encode_results(feed.results))
    results[1] ^= 1
    record.chunks[0, 0] = bytes(results)
    with pytest.raises(StateDiverged, match="results of chunk 0"):
        check_cleared(record, feed)


async def test_a_keeper_whose_nodes_are_gone_still_stops_when_it_is_told() -> None:
    nobody = "http://127.0.0.1:9"
    settings = keeper_settings.KeeperSettings(
        metadata_rpc=nobody, auction_rpc=nobody, payer=Payer(devnet_role="keeper")
    )
    stop = asyncio.Event()
    keeping = asyncio.create_task(keeper_module.run(settings, stop, lambda _host, _port: None))
    await asyncio.sleep(0)
    stop.set()
    await asyncio.wait_for(keeping, 2 * keeper_module.STOP_PATIENCE_SECONDS)
