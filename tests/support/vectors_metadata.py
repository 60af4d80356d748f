"""What the golden vectors of the metadata chain hold; `tools/vectors.py` writes and checks the files.

Epochs have 1, 127, 128 and 129 lots: one, the last before, at and after a chunk border. Keys are public on purpose.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from eth_hash.auto import keccak

from chains.crypto import epoch as encoding
from chains.crypto.eip712 import Domain, encode_words
from chains.crypto.keys import address_of, devnet_key, evm_signature, sign_digest
from chains.crypto.month_keys import month_key_root
from chains.metadata.messages import Certificate, CheckIn, Enable, Enrol, Pause, SetTerms, TypedMessage

SEED = "latchkey vectors, public on purpose"
SIZES = (1, 127, 128, 129)
Json = dict[str, Any]


def hexed(value: bytes) -> str:
    return "0x" + value.hex()


def word(text: str) -> bytes:
    return bytes(keccak(text.encode()))


def account(text: str) -> bytes:
    return word(text)[12:]


def plain(value: object) -> object:
    """Return a value as vectors hold it: bytes as 0x-hex, integers as decimal text."""
    return hexed(value) if isinstance(value, bytes) else str(value)


def camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.title() for part in rest)


def messages() -> list[TypedMessage]:
    """Return one ordinary message of each type, and one with every integer at its largest."""
    device, owner, gateway = address_of(devnet_key(SEED, "device", 0)), account("owner"), account("gateway")
    most = {"nonce": 2**32 - 1, "deadline": 2**40 - 1}
    terms: dict[str, Any] = {"device": device, "reserve": 1_500, "licences": 3, "flags": 1, "nonce": 7}
    terms["deadline"] = 1_800_000_000
    largest: dict[str, Any] = {"device": device, "reserve": 2**16 - 1, "licences": 6, "flags": 255, **most}
    stated: dict[str, Any] = {
        "device": device,
        "gateway": gateway,
        "attributes": bytes(range(32)),
        "td_hash": word("td"),
        "month_key_root": word("month keys"),
    }
    return [
        Certificate(device=device, model=3, serial_hash=word("serial")),
        Certificate(device=device, model=2**32 - 1, serial_hash=bytes(32)),
        Enrol(device=device, owner=owner, gateway=gateway, counter=1),
        Enrol(device=device, owner=owner, gateway=gateway, counter=2**32 - 1),
        Enable(**terms),
        Enable(**largest),
        SetTerms(**terms),
        SetTerms(**largest),
        Pause(device=device, nonce=7, deadline=1_800_000_000),
        Pause(device=device, **most),
        CheckIn(sequence=41, time=1_800_000_000, **stated),
        CheckIn(sequence=2**32 - 1, time=2**40 - 1, **stated),
    ]


def eip712() -> Json:
    domain = Domain(20180321, bytes(18) + b"\x11\x03")
    cases: list[Json] = []
    for number, message in enumerate(messages()):
        key = devnet_key(SEED, "signer", number)
        digest = message.digest(domain)
        cases.append(
            {
                "name": type(message).__name__,
                "in": {
                    "chainId": str(domain.chain_id),
                    "contract": hexed(domain.contract),
                    "type": message.TYPE,
                    "message": {camel(field.name): plain(getattr(message, field.name)) for field in fields(message)},
                    "privateKey": hexed(key.to_bytes()),
                },
                "out": {
                    "domainSeparator": hexed(domain.separator),
                    "structHash": hexed(message.struct_hash),
                    "digest": hexed(digest),
                    "signature": hexed(evm_signature(sign_digest(key, digest))),
                    "signer": hexed(address_of(key)),
                },
            }
        )
    return {"description": "Signed messages (specs/protocol/metadata-chain.md, Signed messages)", "cases": cases}


def terms_of(lots: int) -> list[tuple[int, int, int]]:
    """Return (reserve, licences, flags) of each lot, with the largest reserve and the widest flags among them."""
    return [((lot * 517 + 65_535) % 65_536, lot % 7, (lot * 2 + 255) % 256) for lot in range(lots)]


def terms() -> Json:
    cases: list[Json] = []
    for lots in SIZES:
        entries = terms_of(lots)
        rows = encoding.terms_rows([encoding.terms_entry(*entry) for entry in entries])
        columns = [[str(value) for value in column] for column in zip(*entries, strict=True)]
        cases.append(
            {
                "name": f"{lots} lots",
                "in": dict(zip(("reserves", "licences", "flags"), columns, strict=True)),
                "out": {"rows": [hexed(row) for row in rows], "head": hexed(encoding.terms_head(rows))},
            }
        )
    return {"description": "Terms rows and head (specs/protocol/metadata-chain.md, Epoch encodings)", "cases": cases}


def leaf() -> Json:
    cases: list[Json] = []
    for lot, month, model in ((0, 0, 1), (127, 11, 2), (16_383, 2**32 - 1, 2**32 - 1)):
        stated: dict[str, Any] = {
            "device": account(f"device {lot}"),
            "model": model,
            "attributes": bytes(range(lot % 7, lot % 7 + 32)),
            "td_hash": word(f"td {lot}"),
            "month_key_root": word(f"month keys {lot}"),
            "month": month,
        }
        owner, payout = account(f"owner {lot}"), account(f"payout {lot}")
        content = encoding.content_hash(**stated)
        cases.append(
            {
                "name": f"lot {lot}",
                "in": {
                    "lot": str(lot),
                    "owner": hexed(owner),
                    "gatewayPayout": hexed(payout),
                    **{camel(name): plain(value) for name, value in stated.items()},
                },
                "out": {
                    "content": hexed(content),
                    "leaf": hexed(encoding.leaf_hash(lot=lot, owner=owner, gateway_payout=payout, content=content)),
                },
            }
        )
    return {
        "description": "Content and leaf of a lot (specs/protocol/metadata-chain.md, Epoch encodings)",
        "cases": cases,
    }


def leaves_of(lots: int) -> list[bytes]:
    return [word(f"leaf {lot}") for lot in range(lots)]


def leaf_root() -> Json:
    cases: list[Json] = []
    for lots in (*SIZES, 257):
        leaves = leaves_of(lots)
        cases.append(
            {
                "name": f"{lots} lots",
                "in": {"leaves": [hexed(each) for each in leaves]},
                "out": {
                    "chunkRoots": [hexed(root) for root in encoding.chunk_roots(leaves)],
                    "leafRoot": hexed(encoding.leaf_root(leaves)),
                },
            }
        )
    return {"description": "Merkle roots of leaves (specs/protocol/metadata-chain.md, Epoch encodings)", "cases": cases}


def epoch_word() -> Json:
    cases: list[Json] = []
    for lots in (*SIZES, 16_384):
        largest = lots == 16_384
        values: dict[str, Any] = {
            "epoch": 2**64 - 1 if largest else lots,
            "month": 2**32 - 1 if largest else lots % 13,
            "filter_hash": encoding.ALL_PASS,
            "lots": lots,
            "close_time": 2**40 - 1 if largest else 1_800_000_000 + lots,
            "terms_head": word(f"terms {lots}"),
            "leaf_root": word(f"leaves {lots}"),
        }
        cases.append(
            {
                "name": f"{lots} lots",
                "in": {camel(name): plain(value) for name, value in values.items()},
                "out": {
                    "word": hexed(encoding.epoch_word(**values)),
                    "storageSlot": hexed(keccak(encode_words(values["epoch"], 0))),
                },
            }
        )
    return {"description": "The word of an epoch (specs/protocol/metadata-chain.md, Epoch encodings)", "cases": cases}


STATE_BITS = (
    ("sequence", 144, 32),
    ("time", 104, 40),
    ("enabled", 96, 1),
    ("reserve", 80, 16),
    ("licences", 72, 8),
    ("flags", 64, 8),
    ("firstMonth", 32, 32),
    ("generation", 0, 32),
)


def state_word() -> Json:
    """Every field alone at its largest, all zero, all largest, and an ordinary one."""
    largest = {name: (1 << bits) - 1 for name, _, bits in STATE_BITS}
    nothing = dict.fromkeys(largest, 0)
    ordinary = {"sequence": 9, "time": 1_800_000_000, "enabled": 1, "reserve": 1_500, "licences": 3, "flags": 0}
    states = [nothing, largest, {**ordinary, "firstMonth": 12, "generation": 5}]
    states += [{**nothing, name: value} for name, value in largest.items()]
    cases = [
        {
            "name": ", ".join(name for name, value in state.items() if value) or "nothing",
            "in": {name: str(value) for name, value in state.items()},
            "out": {"word": hexed(sum(state[name] << shift for name, shift, _ in STATE_BITS).to_bytes(32, "big"))},
        }
        for state in states
    ]
    return {
        "description": "A device's state word (specs/protocol/metadata-chain.md, State of a device)",
        "cases": cases,
    }


def month_key_roots() -> Json:
    cases: list[Json] = []
    for first_month in (0, 11, 2**32 - 1):
        keys = [account(f"month key {first_month} {month}") for month in range(12)]
        cases.append(
            {
                "name": f"from month {first_month}",
                "in": {"firstMonth": str(first_month), "keys": [hexed(key) for key in keys]},
                "out": {"root": hexed(month_key_root(first_month, keys))},
            }
        )
    return {"description": "Roots of month-key lists (specs/protocol/metadata-chain.md, Month keys)", "cases": cases}
