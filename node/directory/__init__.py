"""The directory: an index of both ledgers for front ends. Never trusted: events alone rebuild all it says."""
