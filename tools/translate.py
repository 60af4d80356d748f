"""Translate the contracts of both genesis configurations into ``chains/engine/aot/generated``, or check that they are.

One module a contract, with ``CODE`` (keccak256 of the compiled runtime code, zeros where immutable values go) and
``TRANSLATOR`` (digest of the translator's sources); ``index.py`` lists them. The node compares both at start and
interprets a contract whose translation is out of date.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from chains.auction.deployment import PREDEPLOYED as AUCTION
from chains.auction.deployment import AuctionParties
from chains.auction.deployment import constructor_arguments as auction_contracts
from chains.base import artifact
from chains.base.artifact import Package
from chains.base.schedule import Schedule
from chains.engine.aot import translate
from chains.engine.aot.registry import Template, translator_digest
from chains.metadata.deployment import PREDEPLOYED as METADATA
from chains.metadata.deployment import constructor_arguments as metadata_contracts

ROOT = Path(__file__).parents[1]
GENERATED = ROOT / "chains" / "engine" / "aot" / "generated"
KEPT = "__init__.py"


def genesis_contracts() -> list[tuple[Package, str]]:
    """Return the contracts that stand in the geneses of the two chains, each once."""
    schedule = Schedule.devnet(0)
    nobody = bytes(20)
    parties = AuctionParties(
        holder=nobody, treasury=nobody, platform=nobody, fee_recipient=nobody, keeper=nobody, metadata_miners=()
    )
    found: list[tuple[Package, str]] = [("base", "MinerSet")]
    found += [("metadata", name) for name in metadata_contracts(schedule, METADATA)]
    found += [("auction", name) for name in auction_contracts(schedule, parties, AUCTION)]
    return found


def template_of(package: Package, name: str) -> tuple[bytes, Template]:
    """Return the compiled runtime code of a contract, and its template."""
    compiled = artifact.load(package, name)
    places = [place["start"] for ranges in compiled.immutable_references.values() for place in ranges]
    module = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
    return compiled.deployed_bytecode, Template.of(module, compiled.deployed_bytecode, places)


def module_text(package: Package, name: str) -> str:
    """Return the text of the module of a contract."""
    code, template = template_of(package, name)
    translation = translate.translate(code, template.immutables)
    return (
        f'"""{name}, translated from chains/{package}/artifacts/{name}.json by `make translate`. Do not edit."""\n'
        f"CODE = {template.digest.hex()!r}\n"
        f"TRANSLATOR = {translator_digest()!r}\n"
        f"{translate.source(translation, immutables=len(template.immutables))}"
    )


def files() -> dict[str, str]:
    """Return the text of every generated file, by its name."""
    contracts = genesis_contracts()
    found = [template_of(package, name)[1] for package, name in contracts]
    rows = "".join(
        f"    ({each.name!r}, {each.length}, {each.digest.hex()!r}, {each.immutables!r}),\n" for each in found
    )
    title = '"""(module, bytes of code, keccak256, offsets of immutable values). Written by `make translate`."""'
    texts = {"index.py": f"{title}\nTEMPLATES = (\n{rows})\n"}
    for (package, name), template in zip(contracts, found, strict=True):
        texts[f"{template.name}.py"] = module_text(package, name)
    return texts


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a file differs")
    check: bool = parser.parse_args(argv).check
    texts = files()
    old = {path.name: path.read_text(encoding="utf-8") for path in GENERATED.glob("*.py") if path.name != KEPT}
    changed = sorted(name for name in texts.keys() | old.keys() if texts.get(name) != old.get(name))
    for name in changed:
        print(f"{'differs' if check else 'wrote'} {(GENERATED / name).relative_to(ROOT)}")
        if not check and name in texts:
            (GENERATED / name).write_text(texts[name], encoding="utf-8")
        elif not check:
            (GENERATED / name).unlink()
    if changed and check:
        print("Translations differ from the contracts or the translator: run `make translate`.", file=sys.stderr)
        return 1
    if not changed:
        print(f"translations are up to date ({len(texts) - 1} contracts)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
