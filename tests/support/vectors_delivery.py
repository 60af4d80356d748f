"""What the golden vectors of key delivery and settlement hold; `tools/vectors.py` writes and checks the files.

Every secret here is public on purpose.
"""

from dataclasses import asdict
from random import Random
from typing import Any

from eth_hash.auto import keccak

from chains.auction.delivery_rules import Kind, post_number, record_positions, records_root
from chains.auction.rules import decode_results, split
from chains.crypto.epoch import leaf_hash, leaf_root, lot_proof
from chains.crypto.key_dispute import make_dispute
from chains.crypto.key_record import (
    LicenceId,
    OpenedRecord,
    content_key,
    credential,
    licence_key,
    make_record,
    request_key,
    request_mac,
    shared_point,
)
from chains.crypto.month_keys import month_address, month_addresses, month_key_root, month_secret
from chains.crypto.points import FIELD, ORDER, Point, parity_of, point_of, x_of
from tests.support.delivery_chunk import result_bytes

Json = dict[str, Any]

BEYOND = next(x for x in range(ORDER, FIELD) if pow(x**3 + 7, (FIELD - 1) // 2, FIELD) == 1)
"""x of a curve point that `ecrecover` does not take: not below the order."""
CONTRACT = keccak(b"vector contract")[12:]
LICENCES = [
    LicenceId(chain_id=20180322, contract=CONTRACT, round=1, lot=0, rank=0),
    LicenceId(chain_id=20180322, contract=CONTRACT, round=1, lot=127, rank=5),
    LicenceId(chain_id=20180322, contract=CONTRACT, round=7, lot=128, rank=1),
    LicenceId(chain_id=1, contract=bytes(19) + b"\1", round=2**64 - 1, lot=16_383, rank=5),
    LicenceId(chain_id=2**256 - 1, contract=b"\xff" * 20, round=2**32, lot=129, rank=3),
]


def hexed(value: bytes) -> str:
    return "0x" + value.hex()


def word(text: str) -> bytes:
    return bytes(keccak(text.encode()))


def scalar(text: str) -> int:
    return int.from_bytes(word(text), "big") % (ORDER - 1) + 1


def named(licence: LicenceId) -> Json:
    return {
        "chainId": str(licence.chain_id),
        "contract": hexed(licence.contract),
        "round": str(licence.round),
        "lot": licence.lot,
        "rank": licence.rank,
    }


def key_of(point: Point) -> Json:
    return {"x": hexed(x_of(point).to_bytes(32, "big")), "parity": parity_of(point)}


def scalar_hex(value: int) -> str:
    return hexed(value.to_bytes(32, "big"))


def month_keys() -> Json:
    cases = []
    for index, first in enumerate((0, 1, 11, 12, 2**32 - 12)):
        seed = word(f"vector device seed {index}")
        addresses = month_addresses(seed, first)
        cases.append(
            {
                "in": {"seed": hexed(seed), "firstMonth": first},
                "out": {
                    "firstSecret": scalar_hex(month_secret(seed, first)),
                    "lastSecret": scalar_hex(month_secret(seed, first + 11)),
                    "addresses": [hexed(address) for address in addresses],
                    "root": hexed(month_key_root(first, addresses)),
                },
            }
        )
    return {"description": "Month keys of a device (specs/protocol/key-record.md section 2)", "cases": cases}


def _delivery(index: int, licence: LicenceId) -> tuple[bytes, int, int, bytes, Point]:
    """Return seed, month secret, buyer's secret, record and shared point of one case."""
    seed, buyer_secret = word(f"vector device seed {index}"), scalar(f"vector buyer {index}")
    secret, buyer = month_secret(seed, index), point_of(buyer_secret)
    arguments = (secret, buyer, licence, seed)
    return seed, secret, buyer_secret, make_record(*arguments), shared_point(*arguments)


def key_record() -> Json:
    cases = []
    for index, licence in enumerate(LICENCES):
        seed, secret, buyer_secret, record, shared = _delivery(index, licence)
        x, parity = licence_key(buyer_secret)
        cases.append(
            {
                "in": {
                    "licence": named(licence),
                    "seed": hexed(seed),
                    "month": index,
                    "buyerSecret": scalar_hex(buyer_secret),
                    "buyerKey": {"x": scalar_hex(x), "parity": parity},
                },
                "out": {
                    "record": hexed(record),
                    "shared": key_of(shared),
                    "monthSecret": scalar_hex(secret),
                    "monthAddress": hexed(month_address(secret)),
                    "refused": [
                        hexed(record[:64] + bytes([1 - record[64]])),
                        hexed(record[:64] + b"\x02"),
                        hexed(ORDER.to_bytes(32, "big") + record[32:]),
                        hexed(record[:32] + ORDER.to_bytes(32, "big") + record[64:]),
                        hexed(bytes(32) + record[32:]),
                        hexed(BEYOND.to_bytes(32, "big") + record[32:]),
                    ],
                },
            }
        )
    return {"description": "Key records (specs/protocol/key-record.md section 3)", "cases": cases}


def credentials() -> Json:
    cases = []
    for index, licence in enumerate(LICENCES):
        _, secret, _, _, shared = _delivery(index, licence)
        opened = OpenedRecord(secret=secret, shared=shared)
        device, buyer = word(f"vector device {index}")[12:], word(f"vector account {index}")[12:]
        made = credential(opened, licence, device=device, buyer=buyer, term=index)
        key = request_key(made)
        path, time = f"/things/{hexed(device)}/history?from={index}", 1_800_000_000 + index
        cases.append(
            {
                "in": {
                    "licence": named(licence),
                    "monthSecret": scalar_hex(secret),
                    "shared": key_of(shared),
                    "device": hexed(device),
                    "buyer": hexed(buyer),
                    "term": index,
                    "request": {"method": "GET", "path": path, "time": time},
                },
                "out": {
                    "credential": hexed(made),
                    "contentKey": hexed(content_key(opened, licence, device=device, buyer=buyer, term=index)),
                    "requestKey": hexed(key),
                    "requestMac": hexed(request_mac(key, "GET", path, time)),
                },
            }
        )
    return {"description": "Credentials and request keys (specs/protocol/key-record.md section 4)", "cases": cases}


def key_dispute() -> Json:
    cases = []
    for index, licence in enumerate(LICENCES):
        seed, secret, buyer_secret, good, _ = _delivery(index, licence)
        buyer = point_of(buyer_secret)
        bad = make_record(secret % (ORDER - 1) + 1, buyer, licence, seed)
        for name, record in (("good", good), ("bad", bad)):
            proof = asdict(make_dispute(record, buyer_secret, licence))
            parity = proof.pop("shared_parity")
            cases.append(
                {
                    "name": name,
                    "in": {
                        "licence": named(licence),
                        "record": hexed(record),
                        "buyerSecret": scalar_hex(buyer_secret),
                        "buyerKey": key_of(buyer),
                        "monthAddress": hexed(month_address(secret)),
                    },
                    "out": {
                        "isBad": name == "bad",
                        "sharedParity": parity,
                        **{_camel(field): scalar_hex(value) for field, value in proof.items()},
                    },
                }
            )
    return {"description": "Dispute proofs (specs/protocol/key-record.md section 7)", "cases": cases}


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def vector_leaves(lots: int) -> list[bytes]:
    """Leaves of lots made of words; the description of the lot proofs says how."""
    return [
        leaf_hash(
            lot=lot,
            owner=word(f"owner {lot}")[12:],
            gateway_payout=word(f"gateway {lot % 2}")[12:],
            content=word(f"content {lot}"),
        )
        for lot in range(lots)
    ]


def lot_proofs() -> Json:
    cases = []
    for lots, chunk, chosen in (
        (1, 0, [0]),
        (127, 0, [0, 1, 126]),
        (128, 0, [127]),
        (128, 0, list(range(128))),
        (129, 1, [0]),
        (129, 0, [3, 4, 64]),
        (300, 2, [0, 1, 2, 43]),
        (700, 5, [59]),
    ):
        leaves = vector_leaves(lots)
        cases.append(
            {
                "in": {"totalLots": lots, "chunk": chunk, "lots": chosen},
                "out": {
                    "leafRoot": hexed(leaf_root(leaves)),
                    "siblings": [hexed(sibling) for sibling in lot_proof(leaves, chunk, chosen)],
                },
            }
        )
    return {
        "description": "Lot proofs (specs/protocol/key-record.md section 5). Lot i of a case: owner = last 20 bytes of"
        " keccak of the text 'owner i', gateway likewise of 'gateway' and i mod 2, content = keccak of 'content i'",
        "cases": cases,
    }


def record_post() -> Json:
    random, cases = Random("vectors of posts"), []
    for kind, winners, lots in (
        (Kind.GATEWAY, {0: 1}, [0]),
        (Kind.OWNER, {127: 6}, [127]),
        (Kind.GATEWAY, {3: 2, 4: 1, 42: 6, 85: 4}, [3, 4, 42, 85]),
        (Kind.GATEWAY, dict.fromkeys(range(8), 1), [0, 1, 2, 3, 5, 6, 7]),
    ):
        results = b"".join(
            result_bytes(random.randrange(65_536), random.sample(range(150), winners.get(lot, 0))) for lot in range(128)
        )
        positions = record_positions(decode_results(results), lots)
        records = [random.randbytes(64) + bytes([position & 1]) for position in positions]
        cases.append(
            {
                "in": {
                    "kind": int(kind),
                    "results": hexed(results),
                    "lots": lots,
                    "records": hexed(b"".join(records)),
                },
                "out": {
                    "post": post_number(kind, lots[0]),
                    "positions": positions,
                    "root": hexed(records_root(kind, positions, records)),
                },
            }
        )
    return {"description": "Posts of key records (specs/protocol/key-record.md section 5)", "cases": cases}


def lot_split() -> Json:
    cases = []
    for price, licences, miners, recipients, bps in (
        (1000, 1, 1, 1, (1000, 1000, 300)),
        (1, 1, 3, 7, (1000, 1000, 300)),
        (65_535, 6, 64, 64, (1000, 1000, 300)),
        (777, 5, 4, 21, (1111, 997, 333)),
        (0, 2, 2, 2, (1000, 1000, 300)),
    ):
        gateway, platform, fee = bps
        shares = split(
            price=price,
            licences=licences,
            miners=miners,
            recipients=recipients,
            gateway_bps=gateway,
            platform_bps=platform,
            fee_bps=fee,
        )
        cases.append(
            {
                "in": {
                    "price": price,
                    "licences": licences,
                    "miners": miners,
                    "recipients": recipients,
                    "gatewayBps": gateway,
                    "platformBps": platform,
                    "feeBps": fee,
                },
                "out": {_camel(name): str(value) for name, value in asdict(shares).items()},
            }
        )
    return {"description": "Shares of a lot, wei of DTX (specs/protocol/key-record.md section 6)", "cases": cases}
