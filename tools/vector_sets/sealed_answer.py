"""Sealed answers: `specs/vectors/sealed_answer.json`."""

from tests.support.vectors_device import sealed_answer as document

__all__ = ["document"]
