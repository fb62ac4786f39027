"""Words, numbers and sentences that lost the space between them."""
