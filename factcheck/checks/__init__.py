"""Alignment -> [Finding]: one check a file, in the folder of its family."""

from factcheck.checks.judgement import Finding, judge

__all__ = ["Finding", "judge"]
