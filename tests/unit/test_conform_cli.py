"""`latchkey conform`: reports, exit codes, and options that never repeat a secret."""

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from chains.market.conform.clauses import CLAUSES, Need, clause
from chains.market.conform.cli import build_parser, main, means_of
from chains.market.conform.errors import BadOption, TargetUnreachable
from chains.market.conform.peer_checks import PEER_CLAUSES
from chains.market.conform.report import INCOMPLETE, MET, VIOLATED, Finding, Report, Verdict
from chains.rpc.errors import TransportFailed
from node.devnet.ports import free_ports
from tests.support.broken_fridges import BROKEN
from tests.support.paper_base import CONTENT_KEY, LICENCE, TOKEN, Fault
from tests.support.paper_fridge import served
from tests.support.paper_stranger import living, stranger

KEY = f"{LICENCE.name}:{LICENCE.credential.hex()}"


@contextmanager
def device(fault: Fault | None = None) -> Iterator[str]:
    """Serve a paper fridge from a thread; yield the URL of its Thing."""
    ready, stop, url = threading.Event(), asyncio.Event(), [""]
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with served(fault) as fridge:
            url[0] = fridge.base
            ready.set()
            await stop.wait()

    def live() -> None:
        try:
            loop.run_until_complete(serve())
        except* TransportFailed:
            pass  # the kit closes its ledgers before anybody tells the stranger to stop

    thread = threading.Thread(target=live)
    thread.start()
    assert ready.wait(10)
    try:
        yield url[0]
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        loop.close()


def test_a_device_that_meets_all_that_applies_gives_zero(capsys: pytest.CaptureFixture[str]) -> None:
    with device() as url:
        code = main([url, "--only", "td.*", "--only", "basic.*", "--json"])
    report = json.loads(capsys.readouterr().out)
    assert (code, report["counts"]["fail"]) == (MET, 0)
    assert report["counts"]["not applicable"] > 0
    assert {entry["clause"].split(".")[0] for entry in report["findings"]} == {"td", "basic"}


def test_a_gateways_url_leads_to_its_first_thing(capsys: pytest.CaptureFixture[str]) -> None:
    with device() as url:
        assert main([url.split("/things/")[0], "--only", "td.served", "--json"]) == MET
        assert json.loads(capsys.readouterr().out)["target"] == url


def test_a_clause_that_does_not_apply_fails_a_complete_run(capsys: pytest.CaptureFixture[str]) -> None:
    with device() as url:
        assert main([url, "--only", "key.bearer", "--complete"]) == INCOMPLETE
    assert "needs --credential (1)" in capsys.readouterr().out


def test_a_violated_clause_is_shown_with_place_and_remedy(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    junit = tmp_path / "report.xml"
    with device(BROKEN["td.title"]) as url:
        assert main([url, "--only", "td.title", "--only", "td.id", "--junit", str(junit)]) == VIOLATED
    said = capsys.readouterr().out
    for text in ("FAIL  td.title", CLAUSES["td.title"].where, CLAUSES["td.title"].remedy, "1 met, 1 violated"):
        assert text in said
    suite = ET.parse(junit).getroot()
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("2", "1", "0")
    assert [case.get("name") for case in suite if case.find("failure") is not None] == ["td.title"]


def test_junit_holds_text_that_xml_cannot() -> None:
    finding = Finding(
        clause="x", text="<&>", where="", remedy='"', verdict=Verdict.FAIL, seen="\x00\ud800\uffff\n]]>"
    )  # fmt: skip
    text = Report(target="http://x", findings=(finding,)).to_junit()
    assert ET.fromstring(text).get("failures") == "1"


def test_what_cannot_be_reached_is_an_error_and_no_finding() -> None:
    with pytest.raises(TargetUnreachable, match="give the URL"):
        main(["http://127.0.0.1:9/", "--only", "td.title"])


def test_secrets_come_from_files_and_are_never_repeated(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN + "\n")
    options = ["x", "--owner-token", f"@{file}", "--credential", KEY, "--content-key", CONTENT_KEY.hex()]
    means = means_of(build_parser().parse_args(options))
    assert (means.owner_token, means.licence, means.content_key) == (TOKEN, LICENCE, CONTENT_KEY)
    assert LICENCE.credential.hex() not in repr(means)
    assert TOKEN not in repr(means)
    for option, value in (
        ("--credential", "5:secret"),
        ("--content-key", "secret"),
        ("--foreign", "@/no/such/secret.file"),
    ):
        with pytest.raises(BadOption) as caught:
            means_of(build_parser().parse_args(["x", option, value]))
        assert "5:secret" not in str(caught.value)


def test_a_pattern_that_names_no_clause_is_refused() -> None:
    with pytest.raises(BadOption, match="--list"):
        main(["http://127.0.0.1:9/", "--only", "nothing.*"])


def test_the_list_names_every_clause_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list", "--json"]) == MET
    rows = json.loads(capsys.readouterr().out)
    assert [row["clause"] for row in rows] == list(dict.fromkeys(row["clause"] for row in rows))
    assert {row["clause"] for row in rows} == CLAUSES.keys() | PEER_CLAUSES.keys()
    assert all(row["text"] and row["where"] and row["remedy"] for row in rows)


def test_two_clauses_cannot_have_one_name() -> None:
    with pytest.raises(ValueError, match="twice"):
        clause("td.title", "again", Need.THING, where="nowhere", remedy="none")(CLAUSES["td.title"].check)


@contextmanager
def a_stranger(port: int, fault: str = "") -> Iterator[str]:
    """Let a stranger live in a thread and look for its gateway on `port`; yield the URL of its Thing."""
    ready, stop, url = threading.Event(), asyncio.Event(), [""]
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with stranger(fault) as device:
            url[0] = device.base
            ready.set()
            async with living(device, f"http://127.0.0.1:{port}"):
                await stop.wait()

    def live() -> None:
        try:
            loop.run_until_complete(serve())
        except* TransportFailed:
            pass  # the kit closes its ledgers before anybody tells the stranger to stop

    thread = threading.Thread(target=live)
    thread.start()
    assert ready.wait(10)
    try:
        yield url[0]
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        loop.close()


def test_a_stranger_is_sold_and_then_judged_in_its_term(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (port,), junit = free_ports(1), tmp_path / "report.xml"
    with a_stranger(port) as url:
        options = ["--listen", "--port", str(port), "--patience", "5", "--junit", str(junit), "--json"]
        code = main([url, *options, "--only", "peer.*", "--only", "td.context", "--only", "edge.etag"])
    findings = {entry["clause"]: entry["verdict"] for entry in json.loads(capsys.readouterr().out)["findings"]}
    # The stranger serves no ETag, which only the clauses in its term can tell.
    assert (code, findings["td.context"], findings["edge.etag"]) == (VIOLATED, "pass", "fail")
    assert {verdict for name, verdict in findings.items() if name.startswith("peer.")} == {"pass"}
    assert ET.parse(junit).getroot().get("tests") == str(len(PEER_CLAUSES) + 2)


def test_a_device_that_never_comes_violates_what_it_should_have_said(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["http://127.0.0.1:9/things/0x1/", "--listen", "--patience", "0.2", "--only", "peer.*"])
    said = capsys.readouterr()
    assert code == VIOLATED
    assert "nothing came to POST /relay/enrol" in said.out
    assert "/setup" in said.err


@pytest.mark.parametrize(
    "options", [["--certifier", "0x12"], ["--maxima", "ff"], ["--required", "-1"], ["--required", "4294967296"]]
)
def test_options_of_listening_are_checked(options: list[str]) -> None:
    with pytest.raises(BadOption):
        main(["http://127.0.0.1:9/", "--listen", *options])
