"""The index pages of the specification are true: links lead somewhere, vectors exist, addresses agree."""

import re
from pathlib import Path

import pytest

from chains.base import addresses
from chains.base.addresses import Address

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("specs/**/*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_link_leads_to_a_file(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_protocol_page_is_in_the_index() -> None:
    index = (ROOT / "specs" / "README.md").read_text(encoding="utf-8")
    abi = (ROOT / "specs" / "protocol" / "abi.md").read_text(encoding="utf-8")
    for page in (ROOT / "specs" / "protocol").glob("*.md"):
        assert f"({page.name})" in abi or f"(protocol/{page.name})" in index, page.name


def test_every_vector_file_is_listed_with_its_record_and_exists() -> None:
    abi = (ROOT / "specs" / "protocol" / "abi.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"`(\w+\.json)`", abi))
    assert listed <= {path.name for path in (ROOT / "specs" / "vectors").glob("*.json")}


def test_addresses_of_genesis_are_those_of_the_code() -> None:
    abi = (ROOT / "specs" / "protocol" / "abi.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| (?:both|metadata|auction) \| (\w+)[^|]*\| (0x[0-9a-f]{40}) ", abi, re.MULTILINE))
    code = {
        name.replace("_", "").lower(): Address(value)
        for name, value in vars(addresses).items()
        if name.isupper() and isinstance(value, bytes)
    }
    assert {name.lower(): bytes.fromhex(value[2:]) for name, value in rows.items()} == code


def test_every_test_named_among_the_threats_exists() -> None:
    page = (ROOT / "specs" / "protocol" / "threats.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", page))
    defined = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)\(", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert len(named) > 60
    assert named <= defined, sorted(named - defined)
