"""What every other package stands on: units, errors, addresses, schedule, compiled contracts, the command line."""
