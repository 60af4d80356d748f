"""Faster parts of the virtual machine, one lever a module; every block comes out as on the stock parts."""
