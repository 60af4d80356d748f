"""A device's part in the market: what it states on the ledger, what it has sold, and what its owner tells it.

All that is on the public ledger is public here too; earnings are the owner's. An owner's order is an EIP-712 message
that the owner signed: the token admits it, the signature authorises it, the gateway relays it, and the chain judges.
Spec: `specs/protocol/device-api.md` section 8.
"""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from chains.base.addresses import Address
from chains.base.errors import MalformedValue
from chains.http.problem import Refusal, bad_field, nothing_served, problem
from chains.http.requests import json_object, query_of, whole_number
from device_sim.attributes import schema
from device_sim.checkin import SignedCheckIn
from device_sim.errors import RelayRefused
from device_sim.gateway import Gateway
from device_sim.http_edge import json_answer
from device_sim.ledgers import AuctionLedger
from device_sim.owner_token import OwnerToken, TokenRefused
from device_sim.park import Device, Park
from device_sim.receipts import Receipts
from device_sim.relay_messages import OwnerOrder, hex_bytes
from device_sim.relay_routes import accepted
from device_sim.settings import FleetSettings
from device_sim.thing_edge import ThingEdge

RECORDS_LIMIT = 100
RECORDS_DEFAULT = 20
_ORDERS = {"enable": "Enable", "terms": "SetTerms", "pause": "Pause"}
_TOKEN_MEMBERS = ("owner", "expires", "signature")


class MarketRoutes:
    """Serves the devices of a park."""

    def __init__(
        self,
        edge: ThingEdge,
        park: Park,
        gateway: Gateway,
        auction: AuctionLedger,
        receipts: Receipts,
        settings: FleetSettings,
    ) -> None:
        self._edge = edge
        self._park = park
        self._gateway = gateway
        self._auction = auction
        self._receipts = receipts
        self._settings = settings

    def add_to(self, app: web.Application) -> None:
        """Register the routes."""
        market = "/things/{device}/market"
        app.router.add_get(market, self.status)
        app.router.add_get(f"{market}/certificate", self.certificate)
        app.router.add_get(f"{market}/check-in", self.check_in)
        app.router.add_get(f"{market}/records", self.records)
        app.router.add_get(f"{market}/earnings", self.earnings)
        app.router.add_post(f"{market}/token", self.token)
        app.router.add_post(f"{market}/{{order:{'|'.join(_ORDERS)}}}", self.order)

    def _device(self, request: web.Request) -> Device:
        return self._park.devices[self._edge.thing(request).device]

    # --- for everybody ----------------------------------------------------------------------------------------------

    async def status(self, request: web.Request) -> web.Response:
        """Answer `GET .../market`: what the device states, and what the ledger holds of it."""
        device = self._device(request)
        query_of(request, ())
        row = self._park.rows.get(device.identity.address)
        attributes = device.signer.attributes
        contracts = self._settings.contracts
        body: dict[str, object] = {
            "device": _hex(device.identity.address),
            "model": device.identity.model,
            "gateway": _hex(self._park.gateway),
            "owner": _hex(row.owner if row else device.identity.owner),
            "enrolled": row is not None,
            "enabled": row is not None and row.is_enabled,
            "terms": None,
            "ownerNonce": 0,
            "sequence": 0,
            "checkedInAt": None,
            "attributes": {"codes": _hex(attributes), "named": schema().decode(attributes)},
            "tdHash": _hex(device.thing.td_hash),
            "registry": {
                "chainId": self._settings.metadata_chain_id,
                "verifyingContract": _hex(contracts["device_registry"]),
            },
            "auction": {
                "chainId": self._settings.auction_chain_id,
                "verifyingContract": _hex(contracts["batch_auction"]),
            },
        }
        if row is not None:
            body["ownerNonce"] = await self._park.owner_nonce(device.identity.address)
            body["sequence"] = row.sequence
            if row.is_enabled:
                body["terms"] = {"reserve": row.reserve, "licences": row.licences, "flags": row.flags}
            if row.sequence:
                body["checkedInAt"] = row.time
        return json_answer(body)

    async def certificate(self, request: web.Request) -> web.Response:
        """Answer `GET .../market/certificate`: what the maker signed at manufacture."""
        identity = self._device(request).identity
        query_of(request, ())
        return json_answer(
            {
                "device": _hex(identity.address),
                "model": identity.model,
                "serialHash": _hex(identity.serial_hash),
                "certificate": _hex(identity.certificate),
                "chainId": self._settings.metadata_chain_id,
                "registry": _hex(self._settings.contracts["device_registry"]),
            }
        )

    async def check_in(self, request: web.Request) -> web.Response:
        """Answer `GET .../market/check-in`: the newest that the device has signed."""
        device = self._device(request)
        query_of(request, ())
        signed = await self._park.newest_check_in(device.identity.address)
        if signed is None:
            raise Refusal(nothing_served(request.path, "the device has not checked in yet; ask again later"))
        return json_answer(check_in_object(signed))

    async def records(self, request: web.Request) -> web.Response:
        """Answer `GET .../market/records`: the key records of what it sold, newest round first."""
        device = self._device(request)
        query = query_of(request, ("round", "limit"))
        limit = whole_number(query.get("limit"), "limit", RECORDS_DEFAULT, 1, RECORDS_LIMIT)
        wanted = whole_number(query.get("round"), "round", 0, 0, (1 << 63) - 1) if "round" in query else None
        chain_id, contract = self._settings.auction_chain_id, self._settings.contracts["batch_auction"]

        def made() -> list[dict[str, object]]:
            sales = [
                sale
                for sale in reversed(self._park.sales(device.identity.address))
                if wanted is None or sale.round_id == wanted
            ]
            return [
                {
                    "round": str(sale.round_id),
                    "lot": sale.lot,
                    "rank": sale.rank,
                    "month": sale.month,
                    "record": _hex(device.seller.record(sale, chain_id, contract)),
                }
                for sale in sales[:limit]
            ]

        return json_answer({"records": await self._edge.worker.run(made)})

    async def token(self, request: web.Request) -> web.Response:
        """Answer `POST .../market/token`: a token for whoever signs with the owner's key."""
        thing = self._edge.thing(request)
        query_of(request, ())
        body = await json_object(request)
        for name in (*_TOKEN_MEMBERS, *body):
            if (name in body) != (name in _TOKEN_MEMBERS):
                raise bad_field(name, body.get(name), f"members exactly: {', '.join(_TOKEN_MEMBERS)}")
        expires = body["expires"]
        if not isinstance(expires, int) or isinstance(expires, bool) or not 0 <= expires < 1 << 40:
            raise MalformedValue("expires", expires, expected="whole chain seconds")
        message = OwnerToken(device=thing.device, owner=hex_bytes(body, "owner", 20), expires=expires)
        gate = thing.keys.gate
        if gate is None:
            raise Refusal(problem(403, "this device has no owner yet", kind="not-owner"))
        try:
            token = gate.issue(message, hex_bytes(body, "signature", 65), self._edge.clock.now())
        except TokenRefused as error:
            raise Refusal(problem(403, str(error), kind="not-owner")) from error
        return json_answer({"token": token, "expires": expires}, status=201)

    # --- for the owner ----------------------------------------------------------------------------------------------

    async def order(self, request: web.Request) -> web.Response:
        """Answer `POST .../market/enable`, `terms` and `pause`: what the owner signed, without type and device."""
        access = self._edge.owned(request)
        body = await json_object(request)
        for name in ("type", "device"):
            if name in body:
                raise bad_field(name, body[name], "left out: the path says it")
        fixed: Mapping[str, object] = {
            "type": _ORDERS[request.match_info["order"]],
            "device": _hex(access.thing.device),
        }
        try:
            return accepted(await self._gateway.accept_owner(OwnerOrder.parse({**fixed, **body})), self._receipts)
        except RelayRefused as error:
            return problem(409, str(error), kind="relay-refused")

    async def earnings(self, request: web.Request) -> web.Response:
        """Answer `GET .../market/earnings`: what the owner can withdraw, and what was sold for how much."""
        access = self._edge.owned(request)
        device = self._park.devices[access.thing.device]
        row = self._park.rows.get(access.thing.device)
        owner = row.owner if row else device.identity.owner
        credit = await self._auction.credit(owner)
        sales = await self._edge.worker.run(self._park.sales, access.thing.device)
        lots: dict[tuple[int, int], dict[str, object]] = {}
        for sale in sales:
            entry = lots.setdefault(
                (sale.round_id, sale.lot),
                {
                    "round": str(sale.round_id),
                    "lot": sale.lot,
                    "month": sale.month,
                    "licences": 0,
                    "price": sale.price,
                },
            )
            entry["licences"] = sale.rank + 1
        return json_answer({"owner": _hex(owner), "credit": str(credit), "sales": list(lots.values())})


def check_in_object(signed: SignedCheckIn) -> dict[str, object]:
    """Return a signed check-in as the API shows it."""
    message = signed.message
    return {
        "message": {
            "device": _hex(message.device),
            "sequence": message.sequence,
            "time": message.time,
            "gateway": _hex(message.gateway),
            "attributes": _hex(message.attributes),
            "tdHash": _hex(message.td_hash),
            "monthKeyRoot": _hex(message.month_key_root),
        },
        "signature": _hex(signed.signature),
        "firstMonth": signed.first_month,
        "monthKeys": [_hex(key) for key in signed.month_keys],
    }


def _hex(raw: bytes | Address) -> str:
    return "0x" + raw.hex()
