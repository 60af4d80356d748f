"""What the golden vectors of seals, votes and certificates hold; `tools/vectors.py` writes and checks the files.

Certificates come from real chains of 1 to 7 miners. Keys are public on purpose.
"""

from pathlib import Path
from typing import Any

from eth_hash.auto import keccak

from chains.crypto.keys import CURVE_ORDER, address_of, devnet_key
from chains.crypto.seal import SEAL_TAG, seal_digest, sign_seal
from chains.crypto.vote import VOTE_TAG, Checkpoint, Link, encode_certificate, quorum, sign_vote
from tests.support.ledgers import Network, definition

FOLDER = Path(__file__).parents[2] / "specs" / "vectors"
SEED = "latchkey vectors, public on purpose"
KEYS = sorted((devnet_key(SEED, "miner", index) for index in range(7)), key=address_of)
CHAINS = (20180321, 20180322)

Json = dict[str, Any]


def hexed(value: bytes) -> str:
    return "0x" + value.hex()


def word(text: str) -> bytes:
    return bytes(keccak(text.encode()))


def high_s(signature: bytes) -> bytes:
    s = CURVE_ORDER - int.from_bytes(signature[32:64], "big")
    return signature[:32] + s.to_bytes(32, "big") + bytes([signature[64] ^ 1])


def seals() -> Json:
    cases: list[Json] = []
    for index, key in enumerate(KEYS):
        chain_id = CHAINS[index % 2]
        genesis, block = word(f"genesis {index % 2}"), word(f"block {index}")
        digest = seal_digest(chain_id=chain_id, genesis_hash=genesis, block_hash=block)
        seal = sign_seal(key, chain_id=chain_id, genesis_hash=genesis, block_hash=block)
        cases.append(
            {
                "name": f"seal {index}",
                "in": {
                    "chainId": str(chain_id),
                    "genesisHash": hexed(genesis),
                    "blockHash": hexed(block),
                    "privateKey": hexed(key.to_bytes()),
                },
                "out": {
                    "digest": hexed(digest),
                    "seal": hexed(seal),
                    "signer": hexed(address_of(key)),
                    "refusedHighS": hexed(high_s(seal)),
                },
            }
        )
    return {"description": "Seals (specs/protocol/seal-and-vote.md section 2)", "tag": hexed(SEAL_TAG), "cases": cases}


def votes() -> Json:
    cases: list[Json] = []
    numbers = [(0, 2), (2, 4), (8, 16), (16, 40), (2**32, 2**32 + 8), (2**63, 2**64 - 1), (0, 8)]
    for index, (key, (source, target)) in enumerate(zip(KEYS, numbers, strict=True)):
        chain_id = CHAINS[index % 2]
        genesis = word(f"genesis {index % 2}")
        link = Link(
            version=(1, 2, 2**32 - 1)[index % 3],
            source=Checkpoint(number=source, hash=word(f"source {source}")),
            target=Checkpoint(number=target, hash=word(f"target {target}")),
        )
        vote = sign_vote(key, link, chain_id=chain_id, genesis_hash=genesis)
        cases.append(
            {
                "name": f"vote {index}",
                "in": {
                    "chainId": str(chain_id),
                    "genesisHash": hexed(genesis),
                    "version": str(link.version),
                    "sourceNumber": str(source),
                    "sourceHash": hexed(link.source.hash),
                    "targetNumber": str(target),
                    "targetHash": hexed(link.target.hash),
                    "privateKey": hexed(key.to_bytes()),
                },
                "out": {
                    "digest": hexed(link.digest(chain_id=chain_id, genesis_hash=genesis)),
                    "signature": hexed(vote.signature),
                    "wire": hexed(vote.to_wire()),
                    "miner": hexed(address_of(key)),
                },
            }
        )
    return {"description": "Votes (specs/protocol/seal-and-vote.md section 3)", "tag": hexed(VOTE_TAG), "cases": cases}


def certificates() -> Json:
    cases = [certificate_case(miners) for miners in (1, 2, 3, 4, 7)]
    return {"description": "Certificates (specs/protocol/seal-and-vote.md section 5)", "cases": cases}


def certificate_case(miners: int) -> Json:
    """A real chain of `miners` miners with E = 2; the votes over 2 -> 4 prove block 2."""
    keys = KEYS[:miners]
    made = definition(miners=keys, genesis_timestamp=1_700_000_000)
    network = Network(definition=made)
    for key in keys:
        network.join(key)
    for _ in range(4):
        network.step()
    ledger = next(iter(network.ledgers.values()))
    headers = [ledger.header_at(number) for number in (2, 4)]
    source, target = (Checkpoint(number=h.block_number, hash=bytes(h.hash)) for h in headers if h is not None)
    header = ledger._database.get(b"h" + source.hash) or b""
    link = Link(version=1, source=source, target=target)
    need = quorum(miners)
    signatures = [
        (index, sign_vote(key, link, chain_id=made.chain_id, genesis_hash=ledger.genesis_hash).signature)
        for index, key in enumerate(keys)
    ]
    few = encode_certificate(header=header, target_hash=target.hash, signatures=signatures[: need - 1])
    enough = encode_certificate(header=header, target_hash=target.hash, signatures=signatures[-need:])
    return {
        "name": f"{miners} miners, {need} votes",
        "in": {
            "chainId": str(made.chain_id),
            "genesisHash": hexed(ledger.genesis_hash),
            "version": "1",
            "checkpointLength": "2",
            "members": [hexed(member) for member in made.members],
            "certificate": hexed(enough),
            "refusedTooFew": hexed(few),
        },
        "out": {
            "number": "2",
            "hash": hexed(source.hash),
            "targetHash": hexed(target.hash),
            "setHash": hexed(bytes(keccak(b"".join(bytes(12) + member for member in made.members)))),
        },
    }


def path_of(name: str) -> Path:
    return FOLDER / f"{name}.json"
