"""Expected trouble."""


class FactcheckError(Exception):
    """Trouble the user can mend: the message names the file or option, what is wrong, and what to do."""
