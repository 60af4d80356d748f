"""Promises of the vault: every wei of DTX is somebody's credit or in escrow, and only its owner moves it."""

from dataclasses import dataclass, replace

import pytest

from chains.auction.messages import Withdraw
from chains.base.artifact import load
from chains.crypto.eip712 import Domain
from chains.crypto.keys import evm_signature, sign_digest
from tests.contracts.test_dtx import permit
from tests.support.chain_backend import Account, Chain, Deployed, Reverted


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A vault with two funded accounts; plain accounts stand in for the market contracts."""

    chain: Chain
    token: Deployed
    vault: Deployed
    alice: Account
    bob: Account
    markets: tuple[Account, Account, Account]

    def conserved(self) -> bool:
        accounts = {account.address for account in self.chain.accounts}
        free = sum(self.vault.call("balanceOf", account) for account in accounts)
        held = self.token.call("balanceOf", self.vault.address)
        return bool(free + self.vault.call("escrowed") == held)

    def order(self, **changes: object) -> Withdraw:
        plain = Withdraw(
            account=self.alice.address, to=self.bob.address, amount=50, fee=5, nonce=0, deadline=self.chain.time + 1_000
        )
        return replace(plain, **changes)  # type: ignore[arg-type]  # field names are checked by replace

    def submit(self, order: Withdraw, signer: Account | None = None, signed: Withdraw | None = None) -> None:
        domain = Domain(self.chain.chain_id, self.vault.address)
        digest = (signed or order).digest(domain)
        signature = evm_signature(sign_digest((signer or self.alice).key, digest))
        arguments = (order.account, order.to, order.amount, order.fee, order.nonce, order.deadline, signature)
        self.vault.send("withdrawFor", *arguments, sender=self.chain.accounts[9])


@pytest.fixture
def setting(chain: Chain) -> Setting:
    holder, alice, bob, *rest = chain.accounts
    token = chain.deploy(load("auction", "DTX"), holder.address)
    markets = (rest[0], rest[1], rest[2])
    vault = chain.deploy(load("auction", "Vault"), token.address, *(market.address for market in markets))
    for account in (alice, bob):
        token.send("transfer", account.address, 1_000)
        token.send("approve", vault.address, 600, sender=account)
    vault.send("deposit", 100, sender=alice)
    return Setting(chain=chain, token=token, vault=vault, alice=alice, bob=bob, markets=markets)


def revert(setting: Setting, name: str, *arguments: object, sender: Account) -> tuple[str, tuple[object, ...]]:
    with pytest.raises(Reverted) as reverted:
        setting.vault.send(name, *arguments, sender=sender)
    assert setting.conserved()
    return reverted.value.name, reverted.value.values


def test_a_deposit_credits_who_it_is_for(setting: Setting) -> None:
    setting.vault.send("depositFor", setting.alice.address, 40, sender=setting.bob)
    assert setting.vault.call("balanceOf", setting.alice.address) == 140
    assert setting.token.call("balanceOf", setting.bob.address) == 960
    assert setting.conserved()


def test_a_deposit_needs_an_allowance_and_an_account(setting: Setting) -> None:
    name, _ = revert(setting, "deposit", 601, sender=setting.bob)
    assert name == "ERC20InsufficientAllowance"
    assert revert(setting, "depositFor", bytes(20), 1, sender=setting.bob) == ("ZeroAddress", ())


def test_a_permit_spares_the_approval(setting: Setting) -> None:
    deadline = setting.chain.time + 100
    v, r, s = permit(setting.chain, setting.token, setting.bob, setting.vault.address, 900, deadline)
    setting.vault.send("depositWithPermit", 900, deadline, v, r, s, sender=setting.bob)
    assert setting.vault.call("balanceOf", setting.bob.address) == 900


def test_a_permit_that_somebody_else_used_first_does_not_block_the_deposit(setting: Setting) -> None:
    deadline = setting.chain.time + 100
    v, r, s = permit(setting.chain, setting.token, setting.bob, setting.vault.address, 900, deadline)
    setting.token.send("permit", setting.bob.address, setting.vault.address, 900, deadline, v, r, s)
    setting.vault.send("depositWithPermit", 900, deadline, v, r, s, sender=setting.bob)
    assert setting.vault.call("balanceOf", setting.bob.address) == 900


def test_a_withdrawal_pays_out_credit_and_no_more(setting: Setting) -> None:
    setting.vault.send("withdraw", 60, setting.bob.address, sender=setting.alice)
    assert setting.vault.call("balanceOf", setting.alice.address) == 40
    assert setting.token.call("balanceOf", setting.bob.address) == 1_060
    assert revert(setting, "withdraw", 41, setting.alice.address, sender=setting.alice) == (
        "InsufficientCredit",
        (setting.alice.address, 40, 41),
    )


def test_anybody_may_relay_a_signed_withdrawal_and_gets_its_fee(setting: Setting) -> None:
    setting.submit(setting.order())
    assert setting.vault.call("balanceOf", setting.alice.address) == 50
    assert setting.token.call("balanceOf", setting.bob.address) == 1_045
    assert setting.token.call("balanceOf", setting.chain.accounts[9].address) == 5
    assert setting.vault.call("nonces", setting.alice.address) == 1
    assert setting.conserved()


def test_a_signed_withdrawal_works_once(setting: Setting) -> None:
    setting.submit(setting.order())
    with pytest.raises(Reverted) as reverted:
        setting.submit(setting.order())
    assert (reverted.value.name, reverted.value.values) == ("WrongNonce", (setting.alice.address, 0, 1))
    setting.submit(setting.order(nonce=1))


def test_a_relayed_withdrawal_out_of_its_limits_is_refused(setting: Setting) -> None:
    deadline = setting.chain.time
    expected = {
        "SignatureExpired": (setting.order(deadline=deadline), (deadline, deadline + 1)),
        "FeeAboveAmount": (setting.order(fee=51), (51, 50)),
        "InsufficientCredit": (setting.order(amount=101), (setting.alice.address, 100, 101)),
    }
    for name, (order, values) in expected.items():
        with pytest.raises(Reverted) as reverted:
            setting.submit(order)
        assert (reverted.value.name, reverted.value.values) == (name, values)


def test_no_field_of_a_signed_withdrawal_can_be_changed(setting: Setting) -> None:
    signed = setting.order()
    for changes in ({"to": setting.chain.accounts[9].address}, {"amount": 60}, {"fee": 6}, {"deadline": 2**40 - 1}):
        with pytest.raises(Reverted) as reverted:
            setting.submit(setting.order(**changes), signed=signed)
        assert (reverted.value.name, reverted.value.values[1]) == ("WrongSigner", setting.alice.address)
    with pytest.raises(Reverted) as reverted:
        setting.submit(signed, signer=setting.bob)
    assert reverted.value.values == (setting.bob.address, setting.alice.address)
    assert setting.vault.call("nonces", setting.alice.address) == 0


def test_only_market_contracts_move_money_into_and_out_of_escrow(setting: Setting) -> None:
    for stranger in (setting.alice, setting.chain.accounts[0]):
        for name in ("debit", "credit"):
            refusal = revert(setting, name, setting.alice.address, 1, sender=stranger)
            assert refusal == ("NotAMarketContract", (stranger.address,))
    for market in setting.markets:
        setting.vault.send("debit", setting.alice.address, 10, sender=market)
    assert setting.vault.call("escrowed") == 30
    for market in setting.markets:
        setting.vault.send("credit", setting.bob.address, 10, sender=market)
    assert setting.vault.call("balanceOf", setting.bob.address) == 30
    assert setting.conserved()


def test_escrow_never_pays_more_than_it_holds(setting: Setting) -> None:
    market = setting.markets[0]
    setting.vault.send("debit", setting.alice.address, 10, sender=market)
    assert revert(setting, "credit", setting.bob.address, 11, sender=market) == ("InsufficientEscrow", (10, 11))
    assert revert(setting, "credit", bytes(20), 1, sender=market) == ("ZeroAddress", ())
    assert revert(setting, "debit", setting.alice.address, 91, sender=market) == (
        "InsufficientCredit",
        (setting.alice.address, 90, 91),
    )


def test_a_vault_needs_its_token_and_its_markets(setting: Setting) -> None:
    places = [setting.token.address, *(market.address for market in setting.markets)]
    for index in range(4):
        broken = [*places[:index], bytes(20), *places[index + 1 :]]
        with pytest.raises(Reverted) as reverted:
            setting.chain.deploy(load("auction", "Vault"), *broken)
        assert reverted.value.name == "ZeroAddress"
