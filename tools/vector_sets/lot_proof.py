"""Proofs of lots: `specs/vectors/lot_proof.json`."""

from tests.support.vectors_delivery import lot_proofs as document

__all__ = ["document"]
