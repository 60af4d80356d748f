"""The metadata chain: who takes part, with which device, on which terms; rules, client and chain definition."""
