"""What every annotator starts from: the parsed text, the article it is of, and the language's rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from factcheck.document import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

    from factcheck.analysis.marks import Marks
    from factcheck.document import Article
    from factcheck.rules import Rules


class Words(tuple["Token", ...]):
    """The tokens of a parsed text, made once: `doc` makes each anew whenever it is asked for one."""

    doc: Doc

    @classmethod
    def of(cls, doc: Doc) -> Self:
        """All tokens of a text."""
        words = cls(doc)
        words.doc = doc
        return words

    def text(self, start: int, end: int) -> str:
        """The tokens from one place to another as they are printed, without the blank behind."""
        return str(self.doc[start:end].text)


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed article; `doc.text == article.text`, so `token.idx` is an offset of the article."""

    article: Article
    doc: Doc
    rules: Rules
    marks: Marks
    tokens: Words = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tokens", Words.of(self.doc))

    def span(self, start: int, end: int) -> Span:
        """The passage between two offsets."""
        return Span.of(self.article.text, start, end)

    def token(self, token: Token) -> Span:
        """A token's passage."""
        start = token.idx
        end = start + len(token)
        return Span(start, end, self.article.text[start:end])

    def between(self, start: int, end: int) -> Span:
        """The passage from one token to another, the last one excluded."""
        last = self.tokens[end - 1]
        return self.span(self.tokens[start].idx, last.idx + len(last))

    def phrase(self, phrase: Phrase) -> Span:
        """A run of tokens as a passage."""
        return self.span(phrase.start_char, phrase.end_char)
