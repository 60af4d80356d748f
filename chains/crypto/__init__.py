"""Keys, typed messages, leaves, sealed batches and key records: pure functions over bytes, no input or output."""
