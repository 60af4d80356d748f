# Latchkey. `make` explains itself; every target sets up what it needs and does nothing twice.
# Needed on the machine: Python >= 3.11, make and bash. Node.js, for those who change contracts, comes from a Python package.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

VENV := .venv
BIN := $(VENV)/bin
PYTHON := $(BIN)/python
NODE_BIN := build/nodeenv/bin
WITH_NODE := PATH="$(CURDIR)/$(NODE_BIN):$$PATH"
SUITE := $(PYTHON) -m tools.suite
# Arguments of the user for what a target runs: make test ARGS='-k price', make devnet ARGS='--fridges 48'
ARGS ?=

SOLIDITY := $(wildcard chains/*/contracts/*.sol chains/*/contracts/*/*.sol)
TEST_SOLIDITY := $(wildcard chains/*/contracts/test/*.sol)
JAVASCRIPT := tools/*.cjs
# All that the built web app is made of; its tests do not make it anew.
WEB_SOURCES := $(shell find frontend/src frontend/public -type f -not -name '*.test.ts*' -not -path '*/.*') \
    $(wildcard frontend/*.html frontend/*.cjs) frontend/vite.config.ts frontend/tsconfig.json
WEB := cd frontend && $(WITH_NODE)
PIP := $(PYTHON) -m pip --disable-pip-version-check --quiet

# Stamps lie inside what they vouch for, so that removing a folder by hand is enough to have it made again.
VENV_STAMP := $(VENV)/stamp-run
DEV_STAMP := $(VENV)/stamp-dev
NODE_STAMP := build/nodeenv/stamp
NPM_STAMP := node_modules/.stamp
WEB_NPM_STAMP := frontend/node_modules/.stamp
WEB_STAMP := node/directory/web/.stamp
WEB_BENCH_STAMP := frontend/bench/node_modules/.stamp

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  %-17s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

##@ Set-up

$(VENV_STAMP): constraints.txt setup.cfg pyproject.toml
	@for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	    if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if [ -z "$${found:-}" ]; then echo 'Latchkey needs Python 3.11 or later: no such python3 is on the PATH' >&2; exit 1; fi; \
	echo "setting up $(VENV) with $$($$found --version)"; \
	$$found -m venv $(VENV)
	@$(PIP) install --require-hashes --requirement constraints.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_STAMP): $(VENV_STAMP) constraints-dev.txt
	@echo 'installing the development tools'
	@$(PIP) install --require-hashes --requirement constraints-dev.txt
	@touch $@

$(NODE_STAMP): tools/node_env.py | $(DEV_STAMP)
	@$(PYTHON) tools/node_env.py build/nodeenv
	@touch $@

$(NPM_STAMP): package.json package-lock.json .npmrc | $(NODE_STAMP)
	@$(WITH_NODE) npm ci --loglevel=error
	@touch $@

$(WEB_NPM_STAMP): frontend/package.json frontend/package-lock.json frontend/.npmrc | $(NODE_STAMP)
	@echo 'installing what the web app is built with'
	@$(WEB) npm ci --loglevel=error
	@touch $@

$(WEB_BENCH_STAMP): frontend/bench/package.json frontend/bench/package-lock.json frontend/bench/.npmrc $(WEB_NPM_STAMP)
	@echo 'installing what the web app is measured beside'
	@cd frontend/bench && PATH="$(CURDIR)/$(NODE_BIN):$$PATH" npm ci --loglevel=error
	@touch $@

# The built app is data of the Python package: who installs that needs no Node.js.
$(WEB_STAMP): $(WEB_SOURCES) $(WEB_NPM_STAMP)
	@echo 'building the web app'
	@$(WEB) npx --no-install vite build --logLevel warn
	@rm -rf $(@D) && mkdir -p $(@D) && cp -r frontend/dist/* $(@D)
	@touch $@

.PHONY: venv
venv: $(DEV_STAMP) ## Make the Python environment of developers in .venv

.PHONY: node-tools
node-tools: $(NPM_STAMP) ## Install Node.js and the npm development tools under build/ and node_modules/

.PHONY: web
web: $(WEB_STAMP) ## Build the web app into the Python package, if anything of it has changed

##@ Run

.PHONY: devnet
devnet: $(VENV_STAMP) $(WEB_STAMP) ## Run the whole market, with its web app and a past, until Ctrl-C (ARGS=--no-seeded: without)
	@$(BIN)/latchkey devnet --seeded $(ARGS)

.PHONY: devnet-seed
devnet-seed: $(VENV_STAMP) ## Make histories of 20 finished rounds beforehand for `make devnet` (about a minute)
	@$(BIN)/latchkey devnet seed $(ARGS)

.PHONY: devnet-status
devnet-status: $(VENV_STAMP) ## Tell what runs of the devnet
	@$(BIN)/latchkey devnet status $(ARGS)

.PHONY: devnet-down
devnet-down: $(VENV_STAMP) ## Stop the devnet and keep its data
	@$(BIN)/latchkey devnet down $(ARGS)

.PHONY: devnet-reset
devnet-reset: $(VENV_STAMP) ## Stop the devnet and delete its data
	@$(BIN)/latchkey devnet reset $(ARGS)

.PHONY: demo
demo: $(VENV_STAMP) ## Run one market from enrolment to download; the last line is a JSON summary
	@$(BIN)/latchkey demo $(ARGS)

##@ Change

.PHONY: contracts
contracts: $(NPM_STAMP) ## Compile the contracts that changed into chains/*/artifacts
	@$(PYTHON) -m tools.compile_contracts

.PHONY: test-artifacts
ifneq ($(TEST_SOLIDITY),)
test-artifacts: $(NPM_STAMP)
	@$(PYTHON) -m tools.compile_contracts --tests-only
else
test-artifacts:
	@true
endif

.PHONY: vectors
vectors: $(DEV_STAMP) ## Write specs/vectors anew from the Python code
	@$(PYTHON) -m tools.vectors

.PHONY: translate
translate: $(DEV_STAMP) ## Translate the genesis contracts into Python that the engine runs
	@$(PYTHON) -m tools.translate

.PHONY: api-pages
api-pages: $(DEV_STAMP) ## Write OpenAPI, AsyncAPI, schemas and Thing Model of the device API anew from the Python code
	@$(PYTHON) -m tools.api_pages

.PHONY: command-page
command-page: $(DEV_STAMP) ## Write docs/commands.md anew from the commands' own help
	@$(PYTHON) -m tools.command_page

.PHONY: web-abi
web-abi: $(DEV_STAMP) ## Write the contract interfaces of the web app anew from the artifacts
	@$(PYTHON) -m tools.web_abi

.PHONY: screenshots
screenshots: $(DEV_STAMP) $(WEB_STAMP) ## Take the pictures of the README anew from a devnet with a history
	@$(PYTHON) -m tests.web.screenshots

.PHONY: format
format: $(DEV_STAMP) $(NPM_STAMP) $(WEB_NPM_STAMP) ## Format Python, Solidity, JavaScript and TypeScript
	@$(BIN)/ruff format --quiet
	@$(BIN)/ruff check --quiet --select I --fix
	@$(WITH_NODE) npx --no-install prettier --log-level warn --write $(JAVASCRIPT) $(SOLIDITY)
	@$(WEB) npx --no-install biome check --linter-enabled=false --write

.PHONY: format-check
format-check: $(DEV_STAMP) $(NPM_STAMP) $(WEB_NPM_STAMP)
	@$(BIN)/ruff format --check
	@$(WITH_NODE) npx --no-install prettier --check $(JAVASCRIPT) $(SOLIDITY)
	@$(WEB) npx --no-install biome check --linter-enabled=false

.PHONY: lint
lint: $(DEV_STAMP) $(NPM_STAMP) $(WEB_NPM_STAMP) ## Lint Python (ruff), Solidity (solhint) and TypeScript (Biome)
	@$(BIN)/ruff check
	@$(if $(SOLIDITY),$(WITH_NODE) npx --no-install solhint --disc --max-warnings 0 $(SOLIDITY))
	@$(WEB) npx --no-install biome lint --error-on-warnings

.PHONY: arrows
arrows: $(DEV_STAMP) ## Check which package may import which (import-linter)
	@PYTHONPATH=. $(BIN)/lint-imports

.PHONY: types
types: $(DEV_STAMP) $(WEB_NPM_STAMP) ## Check types (mypy and tsc, strict)
	@$(BIN)/mypy
	@$(WEB) npx --no-install tsc --noEmit

.PHONY: drift
drift: $(DEV_STAMP) $(NPM_STAMP) ## Check that generated files, contracts and vectors, match their sources
	@$(PYTHON) -m tools.compile_contracts --check
	@$(PYTHON) -m tools.vectors --check
	@$(PYTHON) -m tools.api_pages --check
	@$(PYTHON) -m tools.translate --check
	@$(PYTHON) -m tools.web_abi --check

##@ Test

.PHONY: test
test: $(DEV_STAMP) test-artifacts ## Run the fast suites: unit, contracts (on our engine), integration
	@$(SUITE) unit tests/unit -m 'not slow and not anvil' -n 2 $(ARGS)
	@$(SUITE) contracts tests/contracts -m 'not slow and not anvil' -n 2 $(ARGS)
	@$(SUITE) integration tests/integration -m 'not slow and not anvil' -n 3 $(ARGS)

.PHONY: test-web
test-web: $(WEB_STAMP) ## Run the web app's own tests, and read its build for size and policy
	@$(WEB) npx --no-install vitest run $(ARGS)
	@$(WEB) npx --no-install vitest run --config vitest.dist.config.ts

.PHONY: test-web-browser
test-web-browser: $(DEV_STAMP) $(WEB_STAMP) ## Play the web app's stories in Chromium against a real devnet (about ten minutes)
	@$(SUITE) web-browser tests/web $(ARGS)

# Three at a time: some of these tests wait a minute for a chain's clock, as many of the integration tests do for a while.
.PHONY: test-slow
test-slow: $(DEV_STAMP) test-artifacts ## Run the tests marked slow of the fast suites
	@$(SUITE) slow tests/unit tests/contracts tests/integration -m 'slow and not anvil' -n 3 --dist worksteal $(ARGS)

.PHONY: gas-sweep
gas-sweep: $(DEV_STAMP) ## Run one small instance of each hot transaction at every gas limit, translated and on stock
	@EXHAUSTIVE=1 $(SUITE) gas-sweep tests/contracts/test_translated_calls.py -m slow -k every_gas $(ARGS)

.PHONY: test-anvil
test-anvil: $(DEV_STAMP) $(NPM_STAMP) test-artifacts ## Run the contract tests on anvil, and the tests that compare with it
	@$(SUITE) anvil tests/contracts --backend=anvil -m 'not engine' -n 2 $(ARGS)
	@$(SUITE) anvil-comparison tests/unit tests/integration -m anvil $(ARGS)

.PHONY: test-conformance
test-conformance: $(DEV_STAMP) $(NPM_STAMP) test-artifacts ## Run web3.py, viem, cast and EthereumJS against our chains
	@$(WITH_NODE) $(SUITE) conformance tests/conformance -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

.PHONY: test-e2e
test-e2e: $(DEV_STAMP) ## Run the devnet as its users do, by its command line
	@$(SUITE) e2e tests/e2e -m 'not crash' -n 2 --dist loadfile $(ARGS)

.PHONY: test-crash
test-crash: $(DEV_STAMP) ## Kill every process of a market in every phase of its rounds (about ten minutes)
	@$(SUITE) crash tests/e2e -m crash $(ARGS)

.PHONY: replay
replay: $(DEV_STAMP) $(NPM_STAMP) ## Re-execute 1,000 busy blocks of each chain with EthereumJS (some minutes)
	@$(PYTHON) -m tests.conformance.replay $(ARGS)

# FIXTURES is the folder BlockchainTests of the repository ethereum/tests; nothing here fetches it.
.PHONY: ethereum-tests
ethereum-tests: $(VENV_STAMP) ## Run Ethereum's official blockchain tests: FIXTURES=folder
	@$(PYTHON) -m tests.ethereum "$(FIXTURES)" $(ARGS)

.PHONY: bench-engine
bench-engine: $(DEV_STAMP) $(NPM_STAMP) test-artifacts ## Measure the engine beside stock py-evm, anvil and hardhat
	@ETH_HASH_BACKEND=pysha3 $(PYTHON) -m tests.bench.bench_engine $(ARGS)

.PHONY: bench-latency
bench-latency: $(DEV_STAMP) ## Measure how fast calls are answered while full blocks are built (about a minute)
	@$(PYTHON) -m tests.bench.bench_rpc_latency $(ARGS)

.PHONY: bench-memory
bench-memory: $(DEV_STAMP) ## Measure the chain process' memory over 100,000 transactions (about two minutes)
	@ETH_HASH_BACKEND=pysha3 $(PYTHON) -m tests.bench.bench_memory $(ARGS)

.PHONY: bench-directory
bench-directory: $(DEV_STAMP) $(WEB_STAMP) ## Measure the directory at a million devices (some minutes)
	@$(PYTHON) -m tests.bench.bench_directory $(ARGS)

.PHONY: bench-fleet
bench-fleet: $(DEV_STAMP) ## Measure a gateway of 10,000 devices, and 1,000 licensees beside webthing (about 15 minutes)
	@$(PYTHON) -m tests.bench.bench_fleet $(ARGS)

.PHONY: bench-worst-case
bench-worst-case: $(DEV_STAMP) ## Measure the slowest ways to burn gas, and what of them strangers reach
	@ETH_HASH_BACKEND=pysha3 $(PYTHON) -m tests.bench.bench_worst_case $(ARGS)

.PHONY: bench-web
bench-web: $(DEV_STAMP) $(WEB_BENCH_STAMP) ## Measure the web app in Chromium, beside DuckDB-WASM and crossfilter2 (some minutes)
	@$(WEB) npx --no-install tsc -p bench --noEmit
	@$(WEB) npx --no-install vite build --config bench/vite.config.ts --outDir ../../build/bench/web-page --logLevel warn
	@$(PYTHON) -m tests.bench.bench_web $(ARGS)

.PHONY: test-fuzz
test-fuzz: $(DEV_STAMP) ## Compare the engines at every edge and on random blocks, and see that planted errors are noticed
	@$(SUITE) fuzz tests/fuzz -n 2 $(ARGS)

SECONDS ?= 3600
.PHONY: fuzz
fuzz: $(DEV_STAMP) ## Compare the engines on random blocks for an hour, or for SECONDS
	@$(PYTHON) -m tests.fuzz --seconds $(SECONDS) $(ARGS)

# What continuous integration runs, in its order. The steps run one after the other also under make -j.
.PHONY: check
check: ## Run everything that continuous integration runs
	@$(MAKE) format-check
	@$(MAKE) lint
	@$(MAKE) arrows
	@$(MAKE) types
	@$(if $(filter test,$(MAKECMDGOALS)),true,$(MAKE) test)
	@$(MAKE) test-web
	@$(MAKE) test-fuzz
	@$(MAKE) test-slow
	@$(MAKE) test-anvil
	@$(MAKE) test-conformance
	@$(MAKE) test-e2e
	@$(MAKE) test-web-browser
	@$(MAKE) test-crash
	@$(MAKE) drift

##@ Upkeep

.PHONY: pins
pins: $(DEV_STAMP) ## Write constraints.txt and constraints-dev.txt anew after a change of setup.cfg
	@tools/pins

.PHONY: clean
clean: ## Remove everything that make has made; the devnet's data stay (see devnet-reset)
	@rm -rf build node_modules frontend/node_modules frontend/bench/node_modules frontend/dist node/directory/web $(VENV) *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
