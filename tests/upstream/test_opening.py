"""macros/upstream/opening.py, checkout.py and macros/links/fetching.py: from disk and from a local server."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from macros.messages import LANGUAGES
from macros.upstream import opening
from macros.upstream.checkout import commit_of
from macros.upstream.faults import UpstreamFault
from macros.upstream.opening import open_upstream, pinned_commit
from tests.support.server import Reply, serving, web_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from macros.links import Web
    from tests.support.server import Local

AS_SOMEBODY = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def local() -> Iterator[Local]:
    with serving() as server:
        yield server


def body(content: bytes, headers: bytes = b"", *, length: int | None = None) -> Reply:
    """An answer with a body; `length` is what it says of it."""

    def write(handler: Any) -> None:
        size = len(content) if length is None else length
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n%s\r\n" % (size, headers) + content)

    return Reply(write=write)


def refusal(where: str, web: Web | None = None) -> str:
    with pytest.raises(UpstreamFault) as caught:
        open_upstream(where, web)
    assert all(caught.value.diagnostic.in_(language) for language in LANGUAGES)
    return caught.value.diagnostic.message.in_("en")


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    """Nobody knows of what commit it is."""
    (tmp_path / "a.json").write_bytes(b"[1]")
    found = open_upstream(str(tmp_path / "a.json"))
    assert (found.content(), found.folder, found.commit) == (b"[1]", None, None)


def test_a_checkout_says_of_what_commit_it_is(tmp_path: Path) -> None:
    """Also to a file deep in it, and with no program run."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    (tmp_path / ".git" / "packed-refs").write_text(f"# pack-refs\n{COMMIT} refs/heads/main\n")
    (tmp_path / "data").mkdir()
    assert commit_of(tmp_path) == COMMIT
    assert commit_of(tmp_path / "data") == COMMIT
    with pytest.raises(UpstreamFault, match="not a folder"):
        open_upstream(str(tmp_path)).content()


@pytest.mark.parametrize(
    ("head", "commit"),
    [
        (f"{COMMIT}\n", COMMIT),
        ("ref: refs/heads/../../../secret\n", None),
        ("ref: refs/heads/none\n", None),
        ("", None),
    ],
)
def test_a_head_is_a_commit_or_a_reference_within_git(tmp_path: Path, head: str, commit: str | None) -> None:
    """Nothing outside is opened."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text(head)
    (tmp_path / "secret").write_text(COMMIT)
    assert commit_of(tmp_path) == commit


def test_a_worktree_points_to_the_checkout_it_is_of(tmp_path: Path) -> None:
    """Its `.git` is a file."""
    git = tmp_path / "main" / ".git" / "worktrees" / "w"
    git.mkdir(parents=True)
    (git / "HEAD").write_text("ref: refs/heads/w\n")
    (git / "commondir").write_text("../..\n")
    heads = tmp_path / "main" / ".git" / "refs" / "heads"
    heads.mkdir(parents=True)
    (heads / "w").write_text(f"{COMMIT}\n")
    (tmp_path / "w").mkdir()
    (tmp_path / "w" / ".git").write_text(f"gitdir: {git}\n")
    assert commit_of(tmp_path / "w") == COMMIT


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    """Whatever is in it: it is told by its size alone."""
    path = tmp_path / "a.json"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert refusal(str(path)) == "the file is larger than 32 MB"


@pytest.mark.parametrize("where", ["nowhere.json", "\0", "a" * 5000])
def test_what_is_not_there_is_said(where: str) -> None:
    """A path that no system has is none."""
    assert refusal(where) in {"there is no such file or folder", "the file cannot be read"}


def test_evidence_is_as_old_as_what_it_was_read_from(tmp_path: Path, local: Local) -> None:
    """A commit has its own day, a saved file that on which it was saved, a live address today; else nobody knows."""
    path = tmp_path / "a.json"
    path.write_bytes(b"[]")
    os.utime(path, (0, 86_400 * 31))
    assert open_upstream(str(path)).read == "1970-02-01"
    local.on("/a", body(b"[]"))
    assert open_upstream(local.url("/a"), web_at(local)).read == datetime.now(UTC).date().isoformat()
    environment = {**os.environ, "GIT_COMMITTER_DATE": "2026-07-02T23:30:00 -0200", "GIT_CONFIG_GLOBAL": os.devnull}
    for command in (["init", "-q"], ["add", "a.json"], [*AS_SOMEBODY, "commit", "-qm", "x"]):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True, env=environment)
    found = open_upstream(str(path))
    assert (found.read, len(found.commit or "")) == ("2026-07-03", 40)
    assert open_upstream(str(tmp_path)).read == "2026-07-03"
    # what merely lies there, or was changed since, is of no commit
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.json").write_bytes(b"[]")
    for other in (tmp_path / "b", tmp_path / "b" / "a.json"):
        assert open_upstream(str(other)).commit is None
    path.write_bytes(b"[1]")
    assert open_upstream(str(path)).commit is None


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Nor said not to be there."""
    os.mkfifo(tmp_path / "pipe")
    assert refusal(str(tmp_path / "pipe")) == "this is no ordinary file"


@pytest.mark.parametrize(
    ("url", "commit"),
    [
        (f"https://raw.githubusercontent.com/hoshi/nova/{COMMIT}/data.json", COMMIT),
        (f"https://github.com/hoshi/nova/blob/{COMMIT}/data.json", COMMIT),
        (f"https://github.com/hoshi/nova/raw/{COMMIT}/data.json", COMMIT),
        ("https://raw.githubusercontent.com/hoshi/nova/main/data.json", None),
        (f"https://raw.githubusercontent.com/hoshi/nova/{COMMIT}0/data.json", None),
        (f"https://github.com.example/hoshi/nova/raw/{COMMIT}/data.json", None),
    ],
)
def test_an_address_may_name_its_commit(url: str, commit: str | None) -> None:
    """In full, on GitHub."""
    assert pinned_commit(url) == commit


def test_an_address_is_fetched_through_its_redirects(local: Local) -> None:
    """Without asking for anything packed."""
    local.redirect("/a", local.url("/b"), 302)
    local.on("/b", body(b"[1]"))
    assert open_upstream(local.url("/a"), web_at(local)).content() == b"[1]"
    assert local.headers[-1]["Accept-Encoding"] == "identity"


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("http://127.0.0.1/b", "leads to an unusual port, which was not asked"),
        ("file:///etc/passwd", "leads to something that is no address"),
        ("ftp://example.org/b", "leads to an address without https, which was not asked"),
    ],
)
def test_a_redirect_leads_nowhere_but_to_the_web(local: Local, to: str, said: str) -> None:
    """To no other scheme and no other port."""
    local.redirect("/a", to)
    assert refusal(local.url("/a"), web_at(local)) == said


def test_a_redirect_to_a_host_that_is_not_public_is_not_followed(local: Local) -> None:
    """The first host was public."""
    local.redirect("/a", f"http://inner.example:{local.port}/secret")
    web = web_at(
        local,
        resolve=lambda host: ("127.0.0.1",) if host == "example.org" else ("10.0.0.1",),
        is_allowed=lambda address: str(address) == "127.0.0.1",
    )
    assert "not public" in refusal(local.url("/a"), web)
    assert [path for _, path in local.asked] == ["/a"]


def test_by_default_only_https_and_public_hosts_are_asked() -> None:
    """Nothing is connected to."""
    assert refusal("http://example.org/a.json") == "leads to an address without https, which was not asked"
    assert "not public" in refusal("https://127.0.0.1/a.json")
    assert refusal("https:///a.json") == "leads to something that is no address"
    assert refusal("file:///etc/passwd") == "leads to something that is no address"


def test_a_password_in_an_address_is_not_repeated() -> None:
    """The message may end in a log that others read."""
    with pytest.raises(UpstreamFault) as raised:
        open_upstream("https://somebody:secret@127.0.0.1/a.json")
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize("length", [None, 10])
def test_a_large_answer_is_not_read_to_its_end(
    local: Local, monkeypatch: pytest.MonkeyPatch, length: int | None
) -> None:
    """Whether it says so or not."""
    monkeypatch.setattr(opening, "MAX_BYTES", 8)

    def write(handler: Any) -> None:
        stated = b"Content-Length: %d\r\n" % length if length else b"Connection: close\r\n"
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n" + stated + b"\r\n" + b"x" * 10)

    local.on("/a", Reply(write=write))
    assert "larger than" in refusal(local.url("/a"), web_at(local))


def test_an_answer_that_breaks_off_is_no_answer(local: Local) -> None:
    """Half a file is never taken for a whole one."""
    local.on("/a", body(b"[1", length=100))
    assert refusal(local.url("/a"), web_at(local)) == "the connection failed"


def test_an_answer_that_never_ends_is_given_up(local: Local) -> None:
    """However steadily it drips."""
    ticks = iter(range(0, 10_000, 1000))
    local.on("/a", body(b"[1]"))
    assert "in time" in refusal(local.url("/a"), web_at(local, clock=lambda: float(next(ticks))))


def test_a_packed_answer_is_not_unpacked(local: Local) -> None:
    """A small one could become endless."""
    local.on("/a", body(b"x", b"Content-Encoding: gzip\r\n"))
    assert refusal(local.url("/a"), web_at(local)) == "the connection failed"


def test_what_the_host_answered_is_said(local: Local) -> None:
    """With its number."""
    local.on("/a", 404)
    assert re.search("404", refusal(local.url("/a"), web_at(local)))
