"""The W3C face of the Things: descriptions for everybody; properties and actions by the HTTP Basic profile.

Every property has its own methods, so that `Allow` is exact: a property that cannot be written has no PUT at all. Event
streams and long polls are in `device_sim.stream_routes`, recorded rows in `device_sim.data_routes`.
Spec: `specs/protocol/device-api.md` sections 1 and 3.
"""

from __future__ import annotations

import json

from aiohttp import web

from chains.http.problem import Refusal, bad_field, nothing_served
from chains.http.requests import json_object, json_value, no_body, query_of
from device_sim.actions import NAMES, Name, Request
from device_sim.history import Span
from device_sim.http_edge import json_answer
from device_sim.observations import BY_NAME, PROPERTIES
from device_sim.orders import WRITABLE, Orders, duration_of
from device_sim.rows_format import row_object, time_text
from device_sim.stream_routes import StreamRoutes, wants_stream
from device_sim.td import HISTORY_DEFAULT
from device_sim.thing import Thing
from device_sim.thing_edge import ThingEdge

READ_ONLY = tuple(entry.name for entry in PROPERTIES if not entry.writable)

ICON = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><rect x="14" y="4" width="36" '
    b'height="56" rx="5" fill="#e8eef2" stroke="#2b3f4c" stroke-width="3"/><path d="M14 24h36M22 11v8M22 30v12" '
    b'stroke="#2b3f4c" stroke-width="3" stroke-linecap="round"/></svg>'
)


class ThingRoutes:
    """Serves the Things of `edge`."""

    def __init__(self, edge: ThingEdge, streams: StreamRoutes) -> None:
        self._edge = edge
        self._streams = streams
        self._orders = Orders(edge)

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        thing = "/things/{device}"
        router = app.router
        router.add_get(thing, self.description)
        router.add_get(f"{thing}/", self.description)
        router.add_get(f"{thing}/icon.svg", self.icon)
        router.add_get(f"{thing}/td.jws", self.signature)
        router.add_get(f"{thing}/properties", self.readings)
        router.add_put(f"{thing}/properties", self.write_many)
        router.add_get(f"{thing}/properties/{{name:{'|'.join(READ_ONLY)}}}", self.reading)
        router.add_get(f"{thing}/properties/{{name:{'|'.join(WRITABLE)}}}", self.reading)
        router.add_put(f"{thing}/properties/{{name:{'|'.join(WRITABLE)}}}", self.write)
        router.add_get(f"{thing}/actions", self.requests)
        router.add_post(f"{thing}/actions/{{name:{'|'.join(NAMES)}}}", self.invoke)
        place = f"{thing}/actions/{{name:{'|'.join(NAMES)}}}/{{number:[0-9]{{1,15}}}}"
        router.add_get(place, self.request)
        router.add_delete(place, self.cancel)

    # --- for everybody ----------------------------------------------------------------------------------------------

    async def description(self, request: web.Request) -> web.Response:
        """Answer `GET /things/{device}/` with the canonical bytes."""
        thing = self._edge.thing(request)
        query_of(request, ())
        return web.Response(body=thing.served, content_type="application/td+json")

    async def signature(self, request: web.Request) -> web.Response:
        """Answer `GET .../td.jws`: the device's signature under its description (`specs/protocol/td-signature.md`)."""
        thing = self._edge.thing(request)
        query_of(request, ())
        if not thing.signature:
            raise Refusal(nothing_served(request.path, "this device has no key to sign its description with"))
        return web.Response(body=thing.signature, content_type="application/jose")

    async def icon(self, request: web.Request) -> web.Response:
        """Answer `GET .../icon.svg`."""
        self._edge.thing(request)
        query_of(request, ())
        return web.Response(body=ICON, content_type="image/svg+xml")

    # --- properties -------------------------------------------------------------------------------------------------

    async def readings(self, request: web.Request) -> web.StreamResponse:
        """Answer `GET .../properties`: all that have a present value, and the newest rows as history."""
        access = self._edge.opened(request)
        if wants_stream(request):
            return await self._streams.properties(request, access, tuple(BY_NAME))
        values: dict[str, object] = dict(await self._edge.current(access.thing))
        start, end = access.readable
        rows = await self._edge.run(access.thing, access.thing.newest_rows, Span(start=start, end=end), HISTORY_DEFAULT)
        values["history"] = [row_object(row) for row in rows]
        return self._edge.answer(request, access, json.dumps(values).encode())

    async def reading(self, request: web.Request) -> web.StreamResponse:
        """Answer `GET .../properties/{name}` with the bare value."""
        access = self._edge.opened(request)
        name = request.match_info["name"]
        if wants_stream(request):
            return await self._streams.properties(request, access, (name,))
        value = (await self._edge.current(access.thing))[name]
        return self._edge.answer(request, access, json.dumps(value).encode())

    async def write(self, request: web.Request) -> web.Response:
        """Answer `PUT .../properties/{name}`: the bare value."""
        access = self._edge.owned(request)
        name = request.match_info["name"]
        await self._orders.write(access, {name: await json_value(request)})
        return web.Response(status=204)

    async def write_many(self, request: web.Request) -> web.Response:
        """Answer `PUT .../properties`: an object of values, taken all or not at all."""
        access = self._edge.owned(request)
        values = await json_object(request)
        if not values:
            raise bad_field("body", "{}", f"an object of one or more of: {', '.join(WRITABLE)}")
        await self._orders.write(access, values)
        return web.Response(status=204)

    # --- actions ----------------------------------------------------------------------------------------------------

    async def invoke(self, request: web.Request) -> web.Response:
        """Answer `POST .../actions/{name}`."""
        access = self._edge.owned(request)
        name = _action(request)
        if name == "superCool":
            seconds = duration_of(await json_object(request))
        else:
            await no_body(request)
            seconds = 0
        made = await self._orders.begin(access, name, seconds)
        if made.is_over:
            return web.Response(status=204)
        href = self._href(access.thing, made)
        return json_answer(status_of(made, href), status=201, headers={"Location": href})

    async def requests(self, request: web.Request) -> web.Response:
        """Answer `GET .../actions`: an object by action name, newest first."""
        access = self._edge.opened(request)
        thing = access.thing
        found = await self._edge.run(thing, thing.requests, self._edge.device_now(thing))
        body = {name: [status_of(entry, self._href(thing, entry)) for entry in same] for name, same in found.items()}
        return self._edge.answer(request, access, json.dumps(body).encode())

    async def request(self, request: web.Request) -> web.Response:
        """Answer `GET .../actions/{name}/{number}`."""
        access = self._edge.opened(request)
        thing, name, number = access.thing, request.match_info["name"], int(request.match_info["number"])
        found = await self._edge.run(thing, thing.request, name, number, self._edge.device_now(thing))
        if found is None:
            raise Refusal(_no_request(request))
        return self._edge.answer(request, access, json.dumps(status_of(found, self._href(thing, found))).encode())

    async def cancel(self, request: web.Request) -> web.Response:
        """Answer `DELETE .../actions/{name}/{number}`."""
        access = self._edge.owned(request)
        name, number = request.match_info["name"], int(request.match_info["number"])
        if not await self._orders.cancel(access, name, number):
            raise Refusal(_no_request(request))
        return web.Response(status=204)

    @staticmethod
    def _href(thing: Thing, request: Request) -> str:
        return f"{thing.base}actions/{request.name}/{request.number}"


def _action(request: web.Request) -> Name:
    return next(name for name in NAMES if name == request.match_info["name"])


def _no_request(request: web.Request) -> web.Response:
    return nothing_served(request.path, "no request has that number: it was cancelled, or ended long ago; see actions")


def status_of(request: Request, href: str) -> dict[str, object]:
    """Return the ActionStatus of the HTTP Basic profile."""
    status: dict[str, object] = {
        "status": "completed" if request.is_over else "running",
        "href": href,
        "timeRequested": time_text(request.requested),
    }
    return {**status, "timeEnded": time_text(request.ended)} if request.is_over else status
