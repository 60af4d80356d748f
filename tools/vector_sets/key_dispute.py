"""Dispute proofs: `specs/vectors/key_dispute.json`."""

from tests.support.vectors_delivery import key_dispute as document

__all__ = ["document"]
