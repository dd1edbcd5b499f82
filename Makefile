# Two commands need nothing but Debian or Ubuntu, Python 3.11 or later and make: `make report` and `make test`.
# What they install goes to .venv; missing Debian packages are installed where that is allowed, and named where not.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
MAKEFLAGS += --no-builtin-rules --no-print-directory

PATH ?= /usr/local/bin:/usr/bin:/bin
PYTHON ?= python3
CORPORA ?= ../shared/corpora
MEASURES ?= ../shared/measure
venv := .venv
bin := $(venv)/bin
requirements := pyproject.toml constraints.txt scripts/setup.sh
stories := $(notdir $(patsubst %/,%,$(wildcard seeds/*/)))

export PATH PYTHON
unexport PYTHONHOME PYTHONPATH

.PHONY: help report test lint accept readme train evaluate gate wheel clean $(stories:%=report-%)

help:  ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | expand -t 12

report: $(stories:%=report-%)  ## Compare the articles of every story in seeds/ and write reports/
	@echo "Reports: $(stories:%=reports/%/report.html)"

$(stories:%=report-%): report-%: $(venv)/installed
	$(bin)/factcheck compare $(sort $(filter-out %.toml,$(wildcard seeds/$*/*))) -o reports/$* --fail-on none

test: $(venv)/developed  ## Run every test
	$(bin)/python -m pytest

lint: $(venv)/developed  ## Check style and types
	$(bin)/ruff check
	$(bin)/ruff format --check
	$(bin)/mypy

accept: $(venv)/developed  ## Accept what the tests made in tests/actual as the gold files
	@test -d tests/actual || { echo "Nothing to accept: no test left a file in tests/actual."; exit 1; }
	cp -R tests/actual/. tests/gold/
	rm -r tests/actual

readme: $(venv)/developed  ## Renew the parts of README.md that the program makes
	$(bin)/python -m scripts.readme

train: $(venv)/trainable  ## Train the models in factcheck/pipelines (CORPORA=folder of the corpora)
	$(bin)/python -m training "$(CORPORA)"
	$(bin)/python -m training.attributions --corpora "$(CORPORA)"

evaluate: $(venv)/developed  ## Measure the pipeline (CONLLU=file.conllu.gz or NAMES=file.jsonl.gz)
	@$(bin)/python -m training.evaluate $(if $(CONLLU),--conllu "$(CONLLU)") $(if $(NAMES),--names "$(NAMES)")

gate: $(venv)/developed  ## Hold accuracy to its pins where corpora are (ONLY=name, RAISE=1, ACCEPT_LOWER=1, KEPT=1)
	@$(bin)/python -m scripts.gate --measures "$(MEASURES)" --corpora "$(CORPORA)" $(addprefix --only ,$(ONLY)) \
		$(if $(KEPT),--kept) $(if $(RAISE),--raise) $(if $(ACCEPT_LOWER),--lower)

wheel: $(venv)/developed  ## Build the wheel and the source archive in dist/
	$(bin)/python -m hatchling build

clean:  ## Remove what was made, .venv too
	rm -rf $(venv) build dist tests/actual .mypy_cache .pytest_cache .ruff_cache $(wildcard reports/*/)
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps say that an install is complete; both are of the working tree, so that only new requirements renew them.

$(venv)/installed: $(requirements)
	@scripts/setup.sh $(venv)
	@touch $@

$(venv)/trainable: $(requirements)
	@scripts/setup.sh $(venv) dev,train
	@touch $(venv)/installed $(venv)/developed $@

$(venv)/developed: $(requirements)
	@scripts/setup.sh $(venv) dev
	@touch $(venv)/installed $@
