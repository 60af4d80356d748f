"""The chain itself on py-evm: trie, account database, VM, seals, votes and fork choice, genesis, for both chains."""
