"""Who a device is: its key, the seeds behind its month keys and its household, and the certificate of its maker.

In the product these are put into the device at manufacture and never leave it. Here `manufacture` plays the factory:
all of it follows from one seed text, role and index (`chains.crypto.keys.devnet_key`), so a fleet that lost its disk is
the same fleet again. Secrets never reach a log or a repr.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from eth_hash.auto import keccak

from chains.base.addresses import Address
from chains.crypto.devnet_roles import SEED as PUBLIC_SEED
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, address_of, devnet_key, evm_signature, sign_digest
from chains.metadata.messages import Certificate
from device_sim.attributes import PRODUCTS, Product
from device_sim.errors import SettingsInvalid
from device_sim.settings import FleetSettings

SEED_LIMIT = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """One device as it left the factory. `certificate` is 65 bytes r | s | v by the OEM's certifier."""

    index: int
    address: Address
    owner: Address
    model: int
    product: Product
    serial_hash: bytes
    certificate: bytes
    key: PrivateKey = field(repr=False)
    month_seed: bytes = field(repr=False)
    household_seed: bytes = field(repr=False)
    owner_secret: bytes = field(repr=False)

    @property
    def title(self) -> str:
        """Return the title of the Thing: the product line and the last two bytes of the address."""
        return f"{self.product.title} {self.address[-2:].hex()}"


def key_seed(settings: FleetSettings) -> str:
    """Return the text that all keys follow from. Raises SettingsInvalid when the file cannot be read."""
    if settings.key_seed_file is None:
        return PUBLIC_SEED
    try:
        text = settings.key_seed_file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        limit = f"a readable text file ({error})"
        raise SettingsInvalid(field="key_seed_file", value=str(settings.key_seed_file), limit=limit) from error
    if not 16 <= len(text) <= SEED_LIMIT:
        limit = f"a file of 16..{SEED_LIMIT} characters"
        raise SettingsInvalid(field="key_seed_file", value=str(settings.key_seed_file), limit=limit)
    return text


def manufacture(settings: FleetSettings, seed: str, domain: Domain, index: int) -> Identity:
    """Return the device of key index `index`, certified for the registry of `domain`."""
    model = settings.models[index % len(settings.models)]
    key = devnet_key(seed, "device", index)
    address = address_of(key)
    # Serial numbers follow one another; without a salt anybody could count through them and see who stood beside whom.
    salt = _secret(key, b"latchkey/device/serial-salt/v1")
    serial_hash = bytes(keccak(f"latchkey serial {index}".encode() + salt))
    message = Certificate(device=address, model=model.model, serial_hash=serial_hash)
    certifier = devnet_key(seed, "certifier", model.certifier)
    return Identity(
        index=index,
        address=address,
        owner=address_of(devnet_key(seed, "owner", index)),
        model=model.model,
        product=PRODUCTS[model.product],
        serial_hash=serial_hash,
        certificate=evm_signature(sign_digest(certifier, message.digest(domain))),
        key=key,
        month_seed=_secret(key, b"latchkey/device/month-keys/v1"),
        household_seed=_secret(key, b"latchkey/device/household/v1"),
        owner_secret=_secret(key, b"latchkey/device/owner-token/v1"),
    )


def _secret(key: PrivateKey, label: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=label).derive(key.to_bytes())
