"""Random calls: contracts and reference model do the same, to every event, refusal, terms row, leaf root and word."""

from __future__ import annotations

import pytest

from chains.metadata import events as ev
from chains.metadata.ledger_view import MetadataView
from tests.support.chain_backend import Chain
from tests.support.metadata_twin import MetadataTwin, RandomOperator


@pytest.mark.parametrize("seed", range(5))
def test_contracts_and_model_agree_on_random_calls(chain: Chain, seed: int) -> None:
    """One call is one block; CLOSE is long enough that many fall into one walk."""
    twin = MetadataTwin(chain, close=90, lead=280, fresh=600, month_zero=chain.time + 1_000, min_lots=2)
    operator = RandomOperator(twin, seed)
    operator.populate()
    for _ in range(170):
        operator.step()
    closed = [event for event in twin.events if isinstance(event, ev.EpochClosed)]
    assert closed, "no epoch was closed: the test shows nothing"
    assert len(set(twin.refusals)) >= 5

    view = MetadataView()
    for event in twin.events:
        view.apply(event)
    for event in closed:
        model = twin.rules.epochs[event.epoch - 1]
        assert [lot.leaf for lot in view.lots(event.epoch)] == [model.leaf(lot) for lot in range(event.lots)]
        assert view.epoch(event.epoch).word == twin.rules.words[event.epoch]
    print(f"\nseed {seed}: {len(closed)} epochs, {len(twin.events)} events, refusals {sorted(set(twin.refusals))}")
