"""Wire files (NewsML-G2, NITF): bytes -> tree -> paragraphs and what the agency says of them."""
