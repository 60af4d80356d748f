"""Everything that can go wrong between a client and a node.

LatchkeyError
└── RpcError
    ├── TransportFailed        nothing, or nothing readable, came back, or the node said that it cannot answer
    ├── RemoteRefused          the node answered with a JSON-RPC error object
    │   └── CallReverted       ... and that error is a revert, decoded where an ABI knows it
    ├── MalformedAnswer        an answer that does not have the promised shape
    ├── MalformedTransaction   raw transaction bytes that do not decode
    ├── WaitTimedOut           a receipt or finality did not come before the deadline
    ├── TransactionReverted    the transaction is on the chain, and failed there
    ├── BlockReorganised       the block that was waited for is no longer on the chain
    └── TransactionReplaced    another transaction of the same key took the nonce
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from chains.base.errors import LatchkeyError

if TYPE_CHECKING:
    from chains.rpc.revert import Revert

REVERT_CODE = 3
UNAVAILABLE_CODE = -32002
"""The node ends, or a part of it did: it cannot tell whether what was asked for is done (EIP-1474)."""


class RpcError(LatchkeyError):
    """Root of the errors of this package."""


class TransportFailed(RpcError):
    """No readable answer; the request may or may not have been executed."""

    def __init__(self, *, endpoint: str, reason: str) -> None:
        super().__init__(f"no answer from {endpoint}: {reason}; check that the node runs and that the address is right")
        self.endpoint = endpoint
        self.reason = reason


class RemoteRefused(RpcError):
    """A JSON-RPC error object: `code` and `data` as the node sent them."""

    def __init__(self, *, method: str, code: int, remote_message: str, data: object = None) -> None:
        super().__init__(f"{method} refused (code {code}): {remote_message}")
        self.method = method
        self.code = code
        self.remote_message = remote_message
        self.data = data


class CallReverted(RemoteRefused):
    """`eth_call` or `eth_estimateGas` reverted; `revert` holds the decoded reason."""

    def __init__(self, *, method: str, code: int, remote_message: str, revert: Revert) -> None:
        super().__init__(method=method, code=code, remote_message=f"execution reverted: {revert}", data=revert.data)
        self.node_message = remote_message
        self.revert = revert


class MalformedAnswer(RpcError):
    """The node's answer lacks a field or holds a value of the wrong kind."""

    def __init__(self, *, what: str, value: object) -> None:
        super().__init__(f"the node answered {what} with {str(value)[:120]!r}, which is not what the method promises")
        self.what = what
        self.value = value


class MalformedTransaction(RpcError):
    """Raw bytes that are no signed transaction of type 0, 1 or 2 in canonical form."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class WaitTimedOut(RpcError):
    """The deadline passed; `subject` may still happen later."""

    def __init__(self, *, subject: str, seconds: float) -> None:
        super().__init__(f"{subject} did not happen within {seconds:g} seconds; it may still happen: look again later")
        self.subject = subject
        self.seconds = seconds


class TransactionReverted(RpcError):
    """Included with status 0; `revert` is the reason found by replaying the call on the parent state, if any was."""

    def __init__(self, *, transaction_hash: bytes, block_number: int, revert: Revert | None) -> None:
        reason = str(revert) if revert is not None else "the node gives no reason"
        super().__init__(f"transaction 0x{transaction_hash.hex()} failed in block {block_number}: {reason}")
        self.transaction_hash = transaction_hash
        self.block_number = block_number
        self.revert = revert


class BlockReorganised(RpcError):
    """Finality went to another branch than the one that held the transaction."""

    def __init__(self, *, number: int, transaction_hash: bytes) -> None:
        super().__init__(f"block {number} of transaction 0x{transaction_hash.hex()} was reorganised away; resend it")
        self.number = number
        self.transaction_hash = transaction_hash


class TransactionReplaced(RpcError):
    """The nonce went to a transaction that this sender did not make: is one key used in two places?"""

    def __init__(self, *, sender: bytes, nonce: int) -> None:
        super().__init__(
            f"nonce {nonce} of 0x{sender.hex()} was used by a transaction that this program did not send; "
            "use a key in one program at a time"
        )
        self.sender = sender
        self.nonce = nonce
