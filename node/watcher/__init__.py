"""The watcher: holds openings for bidders who sleep, and reveals them once that is safe."""
