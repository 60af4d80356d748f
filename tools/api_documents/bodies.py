"""The bodies of the device API: JSON Schemas of what is sent and answered, each with an example.

`specs/schemas/check-in.schema.json` and `model.schema.json` come from here, so the documents cannot differ from them.
"""

from __future__ import annotations

from tools.api_documents.parts import (
    DEVICE,
    GATEWAY,
    Json,
    decimal,
    hexes,
    problem_schema,
    record,
    ref,
    signature,
    whole,
)

U32, U40, U53 = (1 << 32) - 1, (1 << 40) - 1, (1 << 53) - 1
OWNER = "0x2b5ad5c4795c026514f8317c7a215e218dccd6cf"
BUYER = "0x6813eb9362372eef6200f3b1dbc3f819671cba69"
PAYOUT = "0x1eff47bc3a10a45d4b230b5d10e37751fe6aa718"
SIGNATURE = "0x" + "5a" * 64 + "1b"
HASH = "0x" + "c0" * 32
RECEIPT = "9f86d081884c7d659a2feaa0c55ad015"
RECEIPT_SCHEMA: Json = {"type": "string", "pattern": "^[0-9a-f]{32}$"}
ACCEPTED_EXAMPLE: Json = {"id": RECEIPT, "href": f"/relay/{RECEIPT}", "state": "queued"}
DOMAIN_EXAMPLE: Json = {"chainId": 20180321, "verifyingContract": "0x0000000000000000000000000000000000001103"}
AUCTION_EXAMPLE: Json = {"chainId": 20180322, "verifyingContract": "0x0000000000000000000000000000000000001203"}
TIME: Json = {"type": "string", "format": "date-time"}

CHECK_IN: Json = record(
    {
        "message": record(
            {
                "device": hexes(20, "Address of the device's key."),
                "sequence": whole(U32, 1, "Higher than in every earlier check-in."),
                "time": whole(U40, 0, "Chain seconds, rounded down to TIME_STEP."),
                "gateway": hexes(20, "The gateway's account on the metadata chain."),
                "attributes": hexes(32, "32 one-byte codes, attribute 0 first."),
                "tdHash": hexes(32, "SHA-256 of the RFC 8785 bytes of the Thing Description."),
                "monthKeyRoot": hexes(32, "keccak(abi.encode(uint32 firstMonth, address[12] monthKeys))."),
            }
        ),
        "signature": signature("r | s | v, v 27 or 28, by the device over the EIP-712 struct CheckIn."),
        "firstMonth": whole(U32, 0, "Month of the first key."),
        "monthKeys": {
            "type": "array",
            "minItems": 12,
            "maxItems": 12,
            "uniqueItems": True,
            "items": hexes(20),
            "description": "Addresses of the month secrets of firstMonth and the eleven months after it.",
        },
    }
)
CHECK_IN_EXAMPLE: Json = {
    "message": {
        "device": DEVICE,
        "sequence": 5,
        "time": 1_800_000_000,
        "gateway": PAYOUT,
        "attributes": "0x0b03" + "00" * 30,
        "tdHash": HASH,
        "monthKeyRoot": "0x" + "4d" * 32,
    },
    "signature": SIGNATURE,
    "firstMonth": 6,
    "monthKeys": [f"0x{index:040x}" for index in range(1, 13)],
}
TERMS: Json = {
    "reserve": whole(65_535, 0, "Least price of one licence for one month, ticks of 0.001 DTX."),
    "licences": whole(6, 0, "How many licences a month; 0 = listed, not sold."),
    "flags": whole(255, 0),
}
_SIGNED: Json = {
    "nonce": whole(U32, 0, "The owner's nonce for this device, as the ledger expects it."),
    "deadline": whole(U40, 0, "Chain seconds until which the message is good."),
    "signature": signature("r | s | v by the owner."),
}
TERMS_EXAMPLE: Json = {"reserve": 120, "licences": 2, "flags": 0}
SIGNED_EXAMPLE: Json = {"nonce": 3, "deadline": 1_800_003_600, "signature": SIGNATURE}
ROW_EXAMPLE: Json = {"time": "2027-01-15T08:00:00.000Z", "property": "temperature", "value": 4.125}


def schemas() -> Json:
    """Return the component schemas of all OpenAPI documents, by name."""
    return {
        "Problem": problem_schema(),
        "Row": record(
            {"time": TIME, "property": {"type": "string"}, "value": {"type": ["number", "boolean", "string"]}}
        ),
        "Licence": record(
            {
                "licence": {"type": "string", "pattern": "^[0-9]+-[0-9]+-[0-5]$"},
                "device": hexes(20),
                "buyer": hexes(20),
                "month": whole(U32),
                "term": record({"start": whole(U40), "end": whole(U40)}),
                "readable": record({"from": TIME, "to": TIME}),
                "now": whole(U40, 0, "Chain time of the device."),
            }
        ),
        "ActionStatus": record(
            {
                "status": {"type": "string", "enum": ["pending", "running", "completed", "failed"]},
                "href": {"type": "string"},
                "timeRequested": TIME,
                "timeEnded": TIME,
                "output": {},
                "error": {"type": "object"},
            },
            optional=("timeEnded", "output", "error"),
        ),
        "Market": record(
            {
                "device": hexes(20),
                "owner": hexes(20),
                "gateway": hexes(20),
                "model": whole(U32, 1),
                "enrolled": {"type": "boolean"},
                "enabled": {"type": "boolean"},
                "terms": {"oneOf": [record(TERMS), {"type": "null"}]},
                "ownerNonce": whole(U53),
                "sequence": whole(U32),
                "checkedInAt": {"type": ["integer", "null"]},
                "attributes": record({"codes": hexes(32), "named": {"type": "object"}}),
                "tdHash": hexes(32),
                "registry": ref("Domain"),
                "auction": ref("Domain"),
            }
        ),
        "Domain": record({"chainId": whole(U53, 1), "verifyingContract": hexes(20)}),
        "Certificate": record(
            {
                "device": hexes(20),
                "model": whole(U32, 1),
                "serialHash": hexes(32),
                "certificate": signature("By the maker's certifier over the EIP-712 struct Certificate."),
                "chainId": whole(U53, 1),
                "registry": hexes(20),
            }
        ),
        "CheckIn": CHECK_IN,
        "Records": record(
            {
                "records": {
                    "type": "array",
                    "items": record(
                        {
                            "round": decimal("Number of the round."),
                            "lot": whole(16_383),
                            "rank": whole(5),
                            "month": whole(U32),
                            "record": hexes(65, "R.x | c | parity of R."),
                        }
                    ),
                }
            }
        ),
        "Earnings": record(
            {
                "owner": hexes(20),
                "credit": decimal("Wei of DTX that the owner can withdraw."),
                "sales": {
                    "type": "array",
                    "items": record(
                        {
                            "round": decimal("Number of the round."),
                            "lot": whole(16_383),
                            "month": whole(U32),
                            "licences": whole(6),
                            "price": {"type": ["integer", "null"], "description": "Ticks a licence."},
                        }
                    ),
                },
            }
        ),
        "TokenRequest": record({"owner": hexes(20), "expires": whole(U40), "signature": signature()}),
        "Token": record({"token": {"type": "string", "minLength": 16}, "expires": whole(U40)}),
        "SignedTerms": record(TERMS | _SIGNED),
        "SignedPause": record(_SIGNED),
        "OwnerOrder": {
            "oneOf": [
                record({"type": {"enum": ["Enable", "SetTerms"]}, "device": hexes(20)} | TERMS | _SIGNED),
                record({"type": {"const": "Pause"}, "device": hexes(20)} | _SIGNED),
            ]
        },
        "Withdrawal": record(
            {"account": hexes(20), "to": hexes(20), "amount": decimal("Wei of DTX."), "fee": decimal("Wei of DTX.")}
            | _SIGNED
        ),
        "Accepted": record({"id": RECEIPT_SCHEMA, "href": {"type": "string"}, "state": {"const": "queued"}}),
        "Outcome": record(
            {
                "id": RECEIPT_SCHEMA,
                "state": {"type": "string", "enum": ["queued", "done", "refused", "replaced"]},
                "transaction": {"type": ["string", "null"]},
                "reason": {"type": "string"},
            }
        ),
        "Health": {
            "type": "object",
            "required": ["status", "ready", "time"],
            "properties": {
                "status": {"const": "ok"},
                "ready": {"type": "boolean"},
                "time": {"type": ["integer", "null"], "description": "Chain seconds."},
            },
        },
        "Devices": {
            "type": "object",
            "required": ["devices", "withdraw_fee"],
            "properties": {
                "devices": {"type": "array", "items": {"type": "object", "required": ["device", "owner", "enrolled"]}},
                "withdraw_fee": decimal("Least fee of a withdrawal, wei of DTX."),
            },
        },
    }


def model_schema() -> Json:
    """Return the JSON Schema of the schema document of a device model, which an OEM publishes by hash."""
    label = {"type": "string", "minLength": 1, "maxLength": 80}
    code: Json = record({"code": whole(255, 1), "name": label, "label": label}, optional=("label",))
    common: Json = {
        "position": whole(31, 0, "Byte of the attributes, 0 = most significant."),
        "name": {"type": "string", "pattern": "^[a-z][a-z0-9_]{0,39}$"},
        "title": label,
        "description": {"type": "string"},
        "facet": {"type": "boolean", "description": "Counted in filters; at most 18 of a family."},
        "unit": {"type": "string"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://latchkey.example/schemas/model.schema.json",
        "title": "Attribute schema of a device family",
        "description": "What each of the 32 one-byte attributes means; binds every OEM of the family. Code 0 is always "
        "not stated. specs/protocol/metadata-chain.md, section Attributes.",
        "type": "object",
        "additionalProperties": False,
        "required": ["family", "name", "title", "version", "attributes"],
        "properties": {
            "$comment": {"type": "string"},
            "family": whole(65_535, 1),
            "name": {"type": "string", "pattern": "^[a-z][a-z0-9-]{0,39}$"},
            "title": label,
            "version": whole(65_535, 1),
            "attributes": {
                "type": "array",
                "minItems": 1,
                "maxItems": 32,
                "items": {
                    "oneOf": [
                        record(
                            common
                            | {
                                "kind": {"enum": ["category", "ordinal"]},
                                "codes": {"type": "array", "minItems": 1, "maxItems": 255, "items": code},
                            },
                            optional=("unit",),
                        ),
                        record(
                            common
                            | {
                                "kind": {"const": "number"},
                                "first": {"type": "integer"},
                                "step": whole(1 << 31, 1),
                                "last": {"type": "integer"},
                            },
                            optional=("unit",),
                        ),
                    ]
                },
            },
        },
    }


def check_in_schema() -> Json:
    """Return the JSON Schema of a signed check-in, with an example."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://latchkey.example/schemas/check-in.schema.json",
        "title": "Signed check-in",
        "description": "What a device signs for the metadata chain and hands to its gateway; public. "
        "specs/protocol/device-api.md section 8.",
        "examples": [CHECK_IN_EXAMPLE],
        **CHECK_IN,
    }


MARKET_EXAMPLE: Json = {
    "device": DEVICE,
    "owner": OWNER,
    "gateway": PAYOUT,
    "model": 1,
    "enrolled": True,
    "enabled": True,
    "terms": TERMS_EXAMPLE,
    "ownerNonce": 3,
    "sequence": 5,
    "checkedInAt": 1_800_000_000,
    "attributes": {"codes": "0x0b03" + "00" * 30, "named": {"region": "CH0"}},
    "tdHash": HASH,
    "registry": DOMAIN_EXAMPLE,
    "auction": AUCTION_EXAMPLE,
}
LICENCE_EXAMPLE: Json = {
    "licence": "17-3-0",
    "device": DEVICE,
    "buyer": BUYER,
    "month": 7,
    "term": {"start": 1_799_000_000, "end": 1_801_592_000},
    "readable": {"from": "2026-12-03T14:13:20.000Z", "to": "2027-02-01T14:13:20.000Z"},
    "now": 1_800_000_000,
}
STATUS_EXAMPLE: Json = {
    "status": "running",
    "href": f"/things/{DEVICE}/actions/superCool/1",
    "timeRequested": "2027-01-15T08:00:00.000Z",
}
URL = GATEWAY
