"""The two environments: one that escapes for HTML, one for Markdown; both show hidden characters."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path
from string import ascii_uppercase
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

import factcheck
from factcheck.errors import RenderError
from factcheck.templating.characters import is_web_address, markdown, visible
from factcheck.templating.drawing import draw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.report import Report
    from factcheck.report.index import Index

_MEND = "Mend the template; docs/templates.md tells what it sees."


def render_template(name: str, report: Report, folder: Path | None = None) -> str:
    """A template filled with a report; a name that ends in `.md` escapes for Markdown, any other for HTML.

    What `folder` has of templates, parts and style sheets stands for the packaged ones. Templates are code: the folder
    is the caller's own, and nothing in a report names one.

    Raises:
        RenderError: the template has a mistake; the message has its file and line.

    """
    return _filled(name, folder, report=report)


def render_index(index: Index, folder: Path | None = None) -> str:
    """The page of a batch; as `render_template`, with `index` in place of `report`.

    Raises:
        RenderError: as `render_template`.

    """
    return _filled("index.html", folder, index=index)


def _filled(name: str, folder: Path | None, **shown: object) -> str:
    try:
        environment = _environment(name.endswith(".md"), folder) if folder else _packaged(name.endswith(".md"))
        return environment.get_template(name).render(shown)
    except TemplateSyntaxError as error:
        raise _mistake(error.message or "", error.filename or error.name or name, error.lineno) from error
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        file, line = _place(error, name, folder)
        raise _mistake(str(error), file, line) from error


def _mistake(message: str, file: str, line: int) -> RenderError:
    return RenderError(f"{message}.", subject=f"{file}:{line}", mend=_MEND)


def _place(error: Exception, name: str, folder: Path | None) -> tuple[str, int]:
    """The innermost template and line that the error passed through; line 1 where it passed through none."""
    folders = tuple(map(str, _folders(folder)))
    frames = ((frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__))
    return next(((file, line) for file, line in reversed(list(frames)) if file.startswith(folders)), (name, 1))


def letters(items: Iterable[Any]) -> dict[str, str]:
    """A letter for each article's id in order: A … Z, AA, AB …"""
    return {item.id: _letter(number) for number, item in enumerate(items)}


@cache
def templates_folder() -> Path:
    """`factcheck/templates` where the package was installed from a wheel, else `templates` beside the package."""
    package = Path(factcheck.__file__).parent
    return next(one for one in (package / "templates", package.parent / "templates") if one.is_dir())


def _folders(folder: Path | None) -> list[Path]:
    return [folder, templates_folder()] if folder else [templates_folder()]


@cache
def _packaged(for_markdown: bool) -> Environment:
    return _environment(for_markdown, None)


def _environment(for_markdown: bool, folder: Path | None) -> Environment:
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(one) for one in _folders(folder)]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalizer(_markdown if for_markdown else visible),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters |= {"by": _by, "compact": _compact, "digest": _digest, "draw": draw, "letters": letters}
    environment.tests["web_address"] = is_web_address
    return environment


def _finalizer(show: Callable[[str], str]) -> Callable[[Any], Any]:
    """Shows each value that a template prints; what a macro has made is shown already."""
    return lambda value: value if isinstance(value, Markup) else show(str(value))


def _markdown(text: str) -> Markup:
    return Markup(markdown(text))  # noqa: S704 - escaped by its own rules


def _by(items: Iterable[Any], attribute: str) -> dict[Any, Any]:
    """The items by one attribute's value."""
    return {getattr(item, attribute): item for item in items}


def _letter(number: int) -> str:
    more, place = divmod(number, len(ascii_uppercase))
    return (_letter(more - 1) if more else "") + ascii_uppercase[place]


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _digest(text: str) -> str:
    """The source expression of a content security policy for an inline style or script."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
