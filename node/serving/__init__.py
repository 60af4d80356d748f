"""What the programs beside a node share: directory, keeper and watcher."""
