"""Signed transactions as bytes: decode types 0, 1 and 2 under limits, recover the sender, sign type 2.

Used on both sides of the wire: clients sign, the node's pool decodes. It checks the form of a transaction, never
its meaning: nonce, balance and gas against the chain's state are the ledger's business. Encodings are those of
EIP-155, EIP-2930 and EIP-1559. Size and nesting are bounded before anything is parsed, because a decoder that
recurses over a stranger's bytes can be made to take seconds.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import rlp
from eth_hash.auto import keccak
from rlp.exceptions import RLPException

from chains.crypto.keys import CURVE_ORDER, PrivateKey, SignatureRefused, recover, sign_digest
from chains.rpc.errors import MalformedTransaction

MAX_TRANSACTION_BYTES = 131_072
MAX_NESTING = 8
_U64 = 2**64 - 1
_U256 = 2**256 - 1

AccessList = tuple[tuple[bytes, tuple[bytes, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedTransaction:
    """One decoded transaction. `raw` is its canonical encoding, `hash` = keccak(raw), fees are wei a gas.

    For types 0 and 1 both fee fields hold the gas price. `to` is None for contract creation. `chain_id` is None for a
    type 0 transaction without replay protection.
    """

    raw: bytes = field(repr=False)
    hash: bytes
    sender: bytes
    type: int
    chain_id: int | None
    nonce: int
    max_priority_fee_per_gas: int
    max_fee_per_gas: int
    gas_limit: int
    to: bytes | None
    value: int
    data: bytes = field(repr=False)
    access_list: AccessList
    v: int
    r: int
    s: int

    @property
    def y_parity(self) -> int:
        """0 or 1: the parity bit of the signature, whatever the type."""
        return self.v if self.type else (self.v - 27 if self.v in (27, 28) else (self.v - 35) % 2)

    @property
    def intrinsic_gas(self) -> int:
        """Gas charged before the first opcode (EIP-2028, EIP-2930, EIP-3860)."""
        zeros = self.data.count(0)
        gas = 21_000 + 4 * zeros + 16 * (len(self.data) - zeros)
        if self.to is None:
            gas += 32_000 + 2 * ((len(self.data) + 31) // 32)
        return gas + sum(2_400 + 1_900 * len(keys) for _, keys in self.access_list)

    @property
    def max_cost(self) -> int:
        """The most that the transaction can take from its sender, in wei."""
        return self.gas_limit * self.max_fee_per_gas + self.value

    def effective_tip(self, base_fee: int) -> int:
        """Wei a gas that reach the miner at this base fee; negative if the fee cap is below the base fee."""
        return min(self.max_priority_fee_per_gas, self.max_fee_per_gas - base_fee)


def check_nesting(raw: bytes, limit: int = MAX_NESTING) -> None:
    """Refuse RLP nested deeper than `limit` lists by one scan without recursion; raises `MalformedTransaction`."""
    ends: list[int] = []
    position, length = 0, len(raw)
    while position < length:
        while ends and position >= ends[-1]:
            ends.pop()
        prefix = raw[position]
        if prefix < 0x80:
            position += 1
        elif prefix < 0xB8:
            position += prefix - 0x7F
        elif prefix < 0xC0:
            size = prefix - 0xB7
            position += 1 + size + int.from_bytes(raw[position + 1 : position + 1 + size], "big")
        else:
            size = 0 if prefix < 0xF8 else prefix - 0xF7
            count = prefix - 0xC0 if not size else int.from_bytes(raw[position + 1 : position + 1 + size], "big")
            position += 1 + size
            ends.append(position + count)
            if len(ends) > limit:
                raise MalformedTransaction(
                    f"nested {len(ends)} lists deep, the limit is {limit}: no transaction needs more"
                )


def decode(raw: bytes, *, sender: bytes | None = None) -> SignedTransaction:
    """Decode and recover the sender; raises `MalformedTransaction` saying what is wrong.

    A caller that already knows the `sender` from a trusted place saves the recovery, which is most of the work.

    Refused: more than `MAX_TRANSACTION_BYTES`, nesting above `MAX_NESTING`, non-canonical RLP or integers, unknown
    types, addresses that are not 20 bytes, signatures that are out of range, with high s (EIP-2) or of no key.
    """
    if len(raw) > MAX_TRANSACTION_BYTES:
        raise MalformedTransaction(f"oversized data: transaction size {len(raw)}, limit {MAX_TRANSACTION_BYTES} bytes")
    if not raw:
        raise MalformedTransaction("typed transaction too short: no bytes at all")
    if raw[0] >= 0xC0:
        return _decode_legacy(raw, sender)
    if raw[0] in (1, 2):
        return _decode_typed(raw, sender)
    raise MalformedTransaction(f"transaction type not supported: {raw[0]}; this chain takes types 0, 1 and 2")


def sign(
    key: PrivateKey,
    *,
    chain_id: int,
    nonce: int,
    max_priority_fee_per_gas: int,
    max_fee_per_gas: int,
    gas_limit: int,
    to: bytes | None,
    value: int = 0,
    data: bytes = b"",
    access_list: AccessList = (),
) -> SignedTransaction:
    """Return a type 2 transaction signed with `key`; fees and value are wei."""
    if not 0 <= max_priority_fee_per_gas <= max_fee_per_gas:
        raise MalformedTransaction(
            f"tip {max_priority_fee_per_gas} must lie between 0 and the fee cap {max_fee_per_gas} wei a gas"
        )
    body: list[object] = [
        _minimal(chain_id),
        _minimal(nonce),
        _minimal(max_priority_fee_per_gas),
        _minimal(max_fee_per_gas),
        _minimal(gas_limit),
        to or b"",
        _minimal(value),
        data,
        [[address, list(keys)] for address, keys in access_list],
    ]
    signature = sign_digest(key, keccak(b"\x02" + rlp.encode(body)))
    r, s, parity = signature[:32].lstrip(b"\0"), signature[32:64].lstrip(b"\0"), signature[64]
    return decode(b"\x02" + rlp.encode([*body, _minimal(parity), r, s]))


def _decode_typed(raw: bytes, sender: bytes | None) -> SignedTransaction:
    kind = raw[0]
    fields = _fields(raw[1:], 12 if kind == 2 else 11)
    fees = 2 if kind == 2 else 1
    parity = _integer(fields[-3], "yParity", 1)
    r, s = _integer(fields[-2], "r", _U256), _integer(fields[-1], "s", _U256)
    if sender is None:
        sender = _sender(keccak(raw[:1] + _unsigned(raw, parity, r, s)), r, s, parity)
    gas_at = 2 + fees
    return SignedTransaction(
        raw=raw,
        hash=keccak(raw),
        sender=sender,
        type=kind,
        chain_id=_integer(fields[0], "chainId", _U256),
        nonce=_integer(fields[1], "nonce", _U64),
        max_priority_fee_per_gas=_integer(fields[2], "maxPriorityFeePerGas", _U256),
        max_fee_per_gas=_integer(fields[1 + fees], "maxFeePerGas", _U256),
        gas_limit=_integer(fields[gas_at], "gas", _U64),
        to=_address(fields[gas_at + 1]),
        value=_integer(fields[gas_at + 2], "value", _U256),
        data=_string(fields[gas_at + 3], "data"),
        access_list=_access_list(fields[gas_at + 4]),
        v=parity,
        r=r,
        s=s,
    )


def _decode_legacy(raw: bytes, sender: bytes | None) -> SignedTransaction:
    fields = _fields(raw, 9)
    v = _integer(fields[6], "v", _U256)
    r, s = _integer(fields[7], "r", _U256), _integer(fields[8], "s", _U256)
    if v in (27, 28):
        chain_id, parity, signed = None, v - 27, fields[:6]
    elif v >= 35:
        chain_id, parity = (v - 35) // 2, (v - 35) % 2
        signed = [*fields[:6], _minimal(chain_id), b"", b""]
    else:
        raise MalformedTransaction(f"invalid transaction v, r, s values: v is {v}, expected 27, 28 or at least 35")
    if sender is None:
        sender = _sender(keccak(rlp.encode(signed)), r, s, parity)
    price = _integer(fields[1], "gasPrice", _U256)
    return SignedTransaction(
        raw=raw,
        hash=keccak(raw),
        sender=sender,
        type=0,
        chain_id=chain_id,
        nonce=_integer(fields[0], "nonce", _U64),
        max_priority_fee_per_gas=price,
        max_fee_per_gas=price,
        gas_limit=_integer(fields[2], "gas", _U64),
        to=_address(fields[3]),
        value=_integer(fields[4], "value", _U256),
        data=_string(fields[5], "data"),
        access_list=(),
        v=v,
        r=r,
        s=s,
    )


def _fields(body: bytes, count: int) -> list[object]:
    check_nesting(body)
    try:
        fields = rlp.decode(body, strict=True)
    except (RLPException, RecursionError) as error:
        raise MalformedTransaction(f"rlp: {str(error)[:120]}") from None
    if not isinstance(fields, list) or len(fields) != count:
        found = len(fields) if isinstance(fields, list) else "no list"
        raise MalformedTransaction(f"rlp: a transaction of this type has {count} fields, found {found}")
    return fields


def _unsigned(raw: bytes, parity: int, r: int, s: int) -> bytes:
    """Return the list of a typed transaction without its signature, cut out of `raw`, which is in canonical form."""
    head = raw[1]
    start = 2 if head <= 0xF7 else 2 + head - 0xF7
    tail = sum(1 if value < 0x80 else 1 + (value.bit_length() + 7) // 8 for value in (parity, r, s))
    body = raw[start : len(raw) - tail]
    if len(body) < 56:
        return bytes((0xC0 + len(body),)) + body
    size = _minimal(len(body))
    return bytes((0xF7 + len(size),)) + size + body


def _minimal(value: int) -> bytes:
    return value.to_bytes((value.bit_length() + 7) // 8, "big")


def _string(value: object, name: str) -> bytes:
    if not isinstance(value, bytes):
        raise MalformedTransaction(f"rlp: {name} is a list, expected bytes")
    return value


def _integer(value: object, name: str, limit: int) -> int:
    digits = _string(value, name)
    if digits[:1] == b"\0":
        raise MalformedTransaction(f"rlp: {name} has a leading zero byte")
    number = int.from_bytes(digits, "big")
    if number > limit:
        raise MalformedTransaction(f"rlp: {name} is {number}, the limit is {limit}")
    return number


def _address(value: object) -> bytes | None:
    address = _string(value, "to")
    if len(address) not in (0, 20):
        raise MalformedTransaction(f"rlp: to has {len(address)} bytes, expected 20, or none to create a contract")
    return address or None


def _access_list(value: object) -> AccessList:
    entries: list[tuple[bytes, tuple[bytes, ...]]] = []
    for entry in value if isinstance(value, list) else [None]:
        if not isinstance(entry, list) or len(entry) != 2 or not isinstance(entry[1], list):
            raise MalformedTransaction("rlp: accessList must hold [address, [slots]] pairs")
        address, slots = entry
        if not isinstance(address, bytes) or len(address) != 20:
            raise MalformedTransaction("rlp: an address of accessList has not 20 bytes")
        if not all(isinstance(slot, bytes) and len(slot) == 32 for slot in slots):
            raise MalformedTransaction("rlp: a slot of accessList has not 32 bytes")
        entries.append((address, tuple(slots)))
    return tuple(entries)


def _sender(digest: bytes, r: int, s: int, parity: int) -> bytes:
    if not 0 < r < CURVE_ORDER or not 0 < s <= CURVE_ORDER // 2:
        raise MalformedTransaction("invalid transaction v, r, s values: r or s out of range (s must be low, EIP-2)")
    try:
        return recover(digest, r.to_bytes(32, "big") + s.to_bytes(32, "big") + bytes((parity,)))
    except SignatureRefused:
        raise MalformedTransaction("invalid transaction v, r, s values: no key made this signature") from None
