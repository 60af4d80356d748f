"""Tests of the contracts on our chain and, with --backend=anvil, on a second one."""
