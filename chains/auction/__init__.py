"""The auction chain: money, rounds, results, key records; rules, client and chain definition."""
