"""Tables and word lists; README.md says where each comes from."""
