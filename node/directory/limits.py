"""What one client may ask of a directory: budgets by what an answer costs, and places for those who listen.

A page loads some 60 files at once and asks a few times a second after that; the budgets leave it ten times as much.
Spec: `specs/protocol/directory.md` section "Limits".
"""

from __future__ import annotations

from node.serving.pace import EVERY, Limits, Places, Rate

DELTAS, EVENTS = "delta streams", "event streams"

LIMITS = Limits(
    rates={
        EVERY: Rate(burst=600, per_second=100),
        "pages of devices": Rate(burst=120, per_second=20),
        "lists of rows": Rate(burst=120, per_second=10),
        "leaf lists": Rate(burst=60, per_second=2),
        "snapshots": Rate(burst=60, per_second=2),
        "price histories": Rate(burst=60, per_second=5),
        "descriptions": Rate(burst=60, per_second=5),
        "searches of descriptions": Rate(burst=10, per_second=0.5),
        "saved searches": Rate(burst=20, per_second=0.5),
        "new streams": Rate(burst=30, per_second=1),
    },
    costs={
        ("GET", "/v1/devices"): "pages of devices",
        ("POST", "/v1/rows"): "lists of rows",
        ("GET", "/v1/rounds/{round}/leaves"): "leaf lists",
        ("GET", "/v1/rounds/{round}/results"): "price histories",
        ("GET", "/v1/prices"): "price histories",
        ("GET", "/v1/prices/clearing"): "price histories",
        ("GET", "/v1/snapshots/latest"): "snapshots",
        ("GET", "/v1/snapshots/{id}.{format}"): "snapshots",
        ("GET", "/things"): "descriptions",
        ("GET", "/things/{id}"): "descriptions",
        ("GET", "/search/jsonpath"): "searches of descriptions",
        ("PUT", "/v1/searches/{name}"): "saved searches",
        ("DELETE", "/v1/searches/{name}"): "saved searches",
        ("GET", "/v1/deltas"): "new streams",
        ("GET", "/events"): "new streams",
        ("GET", "/events/{type}"): "new streams",
    },
    places={
        DELTAS: Places(a_client=32, in_all=256),
        EVENTS: Places(a_client=8, in_all=64),
    },
)
