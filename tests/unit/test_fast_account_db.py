"""The dictionary account database: whatever a block does to it, reads and roots are those of py-evm's own."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from eth.abc import AccountDatabaseAPI
from eth.constants import BLANK_ROOT_HASH
from eth.db.account import AccountDB
from eth.db.atomic import AtomicDB
from eth.vm.interrupt import MissingAccountTrieNode, MissingBytecode, MissingStorageTrieNode
from eth_hash.auto import keccak
from eth_typing import Address, Hash32
from eth_utils.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from chains.engine.database import Batch, MemoryDatabase
from chains.engine.evm_database import NODE, EvmReads, EvmWrites
from chains.engine.fast import account_db
from chains.engine.fast.account_db import FastAccountDB, LibraryTrie, decode_account, encode_account

ADDRESSES = [Address(bytes([index]) * 20) for index in range(1, 7)]
SLOTS = [0, 1, 2**255 + 7]
VALUES = [0, 1, 127, 128, 2**256 - 1]
BALANCES = [0, 1, 55, 2**64, 2**255]
CODES = [b"", b"\x00", b"\x60" * 80]


class OnTheLibrary(FastAccountDB):
    """The same dictionaries over the trie library."""

    trie_class = LibraryTrie


FAST = [FastAccountDB, OnTheLibrary]
OPERATIONS = [
    "balance",
    "nonce",
    "code",
    "slot",
    "slot",
    "slot",
    "touch",
    "create",
    "create2",
    "destroy",
    "clear",
    "warm",
    "checkpoint",
    "checkpoint",
    "commit",
    "revert",
    "transaction",
    "transaction",
    "root",
    "block",
]  # twenty words, read as such
STEPS = st.lists(
    st.tuples(st.sampled_from(OPERATIONS), st.integers(0, 5), st.integers(0, 4), st.integers(0, 4)),
    min_size=5,
    max_size=60,
)
Step = tuple[str, int, int, int]


class Run:
    """One account database through blocks; does only what a virtual machine could do to it."""

    def __init__(self, make: type[AccountDatabaseAPI]) -> None:
        self.make = make
        self.store = MemoryDatabase()
        self.roots: list[bytes] = []
        self._open(BLANK_ROOT_HASH)
        for address in ADDRESSES[:3]:
            self.db.set_balance(address, 10)
            for slot in SLOTS:
                self.db.set_storage(address, slot, 99)
        self.db.set_nonce(ADDRESSES[0], 1)  # the other two have storage and can still be created: the worst case
        self.step(("block", 0, 0, 0))

    def _open(self, root: bytes) -> None:
        self.batch = Batch(self.store)
        self.db: Any = self.make(EvmWrites(self.batch), Hash32(root))
        self._begin()

    def _begin(self) -> None:
        self.db.lock_changes()
        self.checkpoints = [self.db.record()]
        self.wiped: set[bytes] = set()
        self.doomed: set[bytes] = set()

    def step(self, step: Step) -> None:
        operation, which, second, value = step
        address, slot, db = ADDRESSES[which], SLOTS[second % len(SLOTS)], self.db
        if operation == "balance":
            db.set_balance(address, BALANCES[value])
        elif operation == "nonce":
            db.increment_nonce(address)
        elif operation == "code":
            db.set_code(address, CODES[value % len(CODES)])
        elif operation == "slot":
            if db.account_has_code_or_nonce(address):  # only code writes
                db.set_storage(address, slot, VALUES[value])
        elif operation == "touch":
            db.touch_account(address)
        elif operation == "create2":
            if not db.account_has_code_or_nonce(address) and address not in self.wiped:
                self.wiped.add(address)
                db.get_storage(address, slot)  # else stock forgets the storage even if this is reverted
                db.delete_storage(address)
                db.increment_nonce(address)
        elif operation == "create":
            if not db.account_has_code_or_nonce(address):
                db.increment_nonce(address)
        elif operation == "destroy":
            self.doomed.add(address)
        elif operation == "clear":
            if db.account_is_empty(address):
                self.doomed.add(address)
        elif operation == "warm":
            db.mark_address_warm(address)
            db.mark_storage_warm(address, slot)
        elif operation == "checkpoint":
            self.checkpoints.append(db.record())
        elif operation == "commit":
            if len(self.checkpoints) > 1:
                at = 1 + value % (len(self.checkpoints) - 1)
                db.commit(self.checkpoints[at])
                del self.checkpoints[at:]
        elif operation == "revert":
            at = value % len(self.checkpoints)
            db.discard(self.checkpoints[at])
            del self.checkpoints[at:]
            if not self.checkpoints:
                self._begin()
        else:
            self._end(operation)

    def _end(self, operation: str) -> None:
        for address in sorted(self.doomed):
            if self.db.account_exists(address):
                self.db.delete_account(address)
        if operation == "root":
            self.roots.append(bytes(self.db.make_state_root()))
        elif operation == "block":
            self.db.persist()
            self.store.write(self.batch.changes, sync=True)
            self.roots.append(bytes(self.db.state_root))
            self._open(self.roots[-1])
            return
        self._begin()

    def seen(self) -> list[object]:
        """All that can be read."""
        db = self.db
        found: list[object] = []
        for address in ADDRESSES:
            found.append(
                (
                    db.get_balance(address),
                    db.get_nonce(address),
                    db.get_code(address),
                    db.get_code_hash(address),
                    db.account_exists(address),
                    db.account_is_empty(address),
                    db.account_has_code_or_nonce(address),
                    db.is_address_warm(address),
                )
            )
            found.extend(db.get_storage(address, slot) for slot in SLOTS)
            found.extend(db.get_storage(address, slot, from_journal=False) for slot in SLOTS)
            found.extend(db.is_storage_warm(address, slot) for slot in SLOTS)
        return found


@pytest.mark.parametrize("fast", FAST)
@settings(max_examples=60, deadline=None)
@given(steps=STEPS)
def test_random_blocks_leave_the_same_reads_and_roots_as_stock(fast: type[FastAccountDB], steps: list[Step]) -> None:
    stock, ours = Run(AccountDB), Run(fast)
    for step in [*steps, ("block", 0, 0, 0), ("block", 0, 0, 0)]:
        stock.step(step)
        ours.step(step)
        assert ours.seen() == stock.seen(), step
    assert ours.roots == stock.roots


@pytest.mark.parametrize("bound", [account_db.CACHED_READS, 3])
def test_long_random_blocks_leave_the_same_roots_as_stock(bound: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(account_db, "CACHED_READS", bound)
    rng = random.Random(11)
    stock, ours = Run(AccountDB), Run(FastAccountDB)
    for count in range(4_000):
        step = (rng.choice(OPERATIONS), rng.randrange(6), rng.randrange(5), rng.randrange(5))
        stock.step(step)
        ours.step(step)
        if count % 7 == 0:
            assert ours.seen() == stock.seen(), (count, step)
    assert ours.roots == stock.roots
    assert len(set(ours.roots)) > 100


def opened(root: bytes = BLANK_ROOT_HASH, store: MemoryDatabase | None = None) -> tuple[FastAccountDB, Batch]:
    batch = Batch(store or MemoryDatabase())
    return FastAccountDB(EvmWrites(batch), Hash32(root)), batch


A, B = ADDRESSES[0], ADDRESSES[1]


def stored() -> tuple[MemoryDatabase, bytes]:
    """A state with two accounts, one of which has code and storage."""
    store = MemoryDatabase()
    db, batch = opened(store=store)
    db.set_code(A, CODES[2])
    db.set_storage(A, 1, 11)
    db.set_storage(A, 2, 22)
    db.set_balance(B, 5)
    db.persist()
    store.write(batch.changes, sync=True)
    return store, bytes(db.state_root)


def test_nothing_reaches_the_batch_before_persist_and_all_of_it_then() -> None:
    db, batch = opened()
    db.set_balance(A, 1)
    db.make_state_root()
    assert not batch.changes
    db.persist()
    reopened = FastAccountDB(EvmReads(batch), db.state_root)
    assert reopened.get_balance(A) == 1


def test_code_that_was_reverted_is_not_stored() -> None:
    db, batch = opened()
    checkpoint = db.record()
    db.set_code(A, b"\x01\x02")
    db.discard(checkpoint)
    db.set_code(B, b"\x03\x04")
    db.persist()
    assert batch.get(NODE + keccak(b"\x01\x02")) is None
    assert batch.get(NODE + keccak(b"\x03\x04")) == b"\x03\x04"


def test_a_recreated_account_does_not_see_its_old_storage_until_the_wipe_is_reverted() -> None:
    store, root = stored()
    db, _ = opened(root, store)
    db.set_storage(A, 1, 12)
    checkpoint = db.record()
    db.delete_account(A)
    assert (db.get_storage(A, 1), db.get_storage(A, 2), db.account_exists(A)) == (0, 0, False)
    db.set_nonce(A, 1)
    db.set_storage(A, 2, 23)
    assert (db.get_storage(A, 2), db.get_storage(A, 2, from_journal=False)) == (23, 0)
    db.discard(checkpoint)
    assert (db.get_storage(A, 1), db.get_storage(A, 1, from_journal=False), db.get_storage(A, 2)) == (12, 11, 22)
    assert db.get_code(A) == CODES[2]


def test_storage_that_was_never_read_is_back_after_a_reverted_creation() -> None:
    """Where stock is wrong, for accounts that cannot come about: storage, but neither code nor nonce (EIP-7610)."""
    found = []
    makers: list[type[Any]] = [AccountDB, *FAST]
    for make in makers:
        run = Run(make)
        run.db.delete_storage(B)
        run.step(("revert", 0, 0, 0))
        found.append(run.db.get_storage(B, SLOTS[0]))
    assert found == [0, 99, 99]


@pytest.mark.parametrize("checkpoint", [-1, 10**9])
def test_a_checkpoint_that_is_not_open_is_refused(checkpoint: int) -> None:
    db, _ = opened()
    with pytest.raises(ValidationError, match="No checkpoint"):
        db.discard(checkpoint)  # type: ignore[arg-type]  # any number
    with pytest.raises(ValidationError, match="No checkpoint"):
        db.commit(checkpoint)  # type: ignore[arg-type]


def test_no_checkpoint_outlives_the_transaction() -> None:
    db, _ = opened()
    checkpoint = db.record()
    db.set_balance(A, 1)
    db.lock_changes()
    with pytest.raises(ValidationError, match="No checkpoint"):
        db.discard(checkpoint)
    assert db.get_balance(A) == 1


def test_going_back_to_an_older_root_forgets_what_came_after() -> None:
    store, root = stored()
    db, _ = opened(root, store)
    db.set_balance(B, 6)
    newer = db.make_state_root()
    db.set_balance(B, 7)
    db.state_root = Hash32(root)
    assert db.get_balance(B) == 5
    db.state_root = newer
    assert db.get_balance(B) == 6


@pytest.mark.parametrize(
    ("write", "named"),
    [
        (lambda db: db.set_balance(A, -1), "Account Balance -1"),
        (lambda db: db.set_balance(A, 2**256), "Account Balance"),
        (lambda db: db.set_nonce(A, 2**64), "Nonce"),
        (lambda db: db.set_storage(A, 0, 2**256), "Storage Value"),
        (lambda db: db.set_storage(A, 2**256, 1), "Storage Slot"),
        (lambda db: db.get_storage(A, -1), "Storage Slot -1"),
        (lambda db: db.get_balance(b"\x01" * 19), "19 bytes"),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(write: Callable[[FastAccountDB], None], named: str) -> None:
    db, _ = opened()
    with pytest.raises(ValidationError, match=named):
        write(db)
    assert db.make_state_root() == BLANK_ROOT_HASH


def test_missing_data_is_named_as_py_evm_names_it() -> None:
    store, root = stored()
    account = decode_account_of(store, root, A)
    for digest, error in ((account[2], MissingStorageTrieNode), (account[3], MissingBytecode)):
        pruned = store.reopen()
        pruned.write({NODE + digest: None}, sync=True)
        db, _ = opened(root, pruned)
        with pytest.raises(error):
            db.get_storage(A, 1) if error is MissingStorageTrieNode else db.get_code(A)
        assert db.get_balance(B) == 5
    pruned = store.reopen()
    pruned.write({NODE + root: None}, sync=True)
    db, _ = opened(root, pruned)
    with pytest.raises(MissingAccountTrieNode):
        db.get_balance(A)
    with pytest.raises(MissingAccountTrieNode):
        db.set_balance(A, 1)


def decode_account_of(store: MemoryDatabase, root: bytes, address: bytes) -> tuple[int, int, bytes, bytes]:
    db, _ = opened(root, store)
    account = db._account(Address(address))
    assert account is not None
    return account


@given(
    st.tuples(
        st.integers(0, 2**64 - 1),
        st.integers(0, 2**256 - 1),
        st.binary(min_size=32, max_size=32),
        st.binary(min_size=32, max_size=32),
    )
)
def test_accounts_survive_their_encoding(account: tuple[int, int, bytes, bytes]) -> None:
    assert decode_account(encode_account(account)) == account


def test_reads_by_strangers_do_not_grow_a_state_without_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(account_db, "CACHED_READS", 50)
    store, root = stored()
    db, _ = opened(root, store)
    db.lock_changes()
    checkpoint = db.record()
    db.set_storage(A, 1, 111)
    db.set_balance(B, 6)
    for index in range(200):
        assert db.get_balance(Address(index.to_bytes(20, "big"))) == 0
        assert db.get_storage(A, 1_000 + index) == 0
        db.set_storage(A, 2, index)
    assert len(db._accounts) + sum(len(storage.values) for storage in db._storages.values()) < 60
    assert (db.get_storage(A, 1), db.get_storage(A, 2), db.get_balance(B)) == (111, 199, 6)
    db.discard(checkpoint)
    assert (db.get_storage(A, 1), db.get_storage(A, 2), db.get_balance(B)) == (11, 22, 5)
    assert db.make_state_root() == root


def test_a_slot_written_when_the_bound_is_reached_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(account_db, "CACHED_READS", 1)
    store, root = stored()
    db, _ = opened(root, store)
    db.set_storage(A, 2, 5)
    db.persist()
    assert db.get_storage(A, 2) == 5
    assert db.state_root != root


def test_states_of_one_database_share_decoded_nodes_and_other_databases_do_not() -> None:
    store, _ = stored()
    assert EvmReads(store).node_cache is EvmWrites(Batch(store)).node_cache
    assert EvmReads(store).node_cache is not EvmReads(store.reopen()).node_cache


def test_a_plain_database_of_py_evm_will_do() -> None:
    database = AtomicDB()
    db = FastAccountDB(database)
    db.set_balance(A, 9)
    db.persist()
    assert AccountDB(database, db.state_root).get_balance(A) == 9
    assert FastAccountDB(database).has_root(db.state_root)
    assert not FastAccountDB(database).has_root(b"\x05" * 32)
