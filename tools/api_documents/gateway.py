"""`specs/openapi/gateway.json`: what a gateway serves itself, to everybody."""

from __future__ import annotations

from tools.api_documents import bodies
from tools.api_documents.parts import (
    DEVICE,
    GATEWAY,
    Json,
    answer,
    body,
    document,
    hexes,
    operation,
    parameter,
    record,
    ref,
    signature,
    whole,
    with_head,
)
from tools.api_documents.things import description, directory


def openapi() -> Json:
    """Return the document."""
    td, accepted_example = "application/td+json", bodies.ACCEPTED_EXAMPLE
    accepted = answer("Taken; it survives a crash.", ref("Accepted"), example=accepted_example) | {
        "headers": {"Location": {"description": "What becomes of it.", "schema": {"type": "string"}}}
    }
    anything: Json = {"type": "object", "required": ["@context", "title", "security", "securityDefinitions"]}
    listing = {
        media: {"schema": {"type": "array", "items": anything}, "example": [description()]}
        for media in ("application/ld+json", "application/json")
    }
    withdrawal: Json = {
        "account": bodies.OWNER,
        "to": bodies.BUYER,
        "amount": "216000000000000000",
        "fee": "0",
    } | bodies.SIGNED_EXAMPLE
    enable: Json = {"type": "Enable", "device": DEVICE} | bodies.TERMS_EXAMPLE | bodies.SIGNED_EXAMPLE
    health: Json = {"status": "ok", "ready": True, "time": 1_800_000_000}

    def own(name: str, path: str) -> Json:
        found = answer("The gateway.", anything, media=td, example=directory())
        return {
            path: with_head(
                {"get": operation(name, "Description of the gateway, a ThingDirectory", "directory", {200: found}, ())}
            )
        }

    def read(name: str, summary: str, tag: str, schema: str, example: Json) -> Json:
        return with_head(
            {"get": operation(name, summary, tag, {200: answer(summary, ref(schema), example=example)}, ())}
        )

    def relay(name: str, summary: str, schema: object, example: object) -> Json:
        return {"post": operation(name, summary, "relay", {202: accepted}, (409, 503), request=body(schema, example))}

    ready = read("readReady", "Whether every enabled device has a check-in on the ledger", "state", "Health", health)
    for method in ("get", "head"):
        entry = ready[method]
        assert isinstance(entry, dict)
        entry["responses"]["503"] = (
            answer("Not yet; same body.", ref("Health")) if method == "get" else {"description": "Not yet."}
        )
    paths: Json = {
        **own("readDirectory", "/.well-known/wot"),
        **own("readRoot", "/"),
        "/things": with_head(
            {
                "get": operation(
                    "listThings",
                    "Descriptions of the Things, in a fixed order",
                    "directory",
                    {
                        200: {
                            "description": "A page.",
                            "content": listing,
                            "headers": {"Link": {"description": "The next page.", "schema": {"type": "string"}}},
                        }
                    },
                    (),
                    parameters=[
                        parameter("limit", whole(100, 1), "Things a page, default 20."),
                        parameter("offset", whole(1 << 32), "Things to leave out."),
                    ],
                )
            }
        ),
        "/things/{id}": with_head(
            {
                "get": operation(
                    "readThing",
                    "One description, by Thing id or by address",
                    "directory",
                    {200: answer("The description.", anything, media=td, example=description())},
                    (),
                    parameters=[parameter("id", _THING, "Thing id or address.", where="path")],
                )
            }
        ),
        "/devices": read(
            "listDevices",
            "What the gateway relays for, as on the ledger",
            "state",
            "Devices",
            {"devices": [{"device": DEVICE, "owner": bodies.OWNER, "enrolled": False}], "withdraw_fee": "0"},
        ),
        "/health": read("readHealth", "200 while the process works", "state", "Health", health),
        "/ready": ready,
        "/relay/owner": relay("relayOwner", "An owner's signed Enable, SetTerms or Pause", ref("OwnerOrder"), enable),
        "/relay/withdraw": relay("relayWithdraw", "An owner's signed Withdraw", ref("Withdrawal"), withdrawal),
        "/relay/enrol": relay("relayEnrol", "A device's enrolment", _enrolment(), _ENROLMENT_EXAMPLE),
        "/relay/check-in": relay("relayCheckIn", "A device's check-in", ref("CheckIn"), bodies.CHECK_IN_EXAMPLE),
        "/relay/records": relay("relayRecords", "A device's key records of one lot", _records(), _RECORDS_EXAMPLE),
        "/relay/{id}": with_head(
            {
                "get": operation(
                    "readOutcome",
                    "What became of a message",
                    "relay",
                    {
                        200: answer(
                            "Its state.",
                            ref("Outcome"),
                            example={"id": bodies.RECEIPT, "state": "done", "transaction": bodies.HASH, "reason": ""},
                        )
                    },
                    (),
                    parameters=[
                        parameter(
                            "id", bodies.RECEIPT_SCHEMA, "Name of the message, known to its sender.", where="path"
                        )
                    ],
                )
            }
        ),
    }
    return document(
        "Latchkey gateway API",
        "What a gateway serves itself: specs/protocol/device-api.md and gateway.md. Its devices are in device.json.",
        {"url": GATEWAY, "description": "A gateway."},
        {
            "directory": "A read-only W3C Thing Description Directory.",
            "relay": "Signed messages on their way to a ledger.",
            "state": "How the gateway is.",
        },
        paths,
        bodies.schemas(),
    )


def _enrolment() -> Json:
    return record(
        {
            "device": hexes(20),
            "model": whole(bodies.U32, 1),
            "serialHash": hexes(32),
            "certificate": signature("By the maker's certifier."),
            "owner": hexes(20),
            "gateway": hexes(20),
            "counter": whole(bodies.U32, 1),
            "signature": signature("By the device over the EIP-712 struct Enrol."),
        }
    )


_THING: Json = {"type": "string", "pattern": "^(0x[0-9a-f]{40}|urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$"}
_ENROLMENT_EXAMPLE: Json = {
    "device": DEVICE,
    "model": 1,
    "serialHash": bodies.HASH,
    "certificate": bodies.SIGNATURE,
    "owner": bodies.OWNER,
    "gateway": bodies.PAYOUT,
    "counter": 1,
    "signature": bodies.SIGNATURE,
}
_RECORDS_EXAMPLE: Json = {
    "device": DEVICE,
    "round": "17",
    "lot": 3,
    "records": ["0x" + "22" * 64 + "01"],
    "signature": bodies.SIGNATURE,
}


def _records() -> Json:
    return record(
        {
            "device": hexes(20),
            "round": {"type": "string", "pattern": "^[0-9]{1,20}$"},
            "lot": whole(16_383),
            "records": {"type": "array", "minItems": 1, "maxItems": 6, "items": hexes(65)},
            "signature": signature("By the device over the EIP-712 struct LotRecords."),
        }
    )
