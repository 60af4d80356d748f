"""The conformance kit: does a device meet the specification? It judges from outside, by HTTP and by signatures."""
