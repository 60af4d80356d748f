"""An opening split over three watchers: any two have it, one alone nothing; vectors `opening_shares.json`."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chains.auction.messages import WatchSharePermission
from chains.base.errors import OutOfRange, WrongLength
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, evm_signature, sign_digest
from chains.crypto.opening import OPENING_BYTES, Opening, PartAltered, Share, part_hash, split
from chains.crypto.sealed_batch import BatchId

CASES = json.loads(Path("specs/vectors/opening_shares.json").read_text(encoding="utf-8"))["cases"]
OPENING = Opening(key=b"\x07" * 32, budget=25_000, cap=12)
BATCH = BatchId(chain_id=20_180_322, contract=bytes(19) + b"\x12", round=7, bidder=b"\x01" * 20)


def raw(text: str) -> bytes:
    return bytes.fromhex(text.removeprefix("0x"))


@pytest.mark.parametrize("case", CASES)
def test_a_split_is_that_of_the_vectors(case: Mapping[str, Mapping[str, Any]]) -> None:
    given, expected = case["in"], case["out"]
    opening = Opening(key=raw(given["openingKey"]), budget=int(given["budget"]), cap=given["maxDevices"])
    domain = Domain(int(given["chainId"]), raw(given["contract"]))
    batch = BatchId(
        chain_id=domain.chain_id, contract=domain.contract, round=int(given["round"]), bidder=raw(given["bidder"])
    )
    shares = split(opening, batch, (raw(given["part1"]), raw(given["part2"])))
    assert opening.to_bytes() == raw(expected["opening"])
    assert shares[0].numbered == {2: raw(given["part2"]), 3: raw(expected["part3"])}
    assert {share.hashes for share in shares} == {tuple(map(raw, expected["partHashes"]))}
    message = WatchSharePermission(
        round=batch.round,
        bidder=batch.bidder,
        commit_hash=raw(given["commitHash"]),
        expiry=int(given["expiry"]),
        part_hashes=shares[0].hashes,
    )
    assert message.digest(domain) == raw(expected["digest"])
    key = PrivateKey(raw(given["privateKey"]))
    assert evm_signature(sign_digest(key, message.digest(domain))) == raw(expected["signature"])


def test_any_two_shares_have_the_opening() -> None:
    for one, other in itertools.permutations(split(OPENING, BATCH), 2):
        one.check(BATCH)
        assert one.join(BATCH, other.numbered[one.lacks]) == OPENING


def test_one_share_fits_every_opening() -> None:
    """For each share and any other opening there is a missing part that makes that opening: the share excludes none."""
    other = Opening(key=b"\xee" * 32, budget=1, cap=1)
    for share in split(OPENING, BATCH):
        first, second = share.parts
        would_be = bytes(a ^ b ^ c for a, b, c in zip(first, second, other.to_bytes(), strict=True))
        hashes = list(share.hashes)
        hashes[share.lacks - 1] = part_hash(BATCH, share.lacks, would_be)
        alike = replace(share, hashes=(hashes[0], hashes[1], hashes[2]))
        assert alike.join(BATCH, would_be) == other


def test_parts_are_fresh_at_every_split_and_spread_evenly() -> None:
    splits = [split(OPENING, BATCH) for _ in range(64)]
    seen = {part for shares in splits for share in shares for part in share.parts}
    assert len(seen) == 3 * len(splits)
    # 46 bytes of which 12 are zeros in the opening: none of them shows in any part.
    for place in range(OPENING_BYTES):
        assert len({shares[0].numbered[3][place] for shares in splits}) > 32


def test_an_altered_part_is_told_apart_and_not_shown() -> None:
    one, two, three = split(OPENING, BATCH)
    part = one.numbered[3]
    altered = part[:-1] + bytes([part[-1] ^ 1])
    with pytest.raises(PartAltered, match="part 3") as found:
        replace(one, parts=(one.parts[0], altered)).check(BATCH)
    assert part.hex() not in str(found.value)
    with pytest.raises(PartAltered, match="part 3"):
        three.join(BATCH, altered)
    for other in (replace(BATCH, round=8), replace(BATCH, chain_id=1), replace(BATCH, bidder=b"\x02" * 20)):
        with pytest.raises(PartAltered):
            two.check(other)
    again = split(OPENING, BATCH)
    with pytest.raises(PartAltered, match="part 1"):
        one.join(BATCH, again[1].numbered[1])


def test_a_share_at_rest_is_read_again_and_shows_no_part() -> None:
    for share in split(OPENING, BATCH):
        assert Share.from_bytes(share.to_bytes()) == share
        assert share.parts[0].hex() not in repr(share)
        assert repr(share.parts[0]) not in repr(share)
    assert repr(OPENING) == "Opening(<secret>)"
    assert Opening.from_bytes(OPENING.to_bytes()) == OPENING


def test_sizes_are_checked() -> None:
    one = split(OPENING, BATCH)[0]
    with pytest.raises(OutOfRange, match="lacks"):
        replace(one, lacks=4)
    with pytest.raises(WrongLength, match="part of an opening has 45 bytes, allowed is 46"):
        replace(one, parts=(one.parts[0], one.parts[1][1:]))
    with pytest.raises(WrongLength, match="part hash"):
        replace(one, hashes=(b"", one.hashes[1], one.hashes[2]))
    with pytest.raises(WrongLength):
        Share.from_bytes(one.to_bytes()[:-1])
    with pytest.raises(WrongLength):
        Opening.from_bytes(OPENING.to_bytes() + b"\0")
