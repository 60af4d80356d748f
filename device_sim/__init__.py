"""The faux device and its gateway: physics, check-in, key delivery, history; never imports node."""
