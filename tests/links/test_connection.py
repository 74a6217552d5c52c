"""macros/links/connection.py"""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
import trustme

from macros.links.connection import PinnedAdapter, prepared
from macros.links.outcome import FailedError
from macros.links.web import Web
from tests.support.server import LOOPBACK, serving, web_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tests.support.server import Local


def status(url: str, web: Web) -> int:
    """The status of one answer."""
    adapter = PinnedAdapter(web)
    try:
        response = adapter.ask(prepared("GET", url, {}))
        response.close()
        return response.status_code
    finally:
        adapter.close()


def refusal(url: str, web: Web) -> str:
    """The reason why there is no answer."""
    with pytest.raises(FailedError) as failed:
        status(url, web)
    return failed.value.reason


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fe80::1", "fd00::1"],
)
def test_by_default_a_host_that_is_not_public_is_not_connected_to(local: Local, address: str) -> None:
    """Whatever its name is."""
    web = web_at(local, resolve=lambda _: (address,), is_allowed=Web().is_allowed)
    assert refusal(local.url("/"), web) == "not-public"
    assert not local.asked


def test_one_address_that_is_not_public_spoils_a_host(local: Local) -> None:
    """A name that leads to both would be tried until it leads to the inner one."""
    web = web_at(local, resolve=lambda _: ("93.184.215.14", LOOPBACK), is_allowed=Web().is_allowed)
    assert refusal(local.url("/"), web) == "not-public"
    assert not local.asked


def test_a_name_cannot_be_rebound_between_the_check_and_the_connection(
    local: Local, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is resolved once; what is connected to is the address that was checked, whatever the name leads to now."""
    local.on("/a", 200)
    answers = [(LOOPBACK,), ("192.168.0.1",)]
    looked_up: list[str] = []
    real = socket.getaddrinfo

    def getaddrinfo(host: str, *rest: object, **more: object) -> object:
        looked_up.append(host)
        return real(host, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    assert status(local.url("/a", "rebinding.example"), web_at(local, resolve=lambda _: answers.pop(0))) == 200
    assert len(answers) == 1
    assert "rebinding.example" not in looked_up
    assert local.headers[0]["Host"] == f"rebinding.example:{local.port}"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://example.org/", "not-https"),
        ("https://example.org:8443/", "port"),
        ("https://example.org:22/", "port"),
        ("https://user:word@example.org/", "credentials"),
        ("https://user@example.org/", "credentials"),
        ("https://127.0.0.1/", "not-public"),
        ("https://[::1]/", "not-public"),
        ("https://[::ffff:7f00:1]/", "not-public"),
        ("https://2130706433/", "not-public"),
    ],
)
def test_an_address_that_must_not_be_asked_is_refused_before_any_connection(url: str, reason: str) -> None:
    """By the rules that hold for everybody; numbers are resolved without the network."""
    assert refusal(url, Web()) == reason


def test_a_host_without_an_address_cannot_be_found(local: Local) -> None:
    """As DNS says it, or as a name that DNS cannot hold."""

    def nothing(_: str) -> Sequence[str]:
        raise socket.gaierror("no such host")

    def unwritable(host: str) -> Sequence[str]:
        host.encode("ascii")
        raise UnicodeError("label too long")

    for resolve in (nothing, unwritable, lambda _: ()):
        assert refusal(local.url("/"), web_at(local, resolve=resolve)) == "no-host"


def test_where_nobody_is_at_the_first_address_the_second_is_tried(local: Local) -> None:
    """A host may be reachable by one kind of address alone."""
    local.on("/a", 200)
    assert status(local.url("/a"), web_at(local, resolve=lambda _: ("127.0.0.2", LOOPBACK), attempts=1)) == 200


def test_a_host_at_which_nobody_listens_breaks_off(local: Local) -> None:
    """In words of one kind, whatever the operating system says."""
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        port = taken.getsockname()[1]
        assert refusal(f"http://example.org:{port}/", web_at(local, port=port)) == "connection"


def test_an_address_of_the_other_kind_is_connected_to() -> None:
    """IPv6 is asked like IPv4."""
    try:
        with serving("::1") as server:
            server.on("/a", 200)
            assert status(server.url("/a"), web_at(server, resolve=lambda _: ("::1",))) == 200
    except OSError:
        pytest.skip("this machine has no IPv6")


def test_nothing_of_this_machine_is_used_or_sent(local: Local, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No proxy, no password, no cookie."""
    (tmp_path / ".netrc").write_text("machine example.org login a password b\n")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    local.on("/a", 200)
    assert status(local.url("/a"), web_at(local)) == 200
    assert not {"Authorization", "Cookie", "Proxy-Authorization"} & set(local.headers[0])


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """An authority that nobody but the tests trusts."""
    return trustme.CA()


@pytest.fixture(scope="module")
def trust(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The file by which it is trusted."""
    file = tmp_path_factory.mktemp("tls") / "authority.pem"
    authority.cert_pem.write_to_path(file)
    return str(file)


@pytest.fixture(scope="module")
def certificate(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its certificate for example.org, with the key."""
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    authority.issue_cert("example.org").private_key_and_cert_chain_pem.write_to_path(file)
    return file


@pytest.fixture
def secure(certificate: Path) -> Iterator[Local]:
    """A server over TLS."""
    with serving(certificate=certificate) as server:
        server.on("/a", 200)
        yield server


def test_tls_is_told_the_name_and_not_the_address(secure: Local, trust: str) -> None:
    """The certificate is held against the name that was asked for, at the address that was checked."""
    web = web_at(secure, schemes=frozenset({"https"}), trust=trust)
    assert status(f"https://example.org:{secure.port}/a", web) == 200


def test_a_certificate_for_another_name_is_not_valid(secure: Local, trust: str) -> None:
    """Even though the authority is trusted."""
    web = web_at(secure, schemes=frozenset({"https"}), trust=trust)
    assert refusal(f"https://other.example:{secure.port}/a", web) == "certificate"
    assert not secure.asked


def test_a_certificate_of_an_unknown_authority_is_not_valid(secure: Local) -> None:
    """By default only the usual ones are trusted."""
    assert (
        refusal(f"https://example.org:{secure.port}/a", web_at(secure, schemes=frozenset({"https"}))) == "certificate"
    )
