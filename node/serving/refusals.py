"""Refusals of the directory and the watcher that other servers have no use for."""

from __future__ import annotations

from chains.base.errors import shown
from chains.http.problem import Refusal, problem


def not_found(what: str, value: object, remedy: str) -> Refusal:
    """Return the refusal of something that is not here."""
    detail = f"there is no {what} {shown(value)}; {remedy}"
    return Refusal(problem(404, detail, kind="not-found", field=what, value=shown(value)))


def not_ready(detail: str, *, progress: float | None = None) -> Refusal:
    """Return the refusal of a question that comes too early."""
    share = None if progress is None else round(progress, 4)
    return Refusal(problem(503, detail, kind="not-ready", headers={"Retry-After": "1"}, progress=share))
