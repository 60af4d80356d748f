"""The paper fridge in the market: its rows, its licence, what it states and has sold, its owner's token."""

import contextlib
import hashlib
from typing import Any

from aiohttp import web

from chains.crypto.keys import devnet_key, evm_signature, recover, sign_digest
from chains.crypto.month_keys import month_key_root
from chains.metadata.messages import Certificate, CheckIn
from tests.support.paper_base import (
    AUCTION,
    BUYER,
    DEVICE,
    GATEWAY,
    KEY,
    LICENCE,
    NOW,
    OWNER,
    REGISTRY,
    TOKEN,
    WHOLE,
    PaperBase,
    answer,
    problem,
)
from tests.support.paper_rows import Refused, chosen_rows, csv_of, ndjson_of, parquet_of


class Market(PaperBase):
    """Forty rows and one licence."""

    # --- rows -------------------------------------------------------------------------------------------------------

    async def history(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request, "from", "to", "property", "fields", "after", "limit")
        page = chosen_rows(dict(request.query), 100, top=1_000, lax=self.broken("any limit"))
        rows = list(page.rows)
        match self.fault.name:
            case "rows descend":
                rows.reverse()
            case "to is included" if "to" in request.query:
                rows = list(chosen_rows({"limit": str(len(rows) + 1)}, 100).rows)
            case "no choice" if "property" in request.query:
                rows = list(chosen_rows({}, 100).rows)
            case "page repeats" if "after" in request.query:
                rows = list(chosen_rows({"limit": "2"}, 100).rows)
            case "rows of other months" if request.query.get("limit") == "1000":
                rows.append(rows[-1] | {"time": "2031-01-01T00:00:00.000Z"})
        response = answer(rows, Latchkey_Rows=str(len(rows)), Latchkey_Total=str(page.total))
        if page.following:
            response.headers["Latchkey-Next"] = page.following
            response.headers["Link"] = f'<?after={page.following}>; rel="next"'
        return response

    async def export(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request, "from", "to", "property", "fields", "after", "limit", "format")
        page = chosen_rows(dict(request.query), 20_000, top=50_000)
        form = request.query.get("format", "ndjson")
        if form not in ("ndjson", "csv", "parquet"):
            if self.broken("any format"):
                form = "ndjson"
            else:
                raise Refused(400, "bad-field", "format")
        made = {"ndjson": ndjson_of, "csv": csv_of, "parquet": parquet_of}[form](page.rows)
        media = {"ndjson": "application/x-ndjson", "csv": "text/csv", "parquet": "application/vnd.apache.parquet"}[form]
        if self.broken(f"bad {form}"):
            made = b"[]"
        response = web.Response(body=made, content_type=media, headers={"Accept-Ranges": "bytes"})
        tag = f'"{hashlib.sha256(made).hexdigest()}"'
        response.headers["ETag"] = tag
        wanted = request.headers.get("Range")
        if wanted is None or request.headers.get("If-Range", tag) != tag or self.broken("no ranges"):
            return response
        low, _, high = wanted.removeprefix("bytes=").partition("-")
        start = int(low) if low else len(made) - int(high)
        end = int(high) + 1 if low and high else len(made)
        if start >= len(made):
            return self._with(problem(416, "no-range"), **{"Content-Range": f"bytes */{len(made)}"})
        response = web.Response(
            status=206,
            body=made[start:end],
            content_type=media,
            headers={"Content-Range": f"bytes {start}-{end - 1}/{len(made)}", "ETag": tag},
        )
        if not self.broken("digest of the part"):
            response[WHOLE] = made
        return response

    async def licence(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request)
        start = NOW + 9_999 if self.broken("now outside term") else NOW - 100
        return answer(
            {
                "licence": LICENCE.name,
                "device": "0x" + DEVICE.hex(),
                "buyer": "0x" + BUYER.hex(),
                "month": 7,
                "term": {"start": start, "end": start + 2_592_000},
                "readable": {"from": "2026-01-01T00:00:00Z", "to": "2027-01-01T00:00:00Z"},
                "now": self.now(),
            }
        )

    # --- market -----------------------------------------------------------------------------------------------------

    async def market(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request)
        return answer(
            {
                "device": "0x" + (b"\x77" * 20 if self.broken("another address") else DEVICE).hex(),
                "owner": "0x" + OWNER.hex(),
                "gateway": "0x" + (BUYER if self.broken("another gateway") else GATEWAY).hex(),
                "model": 1,
                "enrolled": True,
                "enabled": True,
                "terms": {"reserve": 3, "licences": 2, "flags": 0},
                "ownerNonce": 1,
                "sequence": 5,
                "checkedInAt": NOW - 60,
                "attributes": {"codes": "0x" + "01" + "00" * 31, "named": {"region": "1"}},
                "tdHash": "0x" + hashlib.sha256(self.td).hexdigest(),
                "registry": {"chainId": REGISTRY.chain_id, "verifyingContract": "0x" + REGISTRY.contract.hex()},
                "auction": {"chainId": AUCTION.chain_id, "verifyingContract": "0x" + AUCTION.contract.hex()},
            }
        )

    async def certificate(self, request: web.Request, _: Any) -> web.Response:
        message = Certificate(device=DEVICE, model=1, serial_hash=b"\x05" * 32)
        signature = evm_signature(sign_digest(devnet_key("paper fridge", "certifier", 0), message.digest(REGISTRY)))
        device = OWNER if self.broken("certificate of another") else DEVICE
        return answer(
            {
                "device": "0x" + device.hex(),
                "model": 1,
                "serialHash": "0x" + message.serial_hash.hex(),
                "certificate": "0x" + signature.hex(),
                "chainId": REGISTRY.chain_id,
                "registry": "0x" + REGISTRY.contract.hex(),
            }
        )

    async def check_in(self, request: web.Request, _: Any) -> web.Response:
        message = CheckIn(
            device=DEVICE,
            sequence=5,
            time=NOW - 60,
            gateway=GATEWAY,
            attributes=b"\x01" + bytes(31),
            td_hash=b"\x33" * 32 if self.broken("old hash") else hashlib.sha256(self.td).digest(),
            month_key_root=month_key_root(6, self._keys),
        )
        key = devnet_key("another", "device", 0) if self.broken("check-in of another") else KEY
        return answer(
            {
                "message": {
                    "device": "0x" + message.device.hex(),
                    "sequence": message.sequence,
                    "time": message.time,
                    "gateway": "0x" + message.gateway.hex(),
                    "attributes": "0x" + message.attributes.hex(),
                    "tdHash": "0x" + message.td_hash.hex(),
                    "monthKeyRoot": "0x" + message.month_key_root.hex(),
                },
                "signature": "0x" + evm_signature(sign_digest(key, message.digest(REGISTRY))).hex(),
                "firstMonth": 5 if self.broken("another list") else 6,
                "monthKeys": ["0x" + entry.hex() for entry in self._keys],
            }
        )

    async def records(self, request: web.Request, _: Any) -> web.Response:
        self.known_query(request, "round", "limit")
        if request.query.get("limit") == "0":
            raise Refused(400, "bad-field", "limit")
        last = 9 if self.broken("bad record") else 1
        record = "0x" + "11" * 64 + f"0{last}"
        listed = [{"round": str(number), "lot": 3, "rank": 0, "month": number, "record": record} for number in (7, 6)]
        wanted = request.query.get("round")
        if self.broken("record is gone"):
            listed = listed[1:]
        return answer({"records": [entry for entry in listed if wanted in (None, entry["round"])]})

    async def earnings(self, request: web.Request, _: Any) -> web.Response:
        sale = {"round": "7", "lot": 3, "month": 7, "licences": 1, "price": 5}
        credit: Any = 12.5 if self.broken("float money") else "5000000000000000"
        return answer({"owner": "0x" + OWNER.hex(), "credit": credit, "sales": [sale]})

    async def token(self, request: web.Request, _: Any) -> web.Response:
        body = await self.body_of(request)
        if not isinstance(body, dict) or body.keys() != {"owner", "expires", "signature"}:
            raise Refused(400, "bad-field", "body")
        if self.broken("token for all"):
            return answer({"token": "x", "expires": body["expires"]}, 201)
        with contextlib.suppress(Exception):
            raw = bytes.fromhex(body["signature"][2:])
            if recover(b"\0" * 32, raw[:64] + bytes([raw[64] - 27])) == OWNER:
                return answer({"token": TOKEN, "expires": body["expires"]}, 201)
        raise Refused(403, "not-owner")
