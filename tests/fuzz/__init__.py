"""Differential tests of the machines: edges of every opcode, random blocks, and planted errors that must be noticed."""
