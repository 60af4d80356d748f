"""The accounts of one block in dictionaries with an undo log; roots are computed once, at the end, and written once.

Stock py-evm keeps five layers of journals over a trie, encodes an account at every change of its balance and walks the
layers at every read. Here an account is a tuple, a storage a dictionary; a checkpoint is a length of the undo log.
`persist` puts the changes into the tries (`trie.py`) and hands every new node to the database in one piece.

Measured, with this lever alone: twice as many transfers a CPU-second in blocks of 500. How the cost of a block grows
with the state: `tests/bench/bench_state.py`.
Without it: leave `account_db_class` of the state class as it is. With the trie library under it: `trie_class`.

What differs from the stock class, and cannot be seen from inside a block: code that no account has at the end of a
block is not stored; `persist` returns an empty witness; deleting an account that does not exist is no error; addresses
are checked when they are first read. One thing could be seen, where CREATE2 meets an account with storage but neither
code nor nonce, which cannot come about (EIP-7610): stock reads its storage as empty even after the creation was
reverted, and takes what an earlier transaction of the block wrote there for original values.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, NoReturn, Protocol, TypeAlias

from eth.abc import AccountDatabaseAPI, AtomicDatabaseAPI, MetaWitnessAPI
from eth.constants import BLANK_ROOT_HASH, EMPTY_SHA3
from eth.db.journal import get_next_checkpoint
from eth.db.witness import MetaWitness
from eth.typing import JournalDBCheckpoint
from eth.vm.interrupt import MissingAccountTrieNode, MissingBytecode, MissingStorageTrieNode
from eth_hash.auto import keccak
from eth_typing import Address, Hash32
from eth_utils.exceptions import ValidationError
from trie.exceptions import MissingTrieNode
from trie.hexary import HexaryTrie

from chains.engine.evm_database import EvmReads, EvmWrites
from chains.engine.fast.encoding import integer, listed
from chains.engine.fast.trie import BLANK_ROOT, NO_CODE, BatchTrie, Fetch, NodeCache

CACHED_READS = 32_768
"""Accounts and slots that were only read, kept by one state; a block of 16,000,000 gas reads fewer. The state of the
head, which serves strangers' reads for as long as it is the head, may see any number."""

_U64 = 2**64 - 1
_U256 = 2**256 - 1

Account: TypeAlias = tuple[int, int, bytes, bytes]
"""Nonce, balance in wei, storage root as of the last root computed, code hash. None stands for no account."""
_EMPTY: Account = (0, 0, BLANK_ROOT, NO_CODE)


class Trie(Protocol):
    """What `BatchTrie` and `LibraryTrie` have in common."""

    def __init__(self, fetch: Fetch, root: bytes, cache: NodeCache) -> None: ...

    def get(self, key: bytes) -> bytes:
        """Return the value of a key, empty when it has none. Raises `MissingTrieNode`."""

    def update(self, changes: Mapping[bytes, bytes], written: dict[bytes, bytes]) -> bytes:
        """Set keys, delete those with an empty value; add new nodes to `written`; return the root."""


class LibraryTrie:
    """The trie library behind the same two methods: the lever `trie.py` taken out."""

    def __init__(self, fetch: Fetch, root: bytes, cache: NodeCache) -> None:  # noqa: ARG002  # keeps no nodes
        self._nodes = _Overlay(fetch)
        self._tree = HexaryTrie(self._nodes, Hash32(root))

    def get(self, key: bytes) -> bytes:
        """Return the value of a key, empty when it has none. Raises `MissingTrieNode`."""
        return bytes(self._tree[key])

    def update(self, changes: Mapping[bytes, bytes], written: dict[bytes, bytes]) -> bytes:
        """Set keys, delete those with an empty value; add new nodes to `written`; return the root."""
        with self._tree.squash_changes() as tree:
            for key, value in changes.items():
                if value:
                    tree[key] = value
                elif key in tree:
                    del tree[key]
        written.update(self._nodes.new)
        self._nodes.new = {}
        return bytes(self._tree.root_hash)


class _Overlay:
    """New nodes over those of the database."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self.new: dict[bytes, bytes] = {}

    def __getitem__(self, key: bytes) -> bytes:
        found = self.new.get(key)
        return self._fetch(key) if found is None else found

    def __setitem__(self, key: bytes, value: bytes) -> None:
        self.new[key] = value

    def __contains__(self, key: bytes) -> bool:
        try:
            self[key]
        except KeyError:
            return False
        return True


class Storage:
    """The storage of one account since its trie was last written; a wiped account gets a new one with nothing below.

    `original` holds what the slots that the transaction wrote had before it (EIP-2200).
    """

    __slots__ = ("changed", "original", "root", "values")

    def __init__(self, root: bytes) -> None:
        self.root = root
        self.values: dict[int, int] = {}
        self.changed: set[int] = set()
        self.original: dict[int, int] = {}


class FastAccountDB(AccountDatabaseAPI):
    """py-evm's account database on dictionaries. Not safe for threads, like all of the machine."""

    trie_class: ClassVar[type[Trie]] = BatchTrie

    def __init__(self, db: AtomicDatabaseAPI, state_root: Hash32 = BLANK_ROOT_HASH) -> None:
        """Open the state of a root that `db` holds; nothing is written before `persist`."""
        self._db = db
        self._cache = db.node_cache if isinstance(db, EvmReads) else NodeCache()
        self._written: dict[bytes, bytes] = {}
        self._open(state_root)

    def _open(self, root: Hash32) -> None:
        self._root = root
        self._trie = self.trie_class(self._fetch, root, self._cache)
        self._accounts: dict[Address, Account | None] = {}
        self._changed: set[Address] = set()
        self._storages: dict[Address, Storage] = {}
        self._changed_storages: set[Address] = set()
        self._new_codes: dict[bytes, bytes] = {}
        self._reads_left = CACHED_READS
        # Undo log, newest last: (address, account) | (storage, slot, value) | (address, storage, True) | (warm key,)
        self._undo: list[tuple[Any, ...]] = []
        self._checkpoints: list[tuple[JournalDBCheckpoint, int]] = []
        self._started: list[Storage] = []
        # Slots as bytes: strangers name them in access lists, and could choose integers whose Python hashes agree.
        self._warm: set[bytes] = set()

    def _fetch(self, digest: bytes) -> bytes:
        found = self._written.get(digest)
        return self._db[digest] if found is None else found

    # Roots

    @property
    def state_root(self) -> Hash32:
        """The root as of the last `make_state_root` or `persist`."""
        return self._root

    @state_root.setter
    def state_root(self, value: Hash32) -> None:
        """Go to another root; what is not in a root is forgotten, checkpoints as well."""
        if value != self._root:
            self._open(value)

    def has_root(self, state_root: bytes) -> bool:
        """Whether the node of a root is here."""
        return state_root == BLANK_ROOT or state_root in self._written or state_root in self._db

    def make_state_root(self) -> Hash32:
        """Put all changes into the tries and return the root. No older checkpoint can be reverted to after this."""
        for address in self._changed_storages:
            self._put_storage(address)
        self._changed_storages.clear()
        changes: dict[bytes, bytes] = {}
        for address in self._changed:
            account = self._accounts[address]
            changes[self._cache.of_address(address)] = b"" if account is None else encode_account(account)
            if account is not None and account[3] in self._new_codes:
                self._written[account[3]] = self._new_codes[account[3]]
        try:
            self._root = Hash32(self._trie.update(changes, self._written))
        except MissingTrieNode as error:
            raise MissingAccountTrieNode(*error.args) from error
        self._changed.clear()
        self._new_codes.clear()
        self._undo.clear()
        self._checkpoints.clear()
        return self._root

    def persist(self) -> MetaWitnessAPI:
        """Write everything that the root needs and the database lacks, in one piece."""
        self.make_state_root()
        if isinstance(self._db, EvmWrites):
            self._db.put_nodes(self._written)
        else:
            with self._db.atomic_batch() as batch:
                for digest, raw in self._written.items():
                    batch[digest] = raw
        self._written = {}
        return MetaWitness(set(), {})

    def _put_storage(self, address: Address) -> None:
        storage = self._storages[address]
        slot_key, values = self._cache.of_slot, storage.values
        changes = {slot_key(slot): integer(values[slot]) if values[slot] else b"" for slot in storage.changed}
        try:
            storage.root = self.trie_class(self._fetch, storage.root, self._cache).update(changes, self._written)
        except MissingTrieNode as error:
            raise MissingStorageTrieNode(*_missing(error), address) from error
        storage.changed.clear()
        account = self._account(address) or _EMPTY
        if account[2] != storage.root:
            self._accounts[address] = (account[0], account[1], storage.root, account[3])
            self._changed.add(address)

    # Checkpoints

    def record(self) -> JournalDBCheckpoint:
        """Return a checkpoint. Its number comes from py-evm's own counter, which transient storage shares."""
        checkpoint = get_next_checkpoint()
        self._checkpoints.append((checkpoint, len(self._undo)))
        return checkpoint

    def discard(self, checkpoint: JournalDBCheckpoint) -> None:
        """Take back everything since a checkpoint. Raises `ValidationError` for one that is not open."""
        length = self._close(checkpoint)
        undo = self._undo
        while len(undo) > length:
            entry = undo.pop()
            if len(entry) == 1:
                self._warm.discard(entry[0])
            elif len(entry) == 2:
                self._accounts[entry[0]] = entry[1]
            elif entry[2] is True:
                self._storages[entry[0]] = entry[1]
            else:
                entry[0].values[entry[1]] = entry[2]

    def commit(self, checkpoint: JournalDBCheckpoint) -> None:
        """Give up a checkpoint and those after it, keep the changes. Raises `ValidationError` for one not open."""
        self._close(checkpoint)

    def _close(self, checkpoint: JournalDBCheckpoint) -> int:
        for index in range(len(self._checkpoints) - 1, -1, -1):
            if self._checkpoints[index][0] == checkpoint:
                length = self._checkpoints[index][1]
                del self._checkpoints[index:]
                return length
        raise ValidationError(f"No checkpoint {checkpoint} was found")

    def lock_changes(self) -> None:
        """Begin a transaction: nothing is warm, slots have the values they have, no older checkpoint is left."""
        self._warm.clear()
        for storage in self._started:
            storage.original = {}
        self._started.clear()
        self._undo.clear()
        self._checkpoints.clear()

    # Accounts

    def _load(self, address: Address) -> Account | None:
        if len(address) != 20:
            raise ValidationError(f"address 0x{address.hex()} has {len(address)} bytes, need 20")
        try:
            raw = self._trie.get(self._cache.of_address(address))
        except MissingTrieNode as error:
            raise MissingAccountTrieNode(*error.args) from error
        self._count_read()
        account = self._accounts[address] = decode_account(raw) if raw else None
        return account

    def _account(self, address: Address) -> Account | None:
        try:
            return self._accounts[address]
        except KeyError:
            return self._load(address)

    def _put(self, address: Address, account: Account | None) -> None:
        """Replace an account that was read before."""
        self._undo.append((address, self._accounts[address]))
        self._accounts[address] = account
        self._changed.add(address)

    def get_balance(self, address: Address) -> int:
        """Return the balance, wei."""
        account = self._account(address)
        return account[1] if account else 0

    def set_balance(self, address: Address, balance: int) -> None:
        """Set the balance, wei; the account comes to exist. Raises `ValidationError` outside 256 bits."""
        if not 0 <= balance <= _U256:
            _refuse("Account Balance", balance, "256 bits")
        account = self._account(address) or _EMPTY
        self._put(address, (account[0], balance, account[2], account[3]))

    def get_nonce(self, address: Address) -> int:
        """Return the nonce."""
        account = self._account(address)
        return account[0] if account else 0

    def set_nonce(self, address: Address, nonce: int) -> None:
        """Set the nonce; the account comes to exist. Raises `ValidationError` outside 64 bits."""
        if not 0 <= nonce <= _U64:
            _refuse("Nonce", nonce, "64 bits")
        account = self._account(address) or _EMPTY
        self._put(address, (nonce, account[1], account[2], account[3]))

    def increment_nonce(self, address: Address) -> None:
        """Add one to the nonce."""
        self.set_nonce(address, self.get_nonce(address) + 1)

    def get_code_hash(self, address: Address) -> Hash32:
        """Return the hash of the code, that of no code where there is none."""
        account = self._account(address)
        return Hash32(account[3]) if account else EMPTY_SHA3

    def get_code(self, address: Address) -> bytes:
        """Return the code. Raises `MissingBytecode`."""
        account = self._account(address)
        if account is None or account[3] == NO_CODE:
            return b""
        digest = account[3]
        code = self._new_codes.get(digest)
        if code is None:
            code = self._cache.codes.get(digest)
        if code is None:
            try:
                code = self._fetch(digest)
            except KeyError:
                raise MissingBytecode(Hash32(digest)) from None
            self._cache.codes[digest] = code
        return code

    def set_code(self, address: Address, code: bytes) -> None:
        """Set the code; the account comes to exist."""
        digest = keccak(code)
        account = self._account(address) or _EMPTY
        if digest != NO_CODE:
            self._new_codes[digest] = bytes(code)
        self._put(address, (account[0], account[1], account[2], digest))

    def delete_code(self, address: Address) -> None:
        """Leave the account without code."""
        account = self._account(address) or _EMPTY
        self._put(address, (account[0], account[1], account[2], NO_CODE))

    def account_has_code_or_nonce(self, address: Address) -> bool:
        """Whether nothing may be created at this address."""
        account = self._account(address)
        return account is not None and (account[0] != 0 or account[3] != NO_CODE)

    def account_exists(self, address: Address) -> bool:
        """Whether the state has this account, even an empty one."""
        return self._account(address) is not None

    def account_is_empty(self, address: Address) -> bool:
        """Whether nonce and balance are 0 and there is no code (EIP-161)."""
        account = self._account(address)
        return account is None or (account[0] == 0 and account[1] == 0 and account[3] == NO_CODE)

    def touch_account(self, address: Address) -> None:
        """Make the account exist."""
        if self._account(address) is None:
            self._put(address, _EMPTY)

    def delete_account(self, address: Address) -> None:
        """Remove the account with its storage."""
        self._wipe(address)
        self._account(address)
        self._put(address, None)

    # Storage

    def _storage(self, address: Address) -> Storage:
        storage = self._storages.get(address)
        if storage is None:
            account = self._account(address)
            storage = self._storages[address] = Storage(account[2] if account else BLANK_ROOT)
        return storage

    def _load_slot(self, address: Address, storage: Storage, slot: int) -> int:
        if not 0 <= slot <= _U256:
            _refuse("Storage Slot", slot, "256 bits")
        value = 0
        if storage.root != BLANK_ROOT:
            try:
                raw = self.trie_class(self._fetch, storage.root, self._cache).get(self._cache.of_slot(slot))
            except MissingTrieNode as error:
                raise MissingStorageTrieNode(*_missing(error), address) from error
            if raw:
                value = raw[0] if len(raw) == 1 else int.from_bytes(raw[1:], "big")
        self._count_read()
        self._storages[address] = storage  # which that may have forgotten
        storage.values[slot] = value
        return value

    def get_storage(self, address: Address, slot: int, from_journal: bool = True) -> int:  # noqa: FBT001, FBT002  # py-evm's
        """Return a slot; with `from_journal` False, what it was when the transaction began."""
        storage = self._storages.get(address) or self._storage(address)
        value = None if from_journal else storage.original.get(slot)
        if value is None:
            value = storage.values.get(slot)
        return self._load_slot(address, storage, slot) if value is None else value

    def set_storage(self, address: Address, slot: int, value: int) -> None:
        """Set a slot; 0 deletes it. Raises `ValidationError` outside 256 bits."""
        if not 0 <= value <= _U256:
            _refuse("Storage Value", value, "256 bits")
        storage = self._storages.get(address) or self._storage(address)
        before = storage.values.get(slot)
        if before is None:
            before = self._load_slot(address, storage, slot)
        if before == value:
            return
        if slot not in storage.original:
            if not storage.original:
                self._started.append(storage)
            storage.original[slot] = before
        self._undo.append((storage, slot, before))
        storage.values[slot] = value
        storage.changed.add(slot)
        self._changed_storages.add(address)

    def delete_storage(self, address: Address) -> None:
        """Empty the storage; the account comes to exist, as in py-evm, whose CREATE2 calls this."""
        self._wipe(address)
        account = self._account(address) or _EMPTY
        self._put(address, (account[0], account[1], BLANK_ROOT, account[3]))

    def _wipe(self, address: Address) -> None:
        self._undo.append((address, self._storage(address), True))
        self._storages[address] = Storage(BLANK_ROOT)

    # EIP-2929: what the transaction has accessed

    def is_address_warm(self, address: Address) -> bool:
        """Whether the transaction has accessed an account."""
        return address in self._warm

    def mark_address_warm(self, address: Address) -> None:
        """Note an access, which a revert forgets."""
        if address not in self._warm:
            self._warm.add(address)
            self._undo.append((address,))

    def is_storage_warm(self, address: Address, slot: int) -> bool:
        """Whether the transaction has accessed a slot."""
        return address + slot.to_bytes(32, "big") in self._warm

    def mark_storage_warm(self, address: Address, slot: int) -> None:
        """Note an access, which a revert forgets."""
        key = address + slot.to_bytes(32, "big")
        if key not in self._warm:
            self._warm.add(key)
            self._undo.append((key,))

    # Bounds

    def _count_read(self) -> None:
        """Forget what was only read, once it is too much."""
        self._reads_left -= 1
        if self._reads_left > 0:
            return
        self._reads_left = CACHED_READS
        self._accounts = {address: self._accounts[address] for address in self._changed}
        self._storages = {address: self._storages[address] for address in self._changed_storages}
        for storage in self._storages.values():
            storage.values = {slot: storage.values[slot] for slot in storage.changed}


def encode_account(account: Account) -> bytes:
    """Return the RLP of an account as it stands in the state trie."""
    return listed(integer(account[0]) + integer(account[1]) + b"\xa0" + account[2] + b"\xa0" + account[3])


def decode_account(raw: bytes) -> Account:
    """Inverse of `encode_account`, for values of the state trie (always 70 to 110 bytes, so two bytes of head)."""
    at = 2
    numbers = []
    for _ in range(2):
        head = raw[at]
        end = at + 1 if head < 0x80 else at + head - 0x7F
        numbers.append(head if head < 0x80 else int.from_bytes(raw[at + 1 : end], "big"))
        at = end
    return numbers[0], numbers[1], raw[-65:-33], raw[-32:]


def _missing(error: MissingTrieNode) -> tuple[Any, Any, Any, Any]:
    return error.missing_node_hash, error.root_hash, error.requested_key, error.prefix


def _refuse(title: str, value: int, need: str) -> NoReturn:
    raise ValidationError(f"{title} {value} does not fit {need}")
