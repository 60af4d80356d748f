"""What a directory answers: manifest, devices, rounds, results, prices, config."""

from __future__ import annotations

from node.directory import price_routes, round_routes
from node.directory.columns import SPECS, STATUS_LABELS
from node.directory.orphans import WINDOW
from tools.api_documents.directory_parts import ADDRESS, HASH, ROUND, SHARE, U32, U53, nullable
from tools.api_documents.parts import Json, record, ref
from tools.api_documents.parts import whole as number


def schemas() -> Json:
    """Return the components by name."""
    text: Json = {"type": "string"}
    point = {"block": number((1 << 53) - 1, -1), "blockHash": nullable(HASH), "time": U53}
    orphans = record({"dropped": number(WINDOW), "blocks": number(WINDOW), "since": nullable(U53)})
    orphans["description"] = (
        "Of the newest `blocks` blocks that were seen before they were final, since block `since`, how many a "
        "reorganisation dropped."
    )
    chain = record({"chainId": U53, "genesisHash": HASH, **point, "head": U53, "finalized": U53, "orphans": orphans})
    value = record(
        {"code": U32, "label": text, "name": {"type": ["string", "integer", "null"]}, "address": ADDRESS},
        ("name", "address"),
    )
    column = record(
        {
            "name": {"type": "string", "enum": [spec.name for spec in SPECS]},
            "type": {"type": "string", "enum": ["u8", "u16", "u32", "bytes20"]},
            "kind": {"type": "string", "enum": ["category", "ordinal", "number", "time", "id"]},
            "label": text,
            "description": text,
            "unit": text,
            "facet": {"type": "boolean"},
            "core": {"type": "boolean"},
            "first": {"type": "integer"},
            "step": {"type": "integer"},
            "families": {"type": "array", "items": number(0xFFFF, 1, "Those that have the attribute.")},
            "order": {"type": "array", "items": number(255, 1, "Codes of an ordinal, the least first.")},
            "values": {"type": "array", "items": value},
            "bytes": U53,
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "url": text,
        },
        ("unit", "first", "step", "families", "order", "values"),
    )
    model = record({"model": U32, "family": number(0xFFFF), "oem": ADDRESS, "label": text})
    gateway = record({"index": U32, "address": ADDRESS, "url": text, "label": text})
    manifest = record(
        {
            "id": {"type": "string", "pattern": "^[0-9]+-[0-9a-f]{8}$"},
            "content": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            **point,
            "auction": nullable(record(point)),
            "seq": U32,
            "rows": U32,
            "columns": {"type": "array", "items": ref("Column")},
            "models": {"type": "array", "items": model},
            "gateways": {"type": "array", "items": gateway},
        }
    )
    device = record(
        {
            "row": U32,
            "device": ADDRESS,
            "family": number(0xFFFF),
            "model": U32,
            "oem": ADDRESS,
            "owner": ADDRESS,
            "gateway": record({"address": ADDRESS, "url": text}),
            "segment": U32,
            "index": number(16_383),
            "status": {"type": "string", "enum": list(STATUS_LABELS)},
            "reserve": number(0xFFFF, text="Ticks."),
            "licences": number(255),
            "flags": number(255),
            "seen": nullable(U53),
            "sequence": U32,
            "attributes": {"type": "object", "additionalProperties": {"type": ["string", "integer"]}},
            "codes": HASH,
            "tdHash": nullable(HASH),
            "monthKeyRoot": nullable(HASH),
            "listing": nullable(record({"round": U32, "lot": number(16_383), "month": number(0xFFFF)})),
            "price": nullable(U32),
            "sales": number(0xFFFF),
        }
    )
    times = ("opened", "commitEnd", "revealStart", "revealEnd", "clearEnd", "deliverEnd", "disputeEnd")
    counts = ("commits", "reveals", "chunks", "chunksCleared", "sold", "licences", "volume", "keys")
    phases = [state for state in round_routes.STATES if state not in ("all", "open", "running", "done")]
    round_ = record(
        {
            "round": ROUND,
            "epoch": ROUND,
            "month": U32,
            "family": nullable(number(0xFFFF)),
            "lots": number(16_384, 1),
            "leafRoot": HASH,
            "termsHead": HASH,
            "phase": {"type": "string", "enum": phases},
            **dict.fromkeys(times, U53),
            **dict.fromkeys(counts, U53),
            "done": {"type": "boolean"},
        }
    )
    lot = record(
        {
            "lot": number(16_383),
            "row": U32,
            "device": ADDRESS,
            "price": number(0xFFFF, text="Ticks."),
            "slots": {"type": "array", "items": number(149), "maxItems": 6},
        }
    )
    some: Json = nullable(U53)
    price = record(
        {
            "round": ROUND,
            "rounds": U32,
            "month": U32,
            "time": U53,
            "model": U32,
            "region": number(255),
            "label": {"type": ["string", "null"]},
            **dict.fromkeys(("lots", "sold", "licences", "volume", "bidders"), U53),
            "min": some,
            "median": {"type": ["number", "null"]},
            "max": some,
        },
        ("rounds", "model", "region", "label"),
    )
    urls = {"rpc": text, "ws": text, "chainId": U53, "genesisHash": HASH}
    return {
        "Phase": {"type": "string", "enum": ["rebuilding", "following", "stale"]},
        "Status": record(
            {
                "metadata": chain,
                "auction": chain,
                "devices": U32,
                "checkedIn": U32,
                "phase": ref("Phase"),
                "progress": SHARE,
                "snapshot": {"type": ["string", "null"]},
                "seq": U32,
            }
        ),
        "Config": record(
            {
                "version": {"type": "integer", "const": 1},
                "metadata": record(urls),
                "auction": record(urls),
                "contracts": {"type": "object", "additionalProperties": ADDRESS},
                "schedule": {"type": "object", "additionalProperties": U53},
                "watchers": {"type": "array", "items": {"type": "string"}, "maxItems": 3},
                "devnet": {"type": "boolean"},
            }
        ),
        "Column": column,
        "Manifest": manifest,
        "Device": device,
        "Devices": record(
            {
                "block": U53,
                "matched": U32,
                "total": U32,
                "devices": {"type": "array", "items": ref("Device")},
                "next": {"type": ["string", "null"]},
            }
        ),
        "Round": round_,
        "Results": record(
            {"round": ROUND, "lots": number(16_384), "volume": U53, "sold": {"type": "array", "items": lot}}
        ),
        "Prices": record(
            {
                "family": number(0xFFFF),
                "by": {"type": "string", "enum": list(price_routes.BY)},
                "prices": {"type": "array", "items": price},
                "next": nullable(ROUND),
            }
        ),
        "Problem": {"type": "object"},
    }
