"""Tests that need a browser, or a devnet with the web app: run by `make test-web-browser`."""
