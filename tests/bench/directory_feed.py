"""A metadata chain that makes its blocks up as they are asked for: enough for a directory, nothing kept in memory.

Every block enrols, enables and checks in some devices, each with a key list of its own, as a first batch does. Blocks
after the last device hold check-ins of old ones. The auction chain is empty.
"""

from __future__ import annotations

import json
import time
from hashlib import sha256

from eth_hash.auto import keccak

from chains.base import addresses
from chains.metadata import events as ev
from chains.metadata import schema

GENESIS = 1_800_000_000
SEGMENT = 16_384
MODELS = 40
GATEWAYS = 50
FIRST_BLOCK = 2
"""Blocks 0 and 1 are genesis and the makers."""

_REGISTRY = "0x" + addresses.DEVICE_REGISTRY.hex()
_LARGEST = bytes(attribute.largest_code for attribute in schema.load(1).attributes)
_TOPIC = {event: "0x" + event.topic().hex() for event in ev.EVENTS}


def _word(value: int) -> str:
    return f"{value:064x}"


def device(number: int) -> str:
    """Return the address of a device as 40 hex digits."""
    return sha256(b"device%d" % number).hexdigest()[:40]


def _attributes(number: int) -> str:
    noise = sha256(b"attributes%d" % number).digest()
    return bytes(1 + byte % largest for byte, largest in zip(noise, _LARGEST, strict=True)).hex()


class Feed:
    """Answers JSON-RPC of a chain with `devices`, `per_block` of them a block. `spent` is the CPU time of doing so."""

    def __init__(self, chain_id: int, devices: int, per_block: int) -> None:
        self.chain_id = chain_id
        self.devices = devices
        self.per_block = per_block
        self.last_enrolling = FIRST_BLOCK - 1 + -(-devices // per_block)
        self.head = self.last_enrolling + 2 if devices else 2
        self.finalized = self.head
        self.mined_at: dict[int, float] = {}
        self.spent = 0.0
        self.endpoint = f"feed {chain_id}"

    async def close(self) -> None:
        """Nothing to release."""

    async def send(self, body: bytes) -> bytes:
        """Answer one request."""
        began = time.thread_time()
        request = json.loads(body)
        answer = self._result(request["method"], request["params"])
        raw = b'{"jsonrpc":"2.0","id":%d,"result":%s}' % (request["id"], answer.encode())
        self.spent += time.thread_time() - began
        return raw

    def mine(self) -> None:
        """Add a block of check-ins."""
        self.head += 1
        self.finalized = self.head - 3
        self.mined_at[self.head] = time.time()

    def _result(self, method: str, params: list[object]) -> str:
        if method == "eth_chainId":
            return f'"{self.chain_id:#x}"'
        if method == "eth_getBlockByNumber":
            number = {"latest": self.head, "finalized": self.finalized}.get(str(params[0]))
            return self._block(int(str(params[0]), 16) if number is None else number)
        assert method == "eth_getLogs", method
        wanted = params[0]
        assert isinstance(wanted, dict)
        first, last = int(wanted["fromBlock"], 16), min(self.head, int(wanted["toBlock"], 16))
        return "[" + ",".join(log for number in range(first, last + 1) for log in self._logs(number)) + "]"

    def _hash(self, number: int) -> str:
        return sha256(b"block%d of %d" % (number, self.chain_id)).hexdigest()

    def _block(self, number: int) -> str:
        if number > self.head:
            return "null"
        zero = "0x" + "00" * 32
        return json.dumps(
            {
                "number": hex(number),
                "hash": "0x" + self._hash(number),
                "parentHash": zero,
                "timestamp": hex(GENESIS + number),
                "stateRoot": zero,
                "miner": "0x" + "00" * 20,
                "baseFeePerGas": "0x7",
                "gasUsed": "0x0",
                "gasLimit": hex(16_000_000),
                "transactions": [],
            }
        )

    def _logs(self, number: int) -> list[str]:
        if not self.devices or number == 0:
            return []
        if number == 1:
            return self._makers()
        first = (number - FIRST_BLOCK) * self.per_block
        if first >= self.devices:
            return [self._check_in(self._old(number, place), number, place) for place in range(self.per_block)]
        found = []
        for each in range(first, min(self.devices, first + self.per_block)):
            if each % SEGMENT == 0:
                found.append(self._log(number, [_TOPIC[ev.SegmentOpened], _word(1 + each // SEGMENT)], _word(1)))
            found += self._device(each, number)
        return found

    def _old(self, number: int, place: int) -> int:
        return int.from_bytes(sha256(b"%d %d" % (number, place)).digest()[:6], "big") % self.devices

    def _log(self, number: int, topics: list[str], data: str, contract: str = _REGISTRY) -> str:
        words = ",".join(f'"{topic}"' if topic[:2] == "0x" else f'"0x{topic}"' for topic in topics)
        name = self._hash(number)
        return (
            f'{{"address":"{contract}","topics":[{words}],"data":"0x{data}","blockNumber":"{number:#x}",'
            f'"blockHash":"0x{name}","transactionHash":"0x{name}","transactionIndex":"0x0","logIndex":"0x0",'
            '"removed":false}'
        )

    def _makers(self) -> list[str]:
        found = []
        for model in range(1, MODELS + 1):
            oem = _word(model % 7 + 1)
            data = _word(1) + _word(0) + "ff" * 32 + "00" * 32 + _word(160) + _word(0)
            topics = [_TOPIC[ev.ModelPublished], _word(model), oem]
            found.append(self._log(1, topics, data, "0x" + addresses.MODEL_REGISTRY.hex()))
        for gateway in range(1, GATEWAYS + 1):
            url = f"https://g{gateway:02}.example".encode()
            data = _word(96) + _word(gateway) + _word(1) + _word(len(url)) + url.hex().ljust(64, "0")
            topics = [_TOPIC[ev.GatewaySet], _word(gateway)]
            found.append(self._log(1, topics, data, "0x" + addresses.GATEWAY_REGISTRY.hex()))
        return found

    def _device(self, each: int, number: int) -> list[str]:
        address = device(each).rjust(64, "0")
        gateway = _word(1 + each % GATEWAYS)
        place = [_TOPIC[ev.DeviceEnrolled], address, _word(1 + each % MODELS), _word(1 + each // SEGMENT)]
        enrolled = _word(each % SEGMENT) + sha256(b"o%d" % each).hexdigest()[:40].rjust(64, "0") + gateway
        keys = self._keys(each)
        root = keccak(bytes.fromhex(keys)).hex()
        terms = _word(200 + each * 7919 % 4_000) + _word(1 + each % 6) + _word(0)
        return [
            self._log(number, place, enrolled + _word(1) + "00" * 32),
            self._log(number, [_TOPIC[ev.DeviceEnabled], address], terms),
            self._log(number, [_TOPIC[ev.MonthKeysPublished], root], keys),
            self._check_in(each, number, 0, root),
        ]

    def _keys(self, each: int) -> str:
        noise = b"".join(sha256(b"k%d %d" % (each, part)).digest() for part in range(8)).hex()
        return _word(0) + "".join(noise[40 * month : 40 * month + 40].rjust(64, "0") for month in range(12))

    def _check_in(self, each: int, number: int, place: int, root: str | None = None) -> str:
        del place
        if root is None:
            root = keccak(bytes.fromhex(self._keys(each))).hex()
        topics = [_TOPIC[ev.CheckedIn], device(each).rjust(64, "0"), _word(1 + each % GATEWAYS)]
        data = _word(number) + _word(GENESIS + number) + _attributes(each)
        return self._log(number, topics, data + sha256(b"td%d" % each).hexdigest() + root)
