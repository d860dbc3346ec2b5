# make demo     build, read the sample pages, print the timeline
# make test     build and run every test
# Both install the Debian packages that they need (as root, or with sudo). The rest:
# make release | dev | tsan | fuzz | tidy | format | score | speed
JOBS ?= $(shell nproc)
.PHONY: all release demo test dev tsan fuzz tidy format score speed setup clean
.DEFAULT_GOAL := release

setup:
	@tools/setup.sh

release: setup
	@cmake --preset release -DDATELINE_TESTS=OFF > build.log 2>&1 || { cat build.log; exit 1; }
	@cmake --build build/release -j $(JOBS) --target dateline_cli

demo: release
	@tools/demo.sh

test: setup
	@tools/test.sh

dev: setup
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
