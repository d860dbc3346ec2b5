"""What the cases of a module, by its names REPORTS and EVENTS, give through the real program."""
import pytest
from leads import event_lines, report_lines


@pytest.fixture(scope="module")
def reports(request):
    return report_lines(request.module.REPORTS)


@pytest.fixture(scope="module")
def events(request, tmp_path_factory):
    return event_lines(request.module.EVENTS, tmp_path_factory.mktemp("records"))
