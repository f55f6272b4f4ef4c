"""Commencer un dépôt de diagnostics, ou un territoire dans un dépôt."""
