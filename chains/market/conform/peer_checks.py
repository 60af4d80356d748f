"""Clauses about what a device says to its gateway and to the ledger, judged from the evidence of a hearing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from eth_hash.auto import keccak

from chains.base.errors import LatchkeyError
from chains.crypto.month_keys import MONTHS_AHEAD, month_key_root
from chains.market.conform.clauses import Inapplicable, Violated, demand
from chains.market.conform.hearing import RECORDS, REGISTRY, Hearing, Said, parse_check_in
from chains.market.conform.ledger import MONTH, ROUND
from chains.market.conform.market_checks import hex_member, recovered, whole
from chains.market.conform.report import Finding, Verdict
from chains.market.conform.site import entries, members
from chains.metadata.messages import Certificate, CheckIn, Enrol, TypedMessage

PeerCheck = Callable[[Hearing], None]
_ENROLMENT = {"device", "model", "serialHash", "certificate", "owner", "gateway", "counter", "signature"}
_RECORDS = {"device", "round", "lot", "records", "signature"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerClause:
    """One MUST of a device as a peer; the check raises Violated."""

    name: str
    text: str
    where: str
    remedy: str
    check: PeerCheck


PEER_CLAUSES: dict[str, PeerClause] = {}


def peer(name: str, text: str, *, where: str, remedy: str) -> Callable[[PeerCheck], PeerCheck]:
    """Enter the decorated check into the registry. Raises ValueError for a name that is taken."""

    def enter(check: PeerCheck) -> PeerCheck:
        if f"peer.{name}" in PEER_CLAUSES:
            raise ValueError(f"clause peer.{name} is registered twice")
        PEER_CLAUSES[f"peer.{name}"] = PeerClause(
            name=f"peer.{name}", text=text, where=where, remedy=remedy, check=check
        )
        return check

    return enter


def judge_peer(hearing: Hearing) -> list[Finding]:
    """Return the findings on all clauses about a device as a peer."""
    findings = []
    for clause in PEER_CLAUSES.values():
        verdict, seen = Verdict.PASS, ""
        try:
            clause.check(hearing)
        except Inapplicable as reason:
            verdict, seen = Verdict.NOT_APPLICABLE, str(reason)
        except (Violated, LatchkeyError) as violated:
            verdict, seen = Verdict.FAIL, str(violated)
        findings.append(
            Finding(
                clause=clause.name,
                text=clause.text,
                where=clause.where,
                remedy=clause.remedy,
                verdict=verdict,
                seen=seen,
            )
        )
    return findings


@dataclass(frozen=True, slots=True, kw_only=True)
class LotRecords(TypedMessage):
    """What a device signs under the key records of one lot, as the specification states it."""

    TYPE: ClassVar[str] = "LotRecords(address device,uint64 round,uint16 lot,bytes32 records)"
    device: bytes
    round: int
    lot: int
    records: bytes


# --- enrolment --------------------------------------------------------------------------------------------------------


def _enrolment(hearing: Hearing) -> Said:
    demand(hearing.evidence.enrolments, "nothing came to POST /relay/enrol")
    return hearing.evidence.enrolments[-1]


@peer(
    "enrol",
    "The device hands its enrolment to the gateway, with exactly the documented members",
    where="gateway.md section 3",
    remedy="POST /relay/enrol with certificate and signature",
)
def enrol(hearing: Hearing) -> None:
    body = _enrolment(hearing).body
    demand(body.keys() == _ENROLMENT, f"differing members are {sorted(body.keys() ^ _ENROLMENT)}")


@peer(
    "certificate",
    "The maker's certificate is the certifier's signature over device, model and serial hash",
    where="metadata-chain.md, Signed messages",
    remedy="sign Certificate in the DeviceRegistry's domain at manufacture",
)
def certificate(hearing: Hearing) -> None:
    body = _enrolment(hearing).body
    message = Certificate(
        device=hex_member(body, "device", 20),
        model=whole(body, "model"),
        serial_hash=hex_member(body, "serialHash", 32),
    )
    signer = recovered(message.digest(REGISTRY), hex_member(body, "certificate", 65), "certificate")
    demand(signer == hearing.certifier, f"the certificate is signed by 0x{signer.hex()}, not by the certifier")


@peer(
    "enrol-signature",
    "The device signs owner, gateway and a counter of at least 1 at enrolment",
    where="metadata-chain.md, Signed messages",
    remedy="sign Enrol with the device's key, naming owner and gateway",
)
def enrol_signature(hearing: Hearing) -> None:
    body = _enrolment(hearing).body
    message = Enrol(
        device=hex_member(body, "device", 20),
        owner=hex_member(body, "owner", 20),
        gateway=hex_member(body, "gateway", 20),
        counter=whole(body, "counter"),
    )
    signer = recovered(message.digest(REGISTRY), hex_member(body, "signature", 65), "enrolment")
    demand(signer == message.device, f"the enrolment is signed by 0x{signer.hex()}, not by the device")
    demand(message.counter >= 1, "the counter is 0")
    demand(message.gateway == hearing.ledger.gateway, f"it names the gateway 0x{message.gateway.hex()}")
    owner = bytes(hearing.ledger.owner.public_key.to_canonical_address())
    demand(message.owner == owner, f"it names the owner 0x{message.owner.hex()}")


# --- check-ins --------------------------------------------------------------------------------------------------------


def _messages(hearing: Hearing) -> list[tuple[Said, CheckIn]]:
    demand(hearing.evidence.check_ins, "nothing came to POST /relay/check-in")
    return [(said, parse_check_in(members(said.body.get("message")))) for said in hearing.evidence.check_ins]


@peer(
    "check-in",
    "A check-in has exactly the documented members, bytes in lower-case 0x-hex",
    where="device-api.md section 8; schemas/check-in.schema.json",
    remedy="compare the body with the schema",
)
def check_in(hearing: Hearing) -> None:
    for said, _ in _messages(hearing):
        wanted = {"message", "signature", "firstMonth", "monthKeys"}
        demand(said.body.keys() == wanted, f"differing members are {sorted(said.body.keys() ^ wanted)}")
        inner = {"device", "sequence", "time", "gateway", "attributes", "tdHash", "monthKeyRoot"}
        found = members(said.body["message"]).keys()
        demand(found == inner, f"differing members of message are {sorted(found ^ inner)}")


@peer(
    "check-in-signature",
    "Every check-in is signed by the device, in the DeviceRegistry's domain",
    where="metadata-chain.md, Signed messages",
    remedy="sign all seven members of CheckIn with the device's key",
)
def check_in_signature(hearing: Hearing) -> None:
    for said, message in _messages(hearing):
        signer = recovered(message.digest(REGISTRY), hex_member(said.body, "signature", 65), "check-in")
        demand(signer == message.device, f"check-in {message.sequence} is signed by 0x{signer.hex()}")


@peer(
    "check-in-time",
    "The time of a check-in is chain time: on TIME_STEP, not ahead of the ledger, at most FRESH old",
    where="time.md; metadata-chain.md",
    remedy="round the time of the newest block down to TIME_STEP",
)
def check_in_time(hearing: Hearing) -> None:
    schedule = hearing.ledger.schedule
    for said, message in _messages(hearing):
        demand(
            message.time % schedule.time_step == 0, f"time {message.time} is not on a step of {schedule.time_step} s"
        )
        demand(message.time <= said.time, f"time {message.time} is ahead of the ledger's {said.time}")
        age = said.time - message.time
        demand(age <= schedule.fresh, f"time {message.time} is {age} s old, at most {schedule.fresh} s")


@peer(
    "check-in-sequence",
    "Sequences begin at 1 or later and grow with every check-in",
    where="metadata-chain.md",
    remedy="write the sequence down before the check-in that bears it is signed",
)
def check_in_sequence(hearing: Hearing) -> None:
    found = [message.sequence for _, message in _messages(hearing)]
    demand(found[0] >= 1, "the first sequence is 0")
    demand(found == sorted(set(found)), f"the sequences are {found[:8]}")


@peer(
    "check-in-gateway",
    "A check-in names the gateway of the enrolment",
    where="metadata-chain.md",
    remedy="name the gateway's account on the metadata chain",
)
def check_in_gateway(hearing: Hearing) -> None:
    for _, message in _messages(hearing):
        demand(message.gateway == hearing.ledger.gateway, f"the gateway is 0x{message.gateway.hex()}")


@peer(
    "check-in-attributes",
    "Attributes keep to the model: every code at most its maximum, every required one stated",
    where="metadata-chain.md, Attributes",
    remedy="encode the 32 codes as the model demands; 0 means not stated",
)
def check_in_attributes(hearing: Hearing) -> None:
    for _, message in _messages(hearing):
        for position, (code, maximum) in enumerate(zip(message.attributes, hearing.maxima, strict=True)):
            demand(code <= maximum, f"attribute {position} is {code}, at most {maximum}")
            demand(code or not hearing.required >> position & 1, f"attribute {position} is required and not stated")


@peer(
    "check-in-month-keys",
    "The month-key root is that of the twelve addresses beside it, which cover the month on sale",
    where="key-record.md section 2",
    remedy="hash firstMonth and the twelve addresses; begin the list in time",
)
def check_in_month_keys(hearing: Hearing) -> None:
    for said, message in _messages(hearing):
        listed = [hex_member({"monthKeys": key}, "monthKeys", 20) for key in entries(said.body.get("monthKeys"))]
        demand(len(listed) == MONTHS_AHEAD, f"monthKeys has {len(listed)} entries, must be {MONTHS_AHEAD}")
        first = whole(said.body, "firstMonth")
        demand(month_key_root(first, listed) == message.month_key_root, "the list does not hash to monthKeyRoot")
        demand(first <= MONTH < first + MONTHS_AHEAD, f"the list begins at month {first}, on sale is {MONTH}")


@peer(
    "check-in-hash",
    "A check-in states SHA-256 of the description that the device serves",
    where="td-signature.md section 1",
    remedy="hash the very bytes that are served",
)
def check_in_hash(hearing: Hearing) -> None:
    accepted = [message for said, message in _messages(hearing) if not said.refusal]
    answer = hearing.evidence.description
    if not accepted:
        raise Inapplicable("no check-in was accepted")
    if answer is None or answer.status != 200:
        raise Violated(f"GET {hearing.thing} gives no description")
    served = hashlib.sha256(answer.body).digest()
    stated = accepted[0].td_hash
    demand(stated == served, f"the check-in states 0x{stated.hex()}, the description served has 0x{served.hex()}")


# --- the sale ---------------------------------------------------------------------------------------------------------


def _records(hearing: Hearing) -> Said:
    evidence = hearing.evidence
    if not evidence.lot:
        raise Inapplicable("the device never became a lot: no check-in was accepted")
    demand(any(said.was_final for said in evidence.records), "no key records came, although the sale is final")
    return next(said for said in evidence.records if said.was_final)


@peer(
    "believes-final",
    "A device delivers nothing before the sale stands in finalized state",
    where="key-record.md section 3",
    remedy="read the round at the block tag finalized, never at latest",
)
def believes_final(hearing: Hearing) -> None:
    if not hearing.evidence.lot:
        raise Inapplicable("the device never became a lot: no check-in was accepted")
    early = [said for said in hearing.evidence.records if not said.was_final]
    demand(not early, "key records came for a result that was not finalized")


@peer(
    "records",
    "Key records are handed to the gateway before delivery ends: one of 65 bytes for each winner, by rank",
    where="gateway.md section 3; key-record.md section 3",
    remedy="POST /relay/records as soon as the sale is final",
)
def records(hearing: Hearing) -> None:
    said = _records(hearing)
    demand(said.body.keys() == _RECORDS, f"differing members are {sorted(said.body.keys() ^ _RECORDS)}")
    demand(said.body["round"] == str(ROUND), f"round is {said.body['round']!r}, must be the text {ROUND}")
    demand(said.body["lot"] == 0, f"lot is {said.body['lot']!r}, must be 0")
    listed = [hex_member({"record": entry}, "record", 65) for entry in entries(said.body["records"])]
    demand(len(listed) == len(hearing.ledger.buyers), f"{len(listed)} records for {len(hearing.ledger.buyers)} winners")
    demand(said.time < hearing.ledger.deliver_end, "the records came after delivery had ended")


@peer(
    "records-signature",
    "The device signs the records of a lot: LotRecords in the domain of KeyRecords",
    where="gateway.md section 3",
    remedy="sign keccak of all records joined, with device, round and lot",
)
def records_signature(hearing: Hearing) -> None:
    body = _records(hearing).body
    joined = b"".join(hex_member({"record": entry}, "record", 65) for entry in entries(body.get("records")))
    device = hex_member(body, "device", 20)
    message = LotRecords(device=device, round=ROUND, lot=0, records=bytes(keccak(joined)))
    signer = recovered(message.digest(RECORDS), hex_member(body, "signature", 65), "records")
    demand(signer == device, f"the records are signed by 0x{signer.hex()}, not by the device")


@peer(
    "record-opens",
    "Each record opens with the buyer's licence key to the secret behind the month's address",
    where="key-record.md section 3",
    remedy="check every step against specs/vectors/key_record.json",
)
def record_opens(hearing: Hearing) -> None:
    _records(hearing)
    for rank, reason in hearing.evidence.unopened.items():
        raise Violated(f"the record of rank {rank}: {reason}")


@peer(
    "record-nonce",
    "Every licence has a nonce R of its own",
    where="key-record.md section 3",
    remedy="derive r from the licence, the buyer's key and the secret",
)
def record_nonce(hearing: Hearing) -> None:
    found = [str(entry)[:66] for entry in entries(_records(hearing).body.get("records"))]
    demand(len(found) == len(set(found)), "two records have one R")


# --- the term ---------------------------------------------------------------------------------------------------------


def _probe(hearing: Hearing, name: str) -> tuple[int, str]:
    _records(hearing)
    if name not in hearing.evidence.probes:
        raise Inapplicable("no record of this licence could be opened")
    return hearing.evidence.probes[name]


def _seen(found: tuple[int, str], status: int, kind: str, when: str) -> None:
    demand(found[0] == status, f"{when} the credential gets {found[0] or 'no answer'}, must be {status}")
    demand(not kind or found[1] == kind, f"{when} the problem is {found[1]}, must be {kind}")


@peer(
    "term-before",
    "Before its term a licence opens nothing: 401, as term-not-begun",
    where="device-api.md section 3",
    remedy="compare chain time with the start of the term",
)
def term_before(hearing: Hearing) -> None:
    _seen(_probe(hearing, "before"), 401, "term-not-begun", "before the term")


@peer(
    "term-begins",
    "The credential that follows from the record opens the device within 5 s of the start of the term",
    where="device-api.md section 3; key-record.md section 4",
    remedy="derive the credential as specs/vectors/credential.json does, and read the newest block often",
)
def term_begins(hearing: Hearing) -> None:
    _seen(_probe(hearing, "begun"), 200, "", "at the start of the term")


@peer(
    "each-licence",
    "The other licence of the same month opens the device with its own credential",
    where="key-record.md section 4",
    remedy="derive each credential from the shared point of its own record",
)
def each_licence(hearing: Hearing) -> None:
    _seen(_probe(hearing, "second"), 200, "", "in the term")


@peer(
    "term-last",
    "A licence is good up to the end of its term",
    where="device-api.md section 3",
    remedy="refuse from the end of the term on, no second earlier",
)
def term_last(hearing: Hearing) -> None:
    _seen(_probe(hearing, "last"), 200, "", "in the last seconds of the term")


@peer(
    "term-ended",
    "From the end of its term a licence opens nothing: 401, as term-ended",
    where="device-api.md section 3",
    remedy="compare chain time with the end of the term; the end itself is outside",
)
def term_ended(hearing: Hearing) -> None:
    _seen(_probe(hearing, "ended"), 401, "term-ended", "after the term")
