"""What every annotator starts from: the parsed text, the article it is of, and the language's rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.document import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Phrase

    from factcheck.analysis.marks import Marks
    from factcheck.document import Article
    from factcheck.rules import Rules


@dataclass(frozen=True, slots=True)
class Reading:
    """A parsed article; `doc.text == article.text`, so `token.idx` is an offset of the article."""

    article: Article
    doc: Doc
    rules: Rules
    marks: Marks

    def span(self, start: int, end: int) -> Span:
        """The passage between two offsets."""
        return Span.of(self.article.text, start, end)

    def token(self, token: Token) -> Span:
        """A token's passage."""
        return self.span(token.idx, token.idx + len(token))

    def phrase(self, phrase: Phrase) -> Span:
        """A run of tokens as a passage."""
        return self.span(phrase.start_char, phrase.end_char)
