"""What the golden vectors of the auction chain hold; `tools/vectors.py` writes and checks the files.

Rounds have 1, 127, 128 and 129 lots: one, the last before, at and after a chunk border. Keys are public on purpose.
`CONTRACT` is where the contract tests deploy the auction, so that they can play these very rounds.
"""

from __future__ import annotations

from random import Random
from typing import Any

import rlp
from eth_hash.auto import keccak

from chains.auction import rules
from chains.auction.clearing_feed import ClearingFeed, RevealedBatch
from chains.auction.rules import Lot, Standing
from chains.crypto import sealed_batch
from chains.crypto.epoch import terms_entry, terms_rows
from chains.crypto.sealed_batch import BatchId
from tests.support.chain_backend import account

CHAIN_ID = 20_180_322
CONTRACT = keccak(rlp.encode([account("0").address, 3]))[12:]
SIZES = (1, 127, 128, 129)
Json = dict[str, Any]


def hexed(value: bytes) -> str:
    return "0x" + value.hex()


def secret(text: str) -> bytes:
    return keccak(f"latchkey vectors, public on purpose: {text}".encode())


def batch_of(round_id: int, bidder: int) -> BatchId:
    return BatchId(chain_id=CHAIN_ID, contract=CONTRACT, round=round_id, bidder=account(str(6 + bidder)).address)


def named(batch: BatchId) -> Json:
    return {
        "chainId": str(batch.chain_id),
        "contract": hexed(batch.contract),
        "round": str(batch.round),
        "bidder": hexed(batch.bidder),
    }


def bids_of(size: int) -> list[int]:
    """Bids with both ends of the range and gaps."""
    return [(0, 65_535, 1, 256)[lot % 7] if lot % 7 < 4 else 37 * lot % 65_536 for lot in range(size)]


def sealed_batches() -> Json:
    """Vault key, nonce and bids in; key, ciphertext and heads out."""
    cases = []
    for size in SIZES:
        batch = batch_of(size, 0)
        vault_key, nonce = secret("vault key"), secret(f"nonce {size}")
        key = sealed_batch.batch_key(vault_key, batch, nonce)
        ciphertext = sealed_batch.encrypt(bids_of(size), key, batch)
        cases.append(
            {
                "name": f"{size} lots",
                "in": {**named(batch), "vaultKey": hexed(vault_key), "nonce": hexed(nonce), "bids": bids_of(size)},
                "out": {
                    "key": hexed(key),
                    "ciphertext": hexed(ciphertext),
                    "heads": [hexed(head) for head in sealed_batch.row_heads(ciphertext)],
                },
            }
        )
    return {
        "description": "Sealed batches: the batch key by HKDF, the ciphertext, and its row chain from head 0 on"
        " (specs/protocol/sealed-batch.md).",
        "cases": cases,
    }


def key_hashes() -> Json:
    """Openings in, key hashes out."""
    cases = [
        {
            "in": {**named(batch_of(round_id, 1)), "key": hexed(secret("key")), "budget": str(budget), "cap": cap},
            "out": {"keyHash": hexed(sealed_batch.key_hash(secret("key"), budget, cap, batch_of(round_id, 1)))},
        }
        for round_id, budget, cap in ((1, 0, 0), (1, 1_000, 3), (2**64 - 1, 2**96 - 1, 2**16 - 1))
    ]
    return {
        "description": "Key hashes: what a commit stores and a reveal must show the preimage of; budget in ticks"
        " (specs/protocol/sealed-batch.md).",
        "cases": cases,
    }


def states() -> Json:
    """Fields of a bidder in, its 96 bytes of the state array out."""
    standings = [
        Standing(slot=0, key=secret("a"), head=secret("b"), budget=0, money=0, items=0),
        Standing(slot=149, key=secret("c"), head=secret("d"), budget=65_534, money=65_534, items=65_535),
        Standing(
            slot=7,
            key=secret("e"),
            head=bytes(32),
            budget=2**96 - 1,
            money=2**95,
            items=1,
            total=16_384 * 65_535,
            count=16_384,
            largest=65_535,
        ),
    ]
    cases = [
        {
            "in": {
                "slot": one.slot,
                "key": hexed(one.key),
                "head": hexed(one.head),
                "budget": str(one.budget),
                "money": str(one.money),
                "items": one.items,
                "total": one.total,
                "count": one.count,
                "largest": one.largest,
            },
            "out": {"entry": hexed(one.encode())},
        }
        for one in standings
    ]
    return {
        "description": "Entries of the state array: key, row head and word of one revealed bidder; greedy clearing, so"
        " alpha is 65536 and t 65535 (specs/protocol/auction-chain.md, State array).",
        "cases": cases,
    }


def clearings() -> Json:
    """Whole rounds in; seed, states and results out."""
    shapes = [
        ("one lot", 1, (0,), (1,), 3, 60_000, 9),
        ("127 lots, caps bind", 127, (0, 5, 60), (0, 1, 2, 6), 4, 50_000, 20),
        ("128 lots, budgets bind", 128, (1, 40), (1, 3), 5, 1_500, 65_535),
        ("129 lots, mostly ties", 129, (0, 7), (1, 2, 9), 4, 4_000, 65_535),
    ]
    return {
        "description": "Greedy clearing of whole rounds. One bidder, revealed false, does not reveal. State arrays are"
        " given before the first and after each chunk (specs/protocol/auction-chain.md, Clearing).",
        "cases": [clearing(number, *shape) for number, shape in enumerate(shapes, start=1)],
    }


def clearing(
    number: int,
    name: str,
    size: int,
    reserves: tuple[int, ...],
    licences: tuple[int, ...],
    bidders: int,
    budget: int,
    cap: int,
) -> Json:
    """One round: bidder 1 stays silent, bidder 2 seals more than it locks."""
    random = Random(name)
    lots = [Lot(reserve=random.choice(reserves), licences=random.choice(licences)) for _ in range(size)]
    top = 7 if "ties" in name else 900
    entries, batches = [], []
    for slot in range(bidders):
        bids = [random.randint(top - 1, top) if "ties" in name else random.randint(0, top) for _ in lots]
        key, batch = secret(f"{name} {slot}"), batch_of(number, slot)
        lock = budget // 2 if slot == 2 else budget
        ciphertext = sealed_batch.encrypt(bids, key, batch)
        entries.append(
            {
                "slot": slot,
                "bidder": hexed(batch.bidder),
                "key": hexed(key),
                "budget": str(budget),
                "lock": str(lock),
                "cap": cap,
                "bids": bids,
                "revealed": slot != 1,
            }
        )
        if slot != 1:
            batches.append(
                RevealedBatch(slot=slot, bidder=batch.bidder, key=key, budget=lock, cap=cap, ciphertext=ciphertext)
            )
    feed = ClearingFeed(
        round_id=number,
        chain_id=CHAIN_ID,
        contract=CONTRACT,
        terms=terms_rows([terms_entry(lot.reserve, lot.licences, 0) for lot in lots]),
        batches=batches,
    )
    states, results = [hexed(feed.state)], []
    while feed.next_chunk < feed.chunks:
        results.append(hexed(rules.encode_results(feed.advance())))
        states.append(hexed(feed.state))
    return {
        "name": name,
        "in": {
            "chainId": str(CHAIN_ID),
            "contract": hexed(CONTRACT),
            "round": str(number),
            "lots": [{"reserve": lot.reserve, "licences": lot.licences} for lot in lots],
            "bidders": entries,
        },
        "out": {
            "seed": hexed(feed.seed),
            "states": states,
            "results": results,
            "revenue": rules.revenue_of(feed.results),
            "spent": [standing.spent for standing in feed.standings],
        },
    }
