"""`specs/openapi/owner.json`: what a device serves to its owner beside readings: token, orders, earnings."""

from __future__ import annotations

from tools.api_documents import bodies
from tools.api_documents.device import server
from tools.api_documents.parts import OWNER, Json, answer, body, document, operation, ref, with_head


def openapi() -> Json:
    """Return the document."""
    accepted = answer("Taken.", ref("Accepted"), example=bodies.ACCEPTED_EXAMPLE) | {
        "headers": {"Location": {"description": "What becomes of it.", "schema": {"type": "string"}}}
    }
    earnings: Json = {
        "owner": bodies.OWNER,
        "credit": "216000000000000000",
        "sales": [{"round": "17", "lot": 3, "month": 7, "licences": 2, "price": 135}],
    }
    terms, pause = bodies.TERMS_EXAMPLE | bodies.SIGNED_EXAMPLE, bodies.SIGNED_EXAMPLE

    def order(name: str, summary: str, schema: str, example: Json) -> Json:
        request = body(ref(schema), example)
        return {
            "post": operation(
                name, summary, "orders", {202: accepted}, (403, 409, 503), security=OWNER, request=request
            )
        }

    paths: Json = {
        "/market/token": {
            "post": operation(
                "issueToken",
                "A token for whoever signs with the owner's key",
                "token",
                {
                    201: answer(
                        "The token.",
                        ref("Token"),
                        example={"token": "own-1800086400-" + "3f" * 32, "expires": 1_800_086_400},
                    )
                },
                (403, 503),
                request=body(
                    ref("TokenRequest"),
                    {"owner": bodies.OWNER, "expires": 1_800_086_400, "signature": bodies.SIGNATURE},
                ),
            )
        },
        "/market/enable": order("enable", "Opt in, on these terms", "SignedTerms", terms),
        "/market/terms": order("setTerms", "Change the terms", "SignedTerms", terms),
        "/market/pause": order("pause", "Opt out; months under way are still sold", "SignedPause", pause),
        "/market/earnings": with_head(
            {
                "get": operation(
                    "readEarnings",
                    "What the owner can withdraw, and what was sold for how much",
                    "earnings",
                    {200: answer("Earnings.", ref("Earnings"), example=earnings)},
                    (403, 503),
                    security=OWNER,
                )
            }
        ),
    }
    return document(
        "Latchkey owner API",
        "What a device serves to its owner beside readings and actions (device.json): specs/protocol/device-api.md "
        "sections 3 and 8. Orders are EIP-712 messages that the owner signed; the token admits them, the signature "
        "authorises them.",
        server(),
        {"token": "How an owner gets in.", "orders": "Enable, terms, pause.", "earnings": "What came of it."},
        paths,
        bodies.schemas(),
    )
