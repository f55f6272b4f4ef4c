# Tout ce qui se lance dans ce projet. « make » seul affiche la liste.
# Il suffit de Python 3.11 ou plus récent et de make ; « make PYTHON=python3.12 demo » en choisit un autre.

PYTHON ?= python3
VENV   := .venv
ESSAI  := build/essai
DEMO   := build/demo

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export PIP_ROOT_USER_ACTION := ignore

# Le PDF s’ajoute quand son supplément est installé.
PDF       = $(shell $(VENV)/bin/python -c 'import typst' 2>/dev/null && echo --format pdf)
DOCUMENTS = --format md --format html $(PDF) --sortie $(DEMO)/restitutions

SOURCES  := $(shell find src templates schemas -type f -not -name '*.pyc' 2>/dev/null)
EXEMPLES := $(shell find examples -type f -name '*.yaml' 2>/dev/null)

.DELETE_ON_ERROR:
.DEFAULT_GOAL := aide
.PHONY: aide demo test lint format fresh schemas docs wheel archive bench bench-national clean

aide: ## Afficher cette liste
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 24

# « pip install --group » demande pip 25.1 : celui de l’environnement est mis à jour d’abord.
define nouvel_environnement
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 ou plus récent est nécessaire : make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "Préparation de $(1)…"
	@$(PYTHON) -m venv $(1)
	@$(1)/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
endef

# L’environnement de travail : le projet tel qu’il est dans ce dossier.
$(VENV)/.projet: pyproject.toml
	$(call nouvel_environnement,$(VENV))
	@$(VENV)/bin/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.outils: $(VENV)/.projet
	@$(VENV)/bin/python -m pip install --quiet --group lint --group test
	@touch $@

# L’environnement d’essai ne contient que le paquet construit, jamais ce dossier.
$(ESSAI)/.outils: pyproject.toml
	$(call nouvel_environnement,$(ESSAI))
	@$(ESSAI)/bin/python -m pip install --quiet --group test
	@touch $@

$(ESSAI)/.paquet: $(ESSAI)/.outils dist/.paquet
	@$(ESSAI)/bin/python -m pip install --quiet dist/*.whl
	@$(ESSAI)/bin/python -m pip install --quiet --force-reinstall --no-deps dist/*.whl
	@touch $@

dist/.paquet: pyproject.toml README.md LICENSE $(SOURCES)
	@rm -rf dist && mkdir -p dist
	@$(MAKE) --no-print-directory $(VENV)/.projet
	@$(VENV)/bin/python -m pip wheel --quiet --no-deps --wheel-dir dist .
	@touch $@

demo: $(DEMO)/.pret ## Valider les exemples, écrire un diagnostic, une synthèse et une comparaison
	@echo "Documents écrits dans $(DEMO)/restitutions, les pages .html s’ouvrent d’un double clic :"
	@find $(DEMO)/restitutions -type f | sort | sed 's/^/  /'

$(DEMO)/.pret: $(VENV)/.projet $(SOURCES) $(EXEMPLES)
	@rm -rf $(DEMO) && mkdir -p $(DEMO)/restitutions
	$(VENV)/bin/diagdemo validate --depot examples/territoires-reels
	$(VENV)/bin/diagdemo validate --depot examples/reseau-fictif
	$(VENV)/bin/diagdemo report brumeval --depot examples/reseau-fictif --date 2026-06-30 $(DOCUMENTS)
	$(VENV)/bin/diagdemo report --synthese brumeval --depot examples/reseau-fictif --date 2026-06-30 $(DOCUMENTS)
	$(VENV)/bin/diagdemo report --compare --depot examples/territoires-reels $(DOCUMENTS)
	@touch $@

test: $(ESSAI)/.paquet ## Essayer le paquet construit, tel que les utilisateurs le reçoivent
	$(ESSAI)/bin/pytest -n auto --dist worksteal $(PYTEST)

archive: $(VENV)/.outils ## Vérifier que l’archive des sources s’installe et trouve ses fichiers
	@rm -rf build/archive && mkdir -p build/archive
	$(VENV)/bin/python -m build --sdist --outdir build/archive . >/dev/null
	$(call nouvel_environnement,build/archive/env)
	build/archive/env/bin/python -m pip install --quiet build/archive/*.tar.gz
	cd / && $(CURDIR)/build/archive/env/bin/diagdemo schema device >/dev/null
	cd / && $(CURDIR)/build/archive/env/bin/diagdemo report mulhouse --depot $(CURDIR)/examples/territoires-reels --sortie - >/dev/null

lint: $(VENV)/.outils ## Vérifier le style, les couches et les types
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/lint-imports
	$(VENV)/bin/mypy

format: $(VENV)/.outils ## Mettre le code en forme
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

fresh: $(VENV)/.projet ## Vérifier que les fichiers fabriqués sont à jour
	$(VENV)/bin/python scripts/generate.py --check

schemas: $(VENV)/.projet ## Fabriquer les schémas et les fiches commentées
	$(VENV)/bin/python scripts/generate.py

docs: schemas ## Fabriquer les pages de documentation tirées du code

wheel: dist/.paquet ## Construire le paquet dans dist/
	@ls dist/*.whl

bench: $(VENV)/.outils ## Mesurer ce que coûtent les commandes, à côté d’autres outils
	$(VENV)/bin/python -m bench.run --json build/mesures.json --markdown build/mesures.md $(BENCH)

bench-national: $(VENV)/.outils ## Mesurer une fois à l’échelle du pays, et projeter
	$(VENV)/bin/python -m bench.national --json build/pays.json --markdown build/pays.md $(BENCH)

clean: ## Supprimer tout ce que ce fichier fabrique
	rm -rf $(VENV) build dist
