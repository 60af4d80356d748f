"""What each verifier of epochs accepts as proof."""

import pytest

from chains.auction.messages import EpochAttestation
from chains.base.artifact import load, load_file
from chains.crypto.eip712 import Domain
from chains.crypto.keys import evm_signature, sign_digest
from tests.support.chain_backend import Account, Chain, Deployed, Reverted
from tests.support.twin_market import TEST_ARTIFACTS

WORD = b"\x11" * 32


@pytest.fixture
def verifier(chain: Chain) -> Deployed:
    keeper, first, second = chain.accounts[1:4]
    return chain.deploy(load("auction", "KeeperEpochVerifier"), keeper.address, [first.address, second.address])


def attest(chain: Chain, verifier: Deployed, signer: Account, epoch: int = 9, word: bytes = WORD) -> bytes:
    digest = EpochAttestation(epoch=epoch, word=word).digest(Domain(chain.chain_id, verifier.address))
    return evm_signature(sign_digest(signer.key, digest))


def test_the_keepers_signature_opens_its_epoch_and_names_the_metadata_miners(chain: Chain, verifier: Deployed) -> None:
    proof = attest(chain, verifier, chain.accounts[1])
    assert verifier.call("verify", WORD, 9, proof) == [chain.accounts[2].address, chain.accounts[3].address]


def test_nobody_elses_signature_counts(chain: Chain, verifier: Deployed) -> None:
    keeper, stranger = chain.accounts[1].address, chain.accounts[5]
    with pytest.raises(Reverted) as reverted:
        verifier.call("verify", WORD, 9, attest(chain, verifier, stranger))
    assert (reverted.value.name, reverted.value.values) == ("NotAttested", (stranger.address, keeper))


@pytest.mark.parametrize(("epoch", "word"), [(10, WORD), (9, b"\x12" * 32)])
def test_an_attestation_is_good_for_one_epoch_and_word(
    chain: Chain, verifier: Deployed, epoch: int, word: bytes
) -> None:
    proof = attest(chain, verifier, chain.accounts[1])
    with pytest.raises(Reverted) as reverted:
        verifier.call("verify", word, epoch, proof)
    assert reverted.value.name == "NotAttested"


def test_a_signature_of_the_wrong_form_is_refused(chain: Chain, verifier: Deployed) -> None:
    proof = attest(chain, verifier, chain.accounts[1])
    with pytest.raises(Reverted) as reverted:
        verifier.call("verify", WORD, 9, proof[:64])
    assert (reverted.value.name, reverted.value.values) == ("ECDSAInvalidSignatureLength", (64,))


def test_a_keeper_verifier_needs_a_keeper_and_recipients(chain: Chain) -> None:
    for arguments, name in (((bytes(20), [bytes(20)]), "ZeroKeeper"), ((b"\1" * 20, []), "NoRecipients")):
        with pytest.raises(Reverted) as reverted:
            chain.deploy(load("auction", "KeeperEpochVerifier"), *arguments)
        assert reverted.value.name == name


def test_on_one_network_the_epoch_book_itself_is_asked(chain: Chain) -> None:
    book = chain.deploy(load_file(TEST_ARTIFACTS / "FakeEpochBook.json"))
    recipient = chain.accounts[4].address
    verifier = chain.deploy(load("auction", "SameChainEpochVerifier"), book.address, recipient)
    with pytest.raises(Reverted) as reverted:
        verifier.call("verify", WORD, 9, b"")
    assert (reverted.value.name, reverted.value.values) == ("EpochNotClosed", (9,))
    book.send("close", 9, WORD)
    assert verifier.call("verify", WORD, 9, b"") == [recipient]
    with pytest.raises(Reverted) as reverted:
        verifier.call("verify", bytes(32), 9, b"")
    assert (reverted.value.name, reverted.value.values) == ("WrongWord", (bytes(32), WORD))
    with pytest.raises(Reverted) as reverted:
        verifier.call("verify", WORD, 9, b"\0")
    assert (reverted.value.name, reverted.value.values) == ("ProofNotEmpty", (1,))
    for arguments in ((bytes(20), recipient), (book.address, bytes(20))):
        with pytest.raises(Reverted) as reverted:
            chain.deploy(load("auction", "SameChainEpochVerifier"), *arguments)
        assert reverted.value.name == "ZeroAddress"
