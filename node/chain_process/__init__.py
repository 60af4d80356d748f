"""The process behind the socket: ledger, EVM and LevelDB. The only part of the node that imports py-evm or plyvel."""
