# For those who work on kith. Everybody else needs scripts/run and scripts/test only.
PREFIX ?= /usr/local

.PHONY: build run test lint format bench fuzz year install

build:
	scripts/build

run:
	scripts/run

test:
	scripts/test

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Plugins Fuzz
	scripts/run prompts check prompts

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Plugins Fuzz

bench: build
	scripts/bench

# A minute for each reader; scripts/fuzz 600 dialogue looks at one for longer.
fuzz:
	scripts/fuzz 60

# A year of eight people with the coach, to be read.
year:
	swift run year-writer .build/year

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 -s .build/release/kith "$(DESTDIR)$(PREFIX)/bin/kith"
