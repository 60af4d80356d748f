"""What the auction chain refuses, in words for bidders, owners and gateways (`specs/protocol/abi-auction.md`)."""

from __future__ import annotations

from chains.auction.life_cycle import Phase
from chains.rpc.refusals import Phrase, Phrasebook

_FROM_EVENTS = "compute it again from the chain's events: the node may be behind"
_PROVE_AGAIN = "make the proof again from the epoch's events"
_OVER = "nothing is left to do"


def _phase(number: int) -> str:
    known = number in Phase._value2member_map_
    return f"phase {Phase(number).name.lower() if known and number else 'unknown'}"


PHRASES = Phrasebook(
    {
        # Commit and reveal.
        "RoundUnknown": Phrase(
            problem="there is no such round",
            values="round {round}",
            remedy="check the number, and that the node is of this market's auction chain",
        ),
        "WrongPhase": Phrase(
            problem="the round is not in the phase that this needs",
            values="round {round} is in {actual:phase}, needed is {wanted:phase}",
            remedy="`latchkey bid status` shows the times: come back when that phase begins, or bid in the next round",
        ),
        "AlreadyCommitted": Phrase(
            problem="this account has committed already, and an account has one batch a round",
            values="slot {slot} of round {round}",
            remedy="keep that batch, or bid from another account",
        ),
        "RoundFull": Phrase(
            problem="all slots of the round are taken",
            values="round {round} has {slots}",
            remedy="wait for the next round",
        ),
        "WrongLength": Phrase(
            problem="what was sent has another length than the round needs",
            values="{field:field} has {actual} bytes, expected are {expected}",
            remedy="plan and seal again for the lots of this round",
        ),
        "NotADirectTransaction": Phrase(
            problem="a commit must come straight from a key's own account, not through a contract",
            values="called by {caller}",
            remedy="send it from the bidder's account itself",
        ),
        "LockTooSmall": Phrase(
            problem="the lock is too small",
            values="{lock:ticks}, at least {floor:ticks}",
            remedy="lock more",
        ),
        "NotACurvePoint": Phrase(
            problem="the licence key is no public key that a device could use",
            values="x {x}, parity {parity}",
            remedy="seal the plan again, which draws a new one",
        ),
        "SlotUnknown": Phrase(
            problem="nobody has committed in this slot",
            values="slot {slot} of round {round}",
            remedy="look your slot up with `latchkey bid status`",
        ),
        "AlreadyRevealed": Phrase(problem="the batch is revealed", values="slot {slot} of round {round}", remedy=_OVER),
        "WrongOpening": Phrase(
            problem="key, budget and device limit are not the ones that were sealed",
            values="they hash to {actual}, the commitment is {expected}",
            remedy="reveal with the recovery file that was written for this very commit",
        ),
        # Money.
        "InsufficientCredit": Phrase(
            problem="the vault holds too little",
            values="{account} has {credit:dtx} there, needed are {needed:dtx}",
            remedy="deposit more, or ask for less",
        ),
        "ERC20InsufficientBalance": Phrase(
            problem="the wallet holds too little",
            values="{sender} has {balance:dtx}, needed are {needed:dtx}",
            remedy="get DTX (devnet: latchkey faucet), or ask for less",
        ),
        "ERC20InsufficientAllowance": Phrase(
            problem="the vault may not take so much from the wallet",
            values="allowed are {allowance:dtx}, needed are {needed:dtx}",
            remedy="approve the vault for that much, or deposit with a permit",
        ),
        "ERC2612ExpiredSignature": Phrase(
            problem="the permit's deadline has passed", values="{deadline:time}", remedy="run the command again"
        ),
        "ERC2612InvalidSigner": Phrase(
            problem="the permit is not signed by the wallet's key",
            values="it is of {signer}, the wallet is {owner}",
            remedy="run the command again with the wallet's key",
        ),
        "SignatureExpired": Phrase(
            problem="the withdrawal's deadline has passed",
            values="{deadline:time}, the chain's time is {time:time}",
            remedy="sign it again with a later deadline",
        ),
        "WrongNonce": Phrase(
            problem="the withdrawal was used before, or comes out of order",
            values="its nonce is {given}, expected {expected}",
            remedy="read the nonce again and sign again",
        ),
        "WrongSigner": Phrase(
            problem="the withdrawal is not signed by the account that it pays from",
            values="it is of {recovered}, the account is {account}",
            remedy="sign exactly what is sent, for this chain and this vault, with the account's key",
        ),
        "FeeAboveAmount": Phrase(
            problem="the fee is more than the whole withdrawal",
            values="{fee:dtx} of {amount:dtx}",
            remedy="withdraw more, or through another relay",
        ),
        "ZeroAddress": Phrase(problem="an account is left out", remedy="name it"),
        # After clearing.
        "AlreadyPaid": Phrase(problem="this lock was paid out", values="slot {slot} of round {round}", remedy=_OVER),
        "NothingToForfeit": Phrase(
            problem="the batch was revealed, so nothing of it is forfeited",
            values="slot {slot} of round {round}",
            remedy="refund it instead",
        ),
        "PositionUnknown": Phrase(
            problem="there is no revealed bidder at this position",
            values="position {position} of {revealed}",
            remedy="count the revealed bidders in slot order, not slots",
        ),
        "WrongState": Phrase(problem="the state shown is not the chain's", remedy=_FROM_EVENTS),
        "WrongTerms": Phrase(problem="the terms shown are not this chunk's", remedy=_FROM_EVENTS),
        "WrongRow": Phrase(
            problem="a row shown is not the one that was committed", values="position {position}", remedy=_FROM_EVENTS
        ),
        # Delivery.
        "NotDelivering": Phrase(
            problem="key records are taken in the delivery phase only",
            values="round {round} is in {phase:phase}",
            remedy="the buyers of what is missing get their money back",
        ),
        "NotPoster": Phrase(
            problem="only the gateway or the owner of the lots may post their key records",
            values="sent by {caller}",
            remedy="send them from the payout account that the epoch names",
        ),
        "AlreadyPosted": Phrase(
            problem="key records of these lots were posted before",
            values="chunk {chunk} of round {round}",
            remedy="leave those lots out",
        ),
        "LotNotSold": Phrase(
            problem="a lot was not sold, so it takes no key record",
            values="lot {lot} of chunk {chunk}, round {round}",
            remedy="leave it out",
        ),
        "WrongRecordsLength": Phrase(
            problem="the key records do not fit the winners",
            values="{actual} bytes, expected are {expected}",
            remedy="give 65 bytes for each winner of each lot, in order",
        ),
        "WrongResults": Phrase(problem="the results shown are not those of clearing", remedy=_FROM_EVENTS),
        "WrongLeafRoot": Phrase(problem="the proof does not lead to the epoch's leaf root", remedy=_PROVE_AGAIN),
        "WrongProofLength": Phrase(
            problem="the proof has another length than it needs",
            values="{field:field} has {actual}, expected are {expected}",
            remedy=_PROVE_AGAIN,
        ),
        "LotsOutOfOrder": Phrase(
            problem="lots must be named once each, rising, and inside the chunk", remedy=_PROVE_AGAIN
        ),
        "ChunkOutOfRange": Phrase(
            problem="the round has no such chunk", values="chunk {chunk} of {chunks}", remedy=_PROVE_AGAIN
        ),
    },
    specs={"phase": _phase},
)
