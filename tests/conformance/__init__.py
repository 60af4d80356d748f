"""Tests that other people's clients and nodes agree with ours."""
