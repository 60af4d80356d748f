"""Notices by webhook: a signed POST, as Standard Webhooks (https://www.standardwebhooks.com) has it.

    webhook-id         id of the notice; the same for every try
    webhook-timestamp  unix seconds of this try
    webhook-signature  v1, and Base64 of HMAC-SHA256(secret, id "." timestamp "." body)

Any 2xx answer within TIMEOUT_SECONDS has taken it. Redirects are not followed and proxies of the environment not used:
the URL of the settings is the only place that is asked, whatever the network says.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from time import time

import aiohttp

from node.watcher.notices.outbox import Letter
from node.watcher.notices.way import NotDelivered

TIMEOUT_SECONDS = 10.0
LEAST_SECRET_BYTES, MOST_SECRET_BYTES = 24, 64
SECRET_PREFIX = "whsec_"  # noqa: S105  # a prefix, not a secret
MOST_LINE_BYTES = 8_190
_READ_AHEAD = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookTarget:
    """Where to, and the secret that the receiver knows too. `url` may hold a token: neither is ever shown."""

    url: str = field(repr=False)
    secret: bytes = field(repr=False)


def sign(secret: bytes, name: str, stamp: int, body: bytes) -> str:
    """Return the value of webhook-signature."""
    digest = hmac.digest(secret, f"{name}.{stamp}.".encode() + body, hashlib.sha256)
    return "v1," + base64.b64encode(digest).decode()


def read_secret(text: str) -> bytes:
    """Return the secret behind `whsec_` and Base64, the prefix optional. Raises ValueError that does not show it."""
    try:
        secret = base64.b64decode(text.strip().removeprefix(SECRET_PREFIX), validate=True)
    except ValueError:
        raise ValueError("is not Base64") from None
    if not LEAST_SECRET_BYTES <= len(secret) <= MOST_SECRET_BYTES:
        raise ValueError(f"has {len(secret)} bytes, it must have {LEAST_SECRET_BYTES} to {MOST_SECRET_BYTES}")
    return secret


class Webhook:
    """A `Way` over HTTP."""

    def __init__(
        self, target: WebhookTarget, *, timeout: float = TIMEOUT_SECONDS, clock: Callable[[], float] = time
    ) -> None:
        self._target = target
        self._timeout = timeout
        self._clock = clock

    async def send(self, letter: Letter) -> None:
        """Post a letter once. Raises NotDelivered."""
        body, stamp = json.dumps(letter.body, separators=(",", ":")).encode(), int(self._clock())
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "latchkey-watcher",
            "Accept-Encoding": "identity",
            "webhook-id": letter.id,
            "webhook-timestamp": str(stamp),
            "webhook-signature": sign(self._target.secret, letter.id, stamp, body),
        }
        try:
            # A session for each: notices are few, and nothing is left open towards somebody else's server.
            async with (
                aiohttp.ClientSession(
                    cookie_jar=aiohttp.DummyCookieJar(),
                    timeout=aiohttp.ClientTimeout(total=self._timeout),
                    read_bufsize=_READ_AHEAD,
                    max_line_size=MOST_LINE_BYTES,
                    max_field_size=MOST_LINE_BYTES,
                    auto_decompress=False,
                    trust_env=False,
                ) as session,
                # The status decides; of what follows it, nothing is read.
                session.post(self._target.url, data=body, headers=headers, allow_redirects=False) as answer,
            ):
                status = answer.status
                answer.close()
        except (aiohttp.ClientError, OSError, ValueError) as error:
            # TimeoutError is an OSError. Texts of these errors may hold the URL, and a URL may hold a token.
            raise NotDelivered(f"no answer ({type(error).__name__})") from None
        if not 200 <= status < 300:
            raise NotDelivered(f"answered {status}")
