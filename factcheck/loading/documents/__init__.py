"""What office documents and PDF have in common: paragraphs, properties, a container, its XML."""
