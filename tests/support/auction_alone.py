"""An auction chain in a real node without a metadata chain: rounds of made-up lots that a keeper attests, and bidders.

Nothing is cleared here, so lots need no devices: a round is opened over roots of random bytes.
"""

from __future__ import annotations

import json
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from chains.auction import calldata
from chains.auction.events import Committed, Revealed, RoundOpened, decode_log
from chains.auction.messages import EpochAttestation, EpochPreimage
from chains.base import addresses
from chains.base.schedule import Schedule
from chains.base.units import TICK
from chains.crypto.devnet_roles import role_key
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, address_of, evm_signature, sign_digest
from chains.market.recovery_file import RecoveryFile
from chains.market.sealing import lock_for
from chains.rpc.client import JsonRpc
from chains.rpc.sender import Call, TransactionSender
from node.devnet.network import CHAIN_IDS, genesis_settings

START_SECONDS = 60.0
STOP_SECONDS = 30.0
LOTS = 4
LOCK_FLOOR = 1_000
KEEPER, FAUCET = role_key("keeper"), role_key("faucet")


@contextmanager
def auction_node(folder: Path, schedule: Schedule, genesis_time: int) -> Iterator[str]:
    """Run `latchkey node --chain auction` on a port of its own until the block ends; yields its RPC URL."""
    settings, key, log = folder / "auction.json", folder / "miner.key", folder / "node.log"
    settings.write_text(json.dumps(genesis_settings(schedule, genesis_time)["auction"]))
    key.touch(mode=0o600)
    key.write_text("0x" + role_key("miner-auction").to_bytes().hex())
    command = [sys.executable, "-m", "node.cli", "--chain", "auction", "--settings", str(settings), "--port", "0"]
    with log.open("ab") as out:
        process = subprocess.Popen(
            [*command, "--data", str(folder / "data"), "--miner-key-file", str(key)], stdout=subprocess.PIPE, stderr=out
        )
    try:
        assert process.stdout is not None
        ready, _, _ = select.select([process.stdout], [], [], START_SECONDS)
        line = process.stdout.readline() if ready else b""
        assert line, log.read_text()[-4_000:]
        yield json.loads(line)["http"]
    finally:
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        finally:
            process.kill()
            assert process.stdout is not None
            process.stdout.close()


@dataclass(slots=True)
class AuctionAlone:
    """Sends what keeper and bidders send. `senders` are kept, so that nonces count on."""

    rpc: JsonRpc
    schedule: Schedule
    senders: dict[bytes, TransactionSender]

    @classmethod
    def at(cls, rpc: JsonRpc, schedule: Schedule) -> AuctionAlone:
        return cls(rpc, schedule, {})

    async def send(self, key: PrivateKey, to: bytes, data: bytes) -> None:
        sender = self.senders.setdefault(address_of(key), TransactionSender(self.rpc, key))
        await sender.send(Call(to=to, data=data))

    async def open_round(self, number: int) -> RoundOpened:
        """Open a round over LOTS lots that nobody has."""
        head = await self.rpc.block("latest")
        assert head is not None
        epoch = EpochPreimage(
            epoch=number,
            month=0,
            lots=LOTS,
            close_time=head.timestamp,
            terms_head=sha256(b"terms %d" % number).digest(),
            leaf_root=sha256(b"leaves %d" % number).digest(),
        )
        domain = Domain(CHAIN_IDS["auction"], addresses.KEEPER_EPOCH_VERIFIER)
        proof = evm_signature(sign_digest(KEEPER, EpochAttestation(epoch=number, word=epoch.word).digest(domain)))
        await self.send(KEEPER, addresses.BATCH_AUCTION, calldata.build_open_round(epoch, proof))
        return next(event for event in await self._events() if isinstance(event, RoundOpened) and event.round == number)

    async def fund(self, key: PrivateKey, ticks: int) -> None:
        """Give a bidder credit in the vault."""
        await self.send(FAUCET, addresses.DTX, calldata.build_transfer(address_of(key), ticks * TICK))
        await self.send(key, addresses.DTX, calldata.build_approve(addresses.VAULT, ticks * TICK))
        await self.send(key, addresses.VAULT, calldata.build_deposit(ticks * TICK))

    async def commit(self, recovery: RecoveryFile, key: PrivateKey) -> None:
        """Seal a batch on the chain."""
        sealed = recovery.sealed
        data = calldata.build_commit(
            recovery.round,
            key_hash=sealed.key_hash,
            lock=lock_for(recovery.budget, LOCK_FLOOR),
            licence_x=sealed.licence_x,
            licence_parity=sealed.licence_parity,
            ciphertext=sealed.ciphertext,
        )
        await self.send(key, addresses.BATCH_AUCTION, data)

    async def reveals(self) -> Mapping[tuple[int, bytes], int]:
        """Return how many times each (round, bidder) is revealed on the chain."""
        slots, found = {}, dict[tuple[int, bytes], int]()
        for event in await self._events():
            if isinstance(event, Committed):
                slots[event.round, event.slot] = event.bidder
            elif isinstance(event, Revealed):
                place = event.round, slots[event.round, event.slot]
                found[place] = found.get(place, 0) + 1
        return found

    async def _events(self) -> list[object]:
        logs = await self.rpc.logs(from_block=0, addresses=[addresses.BATCH_AUCTION])
        return [event for log in logs if (event := decode_log(log.topics, log.data)) is not None]


def batch(key: PrivateKey, round_: int) -> RecoveryFile:
    """Return a sealed batch of a bidder for a round; the same each time."""

    def drawn(what: bytes) -> bytes:
        return sha256(what + key.to_bytes() + round_.to_bytes(8, "big")).digest()

    unsealed = RecoveryFile(
        metadata_chain_id=CHAIN_IDS["metadata"],
        auction_chain_id=CHAIN_IDS["auction"],
        contract=addresses.BATCH_AUCTION,
        round=round_,
        bidder=address_of(key),
        nonce=drawn(b"nonce"),
        opening_key=drawn(b"opening"),
        budget=1_000,
        max_devices=2,
        licence_private_key=int.from_bytes(drawn(b"licence")[:31], "big") + 1,
        bid_vector=(0, 600, 700, 800),
        commit_hash=bytes(32),
    )
    return replace(unsealed, commit_hash=unsealed.sealed.commit_hash)


def rounds_of(genesis_time: int, *, commit: int, reveal: int) -> Schedule:
    """Return a schedule with room to open rounds for `lead` - everything after it, from the genesis on."""
    rest = commit + reveal + 1 + 5 + 5
    lead = 20 + 60 + rest
    return Schedule(
        close=20,
        open=60,
        commit=commit,
        reveal=reveal,
        pace=1,
        clear=5,
        deliver=5,
        dispute=5,
        lead=lead,
        term=lead,
        month_zero=genesis_time + lead,
        time_step=1,
        fresh=60,
        reveal_gap=2,
        phase_blocks=2,
        min_lots=LOTS,
    )


def now() -> int:
    """Return the wall clock in whole unix seconds: a node stamps its blocks by it."""
    return int(time.time())
