"""Where the values of a TOML text stand."""

from __future__ import annotations

import tomllib
from pathlib import Path

from factcheck.toml_lines import lines_of

ROOT = Path(__file__).parents[1]

TEXT = """# a comment

title = "one"  # another
quoted."a.b" = 1
text = \"\"\"
[not.a.table]
x = 1
\"\"\"
list = [
  "a",  # ]
  { b = 2 },
]

[limits]
articles = 3
[checks.M01.options]
tolerance = 0.1

[[story]]
name = "fog"
[story.draft]
path = "x"
[[story.more]]
[[story.more]]
a = 1
[[story]]
name = "fire"
"""


def test_every_value_has_its_line() -> None:
    assert lines_of(TEXT) == {
        ("title",): 3,
        ("quoted",): 4,
        ("quoted", "a.b"): 4,
        ("text",): 5,
        ("list",): 9,
        ("list", 0): 9,
        ("list", 1): 9,
        ("list", 1, "b"): 9,
        ("limits",): 14,
        ("limits", "articles"): 15,
        ("checks", "M01", "options"): 16,
        ("checks", "M01", "options", "tolerance"): 17,
        ("story", 0): 19,
        ("story", 0, "name"): 20,
        ("story", 0, "draft"): 21,
        ("story", 0, "draft", "path"): 22,
        ("story", 0, "more", 0): 23,
        ("story", 0, "more", 1): 24,
        ("story", 0, "more", 1, "a"): 25,
        ("story", 1): 26,
        ("story", 1, "name"): 27,
    }


def test_every_path_leads_to_a_value() -> None:
    for file in [ROOT / "pyproject.toml", *sorted((ROOT / "factcheck/rules/en").glob("[a-h]*.toml"))]:
        content = file.read_text(encoding="utf-8")
        values = tomllib.loads(content)
        for path in lines_of(content):
            value = values
            for step in path:
                value = value[step]  # type: ignore[index]
