"""The evaluation gate: how well the tool does on real news, held to pinned figures."""
