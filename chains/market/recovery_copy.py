"""An encrypted copy of a recovery file: for places that others can read; a passphrase or a vault phrase opens it.

The plain text is the recovery file byte for byte, so whoever opens a copy has the file again. What stands in the clear
names the batch, is covered by the tag, and is public on the chain anyway. The web app writes such copies; every command
that takes a recovery file reads them too. Spec: `specs/protocol/recovery-file.md` section 8, schema
`specs/schemas/recovery-copy.schema.json`, vectors `recovery_copy.json`.

    key (passphrase)   scrypt(UTF-8 of NFKC(passphrase), salt, N = 2**scrypt_log_n, r, p, 32 bytes)
    key (vault key)    HKDF-SHA256(vault key (32), no salt, info = "latchkey/recovery-copy/v1" | salt, 32 bytes)
    header             "latchkey/recovery-copy/v1" | lock u8 | log_n u8 | r u32 | p u32 | salt (32) | chain id u256
                       | contract (20) | round u64 | bidder (20) | commit hash (32)
    ciphertext         AES-256-GCM(key, nonce (12), recovery file, associated data = header), tag at the end
    vault phrase       Crockford base 32 of vault key (32) | first 5 bytes of SHA-256("latchkey/vault-phrase/v1" | key),
                       twelve groups of five letters
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from chains.market import files, recovery_file
from chains.market.errors import BadFile
from chains.market.recovery_file import RecoveryFile

VERSION = 1
KIND = "latchkey-recovery-copy"
FIELDS = (
    "version",
    "kind",
    "auction_chain_id",
    "contract",
    "round",
    "bidder",
    "commit_hash",
    "lock",
    "scrypt_log_n",
    "scrypt_r",
    "scrypt_p",
    "salt",
    "nonce",
    "ciphertext",
)
LOCKS = ("passphrase", "vault-key")
"""How a copy is opened; the header holds the place in this list plus one."""
LOG_N = 17
SCRYPT_R = 8
SCRYPT_P = 1
MIN_LOG_N, MAX_LOG_N, MAX_P = 14, 20, 4
"""Bounds of what is read: 2**20 takes a gibibyte of memory."""
SALT_BYTES = 32
NONCE_BYTES = 12
KEY_BYTES = 32

_LABEL = b"latchkey/recovery-copy/v1"
_PHRASE_LABEL = b"latchkey/vault-phrase/v1"
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHECK_BYTES = 5
_GROUPS, _GROUP_LETTERS = 12, 5

Secret = Callable[[str], str]
"""Asked for passphrase or phrase when a copy is met; given which of `LOCKS` it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy as it stands in its file. scrypt numbers are 0 under a vault key."""

    auction_chain_id: int
    contract: bytes
    round: int
    bidder: bytes
    commit_hash: bytes
    lock: str
    log_n: int
    r: int
    p: int
    salt: bytes
    nonce: bytes
    ciphertext: bytes = field(repr=False)

    @property
    def header(self) -> bytes:
        """Return the bytes that the tag covers beside the ciphertext."""
        return b"".join(
            (
                _LABEL,
                bytes([LOCKS.index(self.lock) + 1, self.log_n]),
                self.r.to_bytes(4, "big"),
                self.p.to_bytes(4, "big"),
                self.salt,
                self.auction_chain_id.to_bytes(32, "big"),
                self.contract,
                self.round.to_bytes(8, "big"),
                self.bidder,
                self.commit_hash,
            )
        )

    def key(self, secret: str) -> bytes:
        """Return the key that passphrase or phrase give; raises ValueError for text that is no phrase."""
        if self.lock == "vault-key":
            return copy_key(vault_key_of(secret), self.salt)
        return hashlib.scrypt(
            unicodedata.normalize("NFKC", secret).encode(),
            salt=self.salt,
            n=1 << self.log_n,
            r=self.r,
            p=self.p,
            dklen=KEY_BYTES,
            # What the parameters need, and a little more for OpenSSL's own bookkeeping.
            maxmem=128 * self.r * ((1 << self.log_n) + self.p + 2) + (1 << 20),
        )

    def to_json(self) -> dict[str, object]:
        """Return the JSON object of the file."""
        return {
            "version": VERSION,
            "kind": KIND,
            "auction_chain_id": self.auction_chain_id,
            "contract": files.to_hex(self.contract),
            "round": str(self.round),
            "bidder": files.to_hex(self.bidder),
            "commit_hash": files.to_hex(self.commit_hash),
            "lock": self.lock,
            "scrypt_log_n": self.log_n,
            "scrypt_r": self.r,
            "scrypt_p": self.p,
            "salt": files.to_hex(self.salt),
            "nonce": files.to_hex(self.nonce),
            "ciphertext": files.to_hex(self.ciphertext),
        }


def copy_key(vault_key: bytes, salt: bytes) -> bytes:
    """Return the key of a copy under a vault key."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=_LABEL + salt).derive(vault_key)


def phrase_of(vault_key: bytes) -> str:
    """Return the phrase that carries a 32-byte vault key to another device."""
    check = hashlib.sha256(_PHRASE_LABEL + vault_key).digest()[:_CHECK_BYTES]
    # 37 bytes are 296 bits, 60 letters hold 300.
    number = int.from_bytes(vault_key + check, "big") << 4
    letters = "".join(_ALPHABET[(number >> shift) & 31] for shift in range(295, -1, -5))
    return "-".join(letters[at : at + _GROUP_LETTERS] for at in range(0, len(letters), _GROUP_LETTERS))


def vault_key_of(phrase: str) -> bytes:
    """Return the vault key of a phrase; case, spaces and dashes do not matter, O reads as 0, I and L as 1.

    Raises ValueError, which does not show the phrase.
    """
    letters = "".join(letter for letter in phrase.upper() if letter not in "- \t\n")
    letters = letters.translate(str.maketrans("OIL", "011"))
    if len(letters) != _GROUPS * _GROUP_LETTERS or any(letter not in _ALPHABET for letter in letters):
        raise ValueError("a vault phrase has twelve groups of five letters and digits")
    number = 0
    for letter in letters:
        number = number << 5 | _ALPHABET.index(letter)
    key, check = number >> 44, (number >> 4) & ((1 << 40) - 1)
    vault_key = key.to_bytes(KEY_BYTES, "big")
    expected = hashlib.sha256(_PHRASE_LABEL + vault_key).digest()[:_CHECK_BYTES]
    if number & 15 or check.to_bytes(_CHECK_BYTES, "big") != expected:
        raise ValueError("a letter of the vault phrase is wrong")
    return vault_key


def encrypt(
    recovery: RecoveryFile,
    *,
    passphrase: str | None = None,
    vault_key: bytes | None = None,
    log_n: int = LOG_N,
    entropy: Callable[[int], bytes] = secrets.token_bytes,
) -> Copy:
    """Return a copy under exactly one of passphrase and vault key; raises ValueError for both or none."""
    if (passphrase is None) == (vault_key is None):
        raise ValueError("give a passphrase or a vault key, one of them")
    lock = LOCKS[0] if vault_key is None else LOCKS[1]
    bare = Copy(
        auction_chain_id=recovery.auction_chain_id,
        contract=recovery.contract,
        round=recovery.round,
        bidder=recovery.bidder,
        commit_hash=recovery.commit_hash,
        lock=lock,
        log_n=log_n if vault_key is None else 0,
        r=SCRYPT_R if vault_key is None else 0,
        p=SCRYPT_P if vault_key is None else 0,
        salt=entropy(SALT_BYTES),
        nonce=entropy(NONCE_BYTES),
        ciphertext=b"",
    )
    key = bare.key(passphrase or "") if vault_key is None else copy_key(vault_key, bare.salt)
    sealed = AESGCM(key).encrypt(bare.nonce, files.encode(recovery.to_json()), bare.header)
    return from_json({**bare.to_json(), "ciphertext": files.to_hex(sealed)}, Path("copy"))


def decrypt(copy: Copy, secret: str, path: Path) -> RecoveryFile:
    """Return the recovery file in a copy; raises `BadFile` if it does not open, or is another than its header says."""
    try:
        plain = AESGCM(copy.key(secret)).decrypt(copy.nonce, copy.ciphertext, copy.header)
    except ValueError as error:
        raise BadFile(path=str(path), field="lock", reason=str(error)) from None
    except InvalidTag:
        what = "phrase" if copy.lock == "vault-key" else "passphrase"
        raise BadFile(
            path=str(path),
            field="ciphertext",
            reason=f"does not open: another {what}, or the file was changed",
            remedy="try again; nothing was sent",
        ) from None
    found = recovery_file.from_json(files.parse_object(plain, path), path)
    named = (copy.auction_chain_id, copy.contract, copy.round, copy.bidder, copy.commit_hash)
    if (found.auction_chain_id, found.contract, found.round, found.bidder, found.commit_hash) != named:
        raise BadFile(path=str(path), field="commit_hash", reason="the copy holds the file of another batch")
    return found


def read(path: Path, secret: Secret) -> RecoveryFile:
    """Read a recovery file or an encrypted copy of one; `secret` is asked only for a copy. Raises `BadFile`."""
    value = files.read_object(path)
    if "kind" not in value:
        return recovery_file.from_json(value, path)
    copy = from_json(value, path)
    return decrypt(copy, secret(copy.lock), path)


def from_json(value: Mapping[str, object], path: Path) -> Copy:
    """Return the copy in a JSON object; raises `BadFile` naming the field."""
    fields = files.Fields(path, value, FIELDS)
    fields.integer("version", VERSION, VERSION)
    if fields.text("kind") != KIND:
        raise fields.fault("kind", f"must be {KIND!r}")
    lock = fields.text("lock")
    if lock not in LOCKS:
        raise fields.fault("lock", f"must be one of {', '.join(LOCKS)}")
    by_passphrase = lock == "passphrase"
    return Copy(
        auction_chain_id=fields.integer("auction_chain_id", 1, 2**53 - 1),
        contract=fields.hex("contract", 20),
        round=fields.long("round", 1, 2**64 - 1),
        bidder=fields.hex("bidder", 20),
        commit_hash=fields.hex("commit_hash", 32),
        lock=lock,
        log_n=fields.integer("scrypt_log_n", *((MIN_LOG_N, MAX_LOG_N) if by_passphrase else (0, 0))),
        r=fields.integer("scrypt_r", *((SCRYPT_R, SCRYPT_R) if by_passphrase else (0, 0))),
        p=fields.integer("scrypt_p", *((1, MAX_P) if by_passphrase else (0, 0))),
        salt=fields.hex("salt", SALT_BYTES),
        nonce=fields.hex("nonce", NONCE_BYTES),
        ciphertext=fields.hex("ciphertext"),
    )
