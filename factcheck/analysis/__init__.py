"""Article -> Document. The only package that knows spaCy."""

from factcheck.analysis.annotation import annotate, annotate_many, pipeline_version

__all__ = ["annotate", "annotate_many", "pipeline_version"]
