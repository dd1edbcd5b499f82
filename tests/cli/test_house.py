"""What a house makes its own: the edition, who answers for the report, its logo, its templates."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from factcheck.cli import app
from tests.cli.test_pictures import svg

if TYPE_CHECKING:
    from typer.testing import Result

pytestmark = pytest.mark.usefixtures("story")


def invoked(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["compare", "a.txt", "b.txt", "--fail-on", "none", *arguments])


def written(name: str) -> str:
    return Path("reports", name).read_text(encoding="utf-8")


def test_the_shareable_edition_has_no_text() -> None:
    assert invoked("--edition", "shareable", "--format", "json,html,text,markdown").exit_code == 0
    report = json.loads(written("report.json"))
    assert (report["edition"], report["provenance"]["configuration"]["edition"]) == ("shareable", "shareable")
    assert {one["text"] for one in report["articles"]} == {""}
    for name in ("report.html", "report.txt", "report.md"):
        assert "Shareable edition: excerpts around the evidence, no full texts." in written(name)


def test_the_whole_edition_is_what_is_made_unless_asked_otherwise() -> None:
    invoked("--format", "json")
    report = json.loads(written("report.json"))
    assert report["edition"] == "internal"
    assert all(one["text"] for one in report["articles"])
    assert report["imprint"] == {"slug": "", "desk": "", "editor": "", "logo": "", "artifacts": ""}


def test_who_answers_for_it_stands_on_every_page() -> None:
    Path("logo.svg").write_bytes(svg('<path d="M0 0h9v9z"/>'))
    flags = ("--slug", "FOG-PORT", "--desk", "Standards", "--editor", "E. O’Neil", "--logo", "logo.svg")
    invoked(*flags, "--format", "json,html,text")
    report = json.loads(written("report.json"))
    logo = report["imprint"].pop("logo")
    assert report["imprint"] == {"slug": "FOG-PORT", "desk": "Standards", "editor": "E. O’Neil", "artifacts": ""}
    assert "imprint" not in report["provenance"]["configuration"]
    assert f'<img class="logo" src="{logo}" alt="Standards">' in written("report.html")
    assert "img-src data:;" in written("report.html")
    assert "Standards · FOG-PORT · E. O’Neil" in written("report.txt")


def test_settings_say_the_same_as_flags() -> None:
    invoked("--set", "imprint.slug=FOG", "--set", "edition=shareable", "--format", "json")
    report = json.loads(written("report.json"))
    assert (report["imprint"]["slug"], report["edition"]) == ("FOG", "shareable")


@pytest.mark.parametrize(
    "logo", ["http://e.example/logo.png", "logo.png", "data:text/html;base64,AAAA", "data:image/png;base64,AA AA"]
)
def test_a_logo_is_never_an_address_elsewhere(logo: str) -> None:
    result = invoked("--set", f"imprint.logo='{logo}'")
    assert result.exit_code == 2
    assert result.stderr.startswith("factcheck: imprint.logo: ")


def test_a_bad_logo_is_refused_before_anything_is_read() -> None:
    Path("logo.svg").write_bytes(svg("<script/>"))
    result = invoked("--logo", "logo.svg")
    assert result.exit_code == 2
    assert result.stderr.startswith("factcheck: logo.svg: the SVG has an element <script>")
    assert not Path("reports").exists()


def house(**files: str) -> None:
    for name, content in files.items():
        path = Path("house", name.replace("__", "/").replace("_", "."))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def test_a_folder_replaces_what_it_has_and_nothing_else() -> None:
    house(
        assets__screen_css="body { color: teal }", report_md="{{ report.schema_version }}: {{ report.summary.title }}\n"
    )
    invoked("--templates", "house", "--format", "html,markdown,text", "--report-title", "Fog *1*")
    assert written("report.md") == "1.0: Fog \\*1\\*\n"
    assert "<style>body { color: teal }</style>" in written("report.html")
    assert "Who said what" in written("report.html")
    assert written("report.txt").startswith("Fog *1*\n")


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("one\n{{ report.weather }}\n", "house/report.md:2: "),
        ("one\n\n{% if %}\n", "house/report.md:3: "),
        ("{{ 1 / 0 }}", "house/report.md:1: division by zero."),
        ("{% include 'none.md' %}", "house/report.md:1: "),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_place(template: str, told: str) -> None:
    house(report_md=template)
    result = invoked("--templates", "house", "--format", "markdown")
    assert result.exit_code == 3
    assert result.stderr.startswith(f"factcheck: {told}")
    assert result.stderr.endswith("Mend the template; docs/templates.md tells what it sees.\n")
    assert not Path("reports", "report.md").exists()


def test_a_folder_with_none_of_the_names_is_refused() -> None:
    house(page_html="")
    result = invoked("--templates", "house")
    assert result.exit_code == 2
    told = " ".join(result.stderr.replace("│", " ").split())
    assert "house has none of: assets/index.css, assets/paper.css, " in told


@pytest.mark.parametrize("folder", ["none", "a.txt"])
def test_templates_are_a_folder(folder: str) -> None:
    assert invoked("--templates", folder).exit_code == 2


def test_no_setting_names_templates() -> None:
    result = invoked("--set", "templates=house")
    assert result.exit_code == 2
    assert 'there is no setting "templates"' in result.stderr
