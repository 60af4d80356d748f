"""Root of the exception tree, and the errors that every edge shares.

    LatchkeyError
    ├── InvalidValue              what came in breaks a rule of its field
    │   ├── OutOfRange            a number outside its bounds
    │   ├── WrongLength           bytes, text or a list of a length that the field does not allow
    │   ├── MalformedValue        not of the promised form (no hex, no address, no JSON, ...)
    │   └── UnknownField          a name that the object does not have, or that is missing from it
    ├── ArtifactError             the compiled contracts that ship with the package (chains.base.artifact)
    ├── CommandError              the command line (chains.base.command)
    └── ...                       each package draws its own branch in its errors.py

An error carries what a program needs (field, value, limit, unit) as attributes and builds from it the sentence that a
person needs, which ends with the remedy. Keys, openings and plaintext bids never become a ``value``.
"""

SHOWN = 80
"""How many characters of an offending value a message shows."""


def shown(value: object) -> str:
    """Return ``value`` as a message may show it: at most SHOWN characters, bytes as 0x-hex."""
    text = "0x" + value.hex() if isinstance(value, bytes | bytearray) else repr(value)
    return text if len(text) <= SHOWN else text[: SHOWN - 3] + "..."


def _with_remedy(sentence: str, remedy: str) -> str:
    return f"{sentence}; {remedy}" if remedy else sentence


class LatchkeyError(Exception):
    """Root of all errors that Latchkey raises on purpose. The command line prints its message and exits with 1."""


class InvalidValue(LatchkeyError):
    """What came in breaks a rule of its field; nothing has been applied."""

    def __init__(self, message: str, *, field: str, value: object) -> None:
        super().__init__(message)
        self.field = field
        self.value = value


class OutOfRange(InvalidValue):
    """A number outside ``low..high``, both included; None means no bound on that side."""

    def __init__(
        self,
        field: str,
        value: int,
        *,
        low: int | None = None,
        high: int | None = None,
        unit: str = "",
        remedy: str = "",
    ) -> None:
        bounds = f"{'' if low is None else low}..{'' if high is None else high}"
        limit = f"{bounds} {unit}".rstrip()
        super().__init__(
            _with_remedy(f"{field} is {shown(value)}, allowed is {limit}", remedy), field=field, value=value
        )
        self.low = low
        self.high = high
        self.unit = unit
        self.remedy = remedy


class WrongLength(InvalidValue):
    """``actual`` units (bytes unless said otherwise) where ``allowed`` describes what may come: ``32``, ``1..128``."""

    def __init__(
        self,
        field: str,
        actual: int,
        *,
        allowed: int | str,
        unit: str = "bytes",
        value: object = None,
        remedy: str = "",
    ) -> None:
        sentence = f"{field} has {actual} {unit}, allowed is {allowed}"
        super().__init__(_with_remedy(sentence, remedy), field=field, value=value)
        self.actual = actual
        self.allowed = allowed
        self.unit = unit
        self.remedy = remedy


class MalformedValue(InvalidValue):
    """A value that is not of the form ``expected``, a noun phrase such as ``a 20-byte address in 0x-hex``."""

    def __init__(self, field: str, value: object, *, expected: str, remedy: str = "") -> None:
        sentence = f"{field} is {shown(value)}, expected {expected}"
        super().__init__(_with_remedy(sentence, remedy), field=field, value=value)
        self.expected = expected
        self.remedy = remedy


class UnknownField(InvalidValue):
    """An object with unexpected or missing names; ``known`` are the names that it has to have or may have."""

    def __init__(self, field: str, name: str, *, known: tuple[str, ...], missing: bool = False) -> None:
        problem = f"lacks the field {shown(name)}" if missing else f"has the unknown field {shown(name)}"
        super().__init__(f"{field} {problem}; its fields are: {', '.join(known)}", field=field, value=name)
        self.known = known
        self.missing = missing
