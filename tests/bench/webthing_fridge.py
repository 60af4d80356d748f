"""The same fridge served by Mozilla's package `webthing`: a peer that `make bench-fleet` runs beside ours.

    python -m tests.bench.webthing_fridge PORT VALUES

VALUES is a JSON file {property: value}, as our fridge answered it, history included. The package keeps values in memory
and has neither keys, signatures, limits nor a database; without its announcement over mDNS, which needs a network.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import tornado.ioloop
from webthing import Property, SingleThing, Thing, Value, WebThingServer

from device_sim.observations import BY_NAME


def fridge(values: dict[str, object]) -> Thing:
    """Return a Thing that has these values."""
    thing = Thing("urn:dev:ops:bench-fridge", "Fridge", ["TemperatureSensor"], "A fridge")
    for name, value in values.items():
        known = BY_NAME.get(name)
        description = {"type": known.kind if known is not None else "array", "readOnly": True}
        thing.add_property(Property(thing, name, Value(value), metadata=description))
    return thing


def main(argv: Sequence[str]) -> int:
    """Serve until ended."""
    port, values = int(argv[0]), json.loads(Path(argv[1]).read_bytes())
    server = WebThingServer(SingleThing(fridge(values)), port=port, disable_host_validation=True)
    server.server.listen(port, "127.0.0.1")
    tornado.ioloop.IOLoop.current().start()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
