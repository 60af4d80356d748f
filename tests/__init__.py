"""Tests of Latchkey; a test's name is a promise."""
