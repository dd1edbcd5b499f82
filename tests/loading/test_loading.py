"""Files as articles, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck import Article
from factcheck.errors import LoadError, TooFewArticlesError
from factcheck.loading import Metadata, load, load_many
from factcheck.origins import Origins
from factcheck.settings import Limits

if TYPE_CHECKING:
    from pathlib import Path

STORY = "The harbour was closed on Monday.\n\nIt opens again on Friday."


def written(folder: Path, name: str, content: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def test_a_plain_text_is_the_article(tmp_path: Path) -> None:
    file = written(tmp_path, "story.txt", f"\n{STORY}\n\n")
    assert load(file) == Article(text=STORY, source=str(file)) == Article.from_path(str(file))


def test_front_matter_gives_every_field_and_the_headline_stands_first(tmp_path: Path) -> None:
    front = """---
outlet: The Harbour Ledger
title: "Port closed: a week of fog"
published: 2025-03-04
updated: 2025-03-04T18:30:00+01:00
authors: [A. Writer, B. Writer]
url: https://ledger.example/port
language: en-GB
---

"""
    file = written(tmp_path, "story.txt", front + STORY)
    assert load(file) == Article(
        text=f"Port closed: a week of fog\n\n{STORY}",
        outlet="The Harbour Ledger",
        title="Port closed: a week of fog",
        published="2025-03-04",
        updated="2025-03-04T18:30:00+01:00",
        authors=("A. Writer", "B. Writer"),
        url="https://ledger.example/port",
        language="en-GB",
        source=str(file),
    )


@pytest.mark.parametrize(
    ("name", "content", "title", "text"),
    [
        ("a.txt", "---\ntitle: Fog\n---\nThe harbour.", "Fog", "Fog\n\nThe harbour."),
        ("a.txt", "---\ntitle: Fog\n---\nFog\n\nThe harbour.", "Fog", "Fog\n\nThe harbour."),
        ("a.txt", "---\ntitle:  Fog\n  on sea\n---\nThe harbour.", "Fog on sea", "Fog on sea\n\nThe harbour."),
        ("a.txt", "---\n# nothing\n---\nThe harbour.", "", "The harbour."),
        ("a.txt", "---\ntitle:\noutlet: ~\n---\nThe harbour.", "", "The harbour."),
        ("a.txt", "---\ntitle: 42\n...\nThe harbour.", "42", "42\n\nThe harbour."),
        ("a.txt", "One.\r\nTwo.\rThree.\n", "", "One.\nTwo.\nThree."),
        ("a.txt", "# Not *Markdown*", "", "# Not *Markdown*"),
        ("a", "No suffix.", "", "No suffix."),
        ("a.TXT", "Loud suffix.", "", "Loud suffix."),
        ("a.md", "# Fog *at* sea\n\nThe **harbour**\nwas shut.", "Fog at sea", "Fog at sea\n\nThe harbour was shut."),
        ("a.md", "---\ntitle: Fog\n---\n# Fog\n\nThe harbour.", "Fog", "Fog\n\nThe harbour."),
        ("a.md", "---\ntitle: Fog\n---\n# Sea\n\nThe harbour.", "Fog", "Fog\n\nSea\n\nThe harbour."),
        ("a.md", "## Fog\n\nThe harbour.", "", "Fog\n\nThe harbour."),
    ],
)
def test_title_and_text(tmp_path: Path, name: str, content: str, title: str, text: str) -> None:
    article = load(written(tmp_path, name, content))
    assert (article.title, article.text) == (title, text)


def test_marks_characters_and_spaces_inside_are_kept(tmp_path: Path) -> None:
    text = "“Zwölf\u00a0Boote”,\tsaid  Ms. Ǿre \u202eright to left\u202c. e\u0301 \U0001f6a2"
    assert load(written(tmp_path, "a.txt", text)).text == text


def test_options_go_before_a_sidecar_and_a_sidecar_before_front_matter(tmp_path: Path) -> None:
    file = written(tmp_path, "a.txt", "---\noutlet: Front\ntitle: Front\nurl: https://front.example\n---\nText.")
    written(tmp_path, "a.toml", 'outlet = "Side"\ntitle = "Side"\npublished = 2025-03-04\nauthors = ["A. Writer"]\n')
    article = load(file, Metadata(title="Option"))
    assert article == Article(
        text="Option\n\nText.",
        title="Option",
        outlet="Side",
        published="2025-03-04",
        authors=("A. Writer",),
        url="https://front.example",
        source=str(file),
    )

    assert article.origins == Origins(
        "plain text",
        (
            ("outlet", f"{tmp_path}/a.toml, line 1"),
            ("title", "given"),
            ("published", f"{tmp_path}/a.toml, line 3"),
            ("authors", f"{tmp_path}/a.toml, line 4"),
            ("url", f"{file}, line 4"),
        ),
    )


def test_the_heading_of_a_markdown_file_is_told_as_such(tmp_path: Path) -> None:
    article = load(written(tmp_path, "a.md", "---\ntitle:\n---\n# Fog\n\nThe harbour."))
    assert article.origins == Origins("Markdown", (("title", "heading"),))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", "", "a.txt: there is no text in it. Put the article's text into the file."),
        ("a.txt", " \n\ufeff\t… \n", "a.txt: there is no text in it. Put the article's text into the file."),
        ("a.txt", "---\ntitle: Fog\n---\n", "a.txt: there is no text in it. Put the article's text into the file."),
        ("a.mp4", "Fog", "a.mp4: .mp4 files are not read. Save the article's text as .txt or .md."),
    ],
)
def test_what_is_no_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: str, message: str
) -> None:
    written(tmp_path, name, content)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(LoadError) as raised:
        load(name)
    assert str(raised.value) == message


def test_the_limit_is_in_characters_and_leaves_room_for_a_front_matter(tmp_path: Path) -> None:
    file = written(tmp_path, "a.txt", "---\noutlet: Ledger\n---\n" + "é" * 10)
    assert len(load(file, limits=Limits(characters=10)).text) == 10


def test_several_files_in_order_with_what_is_given_for_each(tmp_path: Path) -> None:
    files = [written(tmp_path, name, name) for name in ("a.txt", "b.txt")]
    loaded = load_many(files, [Metadata(outlet="A"), Metadata(outlet="B")])
    assert [(one.outlet, one.text) for one in loaded] == [("A", "a.txt"), ("B", "b.txt")]
    assert [one.outlet for one in load_many(files)] == ["", ""]


def test_more_files_than_the_limit_are_not_even_looked_at() -> None:
    with pytest.raises(LoadError) as raised:
        load_many([f"{number}.txt" for number in range(10_000)])
    assert str(raised.value) == (
        "10,000 articles are more than limits.articles, which is 40. "
        "Give fewer, or raise the limit: --set limits.articles=NUMBER."
    )


def test_one_file_by_two_paths_is_the_same_file(tmp_path: Path) -> None:
    file = written(tmp_path, "a.txt", STORY)
    link = tmp_path / "b.txt"
    link.symlink_to(file)
    with pytest.raises(TooFewArticlesError, match="given twice") as raised:
        load_many([file, file])
    assert raised.value.subject == str(file)
    with pytest.raises(TooFewArticlesError, match="same file as") as raised:
        load_many([file, link])
    assert raised.value.subject == str(link)
