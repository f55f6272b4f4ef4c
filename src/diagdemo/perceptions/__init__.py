"""What people said in interviews, college by college, out of how many who were asked; never pooled."""
