"""Tests of single parts, without a network or a process of their own."""
