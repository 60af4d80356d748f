"""Settings: read, checked, and each of them in its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from node.settings import parser, read_settings

PAGE = (Path(__file__).parents[2] / "specs" / "protocol" / "process.md").read_text()


def test_every_option_is_in_its_page() -> None:
    options = {name for action in parser()._actions for name in action.option_strings if name.startswith("--")}
    assert sorted(name for name in options - {"--help"} if f"`{name}`" not in PAGE) == []


def test_each_chain_has_a_definition_and_a_port_of_its_own(tmp_path: Path) -> None:
    metadata, auction = (
        read_settings(["--chain", chain, "--data", str(tmp_path)]) for chain in ("metadata", "auction")
    )
    assert metadata.definition == "chains.metadata.chain:definition"
    assert auction.definition == "chains.auction.chain:definition"
    assert metadata.port != auction.port
    assert metadata.host == "127.0.0.1"


def test_help_names_the_exit_statuses(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_settings(["--help"])
    assert "3 port or data folder taken" in " ".join(capsys.readouterr().out.split())
