"""`specs/openapi/directory.json`: what a directory serves to front ends."""

from __future__ import annotations

from tools.api_documents.directory_parts import problem, refusals
from tools.api_documents.directory_paths import paths
from tools.api_documents.directory_schemas import schemas
from tools.api_documents.parts import Json, document


def openapi() -> Json:
    """Return the OpenAPI document."""
    found = document(
        "Latchkey directory API",
        "An index of both ledgers for front ends: specs/protocol/directory.md. Nothing in it has to be believed. Its "
        "streams are in specs/asyncapi/directory.json.",
        {"url": "http://127.0.0.1:8549", "description": "The directory of a development network."},
        {
            "state": "How far the chains are followed, and what a page needs first.",
            "columns": "Snapshots of all devices, a column a file.",
            "devices": "Pages, single devices, rows, saved searches.",
            "rounds": "Rounds, the lots behind them, results and prices.",
            "things": "W3C WoT Discovery, read only.",
        },
        paths(),
        schemas(),
    )
    components = found["components"]
    assert isinstance(components, dict)
    components["responses"] = refusals()
    components["schemas"]["Problem"] = problem()
    components.pop("securitySchemes", None)
    return found
