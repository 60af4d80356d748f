"""Promises of the ways of notices: signed and to the address of the settings alone, bounded, and silent on secrets."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import logging
import smtplib
import ssl
import time
from pathlib import Path
from typing import Any

import pytest

from node.watcher import cli
from node.watcher import settings as watcher_settings
from node.watcher.errors import WatcherSettingsRefused
from node.watcher.notices.courier import try_out
from node.watcher.notices.mail import MOST_ANSWER_BYTES, Mail, MailTarget, Tls
from node.watcher.notices.notice import Batch, Kind, Market, notice_of
from node.watcher.notices.outbox import Letter
from node.watcher.notices.way import NotDelivered
from node.watcher.notices.webhook import Webhook, WebhookTarget, sign
from tests.support.certificates import trusting, write_certificate
from tests.support.directory_world import until
from tests.support.noticing import Hook, Post, hooked, mailed
from tests.support.watched_auction import ENDS, START

SECRET = b"\x5a" * 32
WHSEC = "whsec_" + base64.b64encode(SECRET).decode()
QUICK = 0.3


def letter(kind: Kind = Kind.HALF) -> Letter:
    batch = Batch(
        round=7, bidder=b"\xab" * 20, commit_hash=bytes(32), held=False,
        reveal_start=ENDS.reveal_start, reveal_end=ENDS.reveal_end,
    )  # fmt: skip
    notice = notice_of(Market(chain_id=20_180_322, contract=b"\x12" * 20), batch, kind, START)
    return Letter(
        id=notice.id, way="", kind=kind, round=7, body=notice.body, noted=notice.noted, until=notice.until
    )  # fmt: skip


def hook_way(hook: Hook, timeout: float = 5.0) -> Webhook:
    return Webhook(WebhookTarget(url=hook.url, secret=SECRET), timeout=timeout)


def mail_way(post: Post, tls: Tls = Tls.NONE, **how: object) -> Mail:
    target = MailTarget(
        host="127.0.0.1", port=post.port, tls=tls, sender="watcher@sender.test", receiver="me@receiver.test",
        user="me", password="p4ss word",
    )  # fmt: skip
    return Mail(target, **how)  # type: ignore[arg-type]


# -- webhook


def test_the_signature_is_that_of_standard_webhooks() -> None:
    """The example that the specification and its libraries are tested with."""
    secret = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    signed = sign(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, b'{"test": 2432232314}')
    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


async def test_a_webhook_gets_what_it_can_check_and_needs() -> None:
    async with hooked() as hook:
        before = int(time.time())
        await hook_way(hook).send(letter())
        await hook_way(hook).send(letter())
    (headers, body), (again, _) = hook.posts
    name, stamp = headers["webhook-id"], headers["webhook-timestamp"]
    digest = hmac.new(SECRET, f"{name}.{stamp}.".encode() + body, hashlib.sha256).digest()
    assert headers["webhook-signature"] == "v1," + base64.b64encode(digest).decode()
    assert before <= int(stamp) <= time.time()
    assert again["webhook-id"] == name == letter().id
    found = json.loads(body)
    assert found["type"] == "latchkey.half-passed"
    assert found["data"]["account"] == "0x" + "ab" * 20
    assert (found["data"]["round"], found["data"]["urgent"]) == ("7", True)
    assert found["data"]["revealEnd"] == ENDS.reveal_end


async def test_the_check_on_the_page_for_receivers_tells_genuine_from_forged() -> None:
    page = (Path(__file__).parents[2] / "docs" / "watcher.md").read_text(encoding="utf-8")
    names: dict[str, Any] = {}
    exec(page.split("```python")[1].split("```")[0], names)
    async with hooked() as hook:
        await hook_way(hook).send(letter())
    ((headers, body),) = hook.posts
    assert names["is_genuine"](WHSEC, headers, body)
    assert not names["is_genuine"](WHSEC, headers, body.replace(b'"7"', b'"8"'))
    assert not names["is_genuine"](WHSEC, headers | {"webhook-timestamp": "1614265330"}, body)


@pytest.mark.parametrize(("manner", "says"), [("refuse", "503"), ("redirect", "307"), ("hang", "TimeoutError")])
async def test_a_webhook_that_does_not_take_is_told_apart_and_never_quoted(manner: str, says: str) -> None:
    async with hooked() as hook:
        hook.manner = manner
        with pytest.raises(NotDelivered, match=says) as failed:
            await hook_way(hook, QUICK).send(letter())
        assert "token" not in str(failed.value)
        assert hook.strayed == 0, "where a redirect points is nobody the operator named"


async def test_nobody_listening_is_no_answer() -> None:
    way = Webhook(WebhookTarget(url="http://127.0.0.1:1/secret-token", secret=SECRET))
    with pytest.raises(NotDelivered, match="no answer") as failed:
        await way.send(letter())
    assert "secret-token" not in str(failed.value)


async def test_an_endless_answer_is_not_read() -> None:
    async with hooked() as hook:
        hook.manner = "huge"
        await hook_way(hook).send(letter())
        assert hook.sent < 20 * 1024 * 1024, "what the kernel buffers, and no more"


async def test_proxies_of_the_environment_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    async with hooked() as hook:
        await hook_way(hook).send(letter())
    assert len(hook.posts) == 1


# -- mail


async def test_a_mail_says_what_happened_and_is_one_however_often_it_is_sent() -> None:
    async with mailed(extensions=("AUTH PLAIN",)) as post:
        way = mail_way(post)
        await way.send(letter())
        await way.send(letter())
    first, second = post.messages
    assert first["Message-ID"] == second["Message-ID"] == f"<{letter().id}@sender.test>"
    assert first["Subject"] == "[urgent] Latchkey, round 7: half of the reveal window has passed, not revealed"
    assert (first["To"], first["Auto-Submitted"]) == ("me@receiver.test", "auto-generated")
    assert "latchkey bid reveal FILE" in first.get_content()
    assert post.logins[0] == b"\0me\0p4ss word"


@pytest.mark.parametrize("tls", [Tls.IMPLICIT, Tls.STARTTLS])
async def test_mail_travels_under_tls_to_a_server_with_the_right_certificate(tls: Tls, tmp_path: Path) -> None:
    files = write_certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(files["tls_certificate"], files["tls_key"])
    post = Post(extensions=("AUTH PLAIN",), context=context if tls is Tls.STARTTLS else None)
    server = await asyncio.start_server(
        post.serve, "127.0.0.1", 0, ssl=context if tls is Tls.IMPLICIT else None
    )  # fmt: skip
    post.port = server.sockets[0].getsockname()[1]
    try:
        with pytest.raises(NotDelivered, match="SSLCertVerificationError"):
            await mail_way(post, tls).send(letter())
        assert (post.messages, post.logins) == ([], [])
        if tls is Tls.STARTTLS:
            post.context = context
        await mail_way(post, tls, context=lambda: trusting(files)).send(letter())
        assert post.encrypted == [True]
    finally:
        server.close()


async def test_a_server_without_starttls_gets_neither_password_nor_message() -> None:
    async with mailed(extensions=("AUTH PLAIN",)) as post:
        with pytest.raises(NotDelivered, match="SMTPNotSupportedError"):
            await mail_way(post, Tls.STARTTLS).send(letter())
    assert (post.logins, post.messages) == ([], [])


async def test_a_server_that_refuses_is_never_quoted() -> None:
    async with mailed(extensions=("AUTH PLAIN",), manner="refuse") as post:
        with pytest.raises(NotDelivered) as failed:
            await mail_way(post).send(letter())
    assert "password" not in str(failed.value)


@pytest.mark.parametrize("manner", ["hang", "drip", "huge"])
async def test_a_mail_server_that_dawdles_or_never_ends_is_left(manner: str) -> None:
    async with mailed(manner=manner) as post:
        begun = time.monotonic()
        with pytest.raises(NotDelivered):
            await mail_way(post, step=5.0, timeout=QUICK if manner != "huge" else 10.0).send(letter())
        assert time.monotonic() - begun < 5
        await until("the connection is closed", lambda: post.closed == 1)


def test_answers_of_a_mail_server_are_bounded() -> None:
    assert MOST_ANSWER_BYTES < 1_000_000
    # The line that smtplib reads at once is below it, so that a limit can be met before it is passed far.
    assert smtplib._MAXLINE < MOST_ANSWER_BYTES  # type: ignore[attr-defined]


# -- settings


def secret_file(folder: Path, text: str = WHSEC, name: str = "secret", mode: int = 0o600) -> str:
    path = folder / name
    path.write_text(text + "\n")
    path.chmod(mode)
    return name


def parsed(folder: Path, notices: object, **more: object) -> watcher_settings.WatcherSettings:
    good: dict[str, object] = {"auction_rpc": "http://127.0.0.1:1", "data_dir": "d", "devnet_role": "watcher"}
    return watcher_settings.parse(good | {"notices": notices} | more, folder)


def good_notices(folder: Path) -> dict[str, object]:
    return {
        "webhook": {"url": "https://hooks.example/T0/token", "secret_file": secret_file(folder)},
        "mail": {
            "host": "smtp.example.org", "sender": "a@example.org", "receiver": "b@example.org",
            "user": "a", "password_file": secret_file(folder, "hunter2", "password"),
        },
        "accounts": ["0x" + "ab" * 20, "0x" + "AB" * 20],
        "held": False,
    }  # fmt: skip


def test_settings_say_where_notices_go_and_secrets_come_from_files(tmp_path: Path) -> None:
    found = parsed(tmp_path, good_notices(tmp_path)).notices
    assert found is not None
    assert found.webhook == WebhookTarget(url="https://hooks.example/T0/token", secret=SECRET)
    assert found.mail is not None
    assert (found.mail.port, found.mail.tls, found.mail.password) == (465, Tls.IMPLICIT, "hunter2")
    assert (found.accounts, found.held) == ((b"\xab" * 20,), False)
    for secret in ("hunter2", "token", SECRET.hex(), "ZZZZ"):
        assert secret not in repr(found)
    assert parsed(tmp_path, None).notices is None


def test_a_watcher_of_accounts_needs_nobody_who_pays(tmp_path: Path) -> None:
    base = {"auction_rpc": "http://127.0.0.1:1", "data_dir": "d"}
    found = watcher_settings.parse(base | {"notices": good_notices(tmp_path)}, tmp_path)
    assert (found.payer, found.key()) == (None, None)
    with pytest.raises(WatcherSettingsRefused, match="exactly one of key_file and devnet_role"):
        watcher_settings.parse(base | {"notices": good_notices(tmp_path) | {"accounts": []}}, tmp_path)


@pytest.mark.parametrize(
    ("part", "change", "says"),
    [
        ("", {"webhook": None, "mail": None}, "webhook or mail"),
        ("", {"webhook": "https://hooks.example"}, "an object with url, secret_file"),
        ("", {"accounts": ["0x12"]}, "'0x12' is none"),
        ("", {"accounts": ["0x" + f"{number:040x}" for number in range(65)]}, "at most 64"),
        ("", {"held": 1}, "true or false"),
        ("", {"slack": 1}, "no such setting; known: webhook, mail, accounts, held"),
        ("webhook", {"url": "ftp://token.example"}, "https://"),
        ("webhook", {"url": "https://me:token@hooks.example/"}, "without user, password"),
        ("webhook", {"url": "https://hooks.example:99999/token"}, "1 to 65535"),
        ("webhook", {"url": "https:///token"}, "with a host"),
        ("webhook", {"secret_file": None}, "whsec_"),
        ("webhook", {"secret_file": "none"}, "No such file"),
        ("webhook", {"secret": "token"}, "no such setting"),
        ("mail", {"password": "token"}, "no such setting"),
        ("mail", {"host": "smtp example"}, "smtp.example.org"),
        ("mail", {"tls": "ssl"}, "implicit, starttls, none"),
        ("mail", {"tls": "none"}, "smtp.example.org is not this machine"),
        ("mail", {"port": 0}, "from 1 to 65535"),
        ("mail", {"sender": "a"}, "one mail address"),
        ("mail", {"receiver": "b@example.org\r\nBcc: c@example.org"}, "one mail address"),
        ("mail", {"receiver": "b@example.org,c@example.org"}, "one mail address"),
        ("mail", {"user": None}, "user and password_file together"),
    ],
)
def test_a_bad_setting_of_notices_is_refused_by_name_with_a_remedy_and_no_secret(
    tmp_path: Path, part: str, change: dict[str, object], says: str
) -> None:
    good = good_notices(tmp_path)
    section = good[part] if part else good
    assert isinstance(section, dict)
    section.update(change)
    if change.get("user", 0) is None:
        del section["user"]
    with pytest.raises(WatcherSettingsRefused) as refused:
        parsed(tmp_path, good)
    assert says in str(refused.value)
    assert refused.value.name.startswith("notices")
    assert "token" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "mode", "says"),
    [
        (WHSEC, 0o644, "chmod 600"),
        ("whsec_AAAA", 0o600, "3 bytes"),
        ("not base64!", 0o600, "Base64"),
        ("", 0o600, "1 to"),
    ],
)
def test_a_bad_secret_file_is_refused_and_not_shown(tmp_path: Path, text: str, mode: int, says: str) -> None:
    good = good_notices(tmp_path)
    secret_file(tmp_path, text, mode=mode)
    with pytest.raises(WatcherSettingsRefused, match=r"notices\.webhook\.secret_file") as refused:
        parsed(tmp_path, good)
    assert says in str(refused.value)
    assert not text or text not in str(refused.value)


# -- trying it out


async def test_a_trial_says_of_each_destination_whether_it_took(tmp_path: Path) -> None:
    async with hooked() as hook, mailed(manner="refuse", extensions=("AUTH PLAIN",)) as post:
        found = await try_out({"webhook": hook_way(hook), "mail": mail_way(post)})
    assert found["webhook"] == ""
    assert "SMTPRecipientsRefused" in found["mail"]
    assert hook.bodies()[0]["type"] == "latchkey.trial"


def test_try_notices_ends_with_a_reason_where_nobody_listens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    settings = tmp_path / "watcher.json"
    webhook = {"url": "http://127.0.0.1:1/token", "secret_file": secret_file(tmp_path)}
    values = {"auction_rpc": "http://127.0.0.1:1", "data_dir": "d", "devnet_role": "watcher"}
    settings.write_text(json.dumps(values | {"notices": {"webhook": webhook}}))
    assert cli.main(["--settings", str(settings), "--try-notices"]) == 1
    told = capsys.readouterr()
    assert "webhook: no answer" in told.out
    assert "webhook took no notice" in told.err
    settings.write_text(json.dumps(values))
    assert cli.main(["--settings", str(settings), "--try-notices"]) == 2
    assert "setting notices is" in capsys.readouterr().err
    assert "token" not in told.out + told.err + caplog.text
