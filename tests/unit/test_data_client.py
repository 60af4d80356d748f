"""Promises of the data client: signed requests, downloads that go on, plain words for refusals."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pyarrow.parquet
import pytest

from chains.crypto import key_record
from chains.crypto.key_record import LicenceId, OpenedRecord
from chains.crypto.keys import address_of, private_key
from chains.crypto.points import point_of
from chains.market import data_export, data_proofs
from chains.market.data_client import RETRIES, Answer, DataClient, Downloaded
from chains.market.data_provenance import NotServed, signed_headers
from chains.market.data_seal import CONTENT_CODING, MEDIA_TYPE, seal
from chains.market.errors import AccessRefused, DataError
from chains.market.keyring import KeyringEntry
from chains.metadata import schema
from device_sim.access import Denial, KeyRing
from device_sim.access import Licence as DeviceLicence

NOW = 5_000
KEYS = {bytes(address_of(key)): key for key in (private_key(bytes([number]) * 32) for number in (0xD1, 0xD2))}
DEVICE, OTHER_DEVICE = KEYS


def _entry(device: bytes = DEVICE, lot: int = 3) -> KeyringEntry:
    return KeyringEntry(
        licence=LicenceId(chain_id=20180322, contract=b"\x12" * 20, round=7, lot=lot, rank=0),
        bidder=b"\x34" * 20,
        device=device,
        model=2,
        family=1,
        attributes=schema.load(1).encode({"region": "DE1", "household": 3}),
        gateway_url="http://127.0.0.1:8000/prefix/",
        month=4,
        term_start=4_900,
        term_end=5_100,
        price=1_250,
        opened=OpenedRecord(secret=77, shared=point_of(99)),
    )


def _rows(count: int) -> list[bytes]:
    values = (4.5, True, "cool", False, -18, "milk, 1 l")
    return [
        json.dumps(
            {
                "time": f"2027-01-01T00:{number // 60 % 60:02d}:{number % 60:02d}.{number % 1000:03d}Z",
                "property": f"p{number % 6}",
                "value": values[number % 6],
            }
        ).encode()
        + b"\n"
        for number in range(count)
    ]


class Device:
    """A device behind its gateway, by the rules of the device API; judges requests with the simulator's own code."""

    def __init__(self, entry: KeyringEntry, rows: list[bytes]) -> None:
        self.entry = entry
        self.rows = rows
        self.now = NOW
        self.asked: list[str] = []
        self.fail_at: dict[int, Answer | Exception | tuple[dict[str, str], bytes]] = {}
        self.ring = KeyRing(
            entry.device,
            [
                DeviceLicence(
                    round_id=entry.licence.round,
                    lot=entry.licence.lot,
                    rank=entry.licence.rank,
                    month=entry.month,
                    device=entry.device,
                    buyer=entry.bidder,
                    start=entry.term_start,
                    end=entry.term_end,
                    readable_from=0,
                    readable_until=1,
                    credential=entry.credential(),
                    content_key=entry.content_key(),
                    chain_id=entry.licence.chain_id,
                    contract=entry.licence.contract,
                )
            ],
        )

    async def get(self, url: str, headers: Mapping[str, str], limit: int) -> Answer:
        self.asked.append(url)
        planned = self.fail_at.pop(len(self.asked), None)
        if isinstance(planned, Exception):
            raise planned
        if isinstance(planned, tuple):
            return self.sealed(url, *planned)
        if planned is not None:
            return planned
        parts = urlsplit(url)
        verdict = self.ring.judge(
            headers["Authorization"], method="GET", path=f"{parts.path}?{parts.query}", now=self.now
        )
        if isinstance(verdict, Denial):
            body = json.dumps({"type": verdict.reason.value, "status": 401, "detail": verdict.detail}).encode()
            return Answer(status=401, headers={}, body=body)
        query = parse_qs(parts.query)
        start, size = int(query.get("after", ["0"])[0]), int(query["limit"][0])
        page = self.rows[start : start + size]
        found = {"latchkey-rows": str(len(page)), "latchkey-total": str(len(self.rows))}
        if start + size < len(self.rows):
            found["latchkey-next"] = str(start + size)
        return self.sealed(url, found, b"".join(page))

    def sealed(self, url: str, headers: Mapping[str, str], body: bytes, signer: bytes | None = None) -> Answer:
        """Sign and seal an answer as a device does."""
        parts, entry = urlsplit(url), self.entry
        proof = signed_headers(
            KEYS[signer or entry.device],
            entry.licence,
            device=entry.device,
            buyer=entry.bidder,
            time=self.now,
            method="GET",
            target=f"{parts.path}?{parts.query}",
            body=body,
        )
        sealed = seal(entry.content_key(), 200, {**headers, **proof}, body)
        return Answer(status=200, headers={"content-encoding": CONTENT_CODING, "content-type": MEDIA_TYPE}, body=sealed)


async def _no_pause(seconds: float) -> None:
    return


def _client(device: Device, page_rows: int = 10, now: int = NOW) -> DataClient:
    async def chain_time() -> int:
        return now

    return DataClient(device, chain_time, pause=_no_pause, page_rows=page_rows)


def _files(folder: Path, pattern: str) -> list[Path]:
    return list(folder.glob(pattern))


def _content(done: Downloaded) -> bytes:
    return done.part.read_bytes()[: done.length]


async def test_every_page_arrives_once_and_in_order_and_the_key_is_never_sent(tmp_path: Path) -> None:
    entry = _entry()
    device = Device(entry, _rows(35))
    seen: list[tuple[int, int]] = []
    done = await _client(device).download(entry, tmp_path, lambda rows, total: seen.append((rows, total)))
    assert _content(done) == b"".join(device.rows)
    assert (done.rows, done.resumed_at) == (35, 0)
    assert seen == [(10, 35), (20, 35), (30, 35), (35, 35)]
    assert len(device.asked) == 4
    assert device.asked[0].startswith(f"http://127.0.0.1:8000/prefix/things/0x{DEVICE.hex()}/export?")
    assert entry.credential().hex() not in "".join(device.asked)


@pytest.mark.parametrize("fail_at", [1, 2, 3, 4])
async def test_a_broken_download_goes_on_without_repeating_or_losing_a_row(tmp_path: Path, fail_at: int) -> None:
    entry = _entry()
    device = Device(entry, _rows(35))
    device.fail_at = {fail_at: Answer(status=500, headers={}, body=b"")}
    with pytest.raises(DataError):
        await _client(device).download(entry, tmp_path)
    device.asked.clear()
    done = await _client(device).download(entry, tmp_path)
    assert _content(done) == b"".join(device.rows)
    assert done.resumed_at == 10 * (fail_at - 1)
    assert len(device.asked) == 5 - fail_at


async def test_a_page_torn_by_a_crash_is_fetched_again(tmp_path: Path) -> None:
    entry = _entry()
    device = Device(entry, _rows(35))
    device.fail_at = {3: Answer(status=500, headers={}, body=b"")}
    with pytest.raises(DataError):
        await _client(device).download(entry, tmp_path)
    part = next(path for path in _files(tmp_path, "*.ndjson") if "proofs" not in path.name)
    with part.open("ab") as torn:
        torn.write(b'{"time": "2027-01-0')
    assert _content(await _client(device).download(entry, tmp_path)) == b"".join(device.rows)
    part.write_bytes(b"")
    assert _content(await _client(device).download(entry, tmp_path)) == b"".join(device.rows)


async def test_a_later_run_adds_only_what_was_recorded_since(tmp_path: Path) -> None:
    entry = _entry()
    device = Device(entry, _rows(35))
    await _client(device).download(entry, tmp_path)
    device.rows = _rows(52)
    device.asked.clear()
    done = await _client(device).download(entry, tmp_path)
    assert _content(done) == b"".join(device.rows)
    assert len(device.asked) == 3


async def test_a_busy_or_silent_gateway_is_asked_again_a_few_times(tmp_path: Path) -> None:
    entry = _entry()
    device = Device(entry, _rows(5))
    device.fail_at = {1: ConnectionResetError("reset"), 2: Answer(status=503, headers={}, body=b""), 3: TimeoutError()}
    assert (await _client(device).download(entry, tmp_path)).rows == 5
    device = Device(entry, _rows(5))
    device.fail_at = {number: ConnectionRefusedError("refused") for number in range(1, RETRIES + 1)}
    with pytest.raises(
        DataError, match=r"no answer from http://127\.0\.0\.1:8000/prefix/: refused \(4 tries\); what arrived"
    ):
        await _client(device).download(entry, tmp_path)
    assert len(device.asked) == RETRIES


async def test_refusals_say_what_the_device_said_and_what_to_do(tmp_path: Path) -> None:
    entry = _entry()
    for now, ours, kind, remedy in (
        (entry.term_end, entry.term_end, "term-ended", "buy a later month"),
        (entry.term_start - 1, entry.term_start, "term-not-begun", "come back when the term begins"),
        (NOW + 61, NOW, "request-time-off", "check its RPC address"),
    ):
        device = Device(entry, _rows(5))
        device.now = now
        with pytest.raises(AccessRefused) as caught:
            await _client(device, now=ours).download(entry, tmp_path)
        assert (caught.value.status, caught.value.kind) == (401, kind)
        assert remedy in str(caught.value)
        assert len(device.asked) == 1
    device = Device(entry, _rows(5))
    other = _entry(lot=4)
    with pytest.raises(AccessRefused, match=r"key-unknown.*has not seen the sale yet"):
        await _client(device).download(other, tmp_path)


async def test_the_signature_covers_the_whole_target(tmp_path: Path) -> None:
    entry = _entry()
    mac = key_record.request_mac(entry.request_key(), "GET", "/prefix/things/x/export?limit=1", NOW)
    header = f'Latchkey licence="{entry.name}", time="{NOW}", mac="{mac.hex()}"'
    ring = Device(entry, []).ring
    assert not isinstance(ring.judge(header, method="GET", path="/prefix/things/x/export?limit=1", now=NOW), Denial)
    assert isinstance(ring.judge(header, method="GET", path="/prefix/things/x/export?limit=2", now=NOW), Denial)


@pytest.mark.parametrize(
    ("headers", "body", "part"),
    [
        ({"latchkey-rows": "1"}, b'{"time"', "ends in the middle of a row"),
        ({"latchkey-rows": "2"}, b"{}\n", "holds 1 rows, its header says 2"),
        ({}, b"{}\n", "its header says nothing"),
        ({"latchkey-rows": "1", "latchkey-next": "-1"}, b"{}\n", "next cursor '-1'"),
        ({"latchkey-rows": "1", "latchkey-next": "9" * 40}, b"{}\n", "next cursor"),
    ],
)
async def test_an_answer_that_breaks_the_page_format_is_refused(
    tmp_path: Path, headers: dict[str, str], body: bytes, part: str
) -> None:
    entry = _entry()
    device = Device(entry, [])
    device.fail_at = {1: (headers, body)}
    with pytest.raises(DataError, match=part):
        await _client(device).download(entry, tmp_path)


@pytest.mark.parametrize("coding", ["identity", "gzip", ""])
async def test_an_answer_that_the_gateway_could_read_is_refused(tmp_path: Path, coding: str) -> None:
    device = Device(_entry(), _rows(5))
    headers = {"latchkey-rows": "5", "content-encoding": coding, "content-type": "application/x-ndjson"}
    device.fail_at = {1: Answer(status=200, headers=headers, body=b"".join(device.rows))}
    with pytest.raises(DataError, match="not sealed, so the gateway could read it"):
        await _client(device).download(_entry(), tmp_path)
    assert not _files(tmp_path, "*.ndjson")


async def test_an_answer_that_another_key_signed_is_refused(tmp_path: Path) -> None:
    device = Device(_entry(), [])
    url = f"{_entry().gateway_url}things/0x{DEVICE.hex()}/export?format=ndjson&limit=10"
    device.fail_at = {1: device.sealed(url, {"latchkey-rows": "0"}, b"", signer=OTHER_DEVICE)}
    with pytest.raises(DataError, match="signed by"):
        await _client(device).download(_entry(), tmp_path)


async def test_an_answer_to_another_request_is_refused(tmp_path: Path) -> None:
    device = Device(_entry(), _rows(5))
    url = f"{_entry().gateway_url}things/0x{DEVICE.hex()}/export?format=ndjson&limit=11"
    device.fail_at = {1: device.sealed(url, {"latchkey-rows": "0"}, b"")}
    with pytest.raises(DataError, match="another request"):
        await _client(device).download(_entry(), tmp_path)


async def test_a_damaged_seal_is_refused(tmp_path: Path) -> None:
    device = Device(_entry(), _rows(5))
    answer = device.sealed(f"{_entry().gateway_url}things/x", {}, b"")
    device.fail_at = {1: Answer(status=200, headers=answer.headers, body=answer.body[:-1] + b"\0")}
    with pytest.raises(DataError, match="does not open"):
        await _client(device).download(_entry(), tmp_path)


async def test_every_byte_of_a_download_is_proved_and_an_altered_one_is_noticed(tmp_path: Path) -> None:
    entry = _entry()
    device = Device(entry, _rows(35))
    device.fail_at = {3: Answer(status=500, headers={}, body=b"")}
    with pytest.raises(DataError):
        await _client(device).download(entry, tmp_path)
    await _client(device).download(entry, tmp_path)
    device.rows = _rows(52)
    done = await _client(device).download(entry, tmp_path)
    assert data_proofs.verify(entry, done.part, done.length) == 6
    altered = done.part.read_bytes().replace(b"4.5", b"4.4", 1)
    done.part.write_bytes(altered)
    with pytest.raises(NotServed, match="signed by"):
        data_proofs.verify(entry, done.part, done.length)
    with pytest.raises(DataError, match="not the device's own"):
        data_export.export([done], tmp_path / "one.csv", "csv", retrieved=NOW)


async def test_a_page_without_its_proof_is_noticed(tmp_path: Path) -> None:
    entry = _entry()
    done = await _client(Device(entry, _rows(35))).download(entry, tmp_path)
    proofs = data_proofs.path_of(done.part)
    lines = proofs.read_text().splitlines(keepends=True)
    proofs.write_text("".join([*lines[:2], lines[3]]))
    with pytest.raises(NotServed, match="have no proof"):
        data_proofs.verify(entry, done.part, done.length)


async def test_a_cursor_that_stands_still_does_not_loop(tmp_path: Path) -> None:
    entry = _entry()
    device = Device(entry, _rows(35))
    device.fail_at = {3: ({"latchkey-rows": "0", "latchkey-next": "20"}, b"")}
    with pytest.raises(DataError, match="does not follow 20"):
        await _client(device).download(entry, tmp_path)


async def _downloads(tmp_path: Path) -> list[Downloaded]:
    found = []
    for number in range(2):
        entry = _entry(device=(DEVICE, OTHER_DEVICE)[number], lot=number)
        found.append(await _client(Device(entry, _rows(12 + number))).download(entry, tmp_path / "parts"))
    return found


async def test_csv_holds_every_row_as_the_device_wrote_it(tmp_path: Path) -> None:
    downloads = await _downloads(tmp_path)
    done = data_export.export(downloads[:1], tmp_path / "one.csv", "csv", retrieved=NOW)
    with done.path.open(newline="") as content:
        table = list(csv.reader(content))
    assert table[0] == ["time", "property", "value"]
    assert [row[2] for row in table[1:7]] == ["4.5", "true", "cool", "false", "-18", "milk, 1 l"]
    assert len(table) - 1 == done.rows == 12
    assert done.sha256 == sha256(done.path.read_bytes()).hexdigest()


async def test_a_merged_file_names_the_device_of_each_row(tmp_path: Path) -> None:
    downloads = await _downloads(tmp_path)
    done = data_export.export(downloads, tmp_path / "all.csv", "csv", retrieved=NOW, merged=True)
    with done.path.open(newline="") as content:
        devices = [row["device"] for row in csv.DictReader(content)]
    assert devices == ["0x" + DEVICE.hex()] * 12 + ["0x" + OTHER_DEVICE.hex()] * 13


async def test_parquet_has_one_typed_column_a_kind_and_the_same_rows(tmp_path: Path) -> None:
    downloads = await _downloads(tmp_path)
    done = data_export.export(downloads, tmp_path / "all.parquet", "parquet", retrieved=NOW, merged=True)
    table = pyarrow.parquet.read_table(done.path)
    rows = table.to_pylist()
    expected = [json.loads(row) for row in (*_rows(12), *_rows(13))]
    assert len(rows) == done.rows == 25
    for row, source in zip(rows, expected, strict=True):
        values = [row[name] for name in ("number", "flag", "text") if row[name] is not None]
        assert values == [source["value"]]
        assert row["property"] == source["property"]
        assert row["time"].isoformat(timespec="milliseconds").replace("+00:00", "Z") == source["time"]
    assert str(table.schema.field("time").type) == "timestamp[ms, tz=UTC]"


async def test_the_sidecar_says_where_a_file_comes_from_and_holds_no_secret(tmp_path: Path) -> None:
    downloads = await _downloads(tmp_path)
    done = data_export.export(downloads[:1], tmp_path / "one.csv", "csv", retrieved=NOW)
    text = done.sidecar.read_text()
    found = json.loads(text)
    entry = downloads[0].entry
    assert found["sha256"] == done.sha256
    assert found["rows"] == 12
    assert found["sources"][0]["attributes"] == {"region": "DE1", "household": 3}
    assert found["sources"][0]["price_dtx"] == "1.250"
    for secret in (entry.credential(), entry.request_key(), entry.opened.shared):
        assert secret.hex() not in text


async def test_a_row_that_is_not_in_form_stops_the_export_and_leaves_no_file(tmp_path: Path) -> None:
    for row in (b"[]\n", b'{"time": "yesterday", "property": "p", "value": 1}\n', b'{"time": 5}\n', b"{\n"):
        entry = _entry()
        device = Device(entry, [*_rows(2), row])
        done = await _client(device, page_rows=50).download(entry, tmp_path / row.hex()[:12])
        with pytest.raises(DataError, match="row 3 is not in the promised form"):
            data_export.export([done], tmp_path / "one.csv", "csv", retrieved=NOW)
    assert not _files(tmp_path, "*one.csv*")


def test_two_downloads_never_share_a_folder(tmp_path: Path) -> None:
    with (
        data_export.exclusive(tmp_path),
        pytest.raises(DataError, match="another download works in"),
        data_export.exclusive(tmp_path),
    ):
        pass
    with data_export.exclusive(tmp_path):
        pass
