"""What `tools.api_pages` writes: the machine-readable half of the device API, one module a document."""
