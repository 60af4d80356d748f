"""Ahead-of-time translation of the contracts in genesis: `decode` -> `graph` -> `lower` -> `ir` -> `python_source`."""
