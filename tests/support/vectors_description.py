"""What the golden vectors of signed Thing Descriptions hold. Every secret here is public on purpose."""

from typing import Any

from chains.crypto.description import description_hash, sign_description, signed_bytes
from chains.crypto.keys import address_of, devnet_key

TD_CONTEXT = "https://www.w3.org/2022/wot/td/v1.1"
SMALL = {
    "@context": TD_CONTEXT,
    "title": "Lamp",
    "securityDefinitions": {"open": {"scheme": "nosec"}},
    "security": "open",
}
HARD: dict[str, Any] = {
    "title": 'Kühlschrank \u20ac "eins"\n',
    "security": ["licence"],
    "@context": [TD_CONTEXT, "https://webthings.io/schemas"],
    "securityDefinitions": {"licence": {"scheme": "basic", "in": "header", "name": "Authorization"}},
    "properties": {
        "b": {"type": "number", "minimum": -0.0, "maximum": 1e21, "forms": [{"href": "properties/b"}]},
        "a": {"type": "number", "default": 0.1, "forms": [{"href": "properties/a"}]},
        "\ue000": {"type": "string", "forms": [{"href": "x"}]},
        "\U0001f600": {"type": "string", "forms": [{"href": "y"}]},
    },
}
LISTED = {
    **HARD,
    "@context": [*HARD["@context"], "https://www.w3.org/2022/wot/discovery"],
    "registration": {"created": "2026-01-01T00:00:00Z"},
}
LISTED_SMALL = {**SMALL, "@context": [TD_CONTEXT, "https://www.w3.org/2022/wot/discovery"], "registration": {}}


def document() -> dict[str, Any]:
    """Return the vector document."""
    cases = []
    for index, (chain_id, description) in enumerate(
        [(20180321, SMALL), (20180321, HARD), (1, HARD), (20180321, LISTED), (20180321, LISTED_SMALL)]
    ):
        key = devnet_key("latchkey vectors", "device", index // 2)
        cases.append(
            {
                "in": {"chainId": str(chain_id), "secret": "0x" + key.to_bytes().hex(), "td": description},
                "out": {
                    "device": "0x" + address_of(key).hex(),
                    "payload": "0x" + signed_bytes(description).hex(),
                    "tdHash": "0x" + description_hash(description).hex(),
                    "jws": sign_description(description, key, chain_id=chain_id),
                },
            }
        )
    return {
        "description": "Signed Thing Descriptions: RFC 8785 payload, its SHA-256, and the detached JWS (ES256K) of a "
        "device on the metadata chain chainId. The last two are entries of a directory: what it added is stripped.",
        "cases": cases,
    }
