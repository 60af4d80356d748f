"""What spans both chains: lots rebuilt from events, filters, plans, sealing, licences and the data they open."""
