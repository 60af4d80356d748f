"""The routes of the gateway itself: its devices, owners' messages, messages of devices elsewhere, health.

Spec: `specs/protocol/device-api.md` sections 1 and 10, `specs/protocol/gateway.md` section 3.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from aiohttp import web

from chains.http.problem import Refusal, nothing_served, problem
from chains.http.requests import json_object, query_of
from device_sim.clock import ChainClock
from device_sim.errors import RelayRefused
from device_sim.foreign_devices import ForeignDesk
from device_sim.gateway import Gateway
from device_sim.http_edge import json_answer
from device_sim.outbox import Item
from device_sim.park import Park
from device_sim.receipts import Receipts
from device_sim.relay_messages import OwnerOrder, WithdrawOrder


class RelayRoutes:
    """Serves one gateway and its park."""

    def __init__(
        self,
        gateway: Gateway,
        park: Park,
        clock: ChainClock,
        desk: ForeignDesk,
        receipts: Receipts,
        *,
        withdraw_fee: int,
    ) -> None:
        self._gateway = gateway
        self._park = park
        self._clock = clock
        self._desk = desk
        self._receipts = receipts
        self._withdraw_fee = withdraw_fee

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        app.router.add_get("/devices", self.devices)
        app.router.add_post("/relay/owner", self.owner)
        app.router.add_post("/relay/withdraw", self.withdraw)
        for place, take in (
            ("enrol", self._desk.enrol),
            ("check-in", self._desk.check_in),
            ("records", self._desk.records),
        ):
            app.router.add_post(f"/relay/{place}", partial(self.foreign, take))
        app.router.add_get("/relay/{id:[0-9a-f]{32}}", self.outcome)
        app.router.add_get("/health", self.health)
        app.router.add_get("/ready", self.ready)

    async def devices(self, request: web.Request) -> web.Response:
        """Answer `GET /devices`: what the ledger holds of every device of this gateway, as last read."""
        query_of(request, ())
        listed: list[dict[str, object]] = []
        for address, device in sorted(self._park.devices.items()):
            row = self._park.rows.get(address)
            entry: dict[str, object] = {
                "device": "0x" + address.hex(),
                "title": device.identity.title,
                "model": device.identity.model,
                "owner": "0x" + (row.owner if row else device.identity.owner).hex(),
                "enrolled": row is not None,
            }
            if row is not None:
                entry |= {
                    "enabled": row.is_enabled,
                    "reserve": row.reserve,
                    "licences": row.licences,
                    "flags": row.flags,
                    "sequence": row.sequence,
                    "checked_in_at": row.time,
                }
            listed.append(entry)
        return json_answer({"devices": listed, "withdraw_fee": str(self._withdraw_fee)})

    async def owner(self, request: web.Request) -> web.Response:
        """Answer `POST /relay/owner`."""
        query_of(request, ())
        order = OwnerOrder.parse(await json_object(request))
        if order.message.device not in self._park.devices and order.message.device not in self._desk.devices:
            raise Refusal(
                problem(
                    409, "this gateway does not serve that device; its own are at /devices", kind="relay-refused",
                    field="device", value="0x" + order.message.device.hex(),
                )
            )  # fmt: skip
        try:
            return accepted(await self._gateway.accept_owner(order), self._receipts)
        except RelayRefused as error:
            return problem(409, str(error), kind="relay-refused")

    async def withdraw(self, request: web.Request) -> web.Response:
        """Answer `POST /relay/withdraw`."""
        query_of(request, ())
        order = WithdrawOrder.parse(await json_object(request))
        try:
            return accepted(await self._gateway.accept_withdraw(order), self._receipts)
        except RelayRefused as error:
            return problem(409, str(error), kind="relay-refused")

    async def foreign(self, take: Callable[[dict[str, object]], Awaitable[int]], request: web.Request) -> web.Response:
        """Answer `POST /relay/enrol`, `/relay/check-in` and `/relay/records`."""
        query_of(request, ())
        try:
            return accepted(await take(await json_object(request)), self._receipts)
        except RelayRefused as error:
            return problem(409, str(error), kind="relay-refused")

    async def outcome(self, request: web.Request) -> web.Response:
        """Answer `GET /relay/{id}`."""
        query_of(request, ())
        name = request.match_info["id"]
        number = self._receipts.number(name)
        item = None if number is None else await self._gateway.item(number)
        if item is None:
            raise Refusal(nothing_served(request.path, "no message has that name, or it ended long ago: ask the chain"))
        return json_answer(_shown(item, name))

    async def health(self, request: web.Request) -> web.Response:
        """Answer `GET /health`."""
        query_of(request, ())
        return json_answer(self._state())

    async def ready(self, request: web.Request) -> web.Response:
        """Answer `GET /ready`."""
        query_of(request, ())
        is_ready = self._park.is_ready and self._clock.is_set
        return json_answer(self._state(), status=200 if is_ready else 503)

    def _state(self) -> dict[str, object]:
        time = int(self._clock.now()) if self._clock.is_set else None
        return {
            "status": "ok",
            "ready": self._park.is_ready and self._clock.is_set,
            "time": time,
            **self._park.counts(),
        }


def accepted(number: int, receipts: Receipts) -> web.Response:
    """Return the 202 answer for a message that the gateway has stored under `number`."""
    name = receipts.name(number)
    href = f"/relay/{name}"
    return json_answer({"id": name, "href": href, "state": "queued"}, status=202, headers={"Location": href})


def _shown(item: Item, name: str) -> dict[str, object]:
    return {"id": name, "state": item.state.value, "transaction": item.transaction or None, "reason": item.reason}
