"""JSON-RPC client over an injected transport: typed reads, logs in pages, fees, and a sender that manages nonces."""
