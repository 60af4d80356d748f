"""The gateway as a directory of its Things: W3C WoT Discovery, read only, because check-ins on the ledger write it.

A device that stands alone is its own directory: `/` and `/.well-known/wot` are then its description.
Spec: `specs/protocol/gateway.md` section 2.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import rfc8785
from aiohttp import web

from chains.http.problem import Refusal, nothing_served, problem
from chains.http.requests import query_of, whole_number
from device_sim.td import CONTEXT, Json, thing_id
from device_sim.thing import Thing

THINGS_LIMIT = 100
THINGS_DEFAULT = 20
LISTING_TYPES = ("application/ld+json", "application/json")
DISCOVERY_CONTEXT = "https://www.w3.org/2022/wot/discovery"
_URN = r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


class DirectoryRoutes:
    """Lists `things`, keyed by address. `foreign` are descriptions of devices in processes of their own, by address."""

    def __init__(
        self,
        things: Mapping[bytes, Thing],
        base_url: str,
        *,
        foreign: Mapping[bytes, bytes] | None = None,
        is_alone: bool = False,
    ) -> None:
        self._things = things
        self._foreign = foreign if foreign is not None else {}
        self._by_id = {thing_id(device): device for device in things}
        self._own = rfc8785.dumps(describe(base_url))
        self._is_alone = is_alone

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        for place in ("/", "/.well-known/wot"):
            app.router.add_get(place, self.own)
        app.router.add_get("/things", self.listing)
        app.router.add_get(f"/things/{{id:{_URN}}}", self.thing)

    async def own(self, request: web.Request) -> web.Response:
        """Answer `GET /` and `GET /.well-known/wot`."""
        query_of(request, ())
        body = next(iter(self._things.values())).served if self._is_alone else self._own
        return web.Response(body=body, content_type="application/td+json")

    async def listing(self, request: web.Request) -> web.Response:
        """Answer `GET /things`: descriptions in the order of addresses."""
        query = query_of(request, ("limit", "offset"))
        limit = whole_number(query.get("limit"), "limit", THINGS_DEFAULT, 1, THINGS_LIMIT)
        offset = whole_number(query.get("offset"), "offset", 0, 0, 1 << 32)
        devices = sorted({*self._things, *self._foreign})
        shown = [self._served(device) for device in devices[offset : offset + limit]]
        headers = {}
        if offset + limit < len(devices):
            following = request.rel_url.update_query(offset=str(offset + limit), limit=str(limit))
            headers["Link"] = f'<{following}>; rel="next"'
        return web.Response(
            body=b"[" + b",".join(shown) + b"]", content_type=_chosen(request, LISTING_TYPES), headers=headers
        )

    def _served(self, device: bytes) -> bytes:
        thing = self._things.get(device)
        return self._foreign[device] if thing is None else thing.served

    async def thing(self, request: web.Request) -> web.Response:
        """Answer `GET /things/{id}`: a description by Thing id."""
        query_of(request, ())
        device = self._by_id.get(request.match_info["id"])
        if device is None:
            raise Refusal(nothing_served(request.path, "this gateway has no Thing of that id; its own are at /things"))
        return web.Response(body=self._things[device].served, content_type="application/td+json")


def describe(base_url: str) -> dict[str, Json]:
    """Return the description of a gateway at `base_url`, a ThingDirectory."""
    return {
        "@context": [CONTEXT[0], DISCOVERY_CONTEXT],
        "@type": "ThingDirectory",
        "title": "Gateway",
        "base": f"{base_url}/",
        "securityDefinitions": {"open": {"scheme": "nosec"}},
        "security": "open",
        "properties": {
            "things": {
                "type": "array",
                "readOnly": True,
                "items": {"type": "object"},
                "uriVariables": {
                    "limit": {"type": "integer", "minimum": 1, "maximum": THINGS_LIMIT},
                    "offset": {"type": "integer", "minimum": 0},
                },
                "forms": [
                    {"href": "things{?limit,offset}", "contentType": LISTING_TYPES[0], "op": ["readproperty"]},
                ],
            }
        },
    }


_ACCEPTED = re.compile(r"\s*([^\s;,]+)\s*(?:;[^,]*)?")


def _chosen(request: web.Request, offered: tuple[str, ...]) -> str:
    """Return the media type to answer with: the first of `offered` that Accept names, else the first; or refuse."""
    accepted = [found.group(1).lower() for found in _ACCEPTED.finditer(request.headers.get("Accept", "*/*"))]
    for name in accepted:
        if name in offered:
            return name
    if {"*/*", "application/*"} & set(accepted) or not accepted:
        return offered[0]
    raise Refusal(
        problem(406, f"this is {' or '.join(offered)}, and Accept names neither", kind="not-acceptable", field="Accept")
    )
