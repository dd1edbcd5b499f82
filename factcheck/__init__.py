"""Compare outlets' accounts of one story: every difference, with the words that prove it."""

from factcheck.comparison import analyze, analyze_many, compare
from factcheck.document import Article
from factcheck.report import Analysis, Report

__all__ = ["Analysis", "Article", "Report", "analyze", "analyze_many", "compare"]
