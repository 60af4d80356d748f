"""Whoever installs the package gets the web app with it, already built."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("chains", "node", "device_sim")
META = ("setup.cfg", "pyproject.toml", "README.md", "LICENSE")


def test_a_wheel_carries_the_built_web_app(tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    for name in META:
        shutil.copy(ROOT / name, tree / name)
    for name in PACKAGES:
        shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__", "web"))
    # A stand-in of the build's shape: what is promised is that files of every depth travel, whatever is in them.
    web = tree / "node" / "directory" / "web"
    built = {"index.html", "icon.svg", "assets/index-1a2b.js", "assets/inter.woff2"}
    for name in built:
        (web / name).parent.mkdir(parents=True, exist_ok=True)
        (web / name).write_text("x", encoding="utf-8")
    (web / ".stamp").touch()

    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
    build += ["--no-build-isolation", "--wheel-dir", str(tmp_path / "wheel"), str(tree)]
    subprocess.run(build, check=True, capture_output=True)

    (wheel,) = (tmp_path / "wheel").glob("*.whl")
    prefix = "node/directory/web/"
    found = {name.removeprefix(prefix) for name in zipfile.ZipFile(wheel).namelist() if name.startswith(prefix)}
    assert found == built
