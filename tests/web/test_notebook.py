"""The notebook of the documentation is a second front end: the whole story by open interfaces alone."""

import json

import pytest

from tests.support import notebook
from tests.web.conftest import PlayOut


def test_the_notebook_carries_no_outputs_and_every_cell_compiles() -> None:
    document = json.loads(notebook.PATH.read_text(encoding="utf-8"))
    assert document["nbformat"] == 4
    code = [cell for cell in document["cells"] if cell["cell_type"] == "code"]
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in code)
    assert len({cell["id"] for cell in document["cells"]}) == len(document["cells"])
    for number, source in notebook.cells(notebook.PATH):
        notebook.compiled(number, source)


@pytest.mark.e2e
@pytest.mark.slow
@pytest.mark.begins_at_once("notebook")
def test_the_notebook_goes_from_the_directory_to_rows_of_data(play_out: PlayOut) -> None:
    play_out("notebook")
