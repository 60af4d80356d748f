"""Data schemas of TD 1.1 (section 5.3.2): does a value fit, which value would, and which would not."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

_KINDS: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}
RFC3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")


def misfit(value: object, schema: Mapping[str, object], where: str = "the value") -> str | None:
    """Return why `value` does not fit `schema`, or None if it does."""
    kind = schema.get("type")
    if isinstance(kind, str):
        is_kind = isinstance(value, _KINDS.get(kind, (object,)))
        if not is_kind or (isinstance(value, bool) and kind in ("number", "integer")):
            return f"{where} is {value!r:.60}, must be of type {kind}"
    if "const" in schema and value != schema["const"]:
        return f"{where} is {value!r:.60}, must be {schema['const']!r}"
    choices = schema.get("enum")
    if isinstance(choices, list) and value not in choices:
        return f"{where} is {value!r:.60}, must be one of {choices}"
    if schema.get("format") == "date-time" and isinstance(value, str) and not RFC3339.fullmatch(value):
        return f"{where} is {value!r:.60}, must be an RFC 3339 time"
    options = schema.get("oneOf")
    if isinstance(options, list) and not any(isinstance(o, dict) and misfit(value, o) is None for o in options):
        return f"{where} is {value!r:.60} and fits none of oneOf"
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number_misfit(value, schema, where)
    if isinstance(value, list):
        items = schema.get("items")
        reasons = (
            (misfit(entry, items, f"{where}[{at}]") for at, entry in enumerate(value))
            if isinstance(items, dict)
            else ()
        )
        return next((reason for reason in reasons if reason), None)
    return _object_misfit(value, schema, where) if isinstance(value, dict) else None


def _number_misfit(value: float, schema: Mapping[str, object], where: str) -> str | None:
    low, high = schema.get("minimum"), schema.get("maximum")
    if not math.isfinite(value):
        return f"{where} is {value}, no JSON number"
    if isinstance(low, int | float) and value < low:
        return f"{where} is {value}, must be at least {low}"
    if isinstance(high, int | float) and value > high:
        return f"{where} is {value}, must be at most {high}"
    return None


def _object_misfit(value: Mapping[str, object], schema: Mapping[str, object], where: str) -> str | None:
    required, known = schema.get("required"), schema.get("properties")
    for name in required if isinstance(required, list) else []:
        if name not in value:
            return f"{where} lacks the member {name}"
    for name, inner in known.items() if isinstance(known, dict) else ():
        if name in value and isinstance(inner, dict):
            reason = misfit(value[name], inner, f"{where}.{name}")
            if reason:
                return reason
    return None


def another(schema: Mapping[str, object], current: object = None) -> object:
    """Return a small value that fits `schema` and is not `current`; None where none is known."""
    choices = schema.get("enum")
    if isinstance(choices, list):
        return next((choice for choice in choices if choice != current), None)
    match schema.get("type"):
        case "boolean":
            return current is not True
        case "number" | "integer":
            low, high, step = schema.get("minimum", 0), schema.get("maximum"), schema.get("multipleOf", 1)
            assert isinstance(low, int | float)
            assert isinstance(step, int | float)
            value = low if current != low else low + step
            return value if not isinstance(high, int | float) or value <= high else None
        case "string":
            return "latchkey" if current != "latchkey" else "conform"
        case "object":
            known = schema.get("properties")
            inner = known if isinstance(known, dict) else {}
            return {name: another(entry) for name, entry in inner.items() if isinstance(entry, dict)}
        case "array":
            return []
    return None


def wrong(schema: Mapping[str, object]) -> list[object]:
    """Return values that do not fit `schema`: of another type, and beyond its bounds."""
    kind = schema.get("type")
    found: list[object] = [{"no": "such"}] if kind != "object" else ["no object"]
    if kind in ("number", "integer"):
        low, high = schema.get("minimum"), schema.get("maximum")
        found += ["1", True]
        found += [low - 1] if isinstance(low, int | float) else []
        found += [high + 1] if isinstance(high, int | float) else []
    if kind == "boolean":
        found += ["true", 1]
    if isinstance(schema.get("enum"), list):
        found += ["no such choice"]
    return found
