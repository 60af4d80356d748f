"""Measurements; none of them fails on a slow machine."""
