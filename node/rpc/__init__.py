"""JSON-RPC over HTTP and WebSocket: parsing under limits, the served methods, subscriptions."""
