"""What tests share: chains to run contracts on, drivers for whole rounds, fakes."""
