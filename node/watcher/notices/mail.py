"""Notices by mail: one message a notice, over SMTP with TLS from the start, with STARTTLS, or on this machine without.

A server that offers no STARTTLS where it is wanted gets neither password nor message. smtplib is synchronous: it runs
in a thread, reads a bounded number of bytes, and its socket is shut when its time is up.
"""

from __future__ import annotations

import asyncio
import enum
import smtplib
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime
from typing import BinaryIO

from node.watcher.notices.outbox import Letter
from node.watcher.notices.way import NotDelivered

STEP_SECONDS = 10.0
"""How long one answer of the server is waited for."""
TIMEOUT_SECONDS = 30.0
"""How long one message may take in all."""
MOST_ANSWER_BYTES = 65_536
"""How much a server may say during one message."""


class Tls(enum.Enum):
    """How the connection to the mail server is protected."""

    IMPLICIT = "implicit"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailTarget:
    """Which server, from whom, to whom; `user` and `password` where the server wants them."""

    host: str
    port: int
    tls: Tls
    sender: str
    receiver: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)


def compose(letter: Letter, target: MailTarget) -> EmailMessage:
    """Return the message of a letter. Its Message-ID is the notice's, so that a message that came twice is one."""
    data = letter.body["data"]
    assert isinstance(data, dict)
    message = EmailMessage(policy=SMTP_POLICY)
    message["Subject"] = ("[urgent] " if data["urgent"] else "") + str(data["title"])
    message["From"] = Address("Latchkey watcher", addr_spec=target.sender)
    message["To"] = target.receiver
    message["Date"] = format_datetime(datetime.fromtimestamp(letter.noted, UTC))
    message["Message-ID"] = f"<{letter.id}@{target.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(f"{data['text']}\nNotice {letter.id[:16]}\n")
    return message


class Mail:
    """A `Way` over SMTP."""

    def __init__(
        self,
        target: MailTarget,
        *,
        step: float = STEP_SECONDS,
        timeout: float = TIMEOUT_SECONDS,
        context: Callable[[], ssl.SSLContext] = ssl.create_default_context,
    ) -> None:
        self._target = target
        self._step = step
        self._timeout = timeout
        self._context = context

    async def send(self, letter: Letter) -> None:
        """Send a letter once. Raises NotDelivered."""
        client = _Client(self._target, self._step)
        try:
            async with asyncio.timeout(self._timeout):
                await asyncio.to_thread(self._deliver, client, compose(letter, self._target))
        except smtplib.SMTPResponseException as error:
            # What the server said may repeat what it was told; the number is enough.
            raise NotDelivered(f"the mail server said {error.smtp_code} ({type(error).__name__})") from None
        except (OSError, ValueError, smtplib.SMTPException) as error:
            raise NotDelivered(f"no message was taken ({type(error).__name__})") from None
        finally:
            client.abort()

    def _deliver(self, client: _Client, message: EmailMessage) -> None:
        target = self._target
        try:
            client.open(self._context() if target.tls is not Tls.NONE else None)
            if target.password is not None:
                client.login(target.user or target.sender, target.password)
            client.send_message(message, from_addr=target.sender, to_addrs=[target.receiver])
            # It is taken: what is wrong with the goodbye changes nothing.
            with suppress(OSError, smtplib.SMTPException):
                client.quit()
        finally:
            client.close()


class _Client(smtplib.SMTP):
    """smtplib with a limit on what is read, and a way to end it from another thread."""

    def __init__(self, target: MailTarget, step: float) -> None:
        self._target = target
        self._left = MOST_ANSWER_BYTES
        self._limited: _Limited | None = None
        self._context: ssl.SSLContext | None = None
        self._aborted = False
        super().__init__(timeout=step, local_hostname="localhost")

    @property
    def file(self) -> _Limited | None:
        """What smtplib reads answers from."""
        return self._limited

    @file.setter
    def file(self, opened: BinaryIO | None) -> None:
        self._limited = None if opened is None else _Limited(opened, self._take)

    def open(self, context: ssl.SSLContext | None) -> None:
        """Connect, with TLS as the target says."""
        self._context = context
        # smtplib checks certificates against this name.
        self._host = self._target.host
        code, _ = self.connect(self._target.host, self._target.port)
        if code != 220:
            raise smtplib.SMTPConnectError(code, b"no greeting")
        if self._target.tls is Tls.STARTTLS:
            self.starttls(context=context)
            self.ehlo()

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        plain = socket.create_connection((host, port), timeout)
        if self._target.tls is not Tls.IMPLICIT:
            return plain
        assert self._context is not None
        return self._context.wrap_socket(plain, server_hostname=host)

    def _take(self, count: int) -> None:
        self._left -= count
        if self._aborted or self._left < 0:
            raise smtplib.SMTPServerDisconnected(f"more than {MOST_ANSWER_BYTES} bytes of answers, or too late")

    def abort(self) -> None:
        """End whatever goes on; for another thread."""
        self._aborted = True
        # The other thread may close it and let go of it at any time; it is shut here, and closed there.
        opened: socket.socket | None = self.sock
        if opened is not None:
            with suppress(OSError, ValueError):
                opened.shutdown(socket.SHUT_RDWR)


class _Limited:
    """The part of a file that smtplib uses, which counts what is read."""

    def __init__(self, opened: BinaryIO, take: Callable[[int], None]) -> None:
        self._opened = opened
        self._take = take

    def readline(self, size: int = -1) -> bytes:
        line = self._opened.readline(size)
        self._take(len(line))
        return line

    def close(self) -> None:
        self._opened.close()
