# Latchkey. `make` explains itself; every target sets up what it needs and does nothing twice.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
PYTHON := $(BIN)/python
NODE_BIN := build/nodeenv/bin

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build/stamps/nodeenv: tools/node_env.py
	@$(PYTHON) tools/node_env.py build/nodeenv
	@mkdir -p $(@D) && touch $@

build/stamps/npm: build/stamps/nodeenv package.json package-lock.json .npmrc
	@PATH="$(CURDIR)/$(NODE_BIN):$$PATH" npm ci --loglevel=error
	@mkdir -p $(@D) && touch $@

.PHONY: node-tools
node-tools: build/stamps/npm ## Install Node.js and the npm development tools under build/ and node_modules/

.PHONY: contracts
contracts: node-tools ## Compile the contracts that changed into chains/*/artifacts
	@$(PYTHON) -m tools.compile_contracts
