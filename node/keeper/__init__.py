"""The keeper: follows both chains by plain RPC and sends every transaction that is due and that anyone may send."""
