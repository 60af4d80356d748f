"""What runs: chain services, keeper, devnet and their command line."""
