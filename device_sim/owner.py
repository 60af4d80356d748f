"""What `latchkey device` does: reads the ledger from the owner's own node, signs, hands over to the gateway, and waits.

Owner, nonce and time come from the node that the owner chose; the gateway is only asked to relay, and what it says of a
message is checked by nobody but its effect on the ledger, which `status` shows.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

import aiohttp

from chains.auction.client import AuctionClient
from chains.auction.deployment import PREDEPLOYED as AUCTION_PREDEPLOYED
from chains.auction.messages import Withdraw
from chains.base import artifact
from chains.base.errors import LatchkeyError
from chains.base.units import DtxWei
from chains.crypto.devnet_roles import role_key
from chains.crypto.eip712 import Domain
from chains.crypto.keys import PrivateKey, address_of, evm_signature, sign_digest
from chains.metadata.client import DeviceEntry, MetadataClient
from chains.metadata.deployment import PREDEPLOYED
from chains.metadata.messages import Enable, Pause, SetTerms
from chains.rpc.client import JsonRpc
from device_sim.owner_token import OwnerToken
from device_sim.relay_messages import OwnerOrder, WithdrawOrder

ANSWER_LIMIT = 1 << 22
REQUEST_SECONDS = 30.0
POLL_SECONDS = 0.3
DEVNET_DEVICES = 16_384
MESSAGES_AT_ONCE = 32

Signers = Callable[[bytes, bytes], PrivateKey | None]
"""The key of the account that owns a device: (device, owner as the ledger names it) -> key; None: a stranger's."""


_UNDECIDED = {
    "queued": "the gateway took it and has not sent it yet; look again with `latchkey device status`",
    "replaced": "a later message took its place before it was sent; look with `latchkey device status`",
}


class OwnerError(LatchkeyError):
    """Something that an owner's command cannot do, and what to do instead."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}; {remedy}")
        self.remedy = remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one message: state done, refused, replaced or queued (still, when the wait was over)."""

    device: bytes
    state: str
    transaction: str
    reason: str
    amount: DtxWei | None = None

    def to_json(self) -> dict[str, object]:
        """Return the outcome as the command prints it."""
        body: dict[str, object] = {
            "device": "0x" + self.device.hex(),
            "state": self.state,
            "transaction": self.transaction or None,
            "reason": self.reason,
        }
        return body if self.amount is None else {**body, "amount": str(self.amount)}


class Owner:
    """A client of one gateway. An async context manager."""

    def __init__(self, gateway: str) -> None:
        self._gateway = gateway.rstrip("/")
        self._http = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=REQUEST_SECONDS))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.close()

    async def listed(self) -> list[dict[str, object]]:
        """Return the devices of the gateway. Raises OwnerError."""
        devices = (await self._ask("GET", "/devices"))["devices"]
        if not isinstance(devices, list):
            raise OwnerError(f"{self._gateway} does not answer like a gateway", "check the URL")
        return devices

    async def withdraw_fee(self) -> int:
        """Return what the gateway keeps of a withdrawal, wei of DTX. Raises OwnerError."""
        return int(str((await self._ask("GET", "/devices"))["withdraw_fee"]))

    async def _ask(self, method: str, path: str, body: object = None, *, token: str | None = None) -> dict[str, object]:
        """Return the JSON object that the gateway answers with; its refusals become OwnerError."""
        try:
            headers = {} if token is None else {"Authorization": f"Bearer {token}"}
            async with self._http.request(method, self._gateway + path, json=body, headers=headers) as answer:
                raw = await answer.content.read(ANSWER_LIMIT)
                value: object = json.loads(raw)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            reason = str(error) or type(error).__name__
            raise OwnerError(f"no answer from {self._gateway}: {reason}", "check that the gateway runs") from error
        if not isinstance(value, dict):
            raise OwnerError(f"{self._gateway} does not answer like a gateway", "check the URL")
        if answer.status >= 400:
            raise OwnerError(f"the gateway refused: {value.get('detail', answer.status)}", "nothing was sent")
        return value

    # --- enable, terms, pause -----------------------------------------------------------------------------------------

    async def tell_all(
        self,
        *,
        command: str,
        devices: Sequence[bytes],
        signers: Signers,
        metadata_rpc: str,
        registry: bytes,
        terms: tuple[int, int, int],
        seconds: int,
        wait_seconds: float,
        delays: Sequence[float] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> list[Outcome]:
        """Sign `command` (enable, terms, pause) for each device and wait until all were relayed.

        `terms`: reserve in ticks, licences, flags. `delays`: seconds after which each is signed and sent. A signature
        is good for `seconds` to twice that long: deadlines lie on a grid that all owners share, so that two that were
        signed together do not show it.
        """
        abi = artifact.load("metadata", "DeviceRegistry").abi
        async with JsonRpc.http(metadata_rpc, abis=[abi]) as rpc:
            domain = Domain(await rpc.chain_id(), registry)
            client = MetadataClient(rpc, replace(PREDEPLOYED, device_registry=registry))
            gate = asyncio.Semaphore(MESSAGES_AT_ONCE)

            async def tell(device: bytes, delay: float) -> Outcome:
                if delay:
                    await sleep(delay)
                async with gate:
                    entry = await client.device(device)
                    if entry is None:
                        raise OwnerError(
                            f"device 0x{device.hex()} is not enrolled", "wait until its gateway enrolled it"
                        )
                    signer = _checked(signers(device, entry.owner), device, entry.owner)
                    deadline = shared_deadline(await _chain_time(rpc), seconds)
                    order = _order(command, device, entry, signer, terms, deadline, domain)
                    answer = await self._ask("POST", "/relay/owner", order.to_json())
                    return await self._wait(device, answer, wait_seconds)

            waits = delays if delays is not None else [0.0] * len(devices)
            return list(await asyncio.gather(*map(tell, devices, waits)))

    async def devnet_keys(self) -> dict[bytes, PrivateKey]:
        """Return the owners' keys of a development network by account."""
        wanted = {str(entry["owner"]) for entry in await self.listed()}
        found: dict[bytes, PrivateKey] = {}
        for index in range(DEVNET_DEVICES):
            if len(found) == len(wanted):
                break
            key = role_key("owner", index)
            if "0x" + address_of(key).hex() in wanted:
                found[address_of(key)] = key
        return found

    # --- token ------------------------------------------------------------------------------------------------------

    async def token(self, device: bytes, key: PrivateKey, seconds: int) -> dict[str, object]:
        """Return {token, expires} of a device, good for `seconds` of chain time. Raises OwnerError.

        The gateway can read it; ask the device directly where that matters.
        """
        place = f"/things/0x{device.hex()}/market"
        status = await self._ask("GET", place)
        registry, now = status["registry"], (await self._ask("GET", "/health"))["time"]
        if not isinstance(registry, dict) or not isinstance(now, int):
            raise OwnerError(
                f"{self._gateway} does not answer like a device", "wait until it knows the time, or check the URL"
            )
        message = OwnerToken(device=device, owner=address_of(key), expires=now + seconds)
        domain = Domain(int(registry["chainId"]), bytes.fromhex(str(registry["verifyingContract"])[2:]))
        signature = evm_signature(sign_digest(key, message.digest(domain)))
        body = {
            "owner": "0x" + message.owner.hex(),
            "expires": message.expires,
            "signature": "0x" + signature.hex(),
        }
        return await self._ask("POST", f"{place}/token", body)

    async def earnings(self, device: bytes, key: PrivateKey, seconds: int) -> list[dict[str, object]]:
        """Return what a device says it has sold, by a token of `seconds`. Raises OwnerError."""
        token = (await self.token(device, key, seconds))["token"]
        place = f"/things/0x{device.hex()}/market/earnings"
        sales = (await self._ask("GET", place, token=str(token)))["sales"]
        if not isinstance(sales, list):
            raise OwnerError(f"{self._gateway} does not answer like a device", "check the URL")
        return sales

    # --- withdraw -----------------------------------------------------------------------------------------------------

    async def withdraw(
        self,
        *,
        device: bytes,
        to: bytes,
        amount: DtxWei | None,
        key: PrivateKey,
        auction_rpc: str,
        vault: bytes,
        seconds: int,
        wait_seconds: float,
    ) -> Outcome:
        """Sign a withdrawal of `amount` wei (None = the whole credit), fee included, and wait until it was relayed."""
        account = address_of(key)
        fee = await self.withdraw_fee()
        async with JsonRpc.http(auction_rpc, abis=[artifact.load("auction", "Vault").abi]) as rpc:
            client = AuctionClient(rpc, replace(AUCTION_PREDEPLOYED, vault=vault))
            credit = await client.credit(account)
            wanted = credit if amount is None else amount
            if wanted <= fee or wanted > credit:
                raise OwnerError(
                    f"account 0x{account.hex()} has {credit} wei of DTX, the fee is {fee}, asked are {wanted}",
                    "ask for more than the fee and at most the credit, or wait for the next claim",
                )
            message = Withdraw(
                account=account,
                to=to,
                amount=wanted,
                fee=fee,
                nonce=await client.withdraw_nonce(account),
                deadline=shared_deadline(await _chain_time(rpc), seconds),
            )
            domain = Domain(await rpc.chain_id(), vault)
        signature = evm_signature(sign_digest(key, message.digest(domain)))
        answer = await self._ask(
            "POST", "/relay/withdraw", WithdrawOrder(message=message, signature=signature).to_json()
        )
        return await self._wait(device, answer, wait_seconds, amount=DtxWei(wanted))

    async def _wait(
        self, device: bytes, accepted: dict[str, object], wait_seconds: float, amount: DtxWei | None = None
    ) -> Outcome:
        deadline = time.monotonic() + wait_seconds
        while True:
            found = await self._ask("GET", str(accepted["href"]))
            if found["state"] != "queued" or time.monotonic() > deadline:
                return Outcome(
                    device=device,
                    state=str(found["state"]),
                    transaction=str(found["transaction"] or ""),
                    reason=str(found["reason"]) or _UNDECIDED.get(str(found["state"]), ""),
                    amount=amount,
                )
            await asyncio.sleep(POLL_SECONDS)


def shared_deadline(now: int, seconds: int) -> int:
    """Return a deadline `seconds` to twice that after `now`, a multiple of `seconds` like everybody else's."""
    return (now // seconds + 2) * seconds


async def _chain_time(rpc: JsonRpc) -> int:
    head = await rpc.block("latest")
    return head.timestamp if head is not None else int(time.time())


async def devnet_owner_key(owner: Owner, device: str) -> PrivateKey:
    """Return the owner's key of a device of a development network. Raises OwnerError."""
    keys = await owner.devnet_keys()
    account = next((str(entry["owner"]) for entry in await owner.listed() if entry["device"] == device), "")
    found = keys.get(bytes.fromhex(account.removeprefix("0x")))
    if found is None:
        raise OwnerError(f"the owner of {device} is no development account", "pass --owner-key-file")
    return found


def _checked(signer: PrivateKey | None, device: bytes, owner: bytes) -> PrivateKey:
    if signer is None or address_of(signer) != owner:
        raise OwnerError(
            f"device 0x{device.hex()} belongs to 0x{owner.hex()}, which is not the account of this key",
            "use the key of that account: every device has an owner key of its own",
        )
    return signer


def _order(
    command: str,
    device: bytes,
    entry: DeviceEntry,
    signer: PrivateKey,
    terms: tuple[int, int, int],
    deadline: int,
    domain: Domain,
) -> OwnerOrder:
    message: Enable | SetTerms | Pause
    if command == "pause":
        message = Pause(device=device, nonce=entry.owner_nonce, deadline=deadline)
    else:
        reserve, licences, flags = terms
        message = (Enable if command == "enable" else SetTerms)(
            device=device,
            reserve=reserve,
            licences=licences,
            flags=flags,
            nonce=entry.owner_nonce,
            deadline=deadline,
        )
    return OwnerOrder(message=message, signature=evm_signature(sign_digest(signer, message.digest(domain))))
