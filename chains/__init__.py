"""What anyone must know to speak to the two chains of Latchkey: rules, encodings, clients, chain definitions."""
