"""Doing the same with many things, some at a time: what has begun is ended before a failure of one of them comes out.

A task group would cancel the others in the middle of what they send, and nobody could tell what became of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

_T = TypeVar("_T")


async def each(items: Iterable[_T], step: Callable[[_T], Awaitable[object]], *, at_once: int) -> None:
    """Run `step` for every item, at most `at_once` at a time. Raises the first failure; nothing begins after it."""
    left = iter(items)
    failures: list[Exception] = []

    async def work() -> None:
        for item in left:
            if failures:
                return
            try:
                await step(item)
            except Exception as error:  # noqa: BLE001  # raised below, once the others have ended
                failures.append(error)

    await asyncio.gather(*(work() for _ in range(at_once)))
    if failures:
        raise failures[0]
