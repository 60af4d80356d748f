"""What makes an answer conditional, whoever serves it (RFC 9110 section 13)."""

from __future__ import annotations

import pytest

from chains.http import caching


@pytest.mark.parametrize(
    ("header", "tag", "same"),
    [
        ('"a"', '"a"', True),
        ('W/"a"', '"a"', True),
        ('"a"', 'W/"a"', True),
        ('W/"a"', 'W/"a"', True),
        ('"b", W/"a"', 'W/"a"', True),
        ("*", '"a"', True),
        ('"b"', '"a"', False),
        ("a", '"a"', False),
        (None, '"a"', False),
    ],
)
def test_tags_are_compared_weakly(header: str | None, tag: str, same: bool) -> None:
    assert caching.matches(header, tag) is same
