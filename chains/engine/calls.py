"""Calls and gas estimates that leave no trace: messages executed on the state of a stored block.

No nonce, fee or balance for gas is asked for, and the state is thrown away. Gas and wall time are capped; costly
precompiles, which burn seconds for little gas, are refused here, because a call, unlike a transaction, is free.
Calls run on the machine that executes blocks: an estimate runs the whole transaction several times, and while it does,
no block is built.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, cast

from eth._utils.address import generate_contract_address
from eth.abc import BlockHeaderAPI, ComputationAPI, StateAPI
from eth.constants import CREATE_CONTRACT_ADDRESS
from eth.exceptions import OutOfGas, Revert, VMError
from eth.vm.message import Message
from eth_abi.abi import decode as abi_decode
from eth_abi.exceptions import DecodingError
from eth_typing import Address

from chains.engine.aot.computation import TranslatedComputation
from chains.engine.errors import CallRefused, CallReverted
from chains.engine.evm_database import EvmReads
from chains.engine.fast.interpreter import FastComputation
from chains.engine.fast.jumps import CodeCache
from chains.engine.fast.program import Program, Segment
from chains.engine.rules import INIT_CODE_LIMIT, INIT_CODE_WORD_GAS
from chains.engine.vm import LatchkeyComputation, LatchkeyVM, open_vm

CALL_GAS = 50_000_000
"""Most gas a call may burn."""
CALL_SECONDS = 5.0
"""Most wall time a call, or a whole estimate, may take."""
EXACT_GAS = 100_000
"""Largest gas limit that an estimate finds to the last unit."""
PRECOMPILE_GAS = 200_000
"""Most gas one run of precompiles 5 to 10 may burn in a call: about a second of the worst of them."""
_COSTLY = frozenset(number.to_bytes(20, "big") for number in range(5, 11))
Headers = Callable[[bytes], BlockHeaderAPI | None]
"""Finds the header of an ancestor by hash, for BLOCKHASH."""
_TICKS = 512
_STIPEND = 2_300
_ERROR = bytes.fromhex("08c379a0")
_PANIC = bytes.fromhex("4e487b71")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountOverride:
    """State to pretend for one account during one call; `slots` replaces single slots."""

    balance: int | None = None
    nonce: int | None = None
    code: bytes | None = None
    slots: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRequest:
    """What to run. `to` None creates a contract from `data`; `gas` None means the cap; `gas_price` only feeds
    GASPRICE."""

    sender: bytes = bytes(20)
    to: bytes | None = None
    data: bytes = b""
    value: int = 0
    gas: int | None = None
    gas_price: int = 0
    access_list: tuple[tuple[bytes, tuple[int, ...]], ...] = ()
    overrides: Mapping[bytes, AccountOverride] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallResult:
    """What it gave. `output` is return data (for a creation: the runtime code), or revert data when not `ok`.

    `reverted` tells a revert, which has data worth decoding, from other failures. `gas_used` includes intrinsic gas,
    after refunds.
    """

    ok: bool
    output: bytes
    gas_used: int
    reverted: bool = False
    error: str = ""


class Deadline:
    """When the running call must end; a process runs one at a time. Asked often, it seldom looks at the clock."""

    def __init__(self) -> None:
        self._end = float("inf")
        self._left = 0

    def start(self, end: float) -> None:
        """Begin a call that must end at `end` (monotonic clock). Raises `CallRefused` when that is over already."""
        self._end, self._left = end, 0
        self.tick()

    def tick(self) -> None:
        """Count an instruction; look at the clock at every 512th. Raises `CallRefused` past the end."""
        self._left -= 1
        if self._left <= 0:
            self._left = _TICKS
            if time.monotonic() > self._end:
                raise CallRefused("execution took too long and was stopped; ask for less work in one call")


_DEADLINE = Deadline()


class DeadlineComputation(LatchkeyComputation):
    """Looks at the clock now and then; stops what takes too long. Computes nothing differently."""

    def consume_gas(self, amount: int, reason: str) -> None:
        """Charge gas; raises `CallRefused` past the deadline or for a costly precompile."""
        if (
            amount > PRECOMPILE_GAS
            and self.msg.code_address in _COSTLY
            and self.msg.code_address in self.get_precompiles()
        ):
            raise CallRefused(f"a call may spend at most {PRECOMPILE_GAS} gas in one precompile, this needs {amount}")
        _DEADLINE.tick()
        super().consume_gas(amount, reason)


class DeadlineInterpreter(DeadlineComputation, FastComputation):
    """The same for the interpreter, which charges gas by segments: each step into one is counted."""

    @classmethod
    def _prepare(cls) -> None:
        super()._prepare()

        def watched(code: bytes) -> Program:
            program = Program(code, cls.opcodes, cls.host_routines)
            program.segments = _Watched(program.segments)
            return program

        cls._programs = CodeCache(watched)


class _Watched(list[Segment | None]):
    """Segments whose every use is counted."""

    __slots__ = ()

    def __getitem__(self, position: Any) -> Any:  # a slice is never asked for
        _DEADLINE.tick()
        return super().__getitem__(position)


@lru_cache(maxsize=16)
def call_machine(vm_class: type[LatchkeyVM]) -> type[LatchkeyVM]:
    """Return the machine that calls run on: `vm_class` under the deadline."""
    state_class = vm_class.get_state_class()
    own = state_class.computation_class
    watch = DeadlineInterpreter if issubclass(own, FastComputation) else DeadlineComputation
    computation: Any = type("CallComputation", (watch, own), {})
    if issubclass(own, TranslatedComputation):
        computation.registry = own.registry  # what has been entered there, and will be
    state = type("CallState", (state_class,), {"computation_class": computation})
    return type("CallVM", (vm_class,), {"_state_class": state})


class Caller:
    """Runs calls on the states of one chain."""

    def __init__(
        self,
        chain_id: int,
        *,
        machine: Callable[[], type[LatchkeyVM]] = lambda: LatchkeyVM,
        gas_cap: int = CALL_GAS,
        seconds: float = CALL_SECONDS,
    ) -> None:
        """`machine` names the machine to be used; it is asked at each call."""
        self._chain_id = chain_id
        self._machine = machine
        self._gas_cap = gas_cap
        self._seconds = seconds

    def call(self, database: EvmReads, header: BlockHeaderAPI, headers: Headers, request: CallRequest) -> CallResult:
        """Run a request on the state after `header`; the block context is that of `header`.

        Raises `CallRefused` when it cannot start or hits the time cap; a revert is a result, not an error.
        """
        _check(request)
        gas = min(request.gas if request.gas is not None else self._gas_cap, self._gas_cap)
        deadline = time.monotonic() + self._seconds
        return self._run(database, header, headers, request, gas, deadline)

    def estimate(self, database: EvmReads, header: BlockHeaderAPI, headers: Headers, request: CallRequest) -> int:
        """Return the smallest gas limit with which the transaction succeeds.

        Above `EXACT_GAS` it may be 1/64 larger, because each step of the search runs the whole transaction.

        Raises `CallReverted` with the revert data when it fails at any limit, and `CallRefused`.
        """
        _check(request)
        deadline = time.monotonic() + self._seconds

        def run(limit: int) -> CallResult:
            return self._run(database, header, headers, request, limit, deadline)

        highest = min(request.gas if request.gas is not None else header.gas_limit, header.gas_limit, self._gas_cap)
        first = run(highest)
        if not first.ok:
            raise CallReverted(first.error, first.output)
        low, high = _intrinsic_gas(request) - 1, highest  # low fails or is no limit at all, high succeeds
        used = min(first.gas_used, highest)
        if used > low and run(used).ok:
            high = used
            if used - 1 == low or not run(used - 1).ok:
                return used
        else:
            low = used
            # The usual case: gas for a refund, for a stipend, or for the 1/64 that every call holds back.
            guess = (used + _STIPEND) * 64 // 63
            if low < guess < high and run(guess).ok:
                high = guess
        while high - low > (1 if high <= EXACT_GAS else high // 64):
            middle = (low + high) // 2
            if run(middle).ok:
                high = middle
            else:
                low = middle
        return high

    def _run(
        self,
        database: EvmReads,
        header: BlockHeaderAPI,
        headers: Headers,
        request: CallRequest,
        gas: int,
        deadline: float,
    ) -> CallResult:
        _DEADLINE.start(deadline)
        machine = call_machine(self._machine())
        state = open_vm(machine, header, chain_id=self._chain_id, database=database, header_of=headers).state
        _override(state, request.overrides)
        intrinsic = _intrinsic_gas(request)
        if gas < intrinsic:
            return CallResult(
                ok=False, output=b"", gas_used=0, error=f"intrinsic gas too low: have {gas}, want {intrinsic}"
            )
        if state.get_balance(Address(request.sender)) < request.value:
            return CallResult(ok=False, output=b"", gas_used=0, error="insufficient funds for transfer")
        try:
            computation = _execute(state, request, gas - _message_intrinsic(request))
        except RecursionError as error:
            raise CallRefused("the call nests too deep for this node") from error
        return _result(computation, gas)


def _message_intrinsic(request: CallRequest) -> int:
    """Intrinsic gas as the message sees it: creation code words are charged when the creation starts."""
    words = (len(request.data) + 31) // 32 if request.to is None else 0
    return _intrinsic_gas(request) - INIT_CODE_WORD_GAS * words


def _intrinsic_gas(request: CallRequest) -> int:
    zeros = request.data.count(0)
    gas = 21_000 + 4 * zeros + 16 * (len(request.data) - zeros)
    gas += sum(2_400 + 1_900 * len(slots) for _, slots in request.access_list)
    if request.to is None:
        gas += 32_000 + INIT_CODE_WORD_GAS * ((len(request.data) + 31) // 32)
    return gas


def _check(request: CallRequest) -> None:
    if request.to is None and len(request.data) > INIT_CODE_LIMIT:
        raise CallRefused(f"max initcode size exceeded: code size {len(request.data)}, limit {INIT_CODE_LIMIT}")
    if (request.gas is not None and request.gas < 0) or request.value < 0 or request.value >= 2**256:
        raise CallRefused("gas and value must not be negative, and value must fit 256 bits")


def _override(state: StateAPI, overrides: Mapping[bytes, AccountOverride]) -> None:
    for account, override in overrides.items():
        address = Address(account)
        if override.balance is not None:
            state.set_balance(address, override.balance)
        if override.nonce is not None:
            state.set_nonce(address, override.nonce)
        if override.code is not None:
            state.set_code(address, override.code)
        for slot, value in override.slots.items():
            state.set_storage(address, slot, value)


def _execute(state: StateAPI, request: CallRequest, gas: int) -> ComputationAPI:
    """Run the message as the transaction executor would, without fee and nonce check."""
    sender = Address(request.sender)
    nonce = state.get_nonce(sender)
    state.increment_nonce(sender)
    state.lock_changes()
    created = None if request.to is not None else generate_contract_address(sender, nonce)
    target = Address(request.to) if request.to is not None else CREATE_CONTRACT_ADDRESS
    message = Message(
        gas=gas,
        to=target,
        sender=sender,
        value=request.value,
        data=request.data if request.to is not None else b"",
        code=state.get_code(target) if request.to is not None else request.data,
        create_address=cast(Address, created),  # None for a call, which the class allows
    )
    state.mark_address_warm(sender)
    state.mark_address_warm(message.storage_address)
    for account, slots in request.access_list:
        state.mark_address_warm(Address(account))
        for slot in slots:
            state.mark_storage_warm(Address(account), slot)
    context = state.get_transaction_context_class()(gas_price=request.gas_price, origin=sender)
    apply = state.computation_class.apply_message if created is None else state.computation_class.apply_create_message
    return apply(state, message, context)


def _result(computation: ComputationAPI, gas: int) -> CallResult:
    used = gas - computation.get_gas_remaining()
    used -= min(computation.get_gas_refund(), used // 5)  # EIP-3529
    if not computation.is_error:
        return CallResult(ok=True, output=bytes(computation.output), gas_used=used)
    error = computation.error
    if isinstance(error, Revert):
        output = bytes(computation.output)
        return CallResult(ok=False, output=output, gas_used=used, reverted=True, error=revert_text(output))
    return CallResult(ok=False, output=b"", gas_used=used, error=_failure(error))


def revert_text(output: bytes) -> str:
    """Return geth's sentence for revert data: `execution reverted`, with the reason when it is text or a panic."""
    try:
        if output[:4] == _ERROR:
            return f"execution reverted: {abi_decode(['string'], output[4:])[0]}"
        if output[:4] == _PANIC:
            return f"execution reverted: panic code {abi_decode(['uint256'], output[4:])[0]:#x}"
    except (DecodingError, UnicodeDecodeError):
        pass
    return "execution reverted"


def _failure(error: VMError) -> str:
    if isinstance(error, OutOfGas):
        return "out of gas"
    text = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
