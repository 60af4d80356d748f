"""Browser stories: Node.js plays each of them in a Chromium of its own, against one devnet that all of them share.

What a story does is in `frontend/e2e/stories`; here is what it is told.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

from chains.crypto.devnet_roles import role_key
from chains.crypto.keys import address_of
from node.devnet.network import WATCHERS
from tests.support import node_js
from tests.support.background import Play
from tests.support.web_market import WebMarket

FRONTEND = Path(__file__).parents[2] / "frontend"
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
WALLETS = (0, 1, 2, 4)
"""Of the devnet's bidders, those whose keys injected wallets hold; the notebook bids as another."""


def chromium() -> str | None:
    """Return the path of a Chromium: of the variable CHROMIUM, else of the PATH; None if there is none."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def missing() -> str | None:
    """Return what keeps stories from being played on this machine, None if nothing does."""
    if chromium() is None:
        return "no Chromium on this machine: install Debian's `chromium`, or name one by the variable CHROMIUM"
    if node_js.find() is None:
        return "no Node.js: run `make node-tools`"
    if not (FRONTEND / "node_modules" / "playwright-core").is_dir():
        return "playwright-core is not installed: run `make web`"
    return None


def story(name: str, market: WebMarket, folder: Path) -> Play:
    """Return the play of a story; `folder` keeps what it writes."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = folder / "settings.json"
    settings.write_text(json.dumps(_settings(market, folder), indent=2), encoding="utf-8")
    return Play(command=(str(node_js.find()), "e2e/run.ts", name, str(settings)), cwd=FRONTEND)


def _settings(market: WebMarket, folder: Path) -> dict[str, object]:
    keys = [role_key("bidder", index) for index in WALLETS]
    return {
        "web": market.web,
        "folder": str(folder),
        "chromium": chromium(),
        "python": sys.executable,
        "supervisor": market.supervisor,
        "stretch": market.stretch,
        "devnet": str(market.root / "devnet.json"),
        "metadata": market.described["metadata"],
        "auction": market.described["auction"],
        "schedule": market.described["schedule"],
        "watchers": [market.described[name]["url"] for name in WATCHERS],
        "wallets": [{"address": "0x" + address_of(key).hex(), "key": "0x" + key.to_bytes().hex()} for key in keys],
    }
