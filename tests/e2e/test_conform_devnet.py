"""The conformance kit judges a fridge of a real devnet, and its gateway: exit code, JSON and JUnit."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import requests

from chains.market.conform.clauses import Need
from chains.market.conform.runner import registry
from tests.support.devnet_command import base_port, up

pytestmark = [pytest.mark.e2e, pytest.mark.slow]
UNBOUGHT = {Need.CREDENTIAL, Need.CONTENT_KEY, Need.EXPIRED, Need.FOREIGN, Need.FLOOD}
"""What a run without any licence, and without a flood of requests, cannot judge."""
BY_CHANCE = {"sse.subscribeallevents", "sse.subscribeevent", "sse.replay", "poll.event", "gateway.wrong-host"}
"""Clauses about events that need not happen meanwhile, and about host names: a devnet answers to any."""


def run(command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    whole = [sys.executable, "-m", "chains.base.command", command, *arguments]
    return subprocess.run(whole, capture_output=True, text=True, timeout=300, check=False)


def judged(url: str, junit: Path, *options: str) -> tuple[int, dict[str, Any], ET.Element]:
    done = run("conform", url, "--json", "--junit", str(junit), "--patience", "10", *options)
    assert done.stdout, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return done.returncode, report, ET.parse(junit).getroot()


def test_a_fridge_of_a_devnet_and_its_gateway_meet_every_clause(tmp_path: Path) -> None:
    root = tmp_path / "devnet"
    with up(root, base_port()):
        gateway = json.loads((root / "devnet.json").read_text("utf-8"))["gateway"]["url"]
        device = min(entry["device"] for entry in requests.get(f"{gateway}/devices", timeout=10).json()["devices"])
        token = run("device", "token", device, "--gateway", gateway, "--devnet-owner", "--json")
        secret = tmp_path / "token"
        secret.write_text(json.loads(token.stdout)[0]["token"], "utf-8")

        owned = f"@{secret}"
        code, report, junit = judged(f"{gateway}/things/{device}/", tmp_path / "thing.xml", "--owner-token", owned)
        failed = [(entry["clause"], entry["seen"]) for entry in report["findings"] if entry["verdict"] == "fail"]
        assert (code, failed) == (0, [])
        skipped = {entry["clause"] for entry in report["findings"] if entry["verdict"] == "not applicable"}
        assert skipped - BY_CHANCE == {clause.name for clause in registry() if clause.needs & UNBOUGHT}
        assert {case.get("name") for case in junit} == {clause.name for clause in registry()}
        assert (junit.get("failures"), junit.get("skipped")) == ("0", str(len(skipped)))

        code, report, junit = judged(gateway, tmp_path / "gateway.xml", "--only", "gateway.*", "--only", "td.*")
        assert (code, report["counts"]["fail"], junit.get("failures")) == (0, 0, "0")
        assert report["target"].startswith(gateway)

        code, report, _ = judged(gateway, tmp_path / "whole.xml", "--only", "gateway.*", "--complete")
        assert (code, report["counts"]["fail"]) == (4, 0), "nobody asked for a flood, so the proof is not complete"
