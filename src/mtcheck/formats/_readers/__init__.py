"""What reads and writes the formats that a run may not need: imported when a file of one is met."""
