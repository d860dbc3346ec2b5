import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from room import record, room  # noqa: E402, F401  the fixtures


@pytest.fixture(scope="session")
def chromium():
    import chromium
    if not chromium.PROGRAM:
        pytest.skip("chromium is not installed (tools/setup.sh test installs it)")
    browser = chromium.Chromium()
    yield browser
    browser.close()


@pytest.fixture
def open_page(chromium):
    pages = []

    def make(url=None, wait="load", **how):
        page = chromium.page(**how)
        pages.append(page)
        if url:
            page.open(url, wait)
        return page
    yield make
    for page in pages:
        page.close()
