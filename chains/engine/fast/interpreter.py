"""The interpreter: walks decoded segments instead of single opcodes.

It takes only steps that it knows to succeed. Static gas and stack limits are compared once a segment; what a step may
still lack (gas for memory, words, exponents) is compared before the step changes anything. Whenever something is short,
py-evm's own loop goes on from that very opcode with the gas that would be left there, so every exception, its class and
its text come from py-evm. Opcodes without a step of their own are py-evm's too. No `IndexError` is ever caught here: an
exception of the machine stays one.

Worth: loops 12 times stock, clearing 8 times, contract calls 2 times on top of the other levers. To run without it:
`chains.engine.fast.jumps.JumpCacheComputation`, or `LatchkeyComputation`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, cast

from eth.abc import ComputationAPI, GasMeterAPI, MessageAPI, StateAPI, TransactionContextAPI
from eth.exceptions import Halt
from eth.vm.computation import NO_RESULT
from eth.vm.memory import Memory
from eth.vm.stack import Stack
from eth_hash.auto import keccak

from chains.engine.fast.jumps import CodeCache, JumpCacheComputation
from chains.engine.fast.program import Program, generic, is_inlined_as_stock

HostRoutine = Callable[["FastComputation", list[Any], GasMeterAPI], None]
"""Executes one opcode: takes its operands from the stack (the caller has checked that they are there), pays from the
gas meter, pushes ints. What is unusual it leaves to py-evm's opcode, before it has changed anything."""

_WORD = 2**256 - 1
_SIGN = 2**255


class FastComputation(JumpCacheComputation):
    """Executes pre-decoded programs. Subclasses may replace `host_routines`, and `_run` to execute otherwise."""

    host_routines: ClassVar[Mapping[int, HostRoutine]] = {}
    """Short ways for single opcodes, by opcode; empty: py-evm's own for all."""
    _programs: ClassVar[CodeCache[Program]]

    def __init_subclass__(cls, **arguments: Any) -> None:
        super().__init_subclass__(**arguments)
        cls._prepare()

    @classmethod
    def _prepare(cls) -> None:
        """Give the class a cache of its own: programs hold its opcodes and routines."""
        if not is_inlined_as_stock(cls.opcodes):
            raise TypeError(f"{cls.__name__} replaces an opcode that the interpreter executes itself")
        cls._programs = CodeCache(lambda code: Program(code, cls.opcodes, cls.host_routines))

    @classmethod
    def apply_computation(
        cls,
        state: StateAPI,
        message: MessageAPI,
        transaction_context: TransactionContextAPI,
        parent_computation: ComputationAPI | None = None,
    ) -> ComputationAPI:
        """Execute one message as py-evm does, but for the loop over the code (py-evm, MIT licence)."""
        computation = cls(state, message, transaction_context)
        with computation:
            if computation.is_origin_computation:
                computation.contracts_created = []
                if message.is_create:
                    cls.consume_initcode_gas_cost(computation)
            if parent_computation is not None:
                computation.contracts_created = parent_computation.contracts_created
            if message.is_create:
                computation.contracts_created.append(message.storage_address)
            precompile = computation.precompiles.get(message.code_address, NO_RESULT)
            if precompile is not NO_RESULT:
                if not message.is_delegation:
                    precompile(computation)
                return computation
            if message.code:
                computation._run()
        return computation

    def _run(self) -> None:
        """Execute the frame's code from its start. Raises `VMError` as py-evm does."""
        self._interpret(0)

    def _stock(self, position: int) -> None:
        """Execute the rest of the frame in py-evm's loop, whose exceptions are the right ones."""
        self.code.program_counter = position
        opcodes = self.opcodes
        for opcode in self.code:
            try:
                generic(opcodes, opcode)(computation=self)
            except Halt:
                return

    def _grow(self, gas: int, end: int) -> int:
        """Extend memory to `end` bytes, more than it has. Return the gas left; -1: too little, and nothing was done."""
        memory = cast(Memory, self._memory)._bytes
        old, new = len(memory) >> 5, (end + 31) >> 5
        left = gas - 3 * (new - old) - (new * new >> 9) + (old * old >> 9)
        if left < 0:
            return -1
        try:
            memory.extend(bytes((new - old) << 5))
        except BufferError:  # somebody still looks at it: py-evm then makes a copy
            self._memory.extend(0, end)
        return left

    def _interpret(self, position: int) -> None:
        """Execute from `position`, the start of an instruction, with the present stack, memory, gas and return data, to
        the end of the frame. Raises `VMError` as py-evm does."""
        stack = cast(Stack, self._stack).values
        for index, item in enumerate(stack):
            if type(item) is bytes:  # py-evm's opcodes push bytes, this loop knows ints only
                stack[index] = int.from_bytes(item, "big")
        try:
            self._walk(position, stack, self._gas_meter)
        except Halt:
            return

    def _walk(
        self, position: int, stack: list[Any], meter: GasMeterAPI
    ) -> None:  # one function: calls cost more than steps
        program = self._programs.get(self.msg.code)
        segments, decode = program.segments, program.decode
        memory_object = cast(Memory, self._memory)
        memory = memory_object._bytes  # a method call a word would cost more than the word
        size = len(memory)
        data = self.msg.data_as_bytes
        gas = meter.gas_remaining
        known: dict[Any, int] = {}
        pop, append, extend = stack.pop, stack.append, stack.extend
        from_bytes = int.from_bytes
        while True:
            segment = segments[position]
            if segment is None:
                segment = decode(position)
            cost, need, room, steps, end, target, following = segment
            if gas < cost or not need <= len(stack) <= room:
                meter.gas_remaining = gas
                return self._stock(position)
            gas -= cost
            for kind, argument in steps:
                if kind < 8:  # moves
                    if kind == 0:  # SWAP
                        top = stack[-1]
                        stack[-1] = stack[argument]
                        stack[argument] = top
                    elif kind == 1:  # PUSH
                        append(argument)
                    elif kind == 2:  # DUP
                        append(stack[argument])
                    elif kind == 3:  # SWAPS
                        first, second = argument
                        top = stack[-1]
                        stack[-1] = stack[second]
                        stack[second] = stack[first]
                        stack[first] = top
                    elif kind == 4:  # DROP
                        del stack[argument:]
                    elif kind == 5:  # PUSHES
                        extend(argument)
                    else:  # MOVE
                        stack[argument] = pop()
                elif kind >= 32:  # BINARY
                    if kind < 64:
                        left = pop()
                    elif kind < 96:
                        left = argument
                        kind -= 32
                    elif kind < 128:
                        left = stack[argument]
                        kind -= 64
                    else:
                        copied, argument = argument
                        append(stack[copied])
                        if kind < 192:
                            left = argument
                            kind -= 128
                        else:
                            left = stack[argument]
                            kind -= 160
                    right = stack[-1]
                    if kind < 40:
                        if kind == 32:  # ADD
                            stack[-1] = (left + right) & _WORD
                        elif kind == 33:  # SUB
                            stack[-1] = (left - right) & _WORD
                        elif kind == 34:  # AND
                            stack[-1] = left & right
                        elif kind == 35:  # SHR
                            stack[-1] = right >> left if left < 256 else 0
                        elif kind == 36:  # SHL
                            stack[-1] = (right << left) & _WORD if left < 256 else 0
                        elif kind == 37:  # LT
                            stack[-1] = 1 if left < right else 0
                        elif kind == 38:  # GT
                            stack[-1] = 1 if left > right else 0
                        else:  # EQ
                            stack[-1] = 1 if left == right else 0
                    elif kind < 44:
                        if kind == 40:  # OR
                            stack[-1] = left | right
                        elif kind == 41:  # MUL
                            stack[-1] = (left * right) & _WORD
                        elif kind == 42:  # DIV
                            stack[-1] = left // right if right else 0
                        else:  # MOD
                            stack[-1] = left % right if right else 0
                    elif kind < 48:
                        if kind == 44:  # XOR
                            stack[-1] = left ^ right
                        elif kind == 45:  # BYTE
                            stack[-1] = (right >> (8 * (31 - left))) & 255 if left < 32 else 0
                        elif kind == 46:  # SLT
                            stack[-1] = 1 if left ^ _SIGN < right ^ _SIGN else 0
                        else:  # SGT
                            stack[-1] = 1 if left ^ _SIGN > right ^ _SIGN else 0
                    elif kind == 48:  # SAR
                        if right < _SIGN:
                            stack[-1] = right >> left if left < 256 else 0
                        else:
                            stack[-1] = ((right - _WORD - 1) >> left) & _WORD if left < 256 else _WORD
                    elif kind == 49:  # SIGNEXTEND
                        if left < 31:
                            bit = 1 << (8 * left + 7)
                            stack[-1] = right | (_WORD + 1 - bit) if right & bit else right & (bit - 1)
                    else:
                        signed = left if left < _SIGN else left - _WORD - 1
                        by = right if right < _SIGN else right - _WORD - 1
                        if not by:
                            stack[-1] = 0
                        elif kind == 50:  # SDIV
                            quotient = abs(signed) // abs(by)
                            stack[-1] = (quotient if (signed < 0) == (by < 0) else -quotient) & _WORD
                        else:  # SMOD
                            remainder = abs(signed) % abs(by)
                            stack[-1] = (remainder if signed >= 0 else -remainder) & _WORD
                elif kind < 16:
                    if kind == 8:  # ISZERO
                        stack[-1] = 0 if stack[-1] else 1
                    elif kind == 10:  # MLOAD
                        start = stack[-1]
                        if start + 32 > size:
                            left = self._grow(gas, start + 32)
                            if left < 0:
                                meter.gas_remaining = gas + argument[1]
                                return self._stock(argument[0])
                            gas, memory = left, memory_object._bytes
                            size = len(memory)
                        stack[-1] = from_bytes(memory[start : start + 32], "big")
                    elif kind == 11:  # MSTORE
                        start = stack[-1]
                        if start + 32 > size:
                            left = self._grow(gas, start + 32)
                            if left < 0:
                                meter.gas_remaining = gas + argument[1]
                                return self._stock(argument[0])
                            gas, memory = left, memory_object._bytes
                            size = len(memory)
                        memory[start : start + 32] = stack[-2].to_bytes(32, "big")
                        del stack[-2:]
                    elif kind == 12:  # MLOAD_AT
                        start, stop, origin, rest = argument
                        if stop > size:
                            left = self._grow(gas, stop)
                            if left < 0:
                                meter.gas_remaining = gas + rest
                                return self._stock(origin)
                            gas, memory = left, memory_object._bytes
                            size = len(memory)
                        append(from_bytes(memory[start:stop], "big"))
                    elif kind == 13:  # MSTORE_AT
                        start, stop, origin, rest = argument
                        if stop > size:
                            left = self._grow(gas, stop)
                            if left < 0:
                                meter.gas_remaining = gas + rest
                                return self._stock(origin)
                            gas, memory = left, memory_object._bytes
                            size = len(memory)
                        memory[start:stop] = pop().to_bytes(32, "big")
                    elif kind == 14:  # CALLDATALOAD
                        start = stack[-1]
                        word = data[start : start + 32]
                        stack[-1] = from_bytes(word, "big") << (256 - 8 * len(word)) if word else 0
                    elif kind == 15:  # CALLDATALOAD_AT
                        word = data[argument : argument + 32]
                        append(from_bytes(word, "big") << (256 - 8 * len(word)) if word else 0)
                    else:  # MLOAD_COPY
                        copied, origin, rest = argument
                        start = stack[copied]
                        if start + 32 > size:
                            left = self._grow(gas, start + 32)
                            if left < 0:
                                meter.gas_remaining = gas + rest
                                return self._stock(origin)
                            gas, memory = left, memory_object._bytes
                            size = len(memory)
                        append(from_bytes(memory[start : start + 32], "big"))
                elif kind < 18:  # OPCODE and HOST
                    function, behind, rest = argument
                    meter.gas_remaining = gas + rest
                    if kind == 17:
                        function(self, stack, meter)
                    else:
                        self.code.program_counter = behind
                        function(computation=self)
                    if stack and type(stack[-1]) is bytes:
                        stack[-1] = from_bytes(stack[-1], "big")
                    gas = meter.gas_remaining - rest
                    if gas < 0:
                        return self._stock(behind)
                    memory = memory_object._bytes
                    size = len(memory)
                elif kind == 19:  # KECCAK256
                    start, length = stack[-1], stack[-2]
                    left = gas - 6 * ((length + 31) >> 5)
                    if left >= 0 and length and start + length > size:
                        left = self._grow(left, start + length)
                        memory = memory_object._bytes
                        size = len(memory)
                    if left < 0:
                        meter.gas_remaining = gas + argument[1]
                        return self._stock(argument[0])
                    gas = left
                    pop()
                    stack[-1] = from_bytes(keccak(bytes(memory[start : start + length])), "big")
                elif kind == 18:  # ENVIRONMENT
                    value = known.get(argument)
                    if value is None:
                        value = known[argument] = argument(self)
                    append(value)
                elif kind == 29:  # CHANGING
                    append(argument(self))
                elif kind == 30:  # NOT
                    stack[-1] ^= _WORD
                elif kind == 20:  # MSTORE8
                    start = stack[-1]
                    if start >= size:
                        left = self._grow(gas, start + 1)
                        if left < 0:
                            meter.gas_remaining = gas + argument[1]
                            return self._stock(argument[0])
                        gas, memory = left, memory_object._bytes
                        size = len(memory)
                    memory[start] = stack[-2] & 255
                    del stack[-2:]
                elif kind == 21:  # GAS
                    append(gas + argument)
                elif kind == 22:  # MSIZE
                    append(size)
                elif kind < 26:  # CALLDATACOPY, MCOPY, CODECOPY
                    start, source, length = stack[-1], stack[-2], stack[-3]
                    left = gas - 3 * ((length + 31) >> 5)
                    if left >= 0 and length:
                        stop = start + length if kind != 24 or start > source else source + length
                        if stop > size:
                            left = self._grow(left, stop)
                            memory = memory_object._bytes
                            size = len(memory)
                    if left < 0:
                        meter.gas_remaining = gas + argument[1]
                        return self._stock(argument[0])
                    gas = left
                    del stack[-3:]
                    if length:
                        if kind == 24:
                            memory[start : start + length] = memory[source : source + length]
                        else:
                            part = (data if kind == 23 else program.code)[source : source + length]
                            memory[start : start + length] = part.ljust(length, b"\0")
                elif kind == 26:  # EXP
                    left = gas - 50 * ((stack[-2].bit_length() + 7) >> 3)
                    if left < 0:
                        meter.gas_remaining = gas + argument[1]
                        return self._stock(argument[0])
                    gas = left
                    base = pop()
                    stack[-1] = pow(base, stack[-1], _WORD + 1)
                else:  # ADDMOD, MULMOD
                    left, right = pop(), pop()
                    modulus = stack[-1]
                    stack[-1] = ((left + right if kind == 27 else left * right) % modulus) if modulus else 0
            if end == 2:  # BRANCH
                position = target if pop() else following
            elif end == 0:  # NEXT
                position = following
            elif end == 1:  # GOTO
                position = target
            elif end == 3:  # BRANCH_ZERO
                position = following if pop() else target
            elif end == 4:  # JUMP
                if stack[-1] not in program.targets:
                    meter.gas_remaining = gas + 8
                    return self._stock(target)
                position = pop()
            elif end == 5:  # JUMPI
                if not stack[-2]:
                    position = following
                elif stack[-1] in program.targets:
                    position = stack[-1]
                else:
                    meter.gas_remaining = gas + 10
                    return self._stock(target)
                del stack[-2:]
            elif end == 6:  # STOP
                meter.gas_remaining = gas
                return None
            else:  # RETURN
                start, length = stack[-1], stack[-2]
                if length and start + length > size:
                    left = self._grow(gas, start + length)
                    if left < 0:
                        meter.gas_remaining = gas
                        return self._stock(target)
                    gas, memory = left, memory_object._bytes
                del stack[-2:]
                self.output = bytes(memory[start : start + length])
                meter.gas_remaining = gas
                return None


FastComputation._prepare()  # `__init_subclass__` is for subclasses only
