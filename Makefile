# The targets mirror the npm scripts; tool-allowlist-policy keeps the contract of the two-script workflow it replaces.
NODE ?= node
CLI := $(dir $(abspath $(lastword $(MAKEFILE_LIST))))dist/cli/index.js

.PHONY: all test lint build tool-allowlist-policy

all: lint test

test:
	npm cit

lint:
	npm run typecheck
	npm run lint
	npm run imports

build:
	npm run package

# Values as they were given: neither make nor the shell may find commands in them.
quoted = '$(subst ','\'',$(value $(1)))'
unexport INPUT OUTPUT

tool-allowlist-policy:
	@if [ -z $(call quoted,INPUT) ]; then echo "INPUT is required (example: make tool-allowlist-policy INPUT=approved-tools.json OUTPUT=policy.yaml)"; exit 2; fi
	@if [ -z $(call quoted,OUTPUT) ]; then echo "OUTPUT is required (example: make tool-allowlist-policy INPUT=approved-tools.json OUTPUT=policy.yaml)"; exit 2; fi
	$(NODE) $(CLI) render policy --input=$(call quoted,INPUT) --output=$(call quoted,OUTPUT)
