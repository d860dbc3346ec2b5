"""The table in docs/evaluation.md names real tasks, and every task names a scorer."""
import importlib.util
import pathlib

import pytest

ROOT = pathlib.Path(__file__).parents[2]
spec = importlib.util.spec_from_file_location("score_run", ROOT / "bench/score/run.py")
score_run = importlib.util.module_from_spec(spec)
spec.loader.exec_module(score_run)


def test_evaluation_lists_tasks_that_exist():
    table = score_run.EVALUATION.read_text().split("<!-- figures -->\n")[1].split("<!-- end of figures -->")[0]
    named = [line.split("|")[1].strip() for line in table.splitlines()[2:]]
    assert named and set(named) <= set(score_run.TASKS)


@pytest.mark.parametrize("task", score_run.TASKS)
def test_every_scorer_is_there(task):
    scores = ROOT.parent / "shared/score"
    if not scores.is_dir():
        pytest.skip("no scorers beside the repository")
    assert (scores / score_run.TASKS[task][0]).is_file()
