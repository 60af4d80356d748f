"""The descriptions of the paper fridge: Thing Description 1.1, the Web Thing face, the directory."""

from typing import Any

Json = dict[str, Any]
TD = "https://www.w3.org/2022/wot/td/v1.1"
ID = "urn:uuid:6d5f0e8e-7a41-8c11-9d3b-0a2f4c6e8b10"
_SECURITY = {"licence": {"scheme": "basic", "in": "header", "name": "Authorization"}}


def _observed(name: str, place: str, op: str) -> list[Json]:
    poll = f"{place}/{name}/observe" if place == "properties" else f"{place}/{name}"
    return [
        {"href": poll, "op": [f"{op}", f"un{op}"], "subprotocol": "longpoll"},
        {
            "href": f"{place}/{name}",
            "op": [f"{op}", f"un{op}"],
            "subprotocol": "sse",
            "contentType": "text/event-stream",
        },
    ]


def _property(name: str, ops: list[str], **schema: Any) -> Json:
    forms = [{"href": f"properties/{name}", "op": ops}, *_observed(name, "properties", "observeproperty")]
    return {**schema, "readOnly": "writeproperty" not in ops, "observable": True, "forms": forms}


def describe(base: str) -> Json:
    """Return the Thing Description under an absolute base."""
    rows = {
        "type": "object",
        "required": ["time", "property", "value"],
        "properties": {
            "time": {"type": "string", "format": "date-time"},
            "property": {"type": "string"},
            "value": {"oneOf": [{"type": "number"}, {"type": "string"}, {"type": "boolean"}]},
        },
    }
    return {
        "@context": [TD, "https://webthings.io/schemas"],
        "id": ID,
        "title": "Paper fridge",
        "base": base,
        "version": {"instance": "1"},
        "securityDefinitions": _SECURITY,
        "security": ["licence"],
        "profile": ["https://www.w3.org/2022/wot/profile/http-basic/v1"],
        "properties": {
            "temperature": _property("temperature", ["readproperty"], type="number", minimum=-10, maximum=40),
            "targetTemperature": _property(
                "targetTemperature", ["readproperty", "writeproperty"], type="number", minimum=1, maximum=8
            ),
            "mode": _property("mode", ["readproperty", "writeproperty"], type="string", enum=["off", "cool"]),
            "history": {
                "type": "array",
                "items": rows,
                "readOnly": True,
                "observable": False,
                "uriVariables": {"limit": {"type": "integer", "minimum": 1, "maximum": 1000}},
                "forms": [{"href": "properties/history{?limit}", "op": ["readproperty"]}],
            },
        },
        "actions": {
            "superCool": {
                "synchronous": False,
                "input": {
                    "type": "object",
                    "required": ["duration"],
                    "properties": {"duration": {"type": "integer", "minimum": 1, "maximum": 21600}},
                },
                "forms": [{"href": "actions/superCool", "op": "invokeaction"}],
            },
            "defrost": {"synchronous": False, "forms": [{"href": "actions/defrost"}]},
            "silenceAlarm": {"synchronous": True, "forms": [{"href": "actions/silenceAlarm", "op": ["invokeaction"]}]},
        },
        "events": {
            "doorAjar": {
                "data": {"type": "object", "required": ["openFor"], "properties": {"openFor": {"type": "number"}}},
                "forms": _observed("doorAjar", "events", "subscribeevent"),
            }
        },
        "forms": [
            {"href": "properties", "op": ["readallproperties", "writemultipleproperties"]},
            {"href": "properties", "op": ["observeallproperties"], "subprotocol": "sse"},
            {"href": "actions", "op": ["queryallactions"]},
            {"href": "events", "op": ["subscribeallevents"], "subprotocol": "sse"},
        ],
        "links": [
            {"rel": "alternate", "type": "application/json", "href": "webthing"},
            {"rel": "icon", "href": "icon.png", "sizes": "64x64"},
        ],
    }


def describe_face(path: str) -> Json:
    """Return the description of the Web Thing face at a path."""
    properties = {
        name: {"links": [{"rel": "property", "href": f"{path}/properties/{name}"}]}
        for name in ("temperature", "targetTemperature", "mode", "history")
    }
    links = [{"rel": rel, "href": f"{path}/{rel}"} for rel in ("properties", "actions", "events")]
    return {
        "@context": "https://webthings.io/schemas",
        "title": "Paper fridge",
        "properties": properties,
        "links": links,
    }


def directory(root: str) -> Json:
    """Return the description of the gateway's directory."""
    return {
        "@context": [TD, "https://www.w3.org/2022/wot/discovery"],
        "@type": "ThingDirectory",
        "title": "Paper gateway",
        "base": root + "/",
        "securityDefinitions": {"open": {"scheme": "nosec"}},
        "security": "open",
    }
