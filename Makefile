# For those who work on kith. Everybody else needs scripts/run and scripts/test only.
PREFIX ?= /usr/local

.PHONY: build run test lint format bench install

build:
	scripts/build

run:
	scripts/run

test:
	scripts/test

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Plugins
	scripts/run prompts check prompts

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Plugins

bench: build
	scripts/bench

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 -s .build/release/kith "$(DESTDIR)$(PREFIX)/bin/kith"
