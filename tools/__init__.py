"""Build scripts of the repository: Node.js environment, contracts, generated files. Never imported by the product."""
