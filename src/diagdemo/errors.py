"""What stops the tool: every exception of its own, each with the sentence its user reads.

DiagdemoError         the tool cannot go on (exit code 2: 1 is kept for faults found in the data)
├── UsageError        what was asked makes no sense here
└── NotFoundError     what was asked for does not exist
"""


class DiagdemoError(Exception):
    """The tool cannot go on; the message is French, complete, and says what to do next."""

    exit_code = 2

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


class UsageError(DiagdemoError):
    """The command was called in a way that cannot work."""


class NotFoundError(DiagdemoError):
    """A repository, a territory, a template or a code that was named does not exist."""
