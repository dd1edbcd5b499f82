"""E-mail (RFC 5322, MIME): bytes -> the part that is the text -> paragraphs."""
