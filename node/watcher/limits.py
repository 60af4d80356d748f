"""What one client may ask of a watcher: an opening costs a signature check and five questions to the node.

Spec: `specs/protocol/watcher.md` section "Limits".
"""

from __future__ import annotations

from node.serving.pace import EVERY, Limits, Rate

LIMITS = Limits(
    rates={EVERY: Rate(burst=120, per_second=20), "openings": Rate(burst=20, per_second=1)},
    costs={("POST", "/v1/openings"): "openings", ("POST", "/v1/shares"): "openings"},
    places={},
)
