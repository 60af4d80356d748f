"""OEMs publish models; 32 codes are compared with a model at once."""

from __future__ import annotations

import random

import pytest

from chains.base import artifact
from tests.support.chain_backend import Account, Chain, Deployed, Reverted

MAXIMA = bytes([200, 5, 255, 127, 128, 0, 1]).ljust(32, b"\0")
URI = "https://oem.example/schema.json"
CERTIFIER = b"\xce" * 20


@pytest.fixture
def models(chain: Chain) -> Deployed:
    return chain.deploy(artifact.load("metadata", "ModelRegistry"))


@pytest.fixture
def oem(chain: Chain, models: Deployed) -> Account:
    models.send("registerOem", CERTIFIER, sender=chain.accounts[1])
    return chain.accounts[1]


def refused(call: object) -> tuple[str, tuple[object, ...]]:
    assert isinstance(call, pytest.ExceptionInfo)
    return call.value.name, call.value.values


def test_a_model_is_published_with_its_oem_and_certifier(models: Deployed, oem: Account) -> None:
    receipt = models.send("publishModel", 1, 0b101, MAXIMA, b"\x01" * 32, URI, sender=oem)
    event = receipt.event("ModelPublished").args
    assert (event["model"], event["oem"], event["schemaUri"]) == (1, oem.address, URI)
    assert models.call("models", 1) == (oem.address, CERTIFIER, 1, 0b101, MAXIMA)
    assert models.call("modelCount") == 1


def test_a_new_certifier_holds_for_the_models_of_old(models: Deployed, oem: Account) -> None:
    models.send("publishModel", 1, 0, MAXIMA, bytes(32), URI, sender=oem)
    models.send("registerOem", b"\xcf" * 20, sender=oem)
    assert models.call("models", 1)[1] == b"\xcf" * 20
    assert models.call("certifierOf", oem.address) == b"\xcf" * 20


def test_the_zero_address_is_no_certifier(models: Deployed) -> None:
    with pytest.raises(Reverted) as caught:
        models.send("registerOem", bytes(20))
    assert refused(caught) == ("ZeroCertifier", ())


def test_only_an_oem_publishes(chain: Chain, models: Deployed) -> None:
    with pytest.raises(Reverted) as caught:
        models.send("publishModel", 1, 0, MAXIMA, bytes(32), URI, sender=chain.accounts[2])
    assert refused(caught) == ("NotAnOem", (chain.accounts[2].address,))


@pytest.mark.parametrize(
    ("arguments", "error", "values"),
    [
        ((0, 0, MAXIMA, bytes(32), URI), "ZeroFamily", ()),
        ((1, 1 << 5, MAXIMA, bytes(32), URI), "RequiredWithoutCodes", (5,)),
        ((1, 1 << 31, MAXIMA, bytes(32), URI), "RequiredWithoutCodes", (31,)),
        ((1, 0, MAXIMA, bytes(32), ""), "SchemaUriLength", (0, 256)),
        ((1, 0, MAXIMA, bytes(32), "x" * 257), "SchemaUriLength", (257, 256)),
    ],
)
def test_a_model_that_breaks_a_rule_is_refused(
    models: Deployed, oem: Account, arguments: tuple[object, ...], error: str, values: tuple[object, ...]
) -> None:
    with pytest.raises(Reverted) as caught:
        models.send("publishModel", *arguments, sender=oem)
    assert refused(caught) == (error, values)


def test_an_unknown_model_is_refused_and_conforms_to_nothing(models: Deployed) -> None:
    for name, arguments in (("models", (1,)), ("violation", (1, bytes(32)))):
        with pytest.raises(Reverted) as caught:
            models.call(name, *arguments)
        assert refused(caught) == ("UnknownModel", (1,))
    assert models.call("conforms", 1, bytes(32)) is False


def rule(required: int, maxima: bytes, codes: bytes) -> tuple[bool, int, int, int]:
    """Return what `violation` says, attribute by attribute."""
    for position, (code, maximum) in enumerate(zip(codes, maxima, strict=True)):
        if code > maximum or (code == 0 and required >> position & 1):
            return True, position, code, maximum
    return False, 0, 0, 0


def test_comparing_all_codes_at_once_says_the_same_as_one_by_one(models: Deployed, oem: Account) -> None:
    rng = random.Random(7)
    edges = (0, 1, 2, 126, 127, 128, 129, 254, 255)
    for model in range(1, 9):
        maxima = bytes(rng.choice(edges) for _ in range(32))
        required = sum(1 << i for i in range(32) if maxima[i] and rng.random() < 0.3)
        models.send("publishModel", 1, required, maxima, bytes(32), URI, sender=oem)
        for _ in range(12):
            codes = bytearray(rng.randint(1, maximum) if maximum else 0 for maximum in maxima)
            for _ in range(rng.randint(0, 1)):
                codes[rng.randrange(32)] = rng.choice(edges)
            expected = rule(required, maxima, bytes(codes))
            assert models.call("violation", model, bytes(codes)) == expected
            assert models.call("conforms", model, bytes(codes)) is not expected[0]
