"""What the keyring of the system keeps for this program."""

SERVICE = "crm-sheets"  # its name there


def secret_of(name: str) -> str | None:
    """The secret of that name; nothing where there is no keyring, where it is locked, or without the package."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return None
    try:
        secret: str | None = keyring.get_password(SERVICE, name)
    except (KeyringError, RuntimeError, OSError):
        return None
    return secret
