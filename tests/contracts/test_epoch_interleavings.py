"""The lots of an epoch are those of its start, whoever pokes, pauses and changes things meanwhile, in any order."""

from __future__ import annotations

import random
from collections.abc import Callable

from chains.metadata.events import EpochClosed
from tests.support.chain_backend import Chain
from tests.support.metadata_twin import MetadataTwin
from tests.support.metadata_world import device

DEVICES = 8


def closed(chain: Chain, seed: int | None) -> EpochClosed:
    """Close an epoch over the same eight devices; with a seed, others act between any two steps of its walk."""
    twin = MetadataTwin(chain, close=90, lead=280, month_zero=chain.time + 1_000)
    world = twin.world
    for number in range(DEVICES):
        twin.enrol(device(number), gateway=number % 2)
        twin.set_terms(device(number), 10 + number, 1 + number % 6)
        twin.publish_keys(number)
        gateway = world.gateways[number % 2].address
        twin.check_in(world.statement(device(number), 1, gateway=gateway), device(number).key)
    twin.pause(device(2))
    world.enter_walk()
    twin.start_epoch()

    def state_again() -> object:
        changed = world.statement(device(4), 2, td_hash=b"\x07" * 32)
        return twin.check_in(changed, device(4).key)

    disturb: list[Callable[[], object]] = [
        lambda: twin.pause(device(0)),
        lambda: twin.set_terms(device(0), 999, 6),
        lambda: twin.pause(device(1)),
        lambda: twin.set_terms(device(2), 1, 1),  # paused before the start: enabled again, and still no lot
        lambda: twin.set_terms(device(3), 7, 1, enable=False),
        state_again,
        lambda: twin.enrol(device(5, owner=70), counter=2, gateway=1),
        lambda: twin.revoke(device(6)),
        lambda: twin.set_gateway(world.gateways[0], 3),
        lambda: twin.enrol(device(DEVICES)),
        lambda: twin.start_epoch(),  # refused: the walk goes on
        lambda: twin.fold(1, items=[]),  # refused, whoever asks
    ]
    order = random.Random(seed)
    steps: list[Callable[[], object]] = [lambda: twin.number(1, 3)] * 3
    if seed is not None:
        order.shuffle(disturb)
        for act in disturb:
            steps.insert(order.randrange(len(steps) + 1), act)
    for step in steps:
        step()
    twin.fold(1)
    (event,) = [one for one in twin.events if isinstance(one, EpochClosed)]
    return event


def test_any_interleaving_of_pauses_and_pokes_gives_the_same_lots(chain: Chain) -> None:
    calm = closed(chain, None)
    assert calm.lots == DEVICES - 1
    for seed in range(4):
        busy = closed(chain, seed)
        assert (busy.lots, busy.terms_head, busy.leaf_root) == (calm.lots, calm.terms_head, calm.leaf_root), seed
