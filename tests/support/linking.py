"""Somebody who tries to tell which two devices belong to one owner, from all that is public and nothing else.

It knows half of the owners (a neighbour, a customer list) and learns from them which coincidences give a pair away:
values that few devices share, events near each other in order or in time, serial numbers that can be counted through.
Then it ranks, for every device of the other half, all others. `advantage` is the share of wrong devices that it ranks
below the right one: 0.5 is chance, 1.0 is certainty.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from eth_hash.auto import keccak

Pair = tuple[bytes, bytes]
Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
SERIALS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened on a ledger: what, to which device, at which chain second, and with which fields."""

    kind: str
    device: bytes
    time: int
    body: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that is public: events in the order of the ledgers, and what the gateway serves of each device."""

    events: Sequence[Event]
    documents: Mapping[bytes, Sequence[object]] = field(default_factory=dict)

    @property
    def devices(self) -> list[bytes]:
        """Return all devices in the order of their addresses."""
        return sorted({event.device for event in self.events})


def leaves(value: object) -> Iterator[str]:
    """Yield every value inside a JSON value, as text."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from leaves(inner)
    elif isinstance(value, bytes):
        yield value.hex()
    else:
        yield str(value).removeprefix("0x")


def shared_values(record: Record) -> Numbers:
    """Return how telling the values are that two devices share: the sum of log(devices / devices that have it)."""
    devices = record.devices
    values = {device: set(leaves(list(record.documents.get(device, ())))) for device in devices}
    for event in record.events:
        values[event.device] |= {f"{event.kind} {text}" for text in leaves(dict(event.body))}
    known = Counter(text for found in values.values() for text in found)
    holders: dict[str, list[int]] = {}
    for place, device in enumerate(devices):
        for text in values[device]:
            if 1 < known[text] < len(devices):
                holders.setdefault(text, []).append(place)
    found = np.zeros((len(devices), len(devices)))
    for places in holders.values():
        found[np.ix_(places, places)] += math.log(len(devices) / len(places))
    return found


def nearness(values: Mapping[bytes, float], devices: Sequence[bytes]) -> Numbers:
    """Return minus the distance of two devices in some order or time; 0 where nothing is known."""
    line = np.array([values.get(device, math.nan) for device in devices])
    found = -np.abs(line[:, None] - line[None, :])
    return np.nan_to_num(np.asarray(found, dtype=np.float64))


def serial_numbers(record: Record) -> dict[bytes, float]:
    """Return serial numbers found by counting: hashes of what a maker might hash."""
    found: dict[bytes, float] = {}
    for event in record.events:
        if event.kind == "enrol":
            for number in range(SERIALS):
                if keccak(f"latchkey serial {number}".encode() + event.device) == event.body["serial_hash"]:
                    found[event.device] = float(number)
    return found


def coincidences(record: Record) -> dict[str, Numbers]:
    """Return, by name, how near each other all pairs of devices are in every respect that is public."""
    devices = record.devices
    found = {"shared values": shared_values(record), "serial numbers": nearness(serial_numbers(record), devices)}
    for kind in sorted({event.kind for event in record.events}):
        ranks: dict[bytes, list[float]] = {}
        times: dict[bytes, list[float]] = {}
        for rank, event in enumerate(event for event in record.events if event.kind == kind):
            ranks.setdefault(event.device, []).append(rank)
            times.setdefault(event.device, []).append(event.time)
        for number in range(max(map(len, ranks.values()))):
            for name, lists in (("order", ranks), ("time", times)):
                values = {device: line[number] for device, line in lists.items() if len(line) > number}
                near = nearness(values, devices)
                found[f"{kind} {number} {name}"] = near
                # Whoever stands right beside whom matters more than who is far away.
                found[f"{kind} {number} {name}, close"] = np.exp(near / 2)
    return found


def advantage(record: Record, pairs: Sequence[Pair]) -> float:
    """Return how well the half of the owners that is not known is linked, each half known in turn."""
    devices = record.devices
    place = {device: number for number, device in enumerate(devices)}
    features = np.stack([_standard(values) for values in coincidences(record).values()])
    partner = np.zeros((len(devices), len(devices)), dtype=bool)
    for a, b in pairs:
        partner[place[a], place[b]] = partner[place[b], place[a]] = True
    order = np.random.default_rng(1).permutation(len(pairs))
    halves = [sorted(place[device] for number in part for device in pairs[number]) for part in np.array_split(order, 2)]
    shares = []
    for known, asked in (halves, halves[::-1]):
        weights = _learned(features[:, known][:, :, known], partner[np.ix_(known, known)])
        scores = np.tensordot(weights, features[:, asked][:, :, asked], axes=1)
        truth = partner[np.ix_(asked, asked)]
        for own, (row, right) in enumerate(zip(scores, truth, strict=True)):
            mine = row[right][0]
            others = np.delete(row, [own, int(np.argmax(right))])
            shares.append(float(np.mean(others < mine) + np.mean(others == mine) / 2))
    return float(np.mean(shares))


def chance(pairs: int) -> float:
    """Return the standard deviation of `advantage` when nothing links: two devices of a pair are one observation."""
    return math.sqrt(1 / 12 / pairs)


def _standard(values: Numbers) -> Numbers:
    """Return values of mean 0 and deviation 1 over all pairs; a device is no pair with itself."""
    off = ~np.eye(len(values), dtype=bool)
    spread = values[off].std()
    return (values - values[off].mean()) / spread if spread > 0 else np.zeros_like(values)


def _learned(features: Numbers, partner: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Numbers:
    """Return the weights of a ridge logistic regression on the pairs of known owners."""
    upper = np.triu_indices(partner.shape[0], k=1)
    x, y = features[:, upper[0], upper[1]].T, partner[upper].astype(float)
    weight = np.where(y == 1, (1 - y).sum() / y.sum(), 1.0)
    inside, bias = np.zeros(x.shape[1]), 0.0
    for _ in range(300):
        guess = 1 / (1 + np.exp(-np.clip(x @ inside + bias, -30, 30)))
        error = weight * (guess - y) / weight.sum()
        inside -= 1.0 * (x.T @ error + 0.02 * inside)
        bias -= 1.0 * error.sum()
    return inside
