"""The JSON-RPC methods about the chain: blocks, transactions, receipts, state, calls, fees, logs, network.

Results follow the execution-apis schemas; error texts follow geth, because clients match them. Unknown blocks,
transactions and receipts are null; state of an unknown block is an error.
"""

from __future__ import annotations

from collections.abc import Sequence

from chains.rpc.hexes import data, quantity
from node.admission import Admission
from node.block_record import BlockRecord
from node.chain_client import Chain
from node.chain_view import ChainView
from node.errors import ChainRefused
from node.frames import amount, amount_of
from node.rpc import params as read
from node.rpc.encoding import block_json, included_json, log_json, pending_block_json, pooled_json, receipt_json
from node.rpc.jsonrpc import LIMIT_EXCEEDED, REFUSED, REVERTED, Method, MethodError, invalid_params
from node.rpc.params import BlockParam, LogFilter, Params

MAX_LOG_BLOCKS = 10_000
MAX_LOGS = 10_000
MAX_PROOF_SLOTS = 1_024
MAX_FEE_BLOCKS = 1_024
MAX_PERCENTILES = 100
CALL_DATA_LIMIT = 131_072
_CALL_FIELDS = frozenset(
    {
        *("from", "to", "gas", "value", "data", "input", "nonce", "type", "chainId", "accessList"),
        *("gasPrice", "maxFeePerGas", "maxPriorityFeePerGas"),
    }
)
_OVERRIDE_FIELDS = frozenset({"balance", "nonce", "code", "stateDiff"})


class EthMethods:
    """The table of `web3_`, `net_` and `eth_` methods that every connection has."""

    def __init__(
        self, *, chain: Chain, view: ChainView, admission: Admission, client_version: str, period: int
    ) -> None:
        self._chain = chain
        self._view = view
        self._admission = admission
        self._version = client_version
        self._period = period

    def table(self) -> dict[str, Method]:
        """Return name -> method."""
        return {
            "web3_clientVersion": self.client_version,
            "net_version": self.net_version,
            "net_listening": self.net_listening,
            "eth_chainId": self.chain_id,
            "eth_blockNumber": self.block_number,
            "eth_getBlockByNumber": self.get_block_by_number,
            "eth_getBlockByHash": self.get_block_by_hash,
            "eth_getBlockTransactionCountByNumber": self.get_count_by_number,
            "eth_getBlockTransactionCountByHash": self.get_count_by_hash,
            "eth_getTransactionByHash": self.get_transaction_by_hash,
            "eth_getTransactionByBlockHashAndIndex": self.get_transaction_by_block_hash,
            "eth_getTransactionByBlockNumberAndIndex": self.get_transaction_by_block_number,
            "eth_getTransactionReceipt": self.get_transaction_receipt,
            "eth_getBlockReceipts": self.get_block_receipts,
            "eth_getTransactionCount": self.get_transaction_count,
            "eth_getBalance": self.get_balance,
            "eth_getCode": self.get_code,
            "eth_getStorageAt": self.get_storage_at,
            "eth_getProof": self.get_proof,
            "eth_call": self.call,
            "eth_estimateGas": self.estimate_gas,
            "eth_gasPrice": self.gas_price,
            "eth_maxPriorityFeePerGas": self.max_priority_fee,
            "eth_feeHistory": self.fee_history,
            "eth_getLogs": self.get_logs,
            "eth_syncing": self.syncing,
            "eth_accounts": self.accounts,
        }

    # -- network

    async def client_version(self, values: list[object]) -> object:
        """web3_clientVersion"""
        Params(values, most=0)
        return self._version

    async def net_version(self, values: list[object]) -> object:
        """net_version: the chain id as a decimal string"""
        Params(values, most=0)
        return str(self._view.chain_id)

    async def net_listening(self, values: list[object]) -> object:
        """net_listening"""
        Params(values, most=0)
        return True

    async def chain_id(self, values: list[object]) -> object:
        """eth_chainId"""
        Params(values, most=0)
        return quantity(self._view.chain_id)

    async def syncing(self, values: list[object]) -> object:
        """eth_syncing: false, as a node without peers has nothing to catch up with"""
        Params(values, most=0)
        return False

    async def accounts(self, values: list[object]) -> object:
        """eth_accounts: none; clients sign for themselves"""
        Params(values, most=0)
        return []

    async def block_number(self, values: list[object]) -> object:
        """eth_blockNumber"""
        Params(values, most=0)
        return quantity(self._view.head.header.number)

    # -- blocks and transactions

    async def get_block_by_number(self, values: list[object]) -> object:
        """eth_getBlockByNumber"""
        given = Params(values, most=2)
        place, full = given.block(0, None), given.flag(1)
        if place.tag == "pending":
            head = self._view.head.header
            chosen = self._admission.pool.candidates(base_fee=head.next_base_fee, gas=head.gas_limit)
            return pending_block_json(head, chosen, full=full, timestamp=head.timestamp + self._period)
        block = await self.find(place)
        return None if block is None else block_json(block, full=full)

    async def get_block_by_hash(self, values: list[object]) -> object:
        """eth_getBlockByHash"""
        given = Params(values, most=2)
        block = await self._view.block_by_hash(given.hash(0))
        return None if block is None else block_json(block, full=given.flag(1))

    async def get_count_by_number(self, values: list[object]) -> object:
        """eth_getBlockTransactionCountByNumber"""
        block = await self.find(Params(values, most=1).block(0, None))
        return None if block is None else quantity(len(block.raws))

    async def get_count_by_hash(self, values: list[object]) -> object:
        """eth_getBlockTransactionCountByHash"""
        block = await self._view.block_by_hash(Params(values, most=1).hash(0))
        return None if block is None else quantity(len(block.raws))

    async def get_transaction_by_hash(self, values: list[object]) -> object:
        """eth_getTransactionByHash: included or waiting in the pool"""
        name = Params(values, most=1).hash(0)
        place = await self._view.position(name)
        if place is not None:
            return included_json(*place)
        waiting = self._admission.pool.get(name)
        return None if waiting is None else pooled_json(waiting)

    async def get_transaction_by_block_hash(self, values: list[object]) -> object:
        """eth_getTransactionByBlockHashAndIndex"""
        given = Params(values, most=2)
        return _nth(await self._view.block_by_hash(given.hash(0)), given.integer(1))

    async def get_transaction_by_block_number(self, values: list[object]) -> object:
        """eth_getTransactionByBlockNumberAndIndex"""
        given = Params(values, most=2)
        return _nth(await self.find(given.block(0, None)), given.integer(1))

    async def get_transaction_receipt(self, values: list[object]) -> object:
        """eth_getTransactionReceipt"""
        place = await self._view.position(Params(values, most=1).hash(0))
        return None if place is None else receipt_json(*place)

    async def get_block_receipts(self, values: list[object]) -> object:
        """eth_getBlockReceipts"""
        block = await self.find(Params(values, most=1).block(0, None))
        return None if block is None else [receipt_json(block, index) for index in range(len(block.raws))]

    # -- state

    async def get_transaction_count(self, values: list[object]) -> object:
        """eth_getTransactionCount; with "pending", transactions of the pool count"""
        given = Params(values, most=2)
        address, place = given.address(0), given.block(1)
        answer = await self._state(place, "nonce", address=address)
        nonce = amount_of(answer)
        return quantity(self._admission.pool.next_nonce(address, nonce) if place.tag == "pending" else nonce)

    async def get_balance(self, values: list[object]) -> object:
        """eth_getBalance"""
        given = Params(values, most=2)
        return quantity(amount_of(await self._state(given.block(1), "balance", address=given.address(0))))

    async def get_code(self, values: list[object]) -> object:
        """eth_getCode"""
        given = Params(values, most=2)
        return data(_bytes(await self._state(given.block(1), "code", address=given.address(0))))

    async def get_storage_at(self, values: list[object]) -> object:
        """eth_getStorageAt; the slot as a quantity or as 32 bytes"""
        given = Params(values, most=3)
        address, slot = given.address(0), given.slot(1)
        return data(_bytes(await self._state(given.block(2), "storage", address=address, slot=slot)).rjust(32, b"\0"))

    async def get_proof(self, values: list[object]) -> object:
        """eth_getProof (EIP-1186)"""
        given = Params(values, most=3)
        address = given.address(0)
        slots = [read.slot(entry, "storage key") for entry in given.array(1, MAX_PROOF_SLOTS)]
        answer = await self._state(given.block(2), "proof", address=address, slots=slots)
        assert isinstance(answer, dict), "the process protocol promises a map"
        return {
            "address": data(address),
            "accountProof": [data(node) for node in answer["nodes"]],
            "balance": quantity(amount_of(answer["balance"])),
            "codeHash": data(answer["code_hash"]),
            "nonce": quantity(answer["nonce"]),
            "storageHash": data(answer["storage_hash"]),
            "storageProof": [
                {
                    "key": data(slot),
                    "value": quantity(amount_of(value)),
                    "proof": [data(node) for node in nodes],
                }
                for slot, (value, nodes) in zip(slots, answer["storage"], strict=True)
            ],
        }

    async def call(self, values: list[object]) -> object:
        """eth_call, with state overrides as the third argument; a revert is code 3 with its data"""
        given = Params(values, most=4)
        fields = self._call_fields(given.mapping(0))
        if given.has(2):
            fields["overrides"] = _overrides(given.mapping(2))
        answer = await self._state(given.block(1), "call", **fields)
        assert isinstance(answer, dict), "the process protocol promises a map"
        if answer["status"] == "ok":
            return data(answer["output"])
        if answer["status"] == "reverted":
            raise MethodError(REVERTED, str(answer["error"]), data(_bytes(answer["output"])))
        raise MethodError(REFUSED, str(answer["error"]))

    async def estimate_gas(self, values: list[object]) -> object:
        """eth_estimateGas"""
        given = Params(values, most=3)
        fields = self._call_fields(given.mapping(0))
        if given.has(2):
            fields["overrides"] = _overrides(given.mapping(2))
        return quantity(amount_of(await self._state(given.block(1), "estimate", **fields)))

    # -- fees

    async def gas_price(self, values: list[object]) -> object:
        """eth_gasPrice: the next base fee plus the suggested tip"""
        Params(values, most=0)
        return quantity(self._view.head.header.next_base_fee + await self._suggested_tip())

    async def max_priority_fee(self, values: list[object]) -> object:
        """eth_maxPriorityFeePerGas: the median tip of the last blocks, at least the pool's price limit"""
        Params(values, most=0)
        return quantity(await self._suggested_tip())

    async def fee_history(self, values: list[object]) -> object:
        """eth_feeHistory"""
        given = Params(values, most=3)
        count = min(given.integer(0), MAX_FEE_BLOCKS)
        newest = await self.find(given.block(1))
        if newest is None:
            raise MethodError(REFUSED, "request beyond head block")
        percentiles = _percentiles(given.array(2, MAX_PERCENTILES))
        last = newest.header.number
        first = max(0, last - count + 1)
        blocks = [await self._view.block_by_number(number) for number in range(first, last + 1)] if count else []
        known = [block for block in blocks if block is not None]
        if not known:
            return {"oldestBlock": "0x0", "gasUsedRatio": []}
        base_fees = [block.header.base_fee for block in known] + [known[-1].header.next_base_fee]
        answer: dict[str, object] = {
            "oldestBlock": quantity(first),
            "baseFeePerGas": [quantity(fee) for fee in base_fees],
            "gasUsedRatio": [block.header.gas_used / block.header.gas_limit for block in known],
            "baseFeePerBlobGas": ["0x1"] * (len(known) + 1),
            "blobGasUsedRatio": [0.0] * len(known),
        }
        if percentiles:
            answer["reward"] = [[quantity(tip) for tip in tips_paid(block, percentiles)] for block in known]
        return answer

    # -- logs

    async def get_logs(self, values: list[object]) -> object:
        """eth_getLogs"""
        return await self.logs(read.log_filter(Params(values, most=1).mapping(0)))

    async def logs(self, wanted: LogFilter) -> list[object]:
        """Return the logs that a filter names; too many blocks or logs are refused with -32005."""
        if wanted.block_hash is not None:
            block = await self._view.block_by_hash(wanted.block_hash)
            if block is None:
                raise MethodError(REFUSED, "unknown block")
            return [log_json(log) for log in block.logs() if wanted.query.matches(log)]
        start, end = await self._range(wanted)
        if end - start >= MAX_LOG_BLOCKS:
            text = f"block range too large: {end - start + 1} blocks, the limit is {MAX_LOG_BLOCKS}; ask in chunks"
            raise MethodError(LIMIT_EXCEEDED, text)
        found = await self._view.logs(start, end, wanted.query, MAX_LOGS)
        if found is None:
            raise MethodError(LIMIT_EXCEEDED, f"query returned more than {MAX_LOGS} results; ask for fewer blocks")
        return [log_json(log) for log in found]

    # -- inside

    async def find(self, place: BlockParam) -> BlockRecord | None:
        """Return the block that a parameter names; "pending" is the head here."""
        if place.hash is not None:
            return await self._view.block_by_hash(place.hash)
        number = self._number(place)
        if number == self._view.head.header.number:
            return self._view.head
        return await self._view.block_by_number(number)

    def _number(self, place: BlockParam) -> int:
        if place.number is not None:
            return place.number
        marks = {"earliest": 0, "safe": self._view.safe.number, "finalized": self._view.finalized.number}
        return marks.get(place.tag or "latest", self._view.head.header.number)

    async def _range(self, wanted: LogFilter) -> tuple[int, int]:
        for place in (wanted.start, wanted.end):
            if place.hash is not None:
                raise invalid_params("invalid filter: fromBlock and toBlock take numbers and tags")
        start, end = self._number(wanted.start), self._number(wanted.end)
        if start > end:
            raise invalid_params(f"invalid block range params: from {start} to {end}")
        return start, min(end, self._view.head.header.number)

    async def _state(self, place: BlockParam, kind: str, **fields: object) -> object:
        """Ask the chain process about the state after a block."""
        block = await self.find(place)
        if block is None:
            raise MethodError(REFUSED, "header not found")
        if place.require_canonical:
            canonical = await self._view.block_by_number(block.header.number)
            if canonical is None or canonical.header.hash != block.header.hash:
                raise MethodError(REFUSED, "hash is not currently canonical")
        try:
            return await self._chain.ask(kind, at=block.header.hash, **fields)
        except ChainRefused as refusal:
            if refusal.code == "reverted":
                raise MethodError(REVERTED, refusal.reason, data(refusal.data)) from None
            raise MethodError(REFUSED, refusal.reason) from None

    def _call_fields(self, fields: dict[str, object]) -> dict[str, object]:
        unknown = sorted(set(fields) - _CALL_FIELDS)
        if unknown:
            raise invalid_params(f"invalid call: unknown field {unknown[0][:40]!r}")
        given = {name: value for name, value in fields.items() if value is not None}
        payloads = {read.data(given[name], name) for name in ("data", "input") if name in given}
        if len(payloads) > 1:
            raise invalid_params('both "data" and "input" are set and not equal. Please use "input"')
        payload = payloads.pop() if payloads else b""
        if len(payload) > CALL_DATA_LIMIT:
            raise MethodError(REFUSED, f"oversized data: {len(payload)} bytes, limit {CALL_DATA_LIMIT}")
        if "gasPrice" in given and ("maxFeePerGas" in given or "maxPriorityFeePerGas" in given):
            raise invalid_params("both gasPrice and (maxFeePerGas or maxPriorityFeePerGas) specified")
        price = given.get("gasPrice", given.get("maxFeePerGas", "0x0"))
        return {
            "sender": read.fixed(given.get("from", "0x" + "00" * 20), 20, "from"),
            "to": read.fixed(given["to"], 20, "to") if "to" in given else None,
            "gas": read.integer(given["gas"], "gas") if "gas" in given else None,
            "gas_price": amount(read.integer(price, "gasPrice")),
            "value": amount(read.integer(given.get("value", "0x0"), "value")),
            "data": payload,
            "access_list": read.access_list(given.get("accessList")),
        }

    async def _suggested_tip(self) -> int:
        head = self._view.head.header.number
        tips: list[int] = []
        for number in range(max(0, head - 19), head + 1):
            block = await self._view.block_by_number(number)
            if block is not None and block.raws:
                tips += tips_paid(block, [50])
        tips.sort()
        return max(self._admission.pool.limits.price, tips[len(tips) // 2] if tips else 0)


def tips_paid(block: BlockRecord, percentiles: Sequence[float]) -> list[int]:
    """Return the tips at `percentiles` of the gas of a block, wei a gas; zeros for an empty block."""
    base_fee = block.header.base_fee
    paid = sorted(
        (block.transaction(index).effective_tip(base_fee), block.receipts[index].gas_used)
        for index in range(len(block.raws))
    )
    if not paid:
        return [0] * len(percentiles)
    result, place, gas = [], 0, paid[0][1]
    for percentile in percentiles:
        threshold = block.header.gas_used * percentile / 100
        while gas < threshold and place < len(paid) - 1:
            place += 1
            gas += paid[place][1]
        result.append(paid[place][0])
    return result


def _nth(block: BlockRecord | None, index: int) -> object:
    return None if block is None or index >= len(block.raws) else included_json(block, index)


def _bytes(value: object) -> bytes:
    assert isinstance(value, bytes), "the process protocol promises bytes"
    return value


def _percentiles(values: list[object]) -> list[float]:
    result: list[float] = []
    for value in values:
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 100:
            raise invalid_params(f"invalid reward percentile: {str(value)[:40]}")
        if result and value < result[-1]:
            raise invalid_params(f"invalid reward percentile: {value} follows {result[-1]}, must ascend")
        result.append(float(value))
    return result


def _overrides(fields: dict[str, object]) -> list[dict[str, object]]:
    """Read the state overrides of eth_call for a frame."""
    result = []
    for name, entry in fields.items():
        if not isinstance(entry, dict) or set(entry) - _OVERRIDE_FIELDS:
            raise invalid_params(f"invalid override of {name[:44]}: want {', '.join(sorted(_OVERRIDE_FIELDS))}")
        item: dict[str, object] = {"address": read.fixed(name, 20, "address of an override")}
        if "balance" in entry:
            item["balance"] = amount(read.integer(entry["balance"], "balance of an override"))
        if "nonce" in entry:
            item["nonce"] = amount(read.integer(entry["nonce"], "nonce of an override"))
        if "code" in entry:
            item["code"] = read.data(entry["code"], "code of an override")
        if "stateDiff" in entry:
            slots = entry["stateDiff"]
            if not isinstance(slots, dict):
                raise invalid_params("stateDiff of an override is not an object")
            item["slots"] = [
                [read.slot(slot, "slot of an override"), read.fixed(value, 32, "value of an override")]
                for slot, value in slots.items()
            ]
        result.append(item)
    return result
