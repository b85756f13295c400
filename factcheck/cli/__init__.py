"""The command line: `options` says what there is, `straight` and `app` parse it, one module a command does it."""
