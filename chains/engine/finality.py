"""Casper FFG over the miner set: what a set of votes justifies and finalises, and what this miner may vote for.

Genesis is justified and final. A vote links a source checkpoint to a later one on the same branch; votes of more than
two thirds of the source's set over one link whose source is justified justify the target, and finalise the source when
the target is the very next checkpoint. Counting depends on the set of votes only, never on their order.

Every accepted vote, number and certificate goes into the caller's batch, so that it is on disk before anybody sees it.
Spec: `specs/protocol/seal-and-vote.md` section 5.

    key                                             value                     what it asserts
    va | target number u64 | miner | link digest    149 bytes                 accepted vote, target above F
    vo                                              source u64 | target u64   highest this miner ever voted; only grow
    vc | target number u64 | hash | source u64      source hash | bitmap u64  a link with more than 2/3 of the votes;
                                                    | 65 bytes for each bit   signatures in order of member
    vj | number u64 | hash                          source number u64         justified by a link from there
    vF                                              number u64 | hash         finalised; in the batch that proved it
    vJ                                              number u64 | hash         highest justified; likewise
    ve | miner | target number u64                  two votes, 298 bytes      evidence: two votes, one target height

Bit i of a bitmap (bit 0 = least significant) is member i of the source's ascending list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from eth.abc import BlockHeaderAPI

from chains.crypto.keys import PrivateKey, address_of
from chains.crypto.vote import Checkpoint, Link, Vote, quorum, sign_vote, vote_from_wire
from chains.engine.database import Database, Readable
from chains.engine.errors import BlockRefused
from chains.engine.miner_set import MinerSet
from chains.engine.records import ZERO_HASH, Writable, header_of, number_key, standing_of

KEPT_CHECKPOINTS = 1024
"""Justified checkpoints further below the finalised one than this many are forgotten: no vote from there counts."""

SetAt = Callable[[Readable, BlockHeaderAPI], MinerSet]


class VoteNotCounted(BlockRefused):
    """A vote that no state of the chain permits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnVotes:
    """The highest numbers this miner ever signed. They only grow, so neither a double nor a surround vote can come
    out."""

    source: int = 0
    target: int = 0


class Finality:
    """Votes, certificates, justified and finalised checkpoints of one chain."""

    def __init__(
        self, database: Database, *, chain_id: int, genesis: Checkpoint, checkpoint_length: int, set_at: SetAt
    ) -> None:
        """Load what is on disk."""
        self._chain_id = chain_id
        self._genesis = genesis
        self._length = checkpoint_length
        self._set_at = set_at
        self._votes: dict[Link, dict[bytes, Vote]] = {}
        self._settled: set[Link] = set()
        self._justified: set[Checkpoint] = {genesis}
        self.highest = _checkpoint(database.get(b"vJ")) or genesis
        self.final = _checkpoint(database.get(b"vF")) or genesis
        own = database.get(b"vo")
        self.own = OwnVotes() if own is None else OwnVotes(source=_u64(own, 0), target=_u64(own, 8))
        for key, _ in database.iterate(b"vj" + number_key(self._floor()), b"vk"):
            self._justified.add(Checkpoint(number=_u64(key, 2), hash=key[10:]))
        for _, wire in database.iterate(b"va" + number_key(self.final.number + 1), b"vb"):
            vote = vote_from_wire(wire)
            self._votes.setdefault(vote.link, {})[self._miner(vote)] = vote
        for key, value in database.iterate(b"vc" + number_key(self.final.number), b"vd"):
            source = Checkpoint(number=_u64(key, 42), hash=value[:32])
            self._settled.update(
                link
                for link in self._votes
                if link.source == source and link.target == Checkpoint(number=_u64(key, 2), hash=key[10:42])
            )

    def count(self, batch: Writable, vote: Vote) -> bool:
        """Count one vote; True when something became justified or final.

        Raises `VoteNotCounted` for a vote outside the rules and `SignatureRefused`. A vote already known, or whose
        target is not above the finalised checkpoint, changes nothing.
        """
        miner, link = self._miner(vote), vote.link
        if miner in self._votes.get(link, {}):
            return False
        members = self.check(batch, vote)
        if link.target.number <= self.final.number:
            return False
        self._note_double(batch, miner, vote)
        self._votes.setdefault(link, {})[miner] = vote
        digest = link.digest(chain_id=self._chain_id, genesis_hash=self._genesis.hash)
        batch.put(b"va" + number_key(link.target.number) + miner + digest, vote.to_wire())
        return self._settle(batch, link, members)

    def check(self, db: Readable, vote: Vote) -> tuple[bytes, ...]:
        """Return who votes over this link. Raises `VoteNotCounted` or `SignatureRefused`; changes nothing."""
        members = self._check_link(db, vote.link).members
        miner = self._miner(vote)
        if miner not in members:
            raise VoteNotCounted("vote", f"by 0x{miner.hex()}", "one by a member of the set of its source")
        return members

    def own_vote(self, batch: Writable, head: BlockHeaderAPI, *, depth: int, key: PrivateKey) -> Vote | None:
        """Make the vote that is due on `head`, if one is, and write it and the own numbers to the batch.

        The target is the newest checkpoint of the head's chain at least `depth` blocks below it, the source is the
        highest justified one. The caller must count the vote, and sync the batch before anybody sees the vote.
        """
        target = self._buried(batch, head, depth)
        source = self.highest
        if target is None or target.number <= source.number or not self._descends(batch, target, source):
            return None
        if target.number <= self.own.target or source.number < self.own.source:
            return None
        header = header_of(batch, source.hash)
        if header is None:
            return None
        miners = self._set_at(batch, header)
        if address_of(key) not in miners.members:
            return None
        link = Link(version=miners.version, source=source, target=target)
        self.own = OwnVotes(source=source.number, target=target.number)
        batch.put(b"vo", number_key(source.number) + number_key(target.number))
        return sign_vote(key, link, chain_id=self._chain_id, genesis_hash=self._genesis.hash)

    def votes_above(self, number: int) -> list[Vote]:
        """Return accepted votes with a target above `number`."""
        return [vote for link, votes in self._votes.items() if link.target.number > number for vote in votes.values()]

    def signatures(self, db: Readable, source: Checkpoint, target: Checkpoint) -> list[tuple[int, bytes]] | None:
        """Return (member index, signature) of the certificate of a link, None when there is none."""
        value = db.get(_certificate_key(source, target))
        if value is None or value[:32] != source.hash:
            return None
        bitmap = int.from_bytes(value[32:40], "big")
        indices = [index for index in range(64) if bitmap >> index & 1]
        return [(index, value[40 + 65 * at : 105 + 65 * at]) for at, index in enumerate(indices)]

    def descends(self, db: Readable, block_hash: bytes, checkpoint: Checkpoint) -> bool:
        """Is `checkpoint` an ancestor of a stored block, or the block itself? One step for each checkpoint between."""
        standing = standing_of(db, block_hash)
        while standing is not None:
            if standing.checkpoint == checkpoint.hash:
                return True
            header = header_of(db, standing.checkpoint)
            if header is None or header.block_number <= checkpoint.number:
                return False
            standing = standing_of(db, standing.previous_checkpoint)
        return False

    def _descends(self, db: Readable, block: Checkpoint, checkpoint: Checkpoint) -> bool:
        return self.descends(db, block.hash, checkpoint)

    def _floor(self) -> int:
        return max(0, self.final.number - KEPT_CHECKPOINTS * self._length)

    def _miner(self, vote: Vote) -> bytes:
        return vote.miner(chain_id=self._chain_id, genesis_hash=self._genesis.hash)

    def _check_link(self, db: Readable, link: Link) -> MinerSet:
        """Return the voting set of a link that can be counted. Raises `VoteNotCounted`."""
        source, target = header_of(db, link.source.hash), header_of(db, link.target.hash)
        if source is None or target is None:
            raise VoteNotCounted("vote", "over an unknown block", "known source and target: ask for them first")
        if source.block_number != link.source.number or target.block_number != link.target.number:
            raise VoteNotCounted("vote", "with numbers that are not those of its blocks", "the blocks' own numbers")
        if link.source.number % self._length or link.target.number % self._length:
            raise VoteNotCounted("vote", "over a block that is no checkpoint", f"multiples of {self._length}")
        if link.target.number <= link.source.number or not self._descends(db, link.target, link.source):
            raise VoteNotCounted("vote", "whose target does not descend from its source", "a later block of one branch")
        miners = self._set_at(db, source)
        if link.version != miners.version:
            raise VoteNotCounted("vote version", link.version, miners.version)
        return miners

    def _note_double(self, batch: Writable, miner: bytes, vote: Vote) -> None:
        """Keep the first pair of a double voter as evidence. Both votes count, each for its own link."""
        for link, votes in self._votes.items():
            if link.target.number == vote.link.target.number and link != vote.link and miner in votes:
                key = b"ve" + miner + number_key(link.target.number)
                if batch.get(key) is None:
                    batch.put(key, votes[miner].to_wire() + vote.to_wire())
                return

    def _settle(self, batch: Writable, link: Link, members: tuple[bytes, ...]) -> bool:
        votes = self._votes[link]
        if link in self._settled or link.source not in self._justified or len(votes) < quorum(len(members)):
            return False
        self._settled.add(link)
        indexed = sorted((members.index(miner), vote.signature) for miner, vote in votes.items())
        bitmap = sum(1 << index for index, _ in indexed)
        batch.put(
            _certificate_key(link.source, link.target),
            link.source.hash + number_key(bitmap) + b"".join(signature for _, signature in indexed),
        )
        if link.target.number == link.source.number + self._length and link.source.number > self.final.number:
            self._finalise(batch, link.source)
        if link.target not in self._justified:
            self._justify(batch, link)
        return True

    def _justify(self, batch: Writable, link: Link) -> None:
        target = link.target
        self._justified.add(target)
        batch.put(b"vj" + number_key(target.number) + target.hash, number_key(link.source.number))
        if target.number > self.highest.number:
            self.highest = target
            batch.put(b"vJ", number_key(target.number) + target.hash)
        for waiting in [other for other in self._votes if other.source == target]:
            self._settle(batch, waiting, self._check_link(batch, waiting).members)

    def _finalise(self, batch: Writable, checkpoint: Checkpoint) -> None:
        self.final = checkpoint
        batch.put(b"vF", number_key(checkpoint.number) + checkpoint.hash)
        if len(self._justified) > 2 * KEPT_CHECKPOINTS:
            self._justified = {kept for kept in self._justified if kept.number >= self._floor()}
        for link in [link for link in self._votes if link.target.number <= checkpoint.number]:
            digest = link.digest(chain_id=self._chain_id, genesis_hash=self._genesis.hash)
            for miner in self._votes.pop(link):
                batch.delete(b"va" + number_key(link.target.number) + miner + digest)
            self._settled.discard(link)

    def _buried(self, db: Readable, head: BlockHeaderAPI, depth: int) -> Checkpoint | None:
        """Return the newest checkpoint of the head's chain at or below head - depth."""
        standing = standing_of(db, bytes(head.hash))
        while standing is not None and standing.checkpoint != ZERO_HASH:
            header = header_of(db, standing.checkpoint)
            if header is not None and header.block_number <= max(0, head.block_number - depth):
                return Checkpoint(number=header.block_number, hash=standing.checkpoint)
            standing = standing_of(db, standing.previous_checkpoint)
        return None


def _certificate_key(source: Checkpoint, target: Checkpoint) -> bytes:
    return b"vc" + number_key(target.number) + target.hash + number_key(source.number)


def _checkpoint(raw: bytes | None) -> Checkpoint | None:
    return None if raw is None else Checkpoint(number=_u64(raw, 0), hash=raw[8:])


def _u64(raw: bytes, at: int) -> int:
    return int.from_bytes(raw[at : at + 8], "big")
