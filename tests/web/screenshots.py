"""Takes the pictures of the README: `make screenshots`.

A devnet with a history runs as by `latchkey devnet up --seeded`; the story `screenshots` walks through the app in both
themes and writes `docs/images/NAME-THEME.png`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.support import browser
from tests.support.web_market import serving

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
FOLDER = ROOT / "build" / "screenshots"
SECONDS = 600.0


def main() -> int:
    """Take them all."""
    if (why := browser.missing()) is not None:
        print(f"screenshots: {why}", file=sys.stderr)
        return 1
    shutil.rmtree(FOLDER, ignore_errors=True)
    with serving(FOLDER / "devnet", seeded=True) as market:
        play = browser.story("screenshots", market, FOLDER / "story")
        done = subprocess.run(play.command, cwd=play.cwd, timeout=SECONDS, check=False)
    if done.returncode != 0:
        return done.returncode
    IMAGES.mkdir(exist_ok=True)
    for picture in sorted((FOLDER / "story").glob("*.png")):
        shutil.copy(picture, IMAGES / picture.name)
        print(f"{(IMAGES / picture.name).relative_to(ROOT)}  {picture.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
