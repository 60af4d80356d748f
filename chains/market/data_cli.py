"""Download the data that the licences of the keyring open."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from chains.market import data_export, keyring
from chains.market.connection import Clock, add_network_options, auction_clock, home_of
from chains.market.data_client import DataClient, Downloaded
from chains.market.data_http import AiohttpGateway
from chains.market.errors import CommandFailed, DataError
from chains.market.files import from_hex, to_hex
from chains.market.keyring import KeyringEntry
from chains.market.keys_cli import KEYRING
from chains.market.output import Json, counted, emit
from chains.market.progress import Progress

PARALLEL = 4
PARTS = ".parts"
CLOCK_SECONDS = 10.0


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of `latchkey data`."""
    parser = argparse.ArgumentParser(prog="latchkey data", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True, metavar="STEP")
    pull = steps.add_parser("pull", help="download rows into files", description="Download rows into files.")
    pull.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the files")
    pull.add_argument("--format", choices=data_export.FORMATS, default="csv", help="csv (default) or parquet")
    pull.add_argument("--merge", action="store_true", help="one file for all devices instead of one each")
    pull.add_argument("--round", type=int, metavar="N", help="only licences of this round")
    pull.add_argument("--device", action="append", default=[], metavar="ADDRESS", help="only this device; repeatable")
    pull.add_argument("--keyring", type=Path, metavar="FILE", help="keyring to use (default: in --home)")
    pull.add_argument("--quiet", action="store_true", help="no progress bar")
    add_network_options(pull)
    return parser


def main(argv: Sequence[str]) -> int:
    """Run `latchkey data`; returns 1 if the data of any licence could not be fetched, else 0."""
    return asyncio.run(_pull(build_parser().parse_args(argv)))


async def _pull(options: argparse.Namespace) -> int:
    path = options.keyring or home_of(options) / KEYRING
    entries = _chosen(options, keyring.read(path), path)
    with data_export.exclusive(options.out / PARTS):
        async with auction_clock(options) as clock, AiohttpGateway() as http:
            client = DataClient(http, _Remembered(clock).now)
            now = await clock()
            downloads, problems = await _download_all(options, client, entries)
        exported = _export(options, downloads, now)
    value: Json = {
        "licences": len(entries),
        "rows": sum(download.rows for download in downloads),
        "files": [
            {"path": str(done.path), "sidecar": str(done.sidecar), "rows": done.rows, "sha256": done.sha256}
            for done in exported
        ],
        "problems": [{"licence": name, "problem": str(error)} for name, error in problems],
    }
    rows = sum(done.rows for done in exported)
    lines = [f"{done.path}  {counted(done.rows, 'row')}" for done in exported]
    lines.append(f"{counted(rows, 'row')} of {len(downloads)} of {counted(len(entries), 'licence')} in {options.out}")
    emit(value, lines, as_json=options.json)
    for _, error in problems:
        print(f"latchkey data: {error}", file=sys.stderr)
    return 1 if problems else 0


def _chosen(options: argparse.Namespace, entries: Sequence[KeyringEntry], path: Path) -> list[KeyringEntry]:
    devices = []
    for text in options.device:
        device = from_hex(text)
        if device is None or len(device) != 20:
            raise CommandFailed(f"--device {text[:60]!r} is no address: 0x and 40 hex digits")
        devices.append(device)
    chosen = [
        entry
        for entry in entries
        if (options.round is None or entry.licence.round == options.round) and (not devices or entry.device in devices)
    ]
    if not chosen:
        what = "is empty or missing" if not entries else "holds no licence of that round or device"
        raise CommandFailed(f"the keyring {path} {what}; run `latchkey keys RECOVERY-FILE` first")
    return chosen


async def _download_all(
    options: argparse.Namespace, client: DataClient, entries: Sequence[KeyringEntry]
) -> tuple[list[Downloaded], list[tuple[str, DataError]]]:
    """Download a few licences at a time; one that fails does not stop the others."""
    found: dict[str, Downloaded] = {}
    problems: list[tuple[str, DataError]] = []
    rows: dict[str, tuple[int, int]] = {}
    slots = asyncio.Semaphore(PARALLEL)
    with Progress("downloading", 0, unit="rows", quiet=options.quiet or options.json) as progress:

        async def one(entry: KeyringEntry) -> None:
            def seen(done: int, total: int) -> None:
                rows[entry.name] = (done, total)
                progress.total = sum(each for _, each in rows.values())
                progress.update(sum(each for each, _ in rows.values()))

            async with slots:
                try:
                    found[entry.name] = await client.download(entry, options.out / PARTS, seen)
                except DataError as error:
                    problems.append((entry.name, error))

        async with asyncio.TaskGroup() as group:
            for entry in entries:
                group.create_task(one(entry))
    return [found[entry.name] for entry in entries if entry.name in found], problems


def _export(options: argparse.Namespace, downloads: Sequence[Downloaded], now: int) -> list[data_export.Exported]:
    form: data_export.Format = options.format
    if options.merge:
        if not downloads:
            return []
        return [data_export.export(downloads, options.out / f"rows.{form}", form, retrieved=now, merged=True)]
    with Progress("writing", len(downloads), unit="files", quiet=options.quiet or options.json) as progress:
        exported = []
        for download in downloads:
            name = f"{to_hex(download.entry.device)}-{download.entry.name}.{form}"
            exported.append(data_export.export([download], options.out / name, form, retrieved=now))
            progress.step()
    return exported


class _Remembered:
    """Chain time, asked again every few seconds and carried on by the monotonic clock in between."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._asked = -CLOCK_SECONDS
        self._time = 0
        self._lock = asyncio.Lock()

    async def now(self) -> int:
        async with self._lock:
            if monotonic() - self._asked >= CLOCK_SECONDS:
                self._time, self._asked = await self._clock(), monotonic()
            return self._time + int(monotonic() - self._asked)
