# make serve · make test · make build · make check · make bench · make lock. Everything is installed into .venv first, if that is not up to date.
# Material's notice about a future MkDocs; pyproject.toml pins the present one
export NO_MKDOCS_2_WARNING := 1

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
NODE := $(BIN)/node
NODE_READY := node_modules/.ready

.PHONY: serve test build check bench lighthouse ready lock clean

serve: $(READY)
	$(BIN)/mkdocs serve

build: $(READY)
	$(BIN)/mkdocs build --strict

check: $(READY)
	$(BIN)/kurabe check

ready: $(READY)

test: $(READY) $(NODE_READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/zizmor --persona=pedantic --offline --min-severity=low --quiet .
	$(BIN)/kurabe check
	$(BIN)/kurabe fmt --check
	$(NODE) node_modules/.bin/tsc -p .
	$(NODE) --test tests/scripts/*.test.js
	$(BIN)/pytest -n auto

# How fast the check is, beside check-jsonschema; several minutes. BENCH="--models 100 --runs 3" for a quick look.
# The last one needs Chromium and a built site (make build): from a key press to the filtered table of models.
bench: $(READY)
	$(BIN)/python -m bench $(BENCH)
	$(BIN)/python -m bench.importing
	$(BIN)/python -m bench.filtering
	$(BIN)/python -m bench.weight

# Lighthouse's scores of the main pages; fetches Lighthouse itself.
lighthouse: $(READY)
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m bench.lighthouse

# Made by a tool, with hashes and without the address of any index. Run it after changing pyproject.toml.
lock: $(READY)
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header --quiet --output-file requirements.txt

$(READY): requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Kurabe needs Python 3.11 or newer; try: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

# What checks the scripts of the pages; building and serving the site needs none of it.
$(NODE_READY): package-lock.json $(READY)
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --silent
	touch $(NODE_READY)

clean:
	rm -rf $(VENV) node_modules site
