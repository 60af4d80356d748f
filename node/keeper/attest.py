"""The keeper's word: a signature over an epoch's word, given only for what it saw for itself.

Before it signs, the keeper has rebuilt the epoch from events (terms, leaves, roots and word), and has read the same
word from the storage of the EpochBook in the metadata chain's FINALIZED state. A round that opens on its signature can
therefore not be undone by a reorganisation. This is the single trusted step of the market; a verifier of finality votes
takes its place. Spec: `specs/protocol/auction-chain.md` section "Opening".
"""

from __future__ import annotations

from eth_hash.auto import keccak

from chains.auction.messages import EpochAttestation, EpochPreimage
from chains.base import artifact
from chains.crypto.eip712 import Domain, encode_words
from chains.crypto.keys import PrivateKey, evm_signature, sign_digest
from chains.metadata.ledger_view import EpochRecord
from chains.rpc.client import JsonRpc
from node.keeper.errors import AttestationRefused


def preimage_of(record: EpochRecord) -> EpochPreimage:
    """Return the preimage of a closed epoch's word, as rebuilt from events; raises `AttestationRefused`."""
    closed = record.closed
    if closed is None:
        raise AttestationRefused(epoch=record.epoch, reason="it is not closed")
    return EpochPreimage(
        epoch=closed.epoch,
        month=closed.month,
        filter_hash=closed.filter_hash,
        lots=closed.lots,
        close_time=closed.close_time,
        terms_head=closed.terms_head,
        leaf_root=closed.leaf_root,
    )


def word_slot(epoch: int) -> int:
    """Return the storage slot of an epoch's word in the EpochBook: an entry of the mapping `words`."""
    base = artifact.load("metadata", "EpochBook").slot_of("words")
    return int.from_bytes(keccak(encode_words(epoch, base)), "big")


async def finalized_word(rpc: JsonRpc, epoch_book: bytes, epoch: int) -> bytes:
    """Return the epoch's word from the storage of the metadata chain's finalized state; 32 zero bytes before that."""
    return await rpc.storage(epoch_book, word_slot(epoch), "finalized")


def sign_word(key: PrivateKey, *, chain_id: int, verifier: bytes, preimage: EpochPreimage, final_word: bytes) -> bytes:
    """Return the 65-byte attestation for `KeeperEpochVerifier` on the auction chain.

    Raises `AttestationRefused` unless the word computed from `preimage` is the one in finalized state.
    """
    word = preimage.word
    if not any(final_word):
        raise AttestationRefused(epoch=preimage.epoch, reason="its word is not in finalized state yet")
    if word != final_word:
        raise AttestationRefused(
            epoch=preimage.epoch,
            reason=f"the word rebuilt from events is 0x{word.hex()}, finalized state has 0x{final_word.hex()}",
        )
    digest = EpochAttestation(epoch=preimage.epoch, word=word).digest(Domain(chain_id, verifier))
    return evm_signature(sign_digest(key, digest))
