"""Runs a folder of Ethereum's official blockchain tests on our machine: `python -m tests.ethereum FOLDER`."""
