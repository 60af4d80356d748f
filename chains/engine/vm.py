"""The Cancun virtual machine of py-evm with the validity rules that it lacks.

Everything is reached by subclassing: VM -> State -> Executor. Faster parts (account database, tries, interpreter) slot
in as subclasses of these classes: `configured` takes any VM class derived from `LatchkeyVM`. No class here changes what
an instruction computes, so any Cancun client re-executes our blocks to the same roots.

Method bodies that replace py-evm's keep its control flow (py-evm, MIT licence).
"""

from __future__ import annotations

from collections.abc import Callable, Set

from eth.abc import BlockHeaderAPI, SignedTransactionAPI, TransactionExecutorAPI
from eth.consensus.context import ConsensusContext
from eth.constants import BLANK_ROOT_HASH, ZERO_HASH32
from eth.db.chain import ChainDB
from eth.exceptions import HeaderNotFound
from eth.vm import mnemonics
from eth.vm.chain_context import ChainContext
from eth.vm.forks.byzantium.opcodes import ensure_no_static
from eth.vm.forks.cancun import CancunVM
from eth.vm.forks.cancun.computation import CancunComputation
from eth.vm.forks.cancun.logic import selfdestruct_eip6780
from eth.vm.forks.cancun.state import CancunState, CancunTransactionExecutor
from eth.vm.forks.tangerine_whistle.constants import GAS_SELFDESTRUCT_EIP150
from eth.vm.opcode import as_opcode
from eth.vm.opcode_values import SELFDESTRUCT
from eth_utils.exceptions import ValidationError

from chains.engine.errors import BlockRefused
from chains.engine.evm_database import EvmReads
from chains.engine.rules import check_account, check_fee, check_form, check_nonce, decode_transaction

EXTRA_DATA_BYTES = 32


class LatchkeyExecutor(CancunTransactionExecutor):
    """Checks the rules before anything is touched: stock py-evm finds too little gas only after it took the fee."""

    def validate_transaction(self, transaction: SignedTransactionAPI) -> None:
        """Raise `TransactionRefused` (our rules, with values) or py-evm's `ValidationError`."""
        state = self.vm_state
        assert isinstance(state, LatchkeyState)
        state.check_rules(transaction)
        super().validate_transaction(transaction)


class LatchkeyComputation(CancunComputation):
    """Cancun's instructions; SELFDESTRUCT without the Python warning that stock py-evm raises at every use, which a
    process that turns warnings into errors would take for a failure of the EVM."""

    opcodes = {  # noqa: RUF012  # a class attribute in py-evm
        **CancunComputation.opcodes,
        SELFDESTRUCT: as_opcode(
            logic_fn=ensure_no_static(selfdestruct_eip6780),
            mnemonic=mnemonics.SELFDESTRUCT,
            gas_cost=GAS_SELFDESTRUCT_EIP150,
        ),
    }


class LatchkeyState(CancunState):
    """The state of one block under execution. `deployers` may create contracts by transaction, nobody else."""

    computation_class = LatchkeyComputation
    transaction_executor_class: type[TransactionExecutorAPI] = LatchkeyExecutor
    deployers: Set[bytes] = frozenset()

    def check_rules(self, transaction: SignedTransactionAPI) -> None:
        """Apply every transaction rule against this state, in geth's order."""
        check_form(
            transaction, chain_id=self.execution_context.chain_id, gas_limit=self.gas_limit, deployers=self.deployers
        )
        sender = transaction.sender
        check_nonce(sender, have=transaction.nonce, state=self.get_nonce(sender), gap_allowed=False)
        check_fee(transaction, base_fee=self.base_fee)
        check_account(transaction, balance=self.get_balance(sender), has_code=bool(self.get_code(sender)))


class LatchkeyVM(CancunVM):
    """Cancun with a pinned gas limit and every header field that carries nothing pinned to its one value."""

    _state_class = LatchkeyState

    @classmethod
    def decode_transaction(cls, raw: bytes) -> SignedTransactionAPI:
        """Decode one raw transaction for this machine. Raises `LimitExceeded` and `TransactionRefused`."""
        return decode_transaction(raw, cls.get_transaction_builder())

    @classmethod
    def validate_gas(cls, header: BlockHeaderAPI, parent_header: BlockHeaderAPI) -> None:
        """The base fee law is London's; the gas limit never moves."""
        if header.gas_limit != parent_header.gas_limit:
            raise BlockRefused("gas limit", header.gas_limit, parent_header.gas_limit)
        super().validate_gas(header, parent_header)

    @classmethod
    def check_header(cls, header: BlockHeaderAPI, parent: BlockHeaderAPI) -> None:
        """Check a header against its parent. Raises `BlockRefused`."""
        for name, got, need in (
            ("number", header.block_number, parent.block_number + 1),
            ("parent hash", header.parent_hash, parent.hash),
            ("difficulty", header.difficulty, 0),
            ("mix hash", header.mix_hash, ZERO_HASH32),
            ("withdrawals root", header.withdrawals_root, BLANK_ROOT_HASH),
            ("blob gas used", header.blob_gas_used, 0),
            ("excess blob gas", header.excess_blob_gas, 0),
            ("parent beacon block root", header.parent_beacon_block_root, ZERO_HASH32),
        ):
            if got != need:
                raise BlockRefused(name, got, need)
        if len(header.extra_data) > EXTRA_DATA_BYTES:
            raise BlockRefused("extra data length", len(header.extra_data), f"at most {EXTRA_DATA_BYTES} bytes")
        if header.gas_used > header.gas_limit:
            raise BlockRefused("gas used", header.gas_used, f"at most {header.gas_limit}")
        try:
            cls.validate_header(header, parent)
        except ValidationError as error:
            raise BlockRefused("header", " ".join(str(error).split()), "a valid child of its parent") from error


class Headers(ChainDB):
    """What a VM asks of a chain database: state nodes and the headers of ancestors (for BLOCKHASH)."""

    def __init__(self, database: EvmReads, header_of: Callable[[bytes], BlockHeaderAPI | None]) -> None:
        super().__init__(database)
        self._header_of = header_of

    def get_block_header_by_hash(self, block_hash: bytes) -> BlockHeaderAPI:
        """Return a header. Raises `HeaderNotFound`, which py-evm expects."""
        header = self._header_of(block_hash)
        if header is None:
            raise HeaderNotFound(f"no header 0x{block_hash.hex()}")
        return header


def configured(vm_class: type[LatchkeyVM], *, deployers: Set[bytes]) -> type[LatchkeyVM]:
    """Return `vm_class` with a chain's allow-list of deployers."""
    state_class = type("ConfiguredState", (vm_class.get_state_class(),), {"deployers": frozenset(deployers)})
    return type("ConfiguredVM", (vm_class,), {"_state_class": state_class})


def open_vm(
    vm_class: type[LatchkeyVM],
    header: BlockHeaderAPI,
    *,
    chain_id: int,
    database: EvmReads,
    header_of: Callable[[bytes], BlockHeaderAPI | None],
) -> LatchkeyVM:
    """Return a VM on the state root that `header` names: a parent's for a block to be built, its own for reads."""
    return vm_class(
        header=header,
        chaindb=Headers(database, header_of),
        chain_context=ChainContext(chain_id),
        consensus_context=ConsensusContext(database),
    )
