"""Report: the versioned schema of what is told, and the one mapping into it from what is thought with."""

from factcheck.report.analysis import Analysis
from factcheck.report.publishing import tell_analysis
from factcheck.report.schema import Report
from factcheck.report.telling import tell

__all__ = ["Analysis", "Report", "tell", "tell_analysis"]
