"""Translations of the genesis contracts, written by `make translate`. Not for reading; what proves them is in tests."""
