"""What the golden vectors of a bidder's files hold: plans, recovery files and copies, keyrings, filters, price rules.

Every secret here is public on purpose.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

from chains.crypto import epoch
from chains.crypto.key_record import LicenceId, OpenedRecord
from chains.crypto.points import point_of
from chains.market import files, group_rules, keyring, plan, query, recovery_copy, sealing
from chains.market.amounts import parse_percent
from chains.market.columns import columns_of
from chains.market.errors import QueryError
from chains.market.keyring import KeyringEntry
from chains.market.lots import Lot, VerifiedLots, verify
from chains.market.plan import Plan
from chains.market.recovery_file import RecoveryFile
from chains.metadata import schema

CONTRACT = (0x1203).to_bytes(20, "big")
BIDDER = hashlib.sha256(b"bidder").digest()[:20]
FRIDGE = 1
ATTRIBUTES: tuple[dict[str, schema.Value], ...] = (
    {"region": "DE1", "household": 3, "energy_class": "B", "volume": 300},
    {"region": "FRB", "household": 1, "energy_class": "G", "utc_offset": -3},
    {"region": "DE2", "children": 0},
    {},
)


def entropy(label: str) -> Any:
    """Return a source of bytes that gives the same bytes for the same label every time."""
    drawn = 0

    def draw(length: int) -> bytes:
        nonlocal drawn
        drawn += 1
        return hashlib.shake_256(f"latchkey vectors {label} {drawn}".encode()).digest(length)

    return draw


def lot(number: int, month: int = 5) -> Lot:
    """Return a lot that follows from its number; its licences run from 0 to 6."""

    def word(name: str) -> bytes:
        return hashlib.sha256(f"{name} {number}".encode()).digest()

    return Lot(
        number=number,
        device=word("device")[:20],
        owner=word("owner")[:20],
        gateway=word("gateway")[:20],
        gateway_payout=word("payout")[:20],
        gateway_url="http://127.0.0.1:8000",
        model=1 + number % 3,
        family=FRIDGE,
        attributes=schema.load(FRIDGE).encode(ATTRIBUTES[number % len(ATTRIBUTES)]),
        td_hash=word("td"),
        month_key_root=word("root"),
        month=month,
        reserve=(number * 977) % 5_000,
        licences=(number + 1) % 7,
        flags=number % 3,
    )


def verified(count: int, round_id: int = 7) -> VerifiedLots:
    """Return a round of such lots."""
    lots = [lot(number) for number in range(count)]
    return verify(
        lots,
        round_id=round_id,
        month=5,
        count=count,
        leaf_root=epoch.leaf_root([each.leaf for each in lots]),
        terms_head=epoch.terms_head(epoch.terms_rows([each.terms for each in lots])),
    )


def record(each: Lot) -> bytes:
    """Return the record of a lot in the directory's leaf list."""
    return b"".join(
        (
            each.device,
            each.owner,
            each.gateway,
            each.gateway_payout,
            each.model.to_bytes(4, "big"),
            each.attributes,
            each.td_hash,
            each.month_key_root,
            each.terms,
        )
    )


def round_json(lots: VerifiedLots) -> dict[str, Any]:
    """Return what the auction chain says of the round."""
    return {
        "round": str(lots.round_id),
        "month": lots.month,
        "lots": len(lots.lots),
        "leafRoot": files.to_hex(lots.leaf_root),
        "termsHead": files.to_hex(lots.terms_head),
    }


def plan_of(lots: VerifiedLots) -> Plan:
    """Return a plan that bids on every lot for sale, and says why in more than ASCII."""
    priced = plan.reserve_plus(lots.lots, Fraction(1, 4))
    return Plan(
        metadata_chain_id=20180321,
        auction_chain_id=20180322,
        contract=CONTRACT,
        round=lots.round_id,
        filter="region != 'Île-de-France €'",
        leaf_root=lots.leaf_root,
        terms_head=lots.terms_head,
        budget=2**60 + 1,
        max_devices=12,
        bids=priced.bids,
    )


def recovery_of(count: int) -> tuple[VerifiedLots, bytes, RecoveryFile]:
    """Return lots, vault key and the recovery file that sealing draws for them."""
    lots = verified(count)
    vault_key = entropy(f"vault {count}")(32)
    drawn = sealing.draw_for(plan_of(lots), lots, BIDDER, vault_key, entropy(f"draw {count}"))
    return lots, vault_key, drawn


def leaf_list() -> dict[str, Any]:
    """Return `leaf_list.json`."""
    cases = []
    for count in (1, 127, 130):
        lots = verified(count)
        content = b"".join(record(each) for each in lots.lots)
        cases.append({"name": f"{count} lots", "in": {"list": files.to_hex(content)}, "out": round_json(lots)})
    return {
        "description": "Leaf lists of a directory, 184 bytes a lot, and the round that they prove "
        "(specs/protocol/metadata-chain.md, Epoch encodings)",
        "cases": cases,
    }


def recovery_files() -> dict[str, Any]:
    """Return `recovery_file.json`."""
    cases = []
    for count in (1, 130):
        lots, vault_key, drawn = recovery_of(count)
        sealed = drawn.sealed
        cases.append(
            {
                "name": f"{count} lots",
                "in": {
                    "plan": files.encode(plan_of(lots).to_json()).decode(),
                    "list": files.to_hex(b"".join(record(each) for each in lots.lots)),
                    "onChain": round_json(lots),
                    "bidder": files.to_hex(BIDDER),
                    "vaultKey": files.to_hex(vault_key),
                    "entropy": [files.to_hex(drawn_bytes) for drawn_bytes in _drawn(count)],
                },
                "out": {
                    "file": files.encode(drawn.to_json()).decode(),
                    "keyHash": files.to_hex(sealed.key_hash),
                    "head": files.to_hex(sealed.head),
                    "licenceX": files.to_hex(sealed.licence_x.to_bytes(32, "big")),
                    "licenceParity": sealed.licence_parity,
                },
            }
        )
    return {
        "description": "Recovery files: plan, verified lots, vault key and the random bytes drawn (nonce, then 48 "
        "bytes for the licence key) give the file (specs/protocol/recovery-file.md)",
        "cases": cases,
    }


def _drawn(count: int) -> list[bytes]:
    draw = entropy(f"draw {count}")
    return [draw(32), draw(48)]


def recovery_copies() -> dict[str, Any]:
    """Return `recovery_copy.json`."""
    _, vault_key, drawn = recovery_of(1)
    cases = []
    for name, secret, copy in (
        ("passphrase", "correct horse ﬁeld 1", {"passphrase": "correct horse field 1", "log_n": 14}),
        ("vault key", recovery_copy.phrase_of(vault_key), {"vault_key": vault_key}),
    ):
        made = recovery_copy.encrypt(drawn, entropy=entropy(f"copy {name}"), **copy)
        cases.append(
            {
                "name": name,
                "in": {
                    "secret": secret,
                    "vaultKey": files.to_hex(vault_key),
                    "copy": files.encode(made.to_json()).decode(),
                },
                "out": {"file": files.encode(drawn.to_json()).decode()},
            }
        )
    return {
        "description": "Encrypted copies of a recovery file. The passphrase of the first has a ligature that NFKC "
        "resolves; the secret of the second is the phrase of vaultKey (specs/protocol/recovery-file.md section 8)",
        "cases": cases,
    }


def plans() -> dict[str, Any]:
    """Return `plan.json`: texts that are read, or refused at a field."""
    lots = verified(3)
    good = plan_of(lots).to_json()
    bids = good["bids"]
    assert isinstance(bids, dict)
    first = next(iter(bids))
    wrong: list[tuple[str, dict[str, object]]] = [
        ("version", {**good, "version": 2}),
        ("contract", {**good, "contract": "0x12"}),
        ("round", {**good, "round": "0"}),
        ("budget", {**good, "budget": 25}),
        ("max_devices", {**good, "max_devices": 65_536}),
        ("bids", {**good, "bids": {}}),
        (f"bids.{first}", {**good, "bids": {first: 0}}),
        ("bids.0x12", {**good, "bids": {"0x12": 5}}),
        ("filter", {**good, "filter": "x" * 4_097}),
        ("terms_head", {name: value for name, value in good.items() if name != "terms_head"}),
        ("note", {**good, "note": ""}),
    ]
    cases = [{"name": "good", "in": {"text": files.encode(good).decode()}, "out": {"field": None}}]
    cases += [
        {"name": field, "in": {"text": files.encode(value).decode()}, "out": {"field": field}} for field, value in wrong
    ]
    return {"description": "Plans that are read, and the field that others are refused at", "cases": cases}


FILTERS = (
    "",
    "  ",
    "category = refrigerator and household >= 3",
    "CATEGORY = Refrigerator AND region IN (DE1, 'de2')",
    "region != DE1",
    "not region = DE1",
    "not (household = 3 or children = 0) and licences > 1",
    "region = unstated or utc_offset < 0",
    "household != unstated",
    "region not in (DE1, FRB)",
    "reserve <= 1.954 and lot > 1",
    "volume >= 310",
    "energy_class > C",
    "model in (1, 2)",
    "household = 3 household = 4",
    "household 3",
    "household not = 3",
    "region > DE1",
    "regoin = DE1",
    "region = DE99",
    "household >= three",
    "reserve > 0.0001",
    "device = 0x12",
    "region in DE1",
    "region in (DE1",
    "(household = 3",
    "household = 'three",
    "household = 3 and",
    "household > unstated",
    "and = 3",
    "household = not",
    "household = 3 ;",
    "(" * 33 + "household = 3" + ")" * 33,
    "not " * 32 + "household = 3",
    " or ".join(["household = 3"] * 40),
    "x" * 4_097,
)


def filters() -> dict[str, Any]:
    """Return `filter.json`: which of a few lots pass, or where the fault is."""
    lots = [lot(number) for number in range(9)]
    columns = columns_of(FRIDGE)
    device = files.to_hex(lots[4].device)
    cases: list[dict[str, Any]] = []
    for text in (*FILTERS, f"device = {device.upper().replace('0X', '0x')}", f"owner = {device}"):
        out: dict[str, Any]
        try:
            parsed = query.parse(text, columns)
            out = {"lots": [each.number for each in lots if parsed.matches(each)], "column": None}
        except QueryError as error:
            out = {"lots": None, "column": error.column}
        cases.append({"in": {"text": text}, "out": out})
    return {
        "description": "Filters over the lots of leafList (a round with family 1): the lots that pass, or the column "
        "of the fault counted from 1 (specs/protocol/recovery-file.md section 6)",
        "leafList": files.to_hex(b"".join(record(each) for each in lots)),
        "onChain": round_json(verified(9)),
        "cases": cases,
    }


def price_rules() -> dict[str, Any]:
    """Return `price_rule.json`."""
    lots = [lot(number) for number in range(12)]
    offers = [
        {
            "device": files.to_hex(each.device),
            "reserve": each.reserve,
            "licences": each.licences,
            "model": each.model,
            "attributes": files.to_hex(each.attributes),
        }
        for each in lots
    ]
    cases: list[dict[str, Any]] = []
    cases += [
        {"in": {"rule": "one", "ticks": ticks}, "out": _priced(plan.one_price(lots, ticks))}
        for ticks in (1, 1_954, 65_535)
    ]
    for percent, ceiling in (("0", 65_535), ("12.5", 65_535), ("33.333", 3_000), ("2000%", 65_535)):
        chosen = plan.reserve_plus(lots, parse_percent(percent, name="percent"), ceiling)
        cases.append({"in": {"rule": "reserve", "percent": percent, "ceiling": ceiling}, "out": _priced(chosen)})
    lists = (
        f'device,price\n{offers[1]["device"]},1.5\r\n"{offers[2]["device"]}","12"\n\n',
        f"\ufeffnote,price,device\nkept,0.001,{offers[0]['device']}\nlost,65.535, {offers[6]['device']} \n",
        "device\n",
        "device,price\n0x12,1\n",
        f"device,price\n{offers[1]['device']},1\n{offers[1]['device']},1\n",
        f"device,price\n{offers[1]['device']},1e3\n",
        f"device,price\n{offers[1]['device']},0\n",
        f"device,price\n{offers[1]['device']},65.536\n",
        f"device,price\n{offers[1]['device']},1.0001\n",
    )
    cases += [{"in": {"rule": "list", "text": text}, "out": _listed(lots, text)} for text in lists]
    groups = (
        "model,percent,ceiling\n1,50,\n2,,1.5\n",
        "ceiling,region,percent\r\n2.000,de1,0\r\n,unstated,12.5%\r\n,FRB,\r\n",
        'household,percent,ceiling\n"3","33.333","4"\n1,0,\n',
        "model,percent\n1,5\n",
        "model,percent,ceiling,note\n1,5,,\n",
        "colour,percent,ceiling\n1,5,\n",
        "model,percent,percent\n1,5,6\n",
        "model,percent,ceiling\n1,5,\n01,6,\n",
        "model,percent,ceiling\nX,5,\n",
        "model,percent,ceiling\nunstated,5,\n",
        "region,percent,ceiling\nDE99,5,\n",
        "household,percent,ceiling\n3.5,5,\n",
        "model,percent,ceiling\n1,-5,\n",
        "model,percent,ceiling\n1,5,0\n",
        "model,percent,ceiling\n1,5,66\n",
    )
    cases += [{"in": {"rule": "groups", "percent": "25", "text": text}, "out": _grouped(lots, text)} for text in groups]
    return {
        "description": "Price rules over the lots of offers: bids in ticks by device, and lots left out; an error "
        "where a price list or a file of groups is refused; all lots are of family 1 "
        "(specs/protocol/recovery-file.md section 5)",
        "offers": offers,
        "cases": cases,
    }


def _listed(lots: list[Lot], text: str) -> dict[str, Any]:
    return _from_file(text, lambda path: plan.price_list(lots, plan.read_prices(path)))


def _grouped(lots: list[Lot], text: str) -> dict[str, Any]:
    def priced(path: Path) -> plan.Priced:
        return plan.reserve_plus(lots, Fraction(1, 4), own_of=group_rules.read(path, FRIDGE).of)

    return _from_file(text, priced)


def _from_file(text: str, price: Callable[[Path], plan.Priced]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "prices.csv"
        path.write_bytes(text.encode())
        try:
            return _priced(price(path))
        except Exception as error:  # noqa: BLE001  # the kind of error is what the case records
            return {"error": type(error).__name__}


def _priced(chosen: plan.Priced) -> dict[str, Any]:
    return {
        "bids": {files.to_hex(device): ticks for device, ticks in chosen.bids.items()},
        "notForSale": chosen.not_for_sale,
        "reserveAbovePrice": chosen.reserve_above_price,
    }


def keyrings() -> dict[str, Any]:
    """Return `keyring.json`."""
    entries = []
    for number in (0, 1):
        each = lot(number)
        secret = int.from_bytes(hashlib.sha256(f"secret {number}".encode()).digest(), "big") % 2**255 + 1
        entries.append(
            KeyringEntry(
                licence=LicenceId(chain_id=20180322, contract=CONTRACT, round=7, lot=number, rank=number),
                bidder=BIDDER,
                device=each.device,
                model=each.model,
                family=each.family,
                attributes=each.attributes,
                gateway_url=each.gateway_url,
                month=each.month,
                term_start=1_800_000_000,
                term_end=1_800_000_180,
                price=1_500 + number,
                opened=OpenedRecord(secret=secret, shared=point_of(secret + 1)),
            )
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "keyring.json"
        keyring.add(path, entries)
        text = path.read_text()
    value = json.loads(text)
    return {
        "description": "A keyring and what its licences derive (specs/protocol/recovery-file.md section 7)",
        "cases": [
            {
                "in": {"text": text},
                "out": {
                    "licences": [
                        {
                            "name": entry.name,
                            "credential": files.to_hex(entry.credential()),
                            "contentKey": files.to_hex(entry.content_key()),
                            "requestKey": files.to_hex(entry.request_key()),
                        }
                        for entry in entries
                    ]
                },
            },
            {"in": {"text": files.encode({**value, "version": 2}).decode()}, "out": {"field": "version"}},
            {
                "in": {"text": files.encode({**value, "licences": [{**value["licences"][0], "rank": 6}]}).decode()},
                "out": {"field": "licences[0].rank"},
            },
            {
                "in": {
                    "text": files.encode(
                        {**value, "licences": [{**value["licences"][0], "shared_point": "0x02" + "ff" * 32}]}
                    ).decode()
                },
                "out": {"field": "licences[0].shared_point"},
            },
        ],
    }
