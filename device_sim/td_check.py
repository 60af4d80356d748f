"""Is this a Thing Description 1.1? The rules of the Recommendation that our descriptions can break.

W3C "Web of Things (WoT) Thing Description 1.1", sections 5.3 and 6.3.9. A device checks its own description before it
hashes it, because a hash on the ledger cannot be corrected within a month. It is not a general validator:
scheme-specific security fields, data schema keywords of no use here, and JSON-LD expansion are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from device_sim.errors import ThingInvalid

CONTEXT = "https://www.w3.org/2022/wot/td/v1.1"
_SCHEMA_TYPES = frozenset({"object", "array", "string", "number", "integer", "boolean", "null"})
_SCHEMES = frozenset({"nosec", "auto", "combo", "basic", "digest", "apikey", "bearer", "psk", "oauth2"})
_THING_OPS = frozenset(
    {
        "readallproperties", "writeallproperties", "readmultipleproperties", "writemultipleproperties",
        "observeallproperties", "unobserveallproperties", "queryallactions", "subscribeallevents",
        "unsubscribeallevents",
    }
)  # fmt: skip
_PROPERTY_OPS = frozenset({"readproperty", "writeproperty", "observeproperty", "unobserveproperty"})
_ACTION_OPS = frozenset({"invokeaction", "queryaction", "cancelaction"})
_EVENT_OPS = frozenset({"subscribeevent", "unsubscribeevent"})
_URI_VARIABLES = re.compile(r"\{[?&]?([^}]*)\}")


def check(description: object) -> None:
    """Raise ThingInvalid with the place and the rule when `description` is no Thing Description 1.1."""
    thing = _object(description, "")
    context = thing.get("@context")
    first = context[0] if isinstance(context, list) and context else context
    _demand(first == CONTEXT, "/@context", f"must be or begin with {CONTEXT}")
    _text(thing, "title", "")
    if "id" in thing:
        _demand(bool(urlsplit(_text(thing, "id", "")).scheme), "/id", "must be a URI")
    if "base" in thing:
        base = urlsplit(_text(thing, "base", ""))
        _demand(bool(base.scheme and base.netloc), "/base", "must be an absolute URI")
    _security(thing)
    for name, operations in (("properties", _PROPERTY_OPS), ("actions", _ACTION_OPS), ("events", _EVENT_OPS)):
        for key, affordance in _object(thing.get(name, {}), f"/{name}").items():
            _affordance(_object(affordance, f"/{name}/{key}"), f"/{name}/{key}", operations)
    for place, schema in _object(thing.get("properties", {}), "/properties").items():
        _property(_object(schema, f"/properties/{place}"), f"/properties/{place}")
    if "forms" in thing:
        _forms(thing["forms"], "/forms", _THING_OPS, {})
    for index, link in enumerate(_list(thing.get("links", []), "/links")):
        _text(_object(link, f"/links/{index}"), "href", f"/links/{index}")


def _security(thing: Mapping[str, object]) -> None:
    definitions = _object(thing.get("securityDefinitions"), "/securityDefinitions")
    _demand(bool(definitions), "/securityDefinitions", "must name at least one scheme")
    for name, definition in definitions.items():
        where = f"/securityDefinitions/{name}"
        scheme = _text(_object(definition, where), "scheme", where)
        _demand(scheme in _SCHEMES or ":" in scheme, f"{where}/scheme", f"{scheme} is no scheme of TD 1.1")
    used = thing.get("security")
    names: list[object] = [used] if isinstance(used, str) else _list(used, "/security")
    _demand(bool(names), "/security", "must name a security definition")
    for reference in names:
        _demand(reference in definitions, "/security", f"{reference!r} is not among securityDefinitions")


def _affordance(affordance: Mapping[str, object], where: str, operations: frozenset[str]) -> None:
    variables = _object(affordance.get("uriVariables", {}), f"{where}/uriVariables")
    for name, schema in variables.items():
        _schema(_object(schema, f"{where}/uriVariables/{name}"), f"{where}/uriVariables/{name}")
    forms = _list(affordance.get("forms"), f"{where}/forms")
    _demand(bool(forms), f"{where}/forms", "an affordance needs at least one form")
    _forms(forms, f"{where}/forms", operations, variables)


def _forms(forms: object, where: str, operations: frozenset[str], variables: Mapping[str, object]) -> None:
    for index, entry in enumerate(_list(forms, where)):
        place = f"{where}/{index}"
        form = _object(entry, place)
        href = _text(form, "href", place)
        for group in _URI_VARIABLES.findall(href):
            for name in group.split(","):
                _demand(name in variables, f"{place}/href", f"{name} is not among uriVariables")
        op = form.get("op")
        for name in [op] if isinstance(op, str) else _list(op, f"{place}/op"):
            _demand(name in operations, f"{place}/op", f"{name!r} is no operation here")


def _property(schema: Mapping[str, object], where: str) -> None:
    _schema(schema, where)
    both = schema.get("readOnly") is True and schema.get("writeOnly") is True
    _demand(not both, where, "readOnly and writeOnly exclude each other")
    if schema.get("readOnly") is True:
        for index, form in enumerate(_list(schema.get("forms"), f"{where}/forms")):
            op = _object(form, f"{where}/forms/{index}").get("op", [])
            written = op == "writeproperty" or (isinstance(op, list) and "writeproperty" in op)
            _demand(not written, f"{where}/forms/{index}/op", "a read-only property cannot be written")


def _schema(schema: Mapping[str, object], where: str) -> None:
    kind = schema.get("type")
    if kind is not None:
        _demand(kind in _SCHEMA_TYPES, f"{where}/type", f"{kind!r} is no type")
    for name in ("minimum", "maximum"):
        value = schema.get(name)
        if value is not None:
            is_number = isinstance(value, int | float) and not isinstance(value, bool)
            _demand(
                is_number and kind in ("number", "integer"), f"{where}/{name}", "must be a number on a numeric schema"
            )
    low, high = schema.get("minimum"), schema.get("maximum")
    if isinstance(low, int | float) and isinstance(high, int | float):
        _demand(low <= high, f"{where}/minimum", "must not be above maximum")
    if "enum" in schema:
        _demand(bool(_list(schema["enum"], f"{where}/enum")), f"{where}/enum", "must not be empty")
    nested = schema.get("items")
    if nested is not None:
        _schema(_object(nested, f"{where}/items"), f"{where}/items")
    for name, member in _object(schema.get("properties", {}), f"{where}/properties").items():
        _schema(_object(member, f"{where}/properties/{name}"), f"{where}/properties/{name}")


def _kind(kind: type, name: str) -> Callable[[object, str], None]:
    def demand(value: object, where: str) -> None:
        _demand(isinstance(value, kind), where, f"must be {name}")

    return demand


_is_object = _kind(dict, "an object")
_is_list = _kind(list, "an array")


def _object(value: object, where: str) -> Mapping[str, object]:
    _is_object(value, where)
    assert isinstance(value, dict)
    return value


def _list(value: object, where: str) -> list[object]:
    _is_list(value, where)
    assert isinstance(value, list)
    return value


def _text(thing: Mapping[str, object], name: str, where: str) -> str:
    value = thing.get(name)
    _demand(isinstance(value, str) and bool(value), f"{where}/{name}", "must be a non-empty string")
    assert isinstance(value, str)
    return value


def _demand(is_met: object, where: str, rule: str) -> None:
    if not is_met:
        raise ThingInvalid(where=where, rule=rule)
