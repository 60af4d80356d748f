"""From a plan and verified lots to the content of a recovery file: pure, with randomness passed in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from chains.crypto import sealed_batch
from chains.crypto.keys import PrivateKey, address_of
from chains.crypto.points import ORDER
from chains.market.errors import BadFile, LotsNotProven
from chains.market.files import to_hex
from chains.market.lots import VerifiedLots
from chains.market.plan import Plan
from chains.market.recovery_file import RecoveryFile

Entropy = Callable[[int], bytes]
"""Returns that many random bytes; `secrets.token_bytes` outside tests."""

_VAULT_LABEL = b"latchkey/vault-key/v1"


def vault_key(bidder: PrivateKey) -> bytes:
    """Return the 32-byte secret from which a bidder's batch keys derive (`recovery-file.md` section 1)."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=_VAULT_LABEL).derive(bidder.to_bytes())


def lock_for(budget: int, floor: int) -> int:
    """Return the lock in ticks that hides a budget best: the next power of two, at least `floor`."""
    return 1 << (max(budget, floor, 1) - 1).bit_length()


def bid_vector(plan: Plan, lots: VerifiedLots) -> tuple[int, ...]:
    """Return the plan's bids in lot order, 0 where it has none.

    Raises `LotsNotProven` if the plan was made for other roots, `BadFile` if it names a device that is not in the
    round, not for sale, or bids below its reserve (such a bid could only lose).
    """
    for what, rebuilt, expected in (
        ("leaf root", lots.leaf_root, plan.leaf_root),
        ("terms head", lots.terms_head, plan.terms_head),
    ):
        if rebuilt != expected:
            raise LotsNotProven(round_id=plan.round, what=f"{what} of the plan", rebuilt=expected, expected=rebuilt)
    vector = [0] * len(lots.lots)
    for device, ticks in plan.bids.items():
        lot = lots.by_device.get(device)
        reason = ""
        if lot is None:
            reason = f"is not in round {plan.round}"
        elif lot.licences == 0:
            reason = "is listed, not for sale"
        elif ticks < lot.reserve:
            reason = f"asks at least {lot.reserve} ticks, the plan bids {ticks}"
        if reason or lot is None:
            raise BadFile(
                path="plan", field=f"bids.{to_hex(device)}", reason=reason, remedy="take it out or make the plan again"
            )
        vector[lot.number] = ticks
    return tuple(vector)


def draw(plan: Plan, lots: VerifiedLots, bidder: PrivateKey, entropy: Entropy) -> RecoveryFile:
    """Return a new sealed batch for the plan, under a nonce and a licence key drawn now and never used before."""
    return draw_for(plan, lots, address_of(bidder), vault_key(bidder), entropy)


def draw_for(plan: Plan, lots: VerifiedLots, address: bytes, vault: bytes, entropy: Entropy) -> RecoveryFile:
    """Return a new sealed batch as `draw`, for the account `address` and the 32-byte vault key `vault`."""
    vector = bid_vector(plan, lots)
    nonce = entropy(sealed_batch.NONCE_BYTES)
    batch = sealed_batch.BatchId(
        chain_id=plan.auction_chain_id, contract=plan.contract, round=plan.round, bidder=address
    )
    # 16 bytes more than the order, so that the reduction is uniform to 2**-128.
    licence = int.from_bytes(entropy(48), "big") % (ORDER - 1) + 1
    unsealed = RecoveryFile(
        metadata_chain_id=plan.metadata_chain_id,
        auction_chain_id=plan.auction_chain_id,
        contract=plan.contract,
        round=plan.round,
        bidder=address,
        nonce=nonce,
        opening_key=sealed_batch.batch_key(vault, batch, nonce),
        budget=plan.budget,
        max_devices=plan.max_devices,
        licence_private_key=licence,
        bid_vector=vector,
        commit_hash=bytes(32),
    )
    return replace(unsealed, commit_hash=unsealed.sealed.commit_hash)
