"""`python -m diagdemo` does what `diagdemo` does."""

from diagdemo.cli import main

if __name__ == "__main__":
    main()
