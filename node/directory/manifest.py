"""What the API says in words beside the numbers: values of categories, models, gateways, rounds, config."""

from __future__ import annotations

from collections.abc import Mapping

from chains.base import addresses
from chains.market.deployment import Contracts
from chains.metadata import schema
from node.directory.auction_ledger import Clock, phase_of
from node.directory.columns import SPECS, STATUS_LABELS
from node.directory.entries import Round
from node.directory.index import Index
from node.directory.settings import DirectorySettings, PublicUrls
from node.directory.state import Point

CONFIG_VERSION = 1


def hexed(raw: bytes) -> str:
    """Return bytes as 0x-hex."""
    return "0x" + raw.hex()


def short(address: bytes) -> str:
    """Return the first and last four digits of an address."""
    text = address.hex()
    return f"0x{text[:4]}…{text[-4:]}"


def words(index: Index) -> dict[str, object]:
    """Return what a manifest adds to a snapshot: models, gateways, and `values` by column."""
    ledger, published = index.ledger, index.published
    labels = {number: _model_label(number, model.oem) for number, model in ledger.models.items()}
    models = [
        {"model": number, "family": model.family, "oem": hexed(model.oem), "label": labels[number]}
        for number, model in sorted(ledger.models.items())
    ]
    gateways = [
        {
            "index": number,
            "address": hexed(gateway.address),
            "url": gateway.base_url,
            "label": gateway.base_url or short(gateway.address),
        }
        for number, gateway in sorted(ledger.gateways.items())
    ]
    values: dict[str, list[dict[str, object]]] = {
        "family": [{**_value(number, name), "name": name} for number, name in schema.FAMILIES.items()],
        "oem": [{**_value(code, short(oem)), "address": hexed(oem)} for code, oem in enumerate(published.oems)],
        "model": [_value(number, label) for number, label in labels.items()],
        "gateway": [_value(number, short(gateway.address)) for number, gateway in sorted(ledger.gateways.items())],
        "segment": [_value(number, str(number)) for number in sorted(ledger.segments)],
        "status": [{**_value(code, label), "name": label.split()[0]} for code, label in enumerate(STATUS_LABELS)],
    }
    for spec in SPECS:
        if spec.attribute is not None:
            codes = range(spec.attribute.largest_code + 1)
            values[spec.name] = [
                {**_value(code, spec.attribute.label_of(code)), "name": spec.attribute.value_of(code)} for code in codes
            ]
    return {"models": models, "gateways": gateways, "values": values}


def _value(code: int, label: str) -> dict[str, object]:
    return {"code": code, "label": label}


def _model_label(number: int, oem: bytes) -> str:
    return f"model {number} of {short(oem)}"


def round_json(number: int, found: Round, clock: Clock, family: int | None) -> dict[str, object]:
    """Return a round as the API shows it."""
    return {
        "round": number,
        "epoch": number,
        "month": found.month,
        "family": family,
        "lots": found.lots,
        "leafRoot": hexed(found.leaf_root),
        "termsHead": hexed(found.terms_head),
        "phase": phase_of(found, clock).name.lower(),
        "opened": found.open_time,
        "commitEnd": found.commit_end,
        "revealStart": found.reveal_start,
        "revealEnd": found.reveal_end,
        "clearEnd": found.clear_end,
        "deliverEnd": found.deliver_end,
        "disputeEnd": found.dispute_end,
        "commits": found.commits,
        "reveals": found.reveals,
        "chunks": -(-found.lots // 128),
        "chunksCleared": found.chunks_cleared,
        "done": found.done,
        "sold": found.sold,
        "licences": found.licences,
        "volume": found.volume,
        "keys": found.keys,
    }


def config_json(
    settings: DirectorySettings, contracts: Contracts, chains: Mapping[str, tuple[int, bytes]]
) -> dict[str, object]:
    """Return `/config.json`: all that a page has to know before it asks anything else."""
    return {
        "version": CONFIG_VERSION,
        "metadata": _chain_json(settings.metadata_public, *chains["metadata"]),
        "auction": _chain_json(settings.auction_public, *chains["auction"]),
        "contracts": _contracts_json(contracts),
        "schedule": settings.schedule.to_json(),
        "watchers": list(settings.watchers),
        "devnet": settings.devnet,
    }


def _chain_json(urls: PublicUrls, chain_id: int, genesis: bytes) -> dict[str, object]:
    return {"rpc": urls.rpc, "ws": urls.ws, "chainId": chain_id, "genesisHash": hexed(genesis)}


def _contracts_json(contracts: Contracts) -> dict[str, str]:
    return {
        "miner_set": hexed(addresses.MINER_SET),
        "model_registry": hexed(contracts.model_registry),
        "gateway_registry": hexed(contracts.gateway_registry),
        "device_registry": hexed(contracts.device_registry),
        "epoch_book": hexed(contracts.epoch_book),
        "dtx": hexed(contracts.dtx),
        "vault": hexed(contracts.vault),
        "batch_auction": hexed(contracts.batch_auction),
        "key_records": hexed(contracts.key_records),
        "settlement": hexed(contracts.settlement),
        "keeper_epoch_verifier": hexed(contracts.verifier),
    }


def status_json(index: Index, chains: Mapping[str, tuple[int, bytes]]) -> dict[str, object]:
    """Return `/v1/status`."""
    points: dict[str, Point | None] = {"metadata": index.published.metadata, "auction": index.published.auction}
    found: dict[str, object] = {}
    for name, (chain_id, genesis) in chains.items():
        progress, orphans = index.followers[name].progress, index.followers[name].orphans.count
        point = points[name]
        found[name] = {
            "chainId": chain_id,
            "genesisHash": hexed(genesis),
            "block": progress.covered if point is None else point.number,
            "blockHash": None if point is None else hexed(point.hash),
            "head": progress.head,
            "finalized": progress.finalized,
            "time": progress.time if point is None else point.time,
            "orphans": {"dropped": orphans.dropped, "blocks": orphans.blocks, "since": orphans.since},
        }
    newest = index.snapshots.newest
    return {
        **found,
        "devices": index.ledger.state.records.count,
        "checkedIn": index.published.checked_in,
        "phase": index.phase,
        "progress": round(index.progress, 4),
        "snapshot": None if newest is None else newest.id,
        "seq": index.hub.seq,
    }
