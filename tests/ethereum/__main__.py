"""`python -m tests.ethereum FOLDER`; the worker processes import `runner`, which therefore stands by itself."""

import sys

from tests.ethereum.runner import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
