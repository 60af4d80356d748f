"""JSON-RPC 2.0 between bytes and methods: codes, batches, notifications, limits."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from chains.base.errors import LatchkeyError
from node.errors import ChainProcessDied
from node.rpc import jsonrpc
from node.rpc.jsonrpc import MAX_BATCH, MAX_BODY_BYTES, MAX_DEPTH, MAX_STRUCTURE, Dispatcher, MethodError


async def echo(params: list[object]) -> object:
    return params


async def refuse(params: list[object]) -> object:
    raise MethodError(3, "execution reverted", "0x1234")


async def fail(params: list[object]) -> object:
    raise ZeroDivisionError


async def broken(params: list[object]) -> object:
    raise LatchkeyError("the disk is full")


async def die(params: list[object]) -> object:
    raise ChainProcessDied("it ended with status -9")


@pytest.fixture
def dispatcher() -> Dispatcher:
    return Dispatcher({"echo": echo, "refuse": refuse, "fail": fail, "broken": broken, "die": die})


async def ask(dispatcher: Dispatcher, body: object) -> Any:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = await dispatcher.answer(raw)
    return None if answer is None else json.loads(answer)


def request(method: str = "echo", number: object = 1, params: object = ()) -> dict[str, object]:
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": list(params) if params == () else params}


async def test_a_result_carries_the_id_of_its_request(dispatcher: Dispatcher) -> None:
    assert await ask(dispatcher, request(number="a", params=[1])) == {"jsonrpc": "2.0", "id": "a", "result": [1]}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"{", -32700),
        (b"", -32700),
        (b"\xff\xfe", -32700),
        (b'"text"', -32600),
        (b"[]", -32600),
        (b"[1]", -32600),
        (b'{"jsonrpc":"1.0","id":1,"method":"echo"}', -32600),
        (b'{"jsonrpc":"2.0","id":1}', -32600),
        (b'{"jsonrpc":"2.0","id":{},"method":"echo"}', -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"nope"}', -32601),
        (b'{"jsonrpc":"2.0","id":1,"method":"echo","params":{"a":1}}', -32602),
        (b'{"jsonrpc":"2.0","id":1,"method":"refuse"}', 3),
        (b'{"jsonrpc":"2.0","id":1,"method":"fail"}', -32603),
        (b'{"jsonrpc":"2.0","id":1,"method":"broken"}', -32603),
        (b'{"jsonrpc":"2.0","id":1,"method":"die"}', -32002),
    ],
)
async def test_each_fault_has_its_code(dispatcher: Dispatcher, body: bytes, code: int) -> None:
    answer = await ask(dispatcher, body)
    answer = answer[0] if isinstance(answer, list) else answer
    assert answer["error"]["code"] == code


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"{", "the body is not JSON; send one JSON-RPC 2.0 object or a batch"),
        (
            b'{"jsonrpc":"2.0","id":1,"method":"eth_nope"}',
            "the method eth_nope does not exist/is not available; see specs/",
        ),
        (b'{"jsonrpc":"1.0","id":1,"method":"echo"}', 'needs "jsonrpc": "2.0" and a method name'),
        (b'{"jsonrpc":"2.0","id":1,"method":"echo","params":{}}', "params must be an array"),
    ],
)
async def test_a_malformed_request_is_told_what_to_send(dispatcher: Dispatcher, body: bytes, text: str) -> None:
    assert text in (await ask(dispatcher, body))["error"]["message"]


async def test_an_unexpected_fault_tells_strangers_nothing(dispatcher: Dispatcher) -> None:
    assert (await ask(dispatcher, request("fail")))["error"]["message"] == "internal error"


async def test_the_data_of_an_error_is_passed_on(dispatcher: Dispatcher) -> None:
    assert (await ask(dispatcher, request("refuse")))["error"]["data"] == "0x1234"


async def test_entries_of_a_batch_fail_one_by_one_in_order(dispatcher: Dispatcher) -> None:
    answers = await ask(dispatcher, [request(number=1), request("nope", 2), 5, request(number=3)])
    assert [answer["id"] for answer in answers] == [1, 2, None, 3]
    assert ["error" in answer for answer in answers] == [False, True, True, False]


async def test_notifications_get_no_answer(dispatcher: Dispatcher) -> None:
    notification = {"jsonrpc": "2.0", "method": "echo"}
    assert await ask(dispatcher, notification) is None
    assert await ask(dispatcher, [notification, notification]) is None
    assert len(await ask(dispatcher, [notification, request()])) == 1


async def test_a_batch_above_the_limit_is_one_error(dispatcher: Dispatcher) -> None:
    assert (await ask(dispatcher, [request()] * (MAX_BATCH + 1)))["error"]["code"] == -32600
    assert len(await ask(dispatcher, [request()] * MAX_BATCH)) == MAX_BATCH


async def test_an_answer_above_the_limit_becomes_an_error(
    dispatcher: Dispatcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonrpc, "MAX_ANSWER_BYTES", 300)
    large = request(params=["x" * 200])
    assert "result" in await ask(dispatcher, large)
    assert (await ask(dispatcher, request(params=["x" * 400])))["error"]["code"] == -32005
    answers = await ask(dispatcher, [large, large])
    assert ["error" in answer for answer in answers] == [False, True]


@pytest.mark.parametrize(
    ("body", "code", "text"),
    [
        (b"[" * (MAX_DEPTH + 1), -32600, f"nested deeper than {MAX_DEPTH} levels: send a flatter one"),
        (b'{"a":' * 100_000, -32600, "deeper"),
        (b"[" + b"[]," * MAX_STRUCTURE + b"[]]", -32600, "parts"),
        (b" " * (MAX_BODY_BYTES + 1), -32600, "limit"),
        (b'{"id":1,"params":["' + b"\\" * 1_000_000, -32700, "not JSON"),
    ],
)
async def test_hostile_bodies_are_refused_within_a_moment(
    dispatcher: Dispatcher, body: bytes, code: int, text: str
) -> None:
    started = time.perf_counter()
    error = (await ask(dispatcher, body))["error"]
    assert error["code"] == code
    assert text in error["message"]
    assert time.perf_counter() - started < 2.0


async def test_brackets_inside_text_do_not_count_as_depth(dispatcher: Dispatcher) -> None:
    assert "result" in await ask(dispatcher, request(params=["[" * 1_000 + '"' + "{" * 1_000]))
