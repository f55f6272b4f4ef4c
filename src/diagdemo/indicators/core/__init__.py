"""What indicators share: how one is declared, what it gives, and how shares are counted in three values."""
