"""Build scripts of the repository: Node.js environment, Solidity artifacts, generated files. Never imported by the product."""
