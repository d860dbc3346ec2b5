# make demo     build, read the sample pages, print the timeline
# make test     build and run every test
# Both install the Debian packages that they need (as root, or with sudo). The rest:
# make release | dev | tsan | fuzz | tidy | format | score | speed | web
JOBS ?= $(shell nproc)
.PHONY: all release demo test dev tsan fuzz tidy format score speed setup setup-test web clean
.DEFAULT_GOAL := release

setup:
	@tools/setup.sh

setup-test:
	@tools/setup.sh test

# Only who changes the pages needs npm: what they build to is in web/dist.
web:
	cd web && npm ci && npm run check && npm run build

release: setup
	@cmake --preset release -DDATELINE_TESTS=OFF > build.log 2>&1 || { cat build.log; exit 1; }
	@cmake --build build/release -j $(JOBS) --target dateline_cli

demo: release
	@tools/demo.sh

test: setup-test
	@tools/test.sh

dev: setup-test
	@DATELINE_PRESET=dev tools/test.sh

tsan: setup
	cmake --workflow --preset tsan

fuzz: setup
	cmake --workflow --preset fuzz

tidy: setup
	cmake --workflow --preset tidy

format:
	git ls-files '*.h' '*.cc' | xargs clang-format -i

score: release
	bench/score/run.sh

speed: release
	bench/speed/run.sh

clean:
	rm -rf build build.log
