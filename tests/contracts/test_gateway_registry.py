"""Gateways publish a base URL and a payout address that changes from the next epoch on."""

from __future__ import annotations

import pytest

from chains.base import artifact
from tests.support.chain_backend import Account, Chain, Deployed, Reverted
from tests.support.metadata_world import MetadataWorld

PAYOUT = b"\xaa" * 20
OTHER = b"\xbb" * 20
GOOD = "https://gateway.example/"


@pytest.fixture
def world(chain: Chain) -> MetadataWorld:
    return MetadataWorld(chain)


@pytest.fixture
def registry(world: MetadataWorld) -> Deployed:
    return world.gateway_registry


@pytest.fixture
def gateway(chain: Chain) -> Account:
    return chain.accounts[9]


@pytest.mark.parametrize(
    "url",
    [
        "https://a",
        "https://gateway.example:8443/base/path",
        "https://[2001:db8::1]/",
        "http://127.0.0.1",
        "http://127.0.0.1:8000/things",
        "http://localhost/",
        "http://localhost:1",
        "http://[::1]:8000",
        "https://" + "a" * 120,
    ],
)
def test_a_well_formed_base_url_is_published(registry: Deployed, gateway: Account, url: str) -> None:
    receipt = registry.send("register", url, PAYOUT, sender=gateway)
    assert receipt.event("GatewaySet").args == {
        "gateway": gateway.address,
        "baseUrl": url,
        "payout": PAYOUT,
        "fromEpoch": 1,
    }
    assert registry.call("isRegistered", gateway.address) is True


@pytest.mark.parametrize(
    ("url", "error", "values"),
    [
        ("", "BaseUrlLength", (0, 128)),
        ("https://" + "a" * 121, "BaseUrlLength", (129, 128)),
        ("https://a b", "BaseUrlCharacter", (9, b" ")),
        ("http://localhost:x@evil.example/", "BaseUrlCharacter", (18, b"@")),
        ("https://a/?q=1", "BaseUrlCharacter", (10, b"?")),
        ("https://a/#f", "BaseUrlCharacter", (10, b"#")),
        ("https://a\\b", "BaseUrlCharacter", (9, b"\\")),
        ("https://ä", "BaseUrlCharacter", (8, b"\xc3")),
        ("https://a\n", "BaseUrlCharacter", (9, b"\n")),
        ("https://", "BaseUrlScheme", ()),
        ("https:///path", "BaseUrlScheme", ()),
        ("https://:80", "BaseUrlScheme", ()),
        ("http://gateway.example/", "BaseUrlScheme", ()),
        ("http://127.0.0.11/", "BaseUrlScheme", ()),
        ("http://localhost.evil.example/", "BaseUrlScheme", ()),
        ("http://127.0.0", "BaseUrlScheme", ()),
        ("ftp://127.0.0.1/", "BaseUrlScheme", ()),
        ("HTTPS://a", "BaseUrlScheme", ()),
    ],
)
def test_a_base_url_that_could_mislead_is_refused(
    registry: Deployed, gateway: Account, url: str, error: str, values: tuple[object, ...]
) -> None:
    with pytest.raises(Reverted) as caught:
        registry.send("register", url, PAYOUT, sender=gateway)
    assert (caught.value.name, caught.value.values) == (error, values)
    assert registry.call("isRegistered", gateway.address) is False


def test_a_gateway_registers_once_and_updates_afterwards(registry: Deployed, gateway: Account) -> None:
    with pytest.raises(Reverted) as caught:
        registry.send("update", GOOD, PAYOUT, sender=gateway)
    assert (caught.value.name, caught.value.values) == ("UnknownGateway", (gateway.address,))
    registry.send("register", GOOD, PAYOUT, sender=gateway)
    with pytest.raises(Reverted) as caught:
        registry.send("register", GOOD, PAYOUT, sender=gateway)
    assert (caught.value.name, caught.value.values) == ("AlreadyRegistered", (gateway.address,))
    registry.send("update", "https://b/", OTHER, sender=gateway)
    assert registry.call("payoutAt", gateway.address, 1) == OTHER


def test_nobody_can_be_paid_at_the_zero_address(registry: Deployed, gateway: Account) -> None:
    with pytest.raises(Reverted) as caught:
        registry.send("register", GOOD, bytes(20), sender=gateway)
    assert (caught.value.name, caught.value.values) == ("ZeroPayout", ())


def test_a_new_payout_address_holds_from_the_next_epoch_on_whatever_the_segment(
    world: MetadataWorld, registry: Deployed
) -> None:
    """Two walks are under way on two segments while the address changes twice."""
    gateway = world.gateways[1]
    world.publish_model(family=2)
    world.enrol_pair()
    world.enter_walk()
    payouts = [world.payout(gateway), PAYOUT, OTHER]
    world.book.send("startEpoch", 1, 0, bytes(32))
    registry.send("update", GOOD, PAYOUT, sender=gateway)
    world.book.send("startEpoch", 2, 0, bytes(32))
    receipt = registry.send("update", GOOD, OTHER, sender=gateway)
    assert receipt.event("GatewaySet").args["fromEpoch"] == 3
    assert [registry.call("payoutAt", gateway.address, epoch) for epoch in (1, 2, 3)] == payouts


def test_a_gateway_has_no_payout_address_in_epochs_before_it_registered(
    world: MetadataWorld, registry: Deployed, gateway: Account
) -> None:
    world.enrol_pair()
    world.enter_walk()
    world.book.send("startEpoch", 1, 0, bytes(32))
    registry.send("register", GOOD, PAYOUT, sender=gateway)
    assert registry.call("payoutAt", gateway.address, 1) == bytes(20)
    assert registry.call("payoutAt", gateway.address, 2) == PAYOUT


def test_the_book_is_named_at_deployment(chain: Chain) -> None:
    lonely = chain.deploy(artifact.load("metadata", "GatewayRegistry"), chain.accounts[0].address)
    with pytest.raises(Reverted):
        lonely.send("register", GOOD, PAYOUT)
