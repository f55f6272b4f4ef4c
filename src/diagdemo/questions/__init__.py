"""What to ask next: from what constats and indicators wait for, questions in plain words, and to whom."""
