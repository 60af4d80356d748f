"""The accounts of a devnet: every key follows from a published seed, so everybody can spend from all of them.

Commands that take `--devnet-role` or settings that name a role use these keys and print `WARNING`.
"""

from __future__ import annotations

from chains.base.errors import MalformedValue
from chains.crypto.keys import PrivateKey, devnet_key

SEED = "latchkey devnet, public on purpose"
WARNING = "this key is derived from a published seed: anybody can use it; never send it anything of value"

ROLES = {
    "miner-metadata": "seals and votes on the metadata chain",
    "miner-auction": "seals and votes on the auction chain",
    "oem": "publishes models on the metadata chain",
    "certifier": "signs device certificates for the OEM of the same index",
    "gateway": "relays for devices on the metadata chain",
    "gateway-payout": "posts key records and is paid on the auction chain",
    "device": "a device's own key",
    "owner": "one fresh account per device",
    "bidder": "a data scientist",
    "keeper": "moves rounds forward and attests closed epochs",
    "watcher": "pays for reveals on behalf of bidders",
    "faucet": "holds the DTX and gas coin that `latchkey faucet` gives away",
    "treasury": "receives forfeits",
    "platform": "receives the platform's share",
}


def role_key(role: str, index: int = 0) -> PrivateKey:
    """Return the key of a role; raises MalformedValue for a role that no devnet has."""
    if role not in ROLES:
        raise MalformedValue("role", role, expected=f"one of {', '.join(ROLES)}")
    return devnet_key(SEED, role, index)
