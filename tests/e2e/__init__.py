"""Tests of the whole market in processes of its own."""
