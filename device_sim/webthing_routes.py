"""The Web Thing API of 2018 under `webthing`: wrapped values, action queues, recorded events, and its WebSocket.

Spec: `specs/protocol/device-api.md` section 9.
"""

from __future__ import annotations

import json

from aiohttp import web

from chains.http.problem import Refusal, bad_field, nothing_served
from chains.http.requests import json_object, query_of
from device_sim.actions import NAMES, Request
from device_sim.feed import event_fields, event_notice
from device_sim.history import Span
from device_sim.http_edge import json_answer
from device_sim.observations import BY_NAME, PROPERTIES
from device_sim.orders import WRITABLE, Orders, asked_action
from device_sim.stream_routes import EVENTS, Quota
from device_sim.thing_edge import Access, ThingEdge
from device_sim.webthing_description import FACE, describe, request_object, time_of
from device_sim.webthing_socket import Socket

EVENTS_SHOWN = 100
_READ_ONLY = tuple(entry.name for entry in PROPERTIES if not entry.writable)


class WebThingRoutes:
    """Serves the Things of `edge`."""

    def __init__(self, edge: ThingEdge, quota: Quota) -> None:
        self._edge = edge
        self._orders = Orders(edge)
        self._socket = Socket(edge, quota, self._orders)

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        face, router = f"/things/{{device}}/{FACE}", app.router
        router.add_get(face, self.description)
        router.add_get(f"{face}/properties", self.properties)
        router.add_get(f"{face}/properties/{{name:{'|'.join(_READ_ONLY)}}}", self.property)
        router.add_get(f"{face}/properties/{{name:{'|'.join(WRITABLE)}}}", self.property)
        router.add_put(f"{face}/properties/{{name:{'|'.join(WRITABLE)}}}", self.write)
        for place in (f"{face}/actions", f"{face}/actions/{{name:{'|'.join(NAMES)}}}"):
            router.add_get(place, self.requests)
            router.add_post(place, self.invoke)
        place = f"{face}/actions/{{name:{'|'.join(NAMES)}}}/{{number:[0-9]{{1,15}}}}"
        router.add_get(place, self.request)
        router.add_delete(place, self.cancel)
        for place in (f"{face}/events", f"{face}/events/{{name:{'|'.join(EVENTS)}}}"):
            router.add_get(place, self.events)

    async def description(self, request: web.Request) -> web.StreamResponse:
        """Answer `GET webthing`: the description, or the WebSocket for whoever wants to upgrade."""
        if "upgrade" in request.headers.get("Connection", "").lower():
            return await self._socket.serve(request, self._edge.opened(request))
        thing = self._edge.thing(request)
        query_of(request, ())
        return web.Response(body=json.dumps(describe(thing)).encode(), content_type="application/json")

    # --- properties -------------------------------------------------------------------------------------------------

    async def properties(self, request: web.Request) -> web.Response:
        """Answer `GET webthing/properties`."""
        access = self._edge.opened(request)
        return self._edge.answer(request, access, json.dumps(await self._edge.current(access.thing)).encode())

    async def property(self, request: web.Request) -> web.Response:
        """Answer `GET webthing/properties/{name}`: the value under its name."""
        access = self._edge.opened(request)
        name = request.match_info["name"]
        value = (await self._edge.current(access.thing))[name]
        return self._edge.answer(request, access, json.dumps({name: value}).encode())

    async def write(self, request: web.Request) -> web.Response:
        """Answer `PUT webthing/properties/{name}`."""
        access = self._edge.owned(request)
        name = request.match_info["name"]
        body = await json_object(request)
        if set(body) != {name}:
            raise bad_field("body", list(body), f"an object with the one member {name}")
        await self._orders.write(access, body)
        return json_answer({name: (await self._edge.current(access.thing))[name]})

    # --- actions ----------------------------------------------------------------------------------------------------

    async def requests(self, request: web.Request) -> web.Response:
        """Answer `GET webthing/actions` and `webthing/actions/{name}`: an array, oldest first."""
        access = self._edge.opened(request)
        thing, name = access.thing, request.match_info.get("name")
        found = await self._edge.run(thing, thing.requests, self._edge.device_now(thing))
        chosen = sorted(
            (entry for same in found.values() for entry in same if name in (None, entry.name)),
            key=lambda entry: entry.number,
        )
        body = [request_object(thing, entry) for entry in chosen]
        return self._edge.answer(request, access, json.dumps(body).encode())

    async def invoke(self, request: web.Request) -> web.Response:
        """Answer `POST webthing/actions` and `webthing/actions/{name}`."""
        access = self._edge.owned(request)
        name, seconds = asked_action(await json_object(request), request.match_info.get("name"))
        made = await self._orders.begin(access, name, seconds)
        body = request_object(access.thing, made, is_new=True)
        href = f"{access.thing.base}{FACE}/actions/{made.name}/{made.number}"
        return json_answer(body, status=201, headers={"Location": href})

    async def request(self, request: web.Request) -> web.Response:
        """Answer `GET webthing/actions/{name}/{number}`."""
        access = self._edge.opened(request)
        found = await self._found(request, access)
        return self._edge.answer(request, access, json.dumps(request_object(access.thing, found)).encode())

    async def cancel(self, request: web.Request) -> web.Response:
        """Answer `DELETE webthing/actions/{name}/{number}`."""
        access = self._edge.owned(request)
        if not await self._orders.cancel(access, request.match_info["name"], int(request.match_info["number"])):
            raise Refusal(_no_request(request))
        return web.Response(status=204)

    async def _found(self, request: web.Request, access: Access) -> Request:
        thing, name, number = access.thing, request.match_info["name"], int(request.match_info["number"])
        found = await self._edge.run(thing, thing.request, name, number, self._edge.device_now(thing))
        if found is None:
            raise Refusal(_no_request(request))
        return found

    # --- events -----------------------------------------------------------------------------------------------------

    async def events(self, request: web.Request) -> web.Response:
        """Answer `GET webthing/events` and `webthing/events/{name}`: the newest, oldest of them first."""
        access = self._edge.opened(request)
        start, end = access.readable
        span = Span(start=start, end=end, fields=event_fields(request.match_info.get("name"), BY_NAME))
        rows = await self._edge.run(access.thing, access.thing.newest_rows, span, EVENTS_SHOWN)
        notices = [notice for notice in map(event_notice, rows) if notice is not None]
        body = [{entry.name: {"data": entry.data, "timestamp": time_of(entry.time)}} for entry in notices]
        return self._edge.answer(request, access, json.dumps(body).encode())


def _no_request(request: web.Request) -> web.Response:
    return nothing_served(request.path, "no request has that number: it was cancelled, or ended long ago; see actions")
