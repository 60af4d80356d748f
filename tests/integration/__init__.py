"""Tests of several parts in one process or over loopback."""
