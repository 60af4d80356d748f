"""The kit as gateway and ledger: a device speaks, the kit listens, sells it, and goes to see whether the key works.

    GET  /setup              what a device must know: accounts, contracts, model, schedule, URLs
    POST /metadata, /auction JSON-RPC of the two chains (`chains.market.conform.ledger`)
    POST /relay/enrol, /relay/check-in, /relay/records     as of a gateway

What came and what was seen is kept as `Evidence`; the clauses of `peer_checks` judge it afterwards.
Spec: `specs/protocol/conformance.md` section 4, `gateway.md` section 3.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import ClassVar

from aiohttp import web

from chains.base import addresses
from chains.base.errors import LatchkeyError
from chains.crypto.eip712 import Domain
from chains.crypto.key_record import LicenceId, OpenedRecord, content_key, credential, open_record
from chains.crypto.keys import PrivateKey, evm_signature, recover, sign_digest
from chains.market.conform.clauses import Violated
from chains.market.conform.errors import BadOption
from chains.market.conform.ledger import AUCTION_ID, METADATA_ID, MONTH, ROUND, Chain, Ledger, RpcRefused
from chains.market.conform.site import Licence, entries, members
from chains.market.conform.visitor import Answer, Visitor
from chains.metadata.messages import Certificate, CheckIn, Enrol, TypedMessage
from chains.metadata.rules import Refused

Json = dict[str, object]
REGISTRY = Domain(METADATA_ID, addresses.DEVICE_REGISTRY)
RECORDS = Domain(AUCTION_ID, addresses.KEY_RECORDS)
BODY_LIMIT = 8_192
UNSEEN_SECONDS = 1.0
"""How long a result stands before it is finalized; a device must do nothing about it meanwhile."""
SYNC_SECONDS = 5.0
"""How far a device may be behind chain time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerToken(TypedMessage):
    """What an owner signs to be given a token, as the specification states it."""

    TYPE: ClassVar[str] = "OwnerToken(address device,address owner,uint64 expires)"
    device: bytes
    owner: bytes
    expires: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a device handed over: the body, chain time then, and the ledger's refusal (empty = accepted)."""

    body: Json
    time: int
    refusal: str = ""
    was_final: bool = False


@dataclass(slots=True, kw_only=True)
class Evidence:
    """Everything that was said and seen, in order."""

    enrolments: list[Said] = field(default_factory=list)
    check_ins: list[Said] = field(default_factory=list)
    records: list[Said] = field(default_factory=list)
    description: Answer | None = None
    lot: bool = False
    opened: dict[int, OpenedRecord] = field(default_factory=dict, repr=False)
    unopened: dict[int, str] = field(default_factory=dict)
    probes: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Status and problem type that the licence of rank 0 met: before, begun, last, ended; `second`: that of rank 1."""
    licences: dict[int, Licence] = field(default_factory=dict)
    content_keys: dict[int, bytes] = field(default_factory=dict, repr=False)


class Hearing:
    """One device's hearing. `certifier` is the key that certified it, `required` and `maxima` its model."""

    def __init__(
        self,
        *,
        owner: PrivateKey,
        gateway: bytes,
        certifier: bytes,
        required: int,
        maxima: bytes,
        thing: str,
        patience: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.ledger = Ledger(owner=owner, gateway=gateway, certifier=certifier, clock=clock)
        self.evidence = Evidence()
        self.certifier = certifier
        self.required, self.maxima = required, maxima
        self.thing = thing if thing.endswith("/") else thing + "/"
        self._patience = patience
        self._news = asyncio.Event()
        rules = self.ledger.rules
        self.ledger.happened(
            rules.publish_model(certifier, 1, required, maxima, bytes(32), "https://oem.example/model")
        )
        self.ledger.happened(rules.set_gateway(gateway, "https://gateway.example", gateway, new=True))

    # --- what a device is told --------------------------------------------------------------------------------------

    def setup(self, url: str) -> Json:
        """Return what a device must know before it can begin."""
        ledger = self.ledger
        return {
            "owner": "0x" + _address(ledger.owner).hex(),
            "gateway": "0x" + ledger.gateway.hex(),
            "certifier": "0x" + self.certifier.hex(),
            "model": {"model": 1, "required": self.required, "maxima": "0x" + self.maxima.hex()},
            "metadata": {"chainId": METADATA_ID, "rpc": f"{url}/metadata", "registry": _hex(addresses.DEVICE_REGISTRY)},
            "auction": {
                "chainId": AUCTION_ID,
                "rpc": f"{url}/auction",
                "batchAuction": _hex(addresses.BATCH_AUCTION),
                "keyRecords": _hex(addresses.KEY_RECORDS),
                "vault": _hex(addresses.VAULT),
            },
            "relay": f"{url}/relay",
            "schedule": ledger.schedule.to_json(),
        }

    # --- what a device says -----------------------------------------------------------------------------------------

    def enrolled(self, body: Json) -> str:
        """Take an enrolment; return the ledger's refusal, empty if it was taken."""
        try:
            message = Enrol(
                device=_bytes(body, "device", 20),
                owner=_bytes(body, "owner", 20),
                gateway=_bytes(body, "gateway", 20),
                counter=_whole(body, "counter"),
            )
            model, serial = _whole(body, "model"), _bytes(body, "serialHash", 32)
            certificate = Certificate(device=message.device, model=model, serial_hash=serial)
            events = self.ledger.rules.enrol(
                message,
                model,
                serial,
                certificate_signer=_signer(certificate.digest(REGISTRY), _bytes(body, "certificate", 65)),
                device_signer=_signer(message.digest(REGISTRY), _bytes(body, "signature", 65)),
            )
            self.ledger.happened(events)
            terms = self.ledger.rules.set_terms(
                message.device,
                100,
                2,
                0,
                0,
                self.ledger.now + 60,
                enable=True,
                signer=message.owner,
                now=self.ledger.now,
            )
            self.ledger.happened(terms)
        except (LatchkeyError, Violated) as refused:
            return _reason(refused)
        return ""

    def checked_in(self, body: Json) -> str:
        """Take a check-in; return the ledger's refusal, empty if it was taken."""
        try:
            message = parse_check_in(members(body.get("message")))
            keys = [_bytes({"monthKeys": key}, "monthKeys", 20) for key in entries(body.get("monthKeys"))]
            self.ledger.happened(self.ledger.rules.publish_month_keys(_whole(body, "firstMonth"), keys))
            signer = _signer(message.digest(REGISTRY), _bytes(body, "signature", 65))
            self.ledger.happened(self.ledger.rules.check_in(message, signer=signer, now=self.ledger.now))
        except (LatchkeyError, Violated) as refused:
            return _reason(refused)
        return ""

    def heard(self, kind: str, body: Json) -> str:
        """Keep what came as evidence; return the refusal, empty if it was taken."""
        evidence, now = self.evidence, self.ledger.now
        final = self.ledger.auction.hold is None and bool(self.ledger.results)
        match kind:
            case "enrol":
                refusal = self.enrolled(body)
                evidence.enrolments.append(Said(body=body, time=now, refusal=refusal))
            case "check-in":
                refusal = self.checked_in(body)
                evidence.check_ins.append(Said(body=body, time=now, refusal=refusal))
            case _:
                refusal = "" if final else "NotDelivering"
                evidence.records.append(Said(body=body, time=now, refusal=refusal, was_final=final))
        self._news.set()
        return refusal

    # --- the sale ---------------------------------------------------------------------------------------------------

    async def run(self, visitor: Visitor, in_term: Callable[[], Awaitable[None]] | None = None) -> Evidence:
        """Drive the device through a whole sale, as far as it comes; return what was said and seen.

        `in_term` is awaited once while the term of the licences runs.
        """
        evidence, ledger = self.evidence, self.ledger
        if not await self._until(lambda: any(not said.refusal for said in evidence.check_ins)):
            return evidence
        evidence.description = await self._visit(visitor, self.thing, {})
        try:
            ledger.close_epoch()
        except Refused:
            return evidence
        evidence.lot = True
        ledger.sell()
        await asyncio.sleep(UNSEEN_SECONDS)
        ledger.finalize()
        if not await self._until(lambda: any(said.was_final for said in evidence.records)):
            return evidence
        self._open_records()
        if 0 in evidence.licences:
            await self._go_through_term(visitor, in_term)
        return evidence

    def _open_records(self) -> None:
        """Open the records of both buyers with their secrets, as the chain's log would give them."""
        evidence = self.evidence
        said = next(entry for entry in evidence.records if entry.was_final)
        device = bytes.fromhex(str(said.body.get("device"))[2:])
        listed = entries(said.body.get("records"))
        check_in = next(entry.body for entry in evidence.check_ins if not entry.refusal)
        keys = [bytes.fromhex(str(key)[2:]) for key in entries(check_in["monthKeys"])]
        first = check_in["firstMonth"]
        assert isinstance(first, int)
        for rank, buyer in enumerate(self.ledger.buyers):
            name = LicenceId(chain_id=AUCTION_ID, contract=addresses.BATCH_AUCTION, round=ROUND, lot=0, rank=rank)
            try:
                record = _bytes({"record": listed[rank] if rank < len(listed) else None}, "record", 65)
                found = open_record(record, buyer.secret, name, keys[MONTH - first])
                key = credential(found, name, device=device, buyer=buyer.account, term=MONTH)
                content = content_key(found, name, device=device, buyer=buyer.account, term=MONTH)
            except (LatchkeyError, Violated) as refused:
                evidence.unopened[rank] = str(refused)
                continue
            evidence.opened[rank] = found
            evidence.licences[rank] = Licence(name=f"{ROUND}-0-{rank}", credential=key)
            evidence.content_keys[rank] = content

    async def _go_through_term(self, visitor: Visitor, in_term: Callable[[], Awaitable[None]] | None) -> None:
        """See what the licence opens before its term, as it begins, in its last seconds, and at its end."""
        probes, schedule = self.evidence.probes, self.ledger.schedule
        probes["before"] = await self._probe(visitor, 0, lambda status: status == 401)
        self.ledger.travel_to(schedule.start_of(MONTH))
        probes["begun"] = await self._probe(visitor, 0, lambda status: status == 200)
        if 1 in self.evidence.licences:
            probes["second"] = await self._probe(visitor, 1, lambda status: status == 200)
        if in_term is not None:
            await in_term()
        # A device may be SYNC_SECONDS behind, so what is certain about the last second is asked a little earlier.
        self.ledger.travel_to(schedule.end_of(MONTH) - int(SYNC_SECONDS) - 2)
        await asyncio.sleep(min(1.0, self._patience))
        probes["last"] = await self._probe(visitor, 0, lambda _: True)
        self.ledger.travel_to(schedule.end_of(MONTH))
        probes["ended"] = await self._probe(visitor, 0, lambda status: status == 401)

    def foreign_licence(self) -> Licence:
        """Return what the first buyer's licence would be at another device that had sold it the same secret."""
        name = LicenceId(chain_id=AUCTION_ID, contract=addresses.BATCH_AUCTION, round=ROUND, lot=1, rank=0)
        buyer = self.ledger.buyers[0].account
        key = credential(self.evidence.opened[0], name, device=b"\x01" * 20, buyer=buyer, term=MONTH)
        return Licence(name=f"{ROUND}-1-0", credential=key)

    async def owner_token(self, visitor: Visitor) -> str | None:
        """Return the token that the device gives its owner, whose key is the kit's; None if it gives none."""
        device = members(self.evidence.enrolments[-1].body).get("device")
        owner, expires = _address(self.ledger.owner), self.ledger.now + 3_600
        message = OwnerToken(device=bytes.fromhex(str(device)[2:]), owner=owner, expires=expires)
        signature = evm_signature(sign_digest(self.ledger.owner, message.digest(REGISTRY)))
        body = json.dumps({"owner": _hex(owner), "expires": expires, "signature": _hex(signature)}).encode()
        headers = {"Content-Type": "application/json"}
        try:
            answer = await visitor.send("POST", self.thing + "market/token", headers, body)
            token = answer.members().get("token") if answer.status == 201 else None
        except Violated:
            return None
        return token if isinstance(token, str) else None

    async def _probe(self, visitor: Visitor, rank: int, awaited: Callable[[int], bool]) -> tuple[int, str]:
        """Ask for the licence document until the status is as awaited, for SYNC_SECONDS; return status and type."""
        authorization = {"Authorization": self.evidence.licences[rank].bearer()}
        deadline = time.monotonic() + SYNC_SECONDS
        while True:
            answer = await self._visit(visitor, self.thing + "licence", authorization)
            status = 0 if answer is None else answer.status
            if awaited(status) or time.monotonic() > deadline:
                return status, _kind(answer)
            await asyncio.sleep(0.1)

    async def _visit(self, visitor: Visitor, url: str, headers: Mapping[str, str]) -> Answer | None:
        try:
            return await visitor.send("GET", url, headers, None, seconds=max(1.0, self._patience))
        except Violated:
            return None

    async def _until(self, is_true: Callable[[], bool]) -> bool:
        """Wait until something is heard that makes it true; False when patience ends."""
        deadline = time.monotonic() + self._patience
        while not is_true():
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), max(0.0, deadline - time.monotonic()))
            except TimeoutError:
                return False
        return True


@asynccontextmanager
async def listening(hearing: Hearing, host: str, port: int) -> AsyncIterator[str]:
    """Serve a hearing; yield its URL. Blocks are added while it is open. Raises BadOption."""
    app = web.Application(client_max_size=BODY_LIMIT)
    url = ""

    async def setup(_: web.Request) -> web.Response:
        return web.json_response(hearing.setup(url))

    async def relay(request: web.Request) -> web.Response:
        body: object = await request.json(loads=json.loads)
        refusal = hearing.heard(request.match_info["kind"], members(body))
        if refusal:
            problem = {"type": "relay-refused", "title": "Conflict", "status": 409, "detail": refusal}
            return web.json_response(problem, status=409, content_type="application/problem+json")
        return web.json_response({"id": 1, "href": "/relay/1", "state": "queued"}, status=202)

    async def rpc(request: web.Request) -> web.Response:
        chain = hearing.ledger.metadata if request.path == "/metadata" else hearing.ledger.auction
        hearing.ledger.tick()
        body: object = await request.json(loads=json.loads)
        if isinstance(body, list):
            return web.json_response([_rpc_answer(hearing.ledger, chain, members(entry)) for entry in body])
        return web.json_response(_rpc_answer(hearing.ledger, chain, members(body)))

    app.router.add_get("/setup", setup)
    app.router.add_post("/metadata", rpc)
    app.router.add_post("/auction", rpc)
    app.router.add_post("/relay/{kind:enrol|check-in|records}", relay)
    runner = web.AppRunner(app, shutdown_timeout=1.0, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise BadOption(option="--port", reason=f"{host}:{port} cannot be listened on: {error.strerror}") from None
        url = f"http://{host}:{runner.addresses[0][1]}"
        yield url
    finally:
        await runner.cleanup()


def parse_check_in(message: Mapping[str, object]) -> CheckIn:
    """Return the check-in of a JSON object. Raises Violated, InvalidValue."""
    return CheckIn(
        device=_bytes(message, "device", 20),
        sequence=_whole(message, "sequence"),
        time=_whole(message, "time"),
        gateway=_bytes(message, "gateway", 20),
        attributes=_bytes(message, "attributes", 32),
        td_hash=_bytes(message, "tdHash", 32),
        month_key_root=_bytes(message, "monthKeyRoot", 32),
    )


def _rpc_answer(ledger: Ledger, chain: Chain, request: Mapping[str, object]) -> Json:
    found: Json = {"jsonrpc": "2.0", "id": request.get("id")}
    try:
        return found | {"result": ledger.answer(chain, str(request.get("method")), entries(request.get("params")))}
    except RpcRefused as refused:
        return found | {"error": {"code": refused.code, "message": refused.message}}


def _reason(refused: Exception) -> str:
    return f"{refused.name}{refused.values}" if isinstance(refused, Refused) else str(refused)


def _kind(answer: Answer | None) -> str:
    if answer is None:
        return "no answer"
    try:
        return str(answer.members().get("type", ""))
    except Violated:
        return ""


def _signer(digest: bytes, signature: bytes) -> bytes:
    if signature[64] not in (27, 28):
        raise Violated(f"v of a signature is {signature[64]}, must be 27 or 28")
    return bytes(recover(digest, signature[:64] + bytes([signature[64] - 27])))


def _bytes(body: Mapping[str, object], name: str, length: int) -> bytes:
    value = body.get(name)
    try:
        raw = bytes.fromhex(value[2:]) if isinstance(value, str) and value[:2] == "0x" else b""
    except ValueError:
        raw = b""
    if len(raw) != length or value != "0x" + raw.hex():
        raise Violated(f"{name} is {value!r:.90}, must be {length} bytes in lower-case 0x-hex")
    return raw


def _whole(body: Mapping[str, object], name: str) -> int:
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Violated(f"{name} is {value!r:.60}, must be a whole number")
    return value


def _address(key: PrivateKey) -> bytes:
    return bytes(key.public_key.to_canonical_address())


def _hex(raw: bytes) -> str:
    return "0x" + raw.hex()
