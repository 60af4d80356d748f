"""What HTTP servers share: refusals as Problem Details, reading of requests, conditional answers."""
