"""Puts all routes of the Things into an application."""

from __future__ import annotations

from aiohttp import web

from device_sim.data_routes import DataRoutes
from device_sim.stream_routes import StreamRoutes
from device_sim.thing_edge import ThingEdge
from device_sim.thing_routes import ThingRoutes
from device_sim.webthing_routes import WebThingRoutes


def add_thing_routes(app: web.Application, edge: ThingEdge) -> None:
    """Serve the Things of `edge`: both faces, their data and their part in the market."""
    streams = StreamRoutes(edge)
    DataRoutes(edge).add_to(app)
    ThingRoutes(edge, streams).add_to(app)
    streams.add_to(app)
    WebThingRoutes(edge, streams.quota).add_to(app)
