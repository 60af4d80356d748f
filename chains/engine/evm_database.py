"""The state trie's view of a database: what py-evm reads and writes, under one key prefix.

    n | 32-byte hash -> trie node or contract code, whose Keccak-256 is that hash

Content-addressed, never overwritten with anything else, never deleted here: the state of every old block stays
readable until `prune.py` sweeps it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from weakref import WeakKeyDictionary

from eth.abc import AtomicWriteBatchAPI
from eth.db.atomic import AtomicDBWriteBatch
from eth.db.backends.base import BaseAtomicDB

from chains.engine.database import Batch, Readable
from chains.engine.fast.trie import NodeCache

NODE = b"n"
_caches: WeakKeyDictionary[Readable, NodeCache] = WeakKeyDictionary()


class EvmReads(BaseAtomicDB):
    """A read-only view: for calls, proofs and reads of old state."""

    def __init__(self, source: Readable) -> None:
        self._source = source

    @property
    def node_cache(self) -> NodeCache:
        """What all readers of one database share, whether they read it directly or through a batch. It goes when the
        database object goes."""
        source = self._source.database if isinstance(self._source, Batch) else self._source
        cache = _caches.get(source)
        if cache is None:
            cache = _caches[source] = NodeCache()
        return cache

    def __getitem__(self, key: bytes) -> bytes:
        value = self._source.get(NODE + key)
        if value is None:
            raise KeyError(key)
        return value

    def _exists(self, key: bytes) -> bool:
        return self._source.get(NODE + key) is not None

    def __setitem__(self, key: bytes, value: bytes) -> None:
        raise TypeError("this view of the state is read-only")

    def __delitem__(self, key: bytes) -> None:
        raise TypeError("this view of the state is read-only")

    @contextmanager
    def atomic_batch(self) -> Iterator[AtomicWriteBatchAPI]:
        """Refuse: nothing is written through this view."""
        raise TypeError("this view of the state is read-only")
        yield  # type: ignore[unreachable]  # makes this a generator, as the decorator wants


class EvmWrites(EvmReads):
    """Writes go to a batch, which the caller commits or drops."""

    def __init__(self, batch: Batch) -> None:
        super().__init__(batch)
        self._batch = batch

    def __setitem__(self, key: bytes, value: bytes) -> None:
        self._batch.put(NODE + key, value)

    def put_nodes(self, nodes: Mapping[bytes, bytes]) -> None:
        """Put many nodes and codes by their hashes into the batch."""
        for digest, raw in nodes.items():
            self._batch.put(NODE + digest, raw)

    @contextmanager
    def atomic_batch(self) -> Iterator[AtomicWriteBatchAPI]:
        """Collect into the batch; on an exception nothing of this block of writes is kept."""
        inner = AtomicDBWriteBatch(self)
        yield inner
        inner._commit()  # noqa: SLF001  # what py-evm's own backends call
