"""The storage that the interface draws is the storage that the compiler lays out; provers and explorers read it."""

import json
from pathlib import Path

ARTIFACTS = Path(__file__).parents[2] / "chains" / "auction" / "artifacts"


def layout(contract: str) -> tuple[dict[str, int], dict[str, dict[str, tuple[int, int]]]]:
    """(slot by variable, (slot, byte offset) by struct and member)."""
    raw = json.loads((ARTIFACTS / f"{contract}.json").read_text())["storageLayout"]
    structs = {
        str(kind["label"]).rsplit(".", 1)[-1]: {
            one["label"]: (int(one["slot"]), int(one["offset"])) for one in kind["members"]
        }
        for kind in raw["types"].values()
        if "members" in kind
    }
    return {one["label"]: int(one["slot"]) for one in raw["storage"]}, structs


def test_the_books_of_the_auction_lie_where_they_are_drawn() -> None:
    slots, structs = layout("BatchAuction")
    assert list(slots) == ["_rounds", "_bids", "_attempts", "resultHash", "slotOf", "_feeLists"]
    assert list(slots.values()) == list(range(6))
    assert structs["Round"] == {
        "mode": (0, 0),
        "attempt": (0, 1),
        "commitBlock": (0, 2),
        "revealBlock": (0, 6),
        "clearBlock": (0, 10),
        "deliverBlock": (0, 14),
        "disputeBlock": (0, 18),
        "miners": (0, 22),
        "openTime": (1, 0),
        "month": (1, 5),
        "lots": (1, 9),
        "chunks": (1, 11),
        "bidders": (1, 13),
        "revealed": (1, 15),
        "done": (1, 17),
        "gatewayBps": (1, 18),
        "platformBps": (1, 20),
        "feeBps": (1, 22),
        "termsHead": (2, 0),
        "leafRoot": (3, 0),
        "finalState": (4, 0),
        "feeList": (5, 0),
    }
    assert structs["Bid"] == {
        "bidder": (0, 0),
        "lock": (0, 20),
        "keyHash": (1, 0),
        "head": (2, 0),
        "key": (3, 0),
        "budget": (4, 0),
        "cap": (4, 12),
        "revealed": (4, 14),
        "licenceParity": (4, 15),
        "paid": (4, 16),
        "licenceX": (5, 0),
    }


def test_the_books_of_the_vault_lie_where_they_are_drawn() -> None:
    slots, _ = layout("Vault")
    assert {name: slots[name] for name in ("balanceOf", "nonces", "escrowed")} == {
        "balanceOf": 2,
        "nonces": 3,
        "escrowed": 4,
    }
