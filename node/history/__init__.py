"""The past of a devnet: finished rounds made by the engine in this process, and replayed with every check."""
