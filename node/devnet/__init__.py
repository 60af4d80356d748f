"""The devnet: starts every part of a market on one machine, watches over it, and ends it."""
