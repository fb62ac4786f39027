"""Fixed expressions whose words were translated one by one."""
