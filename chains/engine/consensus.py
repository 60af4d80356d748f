"""The seam between executing blocks and agreeing on them: turn, fork choice and finality behind one object.

The ledger asks four questions here: may this miner seal on that parent, is this seal good, what is the head now that
there is a new block or vote, and which vote is due. With one miner every answer is short; with more, the same calls do.
Spec: `specs/protocol/seal-and-vote.md` sections 4 and 5.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from eth.abc import BlockHeaderAPI

from chains.crypto.keys import PrivateKey, SignatureRefused, address_of
from chains.crypto.seal import seal_signer
from chains.crypto.vote import Checkpoint, Vote, encode_certificate
from chains.engine import records
from chains.engine.database import Batch, Database, Readable
from chains.engine.definition import ChainDefinition
from chains.engine.errors import BlockRefused, SealingRefused, SealRefused, hex_of
from chains.engine.finality import Finality
from chains.engine.fork_choice import Candidate, best, candidate
from chains.engine.miner_set import MinerSet, MinerSets, OpenState
from chains.engine.records import ZERO_HASH, Standing
from chains.engine.turn import barred_blocks, queue, weight

SYNCING_PERIODS = 3
"""A miner whose head is older than this many periods does not vote."""
BLOCKS_PER_SEALER_AND_PARENT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What changed: the head to be, and whether a checkpoint became justified or final."""

    head: BlockHeaderAPI
    settled: bool
    own_votes: tuple[Vote, ...]


class Consensus:
    """Turn, fork choice and finality of one chain."""

    def __init__(
        self,
        definition: ChainDefinition,
        database: Database,
        genesis: BlockHeaderAPI,
        *,
        open_state: OpenState,
        miner_key: PrivateKey | None,
        clock: Callable[[], float],
    ) -> None:
        self._definition = definition
        self._genesis_hash = bytes(genesis.hash)
        self._key = miner_key
        self._clock = clock
        self._sets = MinerSets(open_state)
        self.finality = Finality(
            database,
            chain_id=definition.chain_id,
            genesis=Checkpoint(number=0, hash=self._genesis_hash),
            checkpoint_length=definition.checkpoint_length,
            set_at=self._sets.at,
        )
        self._tree: dict[bytes, Candidate] = {}
        for key, _ in database.iterate(b"a" + records.number_key(self.finality.final.number), b"b"):
            header = records.header_of(database, key[9:])
            standing = records.standing_of(database, key[9:])
            if header is not None and standing is not None:
                self._tree[key[9:]] = candidate(header, standing.weight)

    def set_for_child(self, db: Readable, parent: BlockHeaderAPI) -> MinerSet:
        """Return the set that seals children of `parent`: that of the last checkpoint at or before it."""
        standing = _standing(db, parent)
        checkpoint = records.header_of(db, standing.checkpoint)
        if checkpoint is None:
            raise BlockRefused("checkpoint", hex_of(standing.checkpoint), "a stored block")
        return self._sets.at(db, checkpoint)

    def sealing_queue(self, db: Readable, parent: BlockHeaderAPI) -> list[bytes]:
        """Return who may seal a child of `parent`, in the order in which they should."""
        members = self.set_for_child(db, parent).members
        recent: list[bytes] = []
        header: BlockHeaderAPI | None = parent
        while header is not None and header.block_number > 0 and len(recent) < barred_blocks(len(members)):
            recent.append(bytes(header.coinbase))
            header = records.header_of(db, header.parent_hash)
        return queue(members, parent.block_number + 1, recent)

    def check_seal(self, db: Readable, header: BlockHeaderAPI, seal: bytes, parent: BlockHeaderAPI) -> None:
        """Check seal, membership and turn of a block before its body is looked at. Raises `SealRefused`."""
        signer = self.check_signer(header, seal)
        members = self.set_for_child(db, parent).members
        if signer not in members:
            raise SealRefused("sealer", hex_of(signer), "a member of the miner set")
        if signer not in self.sealing_queue(db, parent):
            barred = barred_blocks(len(members))
            raise SealRefused("sealer", hex_of(signer), f"one that sealed none of the last {barred} blocks")
        if len(records.sealed_on(db, header.parent_hash, signer)) >= BLOCKS_PER_SEALER_AND_PARENT:
            raise SealRefused("blocks of one sealer on one parent", 3, BLOCKS_PER_SEALER_AND_PARENT)

    def check_signer(self, header: BlockHeaderAPI, seal: bytes) -> bytes:
        """Return the signer, who must be the coinbase. Needs no parent. Raises `SealRefused`."""
        try:
            signer = seal_signer(
                seal,
                chain_id=self._definition.chain_id,
                genesis_hash=self._genesis_hash,
                block_hash=bytes(header.hash),
            )
        except SignatureRefused as error:
            raise SealRefused("seal", str(error), "r | s | yParity, low s, over this block") from error
        if signer != bytes(header.coinbase):
            raise SealRefused("coinbase", hex_of(header.coinbase), f"the signer of the seal, {hex_of(signer)}")
        return signer

    def check_may_seal(self, db: Readable, parent: BlockHeaderAPI) -> None:
        """Raise `SealingRefused` unless this node's miner may seal one block on `parent` now."""
        if self._key is None:
            raise SealingRefused("this node has no miner key")
        me = address_of(self._key)
        if me not in self.set_for_child(db, parent).members:
            raise SealingRefused(f"{hex_of(me)} is not a member of the miner set")
        if me not in self.sealing_queue(db, parent):
            raise SealingRefused(f"{hex_of(me)} sealed one of the last blocks; it is somebody else's turn")
        sealed = self.own_seal(db, bytes(parent.hash))
        if sealed is not None:
            raise SealingRefused(f"already sealed {hex_of(sealed)} on {hex_of(parent.hash)}; one seal per parent, ever")

    @staticmethod
    def own_seal(db: Readable, parent_hash: bytes) -> bytes | None:
        """Return the one block that this node sealed on a parent. Key: vs | parent hash -> block hash."""
        return db.get(b"vs" + parent_hash)

    @staticmethod
    def note_own_seal(batch: Batch, header: BlockHeaderAPI) -> None:
        """Remember a seal, in the batch that stores the block."""
        batch.put(b"vs" + header.parent_hash, bytes(header.hash))

    def standing(self, db: Readable, header: BlockHeaderAPI, parent: BlockHeaderAPI) -> Standing:
        """Return weight and checkpoints of a new block."""
        before = _standing(db, parent)
        members = self.set_for_child(db, parent).members
        total = before.weight + weight(members, header.block_number, bytes(header.coinbase))
        if header.block_number % self._definition.checkpoint_length == 0:
            return Standing(weight=total, checkpoint=bytes(header.hash), previous_checkpoint=before.checkpoint)
        return Standing(weight=total, checkpoint=before.checkpoint, previous_checkpoint=before.previous_checkpoint)

    def genesis_standing(self) -> Standing:
        """Return the standing of genesis."""
        return Standing(weight=0, checkpoint=self._genesis_hash, previous_checkpoint=ZERO_HASH)

    def add_block(self, batch: Batch, header: BlockHeaderAPI, head: BlockHeaderAPI) -> Agreement:
        """Take a block, already in the batch, into account; return the head to be."""
        self._enter(batch, header)
        return self._agree(batch, head, settled=False)

    def enter_genesis(self, batch: Batch, genesis: BlockHeaderAPI) -> None:
        """Enter the first block of a new database."""
        self._enter(batch, genesis)

    def add_vote(self, batch: Batch, vote: Vote, head: BlockHeaderAPI) -> Agreement:
        """Count a vote. Raises `VoteNotCounted` or `SignatureRefused`."""
        settled = self.finality.count(batch, vote)
        return self._agree(batch, head, settled=settled)

    def certificate(self, db: Readable, number: int) -> bytes | None:
        """Return the certificate that finalises the checkpoint at height `number`, if there is one."""
        length = self._definition.checkpoint_length
        if number < 0 or number % length or number > self.finality.final.number:
            return None
        source_hash, target_hash = records.canonical_hash(db, number), records.canonical_hash(db, number + length)
        if source_hash is None or target_hash is None:
            return None
        source = Checkpoint(number=number, hash=source_hash)
        signatures = self.finality.signatures(db, source, Checkpoint(number=number + length, hash=target_hash))
        header = db.get(b"h" + source_hash)
        if signatures is None or header is None:
            return None
        return encode_certificate(header=header, target_hash=target_hash, signatures=signatures)

    def _enter(self, db: Readable, header: BlockHeaderAPI) -> None:
        self._tree[bytes(header.hash)] = candidate(header, _standing(db, header).weight)

    def _agree(self, batch: Batch, head: BlockHeaderAPI, *, settled: bool) -> Agreement:
        """Choose the head, cast the vote that is due on it, and repeat while that moves something."""
        own: list[Vote] = []
        while True:
            head = self._choose(batch, head)
            vote = self._due_vote(batch, head)
            if vote is None:
                break
            own.append(vote)
            if not self.finality.count(batch, vote):
                break
            settled = True
        if settled:
            floor = self.finality.final.number
            self._tree = {key: value for key, value in self._tree.items() if value.number >= floor}
        return Agreement(head=head, settled=settled, own_votes=tuple(own))

    def _choose(self, db: Readable, head: BlockHeaderAPI) -> BlockHeaderAPI:
        root = self.finality.highest
        found = best(self._tree.values(), lambda block: self.finality.descends(db, block.hash, root))
        if found is None:
            return head
        header = records.header_of(db, found.hash)
        return head if header is None else header

    def _due_vote(self, batch: Batch, head: BlockHeaderAPI) -> Vote | None:
        if self._key is None or self._clock() - head.timestamp > SYNCING_PERIODS * self._definition.period:
            return None
        return self.finality.own_vote(batch, head, depth=self._definition.vote_depth, key=self._key)


def _standing(db: Readable, header: BlockHeaderAPI) -> Standing:
    standing = records.standing_of(db, bytes(header.hash))
    if standing is None:
        raise BlockRefused("block", hex_of(header.hash), "a stored block")
    return standing
