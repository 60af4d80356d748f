"""What must hold of a market after a storm of kills: results, money, and every transaction that was acknowledged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from chains.base import addresses
from chains.base.units import TICK
from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from chains.metadata.ledger_view import Lot
from chains.rpc.client import JsonRpc
from node.devnet.bootstrap import BIDDER_DTX
from node.devnet.demo_checks import Checks
from node.devnet.network import Wanted
from tests.support.crash_proxy import Sent


class RoundChecks(Checks):
    """The checks of the demo for one of several rounds; what concerns all money together is `all_money_is_there`."""

    def __init__(self, *, wanted: Wanted, metadata: JsonRpc, auction: JsonRpc, round_id: int) -> None:
        super().__init__(wanted=wanted, metadata=metadata, auction=auction)
        self._round_id = round_id

    async def _conserved(self, lots: Sequence[Lot]) -> None:
        """Nothing: other rounds have moved the same money."""

    def owed(self, lots: Sequence[Lot]) -> dict[bytes, int]:
        """Return wei that owners got of this round."""
        found: dict[bytes, int] = {}
        for lot, result in enumerate(self._results):
            if result.winners:
                found[lots[lot].owner] = found.get(lots[lot].owner, 0) + self._split(result).owner
        return found

    def fees(self) -> int:
        """Return wei of the miners' fees of this round."""
        shares = [self._split(result) for result in self._results if result.winners]
        return sum(share.each_miner + share.each_recipient for share in shares)

    def spent(self, bidder: bytes, slot: int | None) -> int:
        """Return wei that a bidder paid in this round."""
        return sum(standing.spent for standing in self._standings if standing.slot == slot) * TICK


async def all_money_is_there(rounds: Sequence[RoundChecks], bidders: int) -> None:
    """Check vault, owners' credits, fees in escrow and bidders' accounts over all rounds, to the wei."""
    last = rounds[-1]
    both = await last._books()
    books, delivery = both.auction, both.delivery
    held = await last._client.token_balance(addresses.VAULT)
    assert held == sum(books.credits.values()) + books.escrowed
    claimed = sum(sum(delivery.rounds[each._round_id].fees.values()) for each in rounds)
    assert books.escrowed + claimed == sum(each.fees() for each in rounds)
    owed: dict[bytes, int] = {}
    for each in rounds:
        for owner, wei in each.owed(await each._lots()).items():
            owed[owner] = owed.get(owner, 0) + wei
    assert owed
    for owner, wei in owed.items():
        assert books.credits.get(owner) == wei, f"owner 0x{owner.hex()}"
    for index in range(bidders):
        account = address_of(role_key("bidder", index))
        spent = sum(each.spent(account, books.rounds[each._round_id].slot_of(account)) for each in rounds)
        assert books.credits.get(account, 0) + await last._client.token_balance(account) == BIDDER_DTX - spent


async def nothing_acknowledged_is_lost(
    sent: Mapping[bytes, Sent], rpcs: Mapping[str, JsonRpc], logs: Path
) -> tuple[int, int]:
    """Check that what a node acknowledged is on its chain, or was dropped aloud; return how many of each."""
    said = {chain: (logs / f"{chain}.log").read_text(encoding="utf-8") for chain in rpcs}
    included = dropped = 0
    for entry in list(sent.values()):
        if entry.acknowledged is None:
            continue
        if await rpcs[entry.chain].receipt(entry.hash) is not None:
            included += 1
            continue
        name = f"dropped transaction=0x{entry.hash.hex()} "
        reasons = [line for line in said[entry.chain].splitlines() if name in line and "reason=" in line]
        pooled = await rpcs[entry.chain].transaction(entry.hash)
        assert reasons or pooled is not None, f"{entry.chain}: lost {entry}"
        dropped += bool(reasons)
    return included, dropped
