"""Frozen values that everything else speaks: documents, findings, issues, checks, readers, reporters. No I/O."""
