"""Enrolment, the owner's terms, and revocation: who may do what, and that nobody else can."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from chains.crypto.eip712 import Domain
from chains.crypto.keys import CURVE_ORDER, address_of
from chains.metadata.messages import Certificate, Enrol, Pause, SetTerms
from tests.support.chain_backend import Chain, Reverted
from tests.support.metadata_world import SERIAL_HASH, MetadataWorld, decoded, device, key, sign

ZERO = bytes(20)
STRANGER = key("stranger")


@pytest.fixture
def world(chain: Chain) -> MetadataWorld:
    return MetadataWorld(chain)


def refusal(act: Callable[[], object]) -> tuple[str, tuple[object, ...]]:
    """Return name and values of the error that `act` reverts with."""
    with pytest.raises(Reverted) as caught:
        act()
    return caught.value.name, caught.value.values


# -- enrolment


def test_devices_of_a_family_share_a_segment_across_models(world: MetadataWorld) -> None:
    world.publish_model()
    world.publish_model(family=2)
    for number, model in ((0, 1), (1, 2), (2, 3)):
        world.enrol(device(number), model=model)
    assert [world.devices.call("segments", segment) for segment in (1, 2, 3)] == [(1, 2, 0), (2, 1, 0), (0, 0, 0)]
    assert world.devices.call("deviceAt", 1, 1) == device(1).address
    assert world.devices.call("deviceAt", 1, 2) == ZERO
    assert world.devices.call("deviceAt", 1, 1 << 16) == ZERO
    assert world.devices.call("segmentCount") == 2


def test_an_enrolled_device_is_disabled_and_belongs_to_the_owner_it_named(world: MetadataWorld) -> None:
    who = device(0)
    receipt = world.enrol(who)
    assert receipt.event("DeviceEnrolled").args == {
        "device": who.address,
        "model": 1,
        "segment": 1,
        "index": 0,
        "owner": who.owner,
        "gateway": world.gateways[0].address,
        "counter": 1,
        "serialHash": SERIAL_HASH,
    }
    expected = (who.owner, world.gateways[0].address, 1, 1, 0, 1, 0, False)
    assert world.devices.call("devices", who.address) == expected
    assert world.devices.call("stateAt", who.address, 1) == (0, bytes(32))


def test_a_stranger_with_a_copied_certificate_cannot_enrol(world: MetadataWorld) -> None:
    who = device(0)
    assert refusal(lambda: world.enrol(who, signer=STRANGER)) == (
        "NotSignedByDevice",
        (who.address, address_of(STRANGER)),
    )


def test_a_device_that_its_oem_did_not_certify_cannot_enrol(world: MetadataWorld) -> None:
    who = device(0)
    assert refusal(lambda: world.enrol(who, certifier=STRANGER)) == (
        "NotCertified",
        (who.address, address_of(STRANGER), address_of(world.certifier)),
    )


def test_a_certificate_for_another_model_is_refused(world: MetadataWorld) -> None:
    world.publish_model()
    who = device(0)
    certificate = Certificate(device=who.address, model=1, serial_hash=SERIAL_HASH)
    enrol = Enrol(device=who.address, owner=who.owner, gateway=world.gateways[0].address, counter=1)
    name, values = refusal(
        lambda: world.devices.send(
            "enrol",
            who.address,
            2,
            SERIAL_HASH,
            sign(world.certifier, certificate, world.domain),
            who.owner,
            world.gateways[0].address,
            1,
            sign(who.key, enrol, world.domain),
        )
    )
    assert (name, values[0]) == ("NotCertified", who.address)


@pytest.mark.parametrize("domain", ["chain", "contract"])
def test_a_signature_for_another_chain_or_contract_is_refused(world: MetadataWorld, domain: str) -> None:
    elsewhere = (
        replace(world.domain, chain_id=world.domain.chain_id + 1)
        if domain == "chain"
        else replace(world.domain, contract=world.book.address)
    )
    right, world.domain = world.domain, elsewhere
    assert refusal(lambda: world.enrol(device(0)))[0] == "NotCertified"
    world.domain = right
    world.enrol(device(0))
    world.domain = elsewhere
    assert refusal(lambda: world.set_terms(device(0)))[0] == "NotSignedByOwner"
    assert refusal(lambda: world.pause(device(0)))[0] == "NotSignedByOwner"


def test_enrolment_needs_an_owner_a_gateway_and_a_model(world: MetadataWorld, chain: Chain) -> None:
    who = device(0)
    nobody = chain.accounts[9].address
    assert refusal(lambda: world.enrol(who, gateway=nobody)) == ("GatewayNotRegistered", (nobody,))
    assert refusal(lambda: world.enrol(who, model=2)) == ("UnknownModel", (2,))
    assert refusal(lambda: world.enrol(who, counter=0)) == ("CounterNotHigher", (who.address, 0, 0))
    certificate = Certificate(device=who.address, model=1, serial_hash=SERIAL_HASH)
    enrol = Enrol(device=who.address, owner=ZERO, gateway=world.gateways[0].address, counter=1)
    signatures = sign(world.certifier, certificate, world.domain), sign(who.key, enrol, world.domain)
    arguments = who.address, 1, SERIAL_HASH, signatures[0], ZERO, world.gateways[0].address, 1, signatures[1]
    assert refusal(lambda: world.devices.send("enrol", *arguments)) == ("ZeroOwner", ())


def test_a_higher_counter_moves_a_device_to_a_new_owner_and_forgets_the_terms_of_the_old(world: MetadataWorld) -> None:
    (who,) = world.list_devices(1)
    heir = device(0, owner=77)
    world.enrol(heir, counter=2, gateway=world.gateways[1].address)
    row = world.devices.call("devices", who.address)
    assert row[:2] == (heir.owner, world.gateways[1].address)
    word, content = world.devices.call("stateAt", who.address, 1)
    assert (word, content) == (1 << 144, bytes(32))
    assert refusal(lambda: world.set_terms(who)) == (
        "NotSignedByOwner",
        (who.address, who.owner, heir.owner),
    )
    world.set_terms(heir)


@pytest.mark.parametrize("counter", [1, 2])
def test_a_replayed_or_older_enrolment_is_refused(world: MetadataWorld, counter: int) -> None:
    who = device(0)
    world.enrol(who, counter=2)
    assert refusal(lambda: world.enrol(who, counter=counter)) == ("CounterNotHigher", (who.address, counter, 2))


def test_a_device_keeps_the_model_it_was_enrolled_with(world: MetadataWorld) -> None:
    world.publish_model()
    who = device(0)
    world.enrol(who)
    assert refusal(lambda: world.enrol(who, model=2, counter=2)) == ("WrongModel", (who.address, 2, 1))


# -- the owner's terms


def test_the_owner_enables_changes_terms_and_pauses_one_message_after_the_other(world: MetadataWorld) -> None:
    who = device(0)
    world.enrol(who)
    receipts = [
        world.set_terms(who, 500, 3, 1),
        world.set_terms(who, 600, 0, 0, enable=False),
        world.pause(who),
        world.set_terms(who, 700, 6),
    ]
    names = [receipt.events[0].name for receipt in receipts]
    assert names == ["DeviceEnabled", "TermsSet", "DevicePaused", "DeviceEnabled"]
    assert decoded(receipts[0])[0].reserve == 500  # type: ignore[attr-defined]  # an event with terms
    assert world.nonce(who) == 4


def test_only_the_owner_decides(world: MetadataWorld) -> None:
    who = device(0)
    world.enrol(who)
    expected = ("NotSignedByOwner", (who.address, address_of(STRANGER), who.owner))
    assert refusal(lambda: world.set_terms(who, signer=STRANGER)) == expected
    assert refusal(lambda: world.pause(who, signer=STRANGER)) == expected
    assert refusal(lambda: world.set_terms(who, signer=who.key))[0] == "NotSignedByOwner"


def test_a_signature_for_terms_does_not_enable(world: MetadataWorld) -> None:
    """SetTerms and Enable have the same members; their types keep them apart."""
    who = device(0)
    world.enrol(who)
    message = SetTerms(device=who.address, reserve=0, licences=1, flags=0, nonce=0, deadline=1 << 39)
    signature = sign(who.owner_key, message, world.domain)
    name, _ = refusal(lambda: world.devices.send("enable", who.address, 0, 1, 0, 0, 1 << 39, signature))
    assert name == "NotSignedByOwner"


def test_an_owners_message_is_good_once_in_order_and_until_its_deadline(world: MetadataWorld) -> None:
    who = device(0)
    world.enrol(who)
    now = world.chain.time
    assert refusal(lambda: world.set_terms(who, deadline=now)) == ("DeadlinePassed", (now, now + 1))
    world.set_terms(who, nonce=0)
    assert refusal(lambda: world.set_terms(who, nonce=0)) == ("WrongNonce", (who.address, 0, 1))
    assert refusal(lambda: world.set_terms(who, nonce=2)) == ("WrongNonce", (who.address, 2, 1))
    world.set_terms(who, nonce=1, deadline=world.chain.time + 1)


def test_at_most_six_licences_are_offered(world: MetadataWorld) -> None:
    who = device(0)
    world.enrol(who)
    assert refusal(lambda: world.set_terms(who, licences=7)) == ("TooManyLicences", (7, 6))


def test_terms_change_only_while_enabled(world: MetadataWorld) -> None:
    who = device(0)
    world.enrol(who)
    assert refusal(lambda: world.set_terms(who, enable=False)) == ("DeviceIsDisabled", (who.address,))


def test_a_device_never_enrolled_cannot_be_enabled_paused_or_revoked(world: MetadataWorld) -> None:
    who = device(0)
    expected = ("UnknownDevice", (who.address,))
    assert refusal(lambda: world.set_terms(who, nonce=0)) == expected
    assert refusal(lambda: world.pause(who, nonce=0)) == expected
    assert refusal(lambda: world.devices.send("revokeCertificate", who.address, sender=world.oem)) == expected


@pytest.mark.parametrize("broken", ["short", "long", "high s", "zero v"])
def test_a_malformed_signature_recovers_nobody(world: MetadataWorld, broken: str) -> None:
    who = device(0)
    world.enrol(who)
    good = sign(who.owner_key, Pause(device=who.address, nonce=0, deadline=1 << 39), world.domain)
    high_s = (CURVE_ORDER - int.from_bytes(good[32:64], "big")).to_bytes(32, "big")
    signature = {
        "short": good[:64],
        "long": good + b"\0",
        "high s": good[:32] + high_s + bytes([55 - good[64]]),
        "zero v": good[:64] + b"\0",
    }[broken]
    expected = ("NotSignedByOwner", (who.address, ZERO, who.owner))
    assert refusal(lambda: world.devices.send("pause", who.address, 0, 1 << 39, signature)) == expected
    world.devices.send("pause", who.address, 0, 1 << 39, good)


# -- revocation and walks


def test_oem_or_certifier_revokes_for_good(world: MetadataWorld, chain: Chain) -> None:
    (who,) = world.list_devices(1)
    stranger = chain.accounts[9]
    assert refusal(lambda: world.devices.send("revokeCertificate", who.address, sender=stranger)) == (
        "NotOemOfDevice",
        (who.address, stranger.address),
    )
    world.devices.send("revokeCertificate", who.address, sender=world.oem)
    expected = ("DeviceIsRevoked", (who.address,))
    assert refusal(lambda: world.devices.send("revokeCertificate", who.address, sender=world.oem)) == expected
    assert refusal(lambda: world.set_terms(who)) == expected
    assert refusal(lambda: world.set_terms(who, enable=False)) == expected
    assert refusal(lambda: world.enrol(who, counter=2)) == expected
    assert refusal(lambda: world.check_in(world.statement(who, 2), who.key)) == expected
    assert world.devices.call("devices", who.address)[7] is True


def test_the_certifier_may_revoke_too(world: MetadataWorld, chain: Chain) -> None:
    world.enrol(device(0))
    certifier = chain.accounts[8]
    world.models.send("registerOem", certifier.address, sender=world.oem)
    receipt = world.devices.send("revokeCertificate", device(0).address, sender=certifier)
    assert receipt.events[0].name == "CertificateRevoked"


def test_only_the_book_starts_walks(world: MetadataWorld, chain: Chain) -> None:
    world.enrol(device(0))
    caller = chain.accounts[0].address
    assert refusal(lambda: world.devices.send("beginWalk", 1)) == ("NotEpochBook", (caller,))


def test_the_domain_is_that_of_every_client(world: MetadataWorld, chain: Chain) -> None:
    fields, name, version, chain_id, contract, salt, extensions = world.devices.call("eip712Domain")
    assert (name, version, salt, extensions) == ("Latchkey", "1", bytes(32), [])
    assert Domain(chain_id, contract) == world.domain
    assert fields == b"\x0f"
