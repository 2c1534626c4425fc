# Two jobs, `make site` and `make test`; each first sets up what it needs in .venv/.
# `make help` lists them all. Works with GNU make 3.81 (macOS) and later; Windows
# users type the same commands by hand, see README.md.

VENV := .venv
PY := $(VENV)/bin/python
INSTALL := $(PY) -m pip install --disable-pip-version-check --no-deps --require-hashes --only-binary :all:

# Empty files that say when the environment was last brought up to each lock. An
# installation takes them away first and puts them back last, so that an interrupted
# one is begun afresh.
RUN := $(VENV)/run.stamp
DEV := $(VENV)/dev.stamp
# What the tests of the built site have from npm; its list of what is installed is the stamp.
TOOLS := tests/tools/node_modules/.package-lock.json

# The same for an environment that no longer works: its Python was removed or replaced.
ifneq ($(shell $(PY) -c 'import pip; print("works")' 2>/dev/null),works)
$(shell rm -f $(RUN) $(DEV))
endif

# Sets $found to the first Python that the locks were made for and that can make an
# environment. `make site PYTHON=…` names one.
define find_python
found=; bare=; \
for python in $(or $(PYTHON),python3.13 python3.12 python3.11 python3.14 python3 python); do \
  "$$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null || continue; \
  if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then found=$$python; break; fi; \
  bare=$$python; \
done; \
if [ -z "$$found" ] && [ -n "$$bare" ]; then \
  echo "$$bare cannot make environments: install its venv module (Debian, Ubuntu: apt install python3-venv)." >&2; exit 1; \
elif [ -z "$$found" ]; then \
  echo "No Python 3.11 to 3.14 found: install one, or name it: make site PYTHON=/path/to/python3" >&2; exit 1; \
fi
endef

.PHONY: help site test serve clean setup lock python
.DEFAULT_GOAL := help

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s  %s\n", $$1, $$2 }' Makefile

site: $(RUN) ## build site/ from content/
	$(PY) build.py

serve: $(RUN) ## show the site on this computer and rebuild it on every change
	$(PY) build.py serve

test: $(DEV) $(TOOLS) ## check style and types, then run all tests
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m pytest -n auto --maxprocesses 4 --dist loadfile

clean: ## remove what was built and all caches; .venv/ and content/ stay
	@if [ -e $(RUN) ]; then $(PY) build.py clean; fi
	rm -rf .cache .hypothesis

setup: $(RUN) ## only make .venv/

lock: ## renew requirements/*.txt from requirements/*.in, with the newest versions
	@$(find_python); PYTHON="$$found" requirements/lock

# Which Python would be used?
python:
	@$(find_python); echo "$$found"

$(RUN): requirements/run.txt
	@if [ ! -e $@ ]; then \
	  $(find_python); \
	  echo "Setting up $(VENV)/ with $$found: about a minute, 350 MB"; \
	  "$$found" -m venv --clear $(VENV); \
	fi
	@rm -f $@
	$(INSTALL) -r $<
	@touch $@

$(DEV): requirements/dev.txt $(RUN)
	@rm -f $(RUN) $(DEV)
	$(INSTALL) -r $<
	@touch $(RUN) $(DEV)

# Without npm, or without a network, the tests that need them are skipped (in CI they fail).
$(TOOLS): tests/tools/package-lock.json
	@if command -v npm >/dev/null; then \
	  echo "Setting up tests/tools/node_modules: axe-core and the Nu HTML checker, 35 MB"; \
	  (cd tests/tools && npm ci) && touch $@ || [ -z "$$CI" ]; \
	fi
