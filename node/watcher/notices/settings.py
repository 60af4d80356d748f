"""Settings of notices: the object `notices` of a watcher's settings. Nothing else says where a notice goes.

field      default   meaning
webhook    null      object {url, secret_file}: POST of each notice, signed with the secret that the file holds
mail       null      object {host, port, tls, sender, receiver, user, password_file}: one message a notice
accounts   []        accounts whose sealed batches are watched, without any opening; at most 64
held       true      whether batches whose openings this watcher holds are told of too

At least one of webhook and mail. tls is implicit (default; port 465), starttls (port 587) or none (port 25: only
towards this machine). user and password_file (both or none) where the server wants them. Secrets are in files of mode
0600, one line each: `whsec_` and Base64 of 24..64 bytes for the webhook, the password as it is for mail.
"""

from __future__ import annotations

import ipaddress
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from chains.base.errors import LatchkeyError
from chains.market.files import from_hex
from node.serving.settings_file import Fields, Refused, is_plain, is_url
from node.watcher.notices.mail import MailTarget, Tls
from node.watcher.notices.webhook import WebhookTarget, read_secret

FIELDS = ("webhook", "mail", "accounts", "held")
WEBHOOK_FIELDS = ("url", "secret_file")
MAIL_FIELDS = ("host", "port", "tls", "sender", "receiver", "user", "password_file")
MOST_ACCOUNTS = 64
MAX_SECRET_FILE_BYTES = 1_024
PORTS = {Tls.IMPLICIT: 465, Tls.STARTTLS: 587, Tls.NONE: 25}
_MAKE_SECRET = "(umask 077; echo whsec_$(head -c 32 /dev/urandom | base64) > FILE)"  # noqa: S105  # how to make one
_MAY_BE_SECRET = frozenset({"url", "webhook", "mail"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSettings:
    """Checked settings; the module's text says what each means."""

    webhook: WebhookTarget | None = None
    mail: MailTarget | None = None
    accounts: tuple[bytes, ...] = field(default=())
    held: bool = True


def parse(value: object, folder: Path, refused: Refused) -> NoticeSettings:
    """Check the object; relative paths are relative to `folder`. Raises `refused` naming the field, no secret shown."""
    fields = _fields("notices", value, folder, FIELDS, refused)
    webhook, mail = fields.get("webhook"), fields.get("mail")
    if webhook is None and mail is None:
        raise refused(name="notices", value="without a destination", need="webhook or mail, or leave notices out")
    return NoticeSettings(
        webhook=None if webhook is None else _webhook(_fields("webhook", webhook, folder, WEBHOOK_FIELDS, refused)),
        mail=None if mail is None else _mail(_fields("mail", mail, folder, MAIL_FIELDS, refused)),
        accounts=_accounts(fields),
        held=fields.flag("held", default=True),
    )


def _fields(name: str, value: object, folder: Path, known: tuple[str, ...], refused: Refused) -> Fields:
    path = name if name == "notices" else f"notices.{name}"

    def inside(*, name: str, value: object, need: str) -> LatchkeyError:
        # What somebody wrote under a name that is not known, or as a URL, may be a password or hold a token.
        hidden = name not in known or name in _MAY_BE_SECRET
        return refused(name=f"{path}.{name}", value="(not shown)" if hidden else value, need=need)

    if not isinstance(value, Mapping):
        raise refused(name=path, value="(not shown)", need=f"an object with {', '.join(known)}")
    return Fields(value, folder, known, inside)


def _accounts(fields: Fields) -> tuple[bytes, ...]:
    found = []
    for text in fields.names("accounts", lambda _: True):
        account = from_hex(text)
        if account is None or len(account) != 20:
            raise fields.refuse("accounts", f"a list of addresses, each 0x and 40 hex digits; {text[:50]!r} is none")
        found.append(account)
    if len(found) > MOST_ACCOUNTS:
        raise fields.refuse("accounts", f"at most {MOST_ACCOUNTS} addresses, not {len(found)}; run another watcher")
    return tuple(dict.fromkeys(found))


def _webhook(fields: Fields) -> WebhookTarget:
    url = fields.get("url")
    if not isinstance(url, str) or not is_url(url):
        raise fields.refuse("url", "a URL that begins with https:// (or http:// within your own network)")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise fields.refuse("url", "a URL with a host, and a port from 1 to 65535 if any") from None
    if not parts.hostname or parts.username is not None or parts.fragment:
        raise fields.refuse(
            "url", "a URL with a host, without user, password and fragment; the secret is in secret_file"
        )
    text = _secret_file(fields, "secret_file", f"the path of a file with the secret; make one: {_MAKE_SECRET}")
    try:
        secret = read_secret(text)
    except ValueError as error:
        need = f"a file with whsec_ and Base64, and what is in it {error}; make one: {_MAKE_SECRET}"
        raise fields.refuse("secret_file", need) from None
    return WebhookTarget(url=url, secret=secret)


def _mail(fields: Fields) -> MailTarget:
    host = fields.text("host")
    if host is None or not is_plain(host) or "/" in host or "@" in host:
        raise fields.refuse("host", "the name of a mail server, such as smtp.example.org")
    modes = [mode.value for mode in Tls]
    if fields.get("tls") not in (None, *modes):
        raise fields.refuse("tls", f"one of {', '.join(modes)}")
    tls = Tls(fields.text("tls") or Tls.IMPLICIT.value)
    if tls is Tls.NONE and not _is_here(host):
        raise fields.refuse(
            "tls", f"implicit or starttls: {host} is not this machine, and mail would travel in the clear"
        )
    sender, receiver = _mailbox(fields, "sender"), _mailbox(fields, "receiver")
    user, password = fields.text("user"), None
    if user is not None and not (user.isascii() and user.isprintable()):
        raise fields.refuse("user", "printable ASCII")
    if (user is None) != ("password_file" not in fields):
        raise fields.refuse("user", "user and password_file together, or neither")
    if user is not None:
        password = _secret_file(fields, "password_file", "the path of a file with the password of user")
    return MailTarget(
        host=host,
        port=fields.integer("port", PORTS[tls], 1, 65_535),
        tls=tls,
        sender=sender,
        receiver=receiver,
        user=user,
        password=password,
    )


def _mailbox(fields: Fields, name: str) -> str:
    value = fields.text(name)
    local, at, domain = (value or "").rpartition("@")
    if value is None or not at or not is_plain(value) or not local or not domain or set(value) & set("<>()[]:\\"):
        raise fields.refuse(name, "one mail address, such as me@example.org")
    return value


def _secret_file(fields: Fields, name: str, need: str) -> str:
    path = fields.path(name)
    if path is None:
        raise fields.refuse(name, need)
    try:
        mode = path.stat().st_mode
        with path.open("rb") as source:
            raw = source.read(MAX_SECRET_FILE_BYTES + 1)
    except OSError as error:
        raise fields.refuse(name, f"{need} ({error.strerror})") from None
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise fields.refuse(name, f"a file that other users may not read; chmod 600 {path}")
    text = raw.decode("ascii", "replace").rstrip("\r\n")
    if not text or len(raw) > MAX_SECRET_FILE_BYTES or not (text.isascii() and text.isprintable()):
        raise fields.refuse(name, f"a file with one line of printable ASCII, 1 to {MAX_SECRET_FILE_BYTES} bytes")
    return text


def _is_here(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
