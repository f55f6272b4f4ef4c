"""The words of checks that need many: imported when something is wrong, and not with the checks."""
