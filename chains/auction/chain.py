"""The auction chain: its contracts in genesis, from JSON settings.

Fields beside those of `chains.engine.genesis_settings` are addresses: holder, treasury, platform, fee_recipient,
keeper, and metadata_miners, an array (`chains.auction.deployment.AuctionParties` says what each is for).
"""

from __future__ import annotations

from collections.abc import Mapping

from chains.auction.deployment import PREDEPLOYED, AuctionParties, constructor_arguments, creation_code
from chains.base.schedule import Schedule
from chains.engine import genesis_settings
from chains.engine.definition import ChainDefinition, Predeploy
from chains.engine.genesis_settings import address, addresses

NAME = "latchkey auction"
CHAIN_ID = 20_180_322
OWN_FIELDS = ("holder", "treasury", "platform", "fee_recipient", "keeper", "metadata_miners")
_PLACES = {
    "DTX": PREDEPLOYED.dtx,
    "Vault": PREDEPLOYED.vault,
    "KeeperEpochVerifier": PREDEPLOYED.verifier,
    "BatchAuction": PREDEPLOYED.batch_auction,
    "KeyRecords": PREDEPLOYED.key_records,
    "Settlement": PREDEPLOYED.settlement,
}


def definition(settings: Mapping[str, object]) -> ChainDefinition:
    """Return the chain that `settings` describe. Raises UnknownField, MalformedValue, OutOfRange, BadSchedule."""
    shared = genesis_settings.parse(settings, own=OWN_FIELDS)
    parties = AuctionParties(
        holder=address(settings, "holder"),
        treasury=address(settings, "treasury"),
        platform=address(settings, "platform"),
        fee_recipient=address(settings, "fee_recipient"),
        keeper=address(settings, "keeper"),
        metadata_miners=addresses(settings, "metadata_miners"),
    )
    return shared.definition(name=NAME, chain_id=CHAIN_ID, predeploys=predeploys(shared.schedule, parties))


def predeploys(schedule: Schedule, parties: AuctionParties) -> tuple[Predeploy, ...]:
    """Return the contracts of the chain with their constructor arguments."""
    arguments = constructor_arguments(schedule, parties, PREDEPLOYED)
    return tuple(
        Predeploy(name=name, address=_PLACES[name], creation_code=creation_code(name, values))
        for name, values in arguments.items()
    )
