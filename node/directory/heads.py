"""Word of new heads: a node tells over WebSocket (`eth_subscribe newHeads`), and where it does not, we look.

What a node sends here is never read but as a reason to look: head, finality and logs are asked by JSON-RPC as before.
So a socket can make a directory late, by `Patience.look` seconds at most, and nothing worse:

    subscribed     look at each word, and `look` seconds after the last one
    in doubt       a look found a head that nobody had told of: look every `poll` seconds until there is word again
    silent         a second such head: the socket is dropped and opened anew
    not connected  look every `poll` seconds, and try again after pauses that double up to `longest_rest` seconds
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp

from chains.base import json_text
from node.directory import log

MOST_BYTES = 65_536
"""A header is two kilobytes."""
SUBSCRIBE: Mapping[str, object] = {"jsonrpc": "2.0", "id": 1, "method": "eth_subscribe", "params": ["newHeads"]}


class NotSubscribed(Exception):
    """The socket is open, and the node does not tell of heads on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long is waited for what, in seconds.

    `look` for word before looking anyway, `answer` for connection and subscription, `heartbeat` between two pings; a
    node that leaves one unanswered for half as long is gone.
    """

    look: float = 5.0
    answer: float = 10.0
    heartbeat: float = 10.0
    first_rest: float = 0.5
    longest_rest: float = 30.0


class Heads:
    """Word of one chain's heads. `url` None: there is no socket, and `poll` seconds lie between two looks."""

    def __init__(self, chain: str, url: str | None, *, poll: float, patience: Patience | None = None) -> None:
        self.subscribed = False
        self.told = 0
        self.connections = 0
        self._chain = chain
        self._url = url
        self._poll = poll
        self._patience = patience or Patience()
        self._word = asyncio.Event()
        self._was_told = True
        self._untold = 0
        self._silence: asyncio.Timeout | None = None

    # -- the side that looks

    async def next(self) -> None:
        """Wait until it is time to look."""
        trusted = self.subscribed and not self._untold
        try:
            async with asyncio.timeout(self._patience.look if trusted else self._poll):
                await self._word.wait()
        except TimeoutError:
            self._was_told = False
        else:
            self._was_told = True
        self._word.clear()

    def found_new_head(self) -> None:
        """Take note that the look after `next` found a head that was not known."""
        if self._was_told or not self.subscribed:
            return
        # Only the first look after a silence says something of the socket, not those that catch up.
        self._was_told = True
        self._untold += 1
        if self._untold > 1 and self._silence is not None:
            self._silence.reschedule(0)
            self._silence = None

    # -- the side that listens

    async def run(self) -> None:
        """Listen until cancelled."""
        if self._url is None:
            return
        rest, quiet = self._patience.first_rest, False
        while True:
            reason = "the node closed the socket"
            try:
                await self._listen(self._url)
            except (aiohttp.ClientError, OSError, ValueError, NotSubscribed) as error:
                # TimeoutError is an OSError: no answer, or no word of heads that there were.
                reason = f"{type(error).__name__}: {error}".rstrip(": ")
            if self.subscribed:
                rest, quiet = self._patience.first_rest, False
            self.subscribed, self._untold = False, 0
            self._word.set()
            # A node without a WebSocket is followed well by looking: said once, not every half minute.
            (log.detail if quiet else log.trouble)(
                "no word of heads", chain=self._chain, reason=reason, again=f"{rest:g}s"
            )
            quiet = True
            await asyncio.sleep(rest)
            rest = min(self._patience.longest_rest, 2 * rest)

    async def _listen(self, url: str) -> None:
        patience = self._patience
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
            async with asyncio.timeout(patience.answer):
                socket = await session.ws_connect(url, heartbeat=patience.heartbeat, max_msg_size=MOST_BYTES)
            async with socket:
                async with asyncio.timeout(patience.answer):
                    await socket.send_json(SUBSCRIBE)
                    subscription = await _subscription(socket)
                self.subscribed = True
                self.connections += 1
                # Heads may have come between the last look and this moment.
                self._word.set()
                log.event("listens for heads", chain=self._chain, url=url)
                async with asyncio.timeout(None) as self._silence:
                    try:
                        async for message in socket:
                            if _is_word(message, subscription):
                                self.told += 1
                                self._untold = 0
                                self._word.set()
                    finally:
                        self._silence = None


async def _subscription(socket: aiohttp.ClientWebSocketResponse) -> str:
    """Return the name of the subscription that was asked for. Raises NotSubscribed, ValueError."""
    async for message in socket:
        found = _object(message)
        if found.get("id") == SUBSCRIBE["id"]:
            name = found.get("result")
            if not isinstance(name, str):
                raise NotSubscribed(f"the node answered {str(found.get('error'))[:200]}")
            return name
    raise NotSubscribed("the node closed the socket")


def _is_word(message: aiohttp.WSMessage, subscription: str) -> bool:
    params = _object(message).get("params")
    return isinstance(params, dict) and params.get("subscription") == subscription


def _object(message: aiohttp.WSMessage) -> dict[str, object]:
    if message.type is not aiohttp.WSMsgType.TEXT:
        return {}
    found = json_text.loads(message.data.encode())
    return found if isinstance(found, dict) else {}
