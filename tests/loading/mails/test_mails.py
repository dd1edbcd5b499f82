"""E-mail: a real one whole, its variants, and what is refused."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest

from factcheck.document import Article
from factcheck.errors import LoadError
from factcheck.loading import load, load_delivery
from factcheck.loading.intake import Delivery
from factcheck.loading.readers import reader_for
from factcheck.origins import Origins

HERE = Path(__file__).parent
SUBJECT = "a.eml"
LIFTED = "The fog over Ostermar lifted on Tuesday, and all twelve boats that had waited outside the harbour came in."


def article(content: str | bytes) -> Article:
    bare = content.encode() if isinstance(content, str) else content
    return load_delivery(Delivery(bare, SUBJECT, ".eml"))


def refusal(content: str | bytes) -> str:
    with pytest.raises(LoadError) as raised:
        article(content)
    return str(raised.value)


def mail(body: str, kind: str = "text/plain; charset=utf-8", *headers: str) -> str:
    return "\n".join(["MIME-Version: 1.0", *headers, f"Content-Type: {kind}", "", body])


def parts(*inner: str, kind: str = "mixed", mark: str = "part") -> str:
    body = "".join(f"--{mark}\n{one}\n" for one in inner)
    return f'Content-Type: multipart/{kind}; boundary="{mark}"\n\n{body}--{mark}--\n'


def part(body: str, kind: str = "text/plain", disposition: str = "") -> str:
    return f"Content-Type: {kind}\nContent-Disposition: {disposition or 'inline'}\n\n{body}"


def test_a_message() -> None:
    known = load(HERE / "harbour.eml")
    assert known == Article(
        text="Fog closes Ostermar’s port for a second day\n\n"
        "OSTERMAR, March 4 (Coastal Wire) — The port of Ostermar stayed closed on Tuesday because of fog, harbour "
        "master Ida Lund said.\n\n“We had 12 boats at sea, and all of them are back,” Lund told reporters.\n\n"
        "The port opens on Friday.",
        title="Fog closes Ostermar’s port for a second day",
        outlet="Coastal Wire – Newsdesk",
        published="2025-03-04T18:45:00+01:00",
        source=str(HERE / "harbour.eml"),
    )
    assert known.origins == Origins(
        "an e-mail",
        (("outlet", "From"), ("title", "Subject"), ("published", "Date"), ("language", "Content-Language")),
        ("Coastal Wire, 1 Quay Street, Ostermar\nYou get this because you subscribe.", "attachment fog.jpg"),
    )


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["From: newsdesk@wire.example"], {"outlet": "wire.example"}),
        (
            ["From: Mara Quill <mq@wire.example>", "Organization: Coastal Wire"],
            {"outlet": "Coastal Wire", "authors": ("Mara Quill",)},
        ),
        (["From: a@b.example, Mara Quill <mq@wire.example>"], {"outlet": "b.example"}),
        (["From: undisclosed:;"], {}),
        (["From: (((("], {}),
        (["Subject: Fwd: RE: Fog"], {"title": "Fog"}),
        (["Subject: Ref: fog"], {"title": "Ref: fog"}),
        (["Subject: =?utf-8?b?!!?="], {}),
        (["Date: Tue, 4 Mar 2025 18:45:00 -0000"], {"published": "2025-03-04T18:45:00"}),
        (["Date: yesterday"], {}),
        (["Date: Tue, 4 Mar 2025 18:45:00 +0100 (CET)"], {"published": "2025-03-04T18:45:00+01:00"}),
        (["Content-Language: en-GB, de"], {"language": "en-GB"}),
    ],
)
def test_what_the_headers_say(headers: list[str], expected: dict[str, object]) -> None:
    title = expected.get("title")
    text = f"{title}\n\n{LIFTED}" if title else LIFTED
    known = article(mail(LIFTED, "text/plain", *headers))
    assert known == Article(text=text, source=SUBJECT, **expected)  # type: ignore[arg-type]


MARKED = f"<html><body><article><h1>Fog</h1><p>{LIFTED}</p><p>The port opens on Friday.</p></article></body></html>"
OF_MARKED = f"{LIFTED}\n\nThe port opens on Friday."


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (mail(LIFTED), LIFTED),
        (f"Subject:\nContent-Type: nonsense\n\n{LIFTED}", LIFTED),
        (f"Subject:\n\n{LIFTED}\r\nMore.", f"{LIFTED}\nMore."),
        (parts(part(LIFTED), part("Rain.", "text/plain", "attachment")), LIFTED),
        (parts(part("Rain.", "text/plain", "attachment"), part(LIFTED)), LIFTED),
        (parts(part(MARKED, "text/html"), part(LIFTED), kind="alternative"), LIFTED),
        (parts(part("\n"), part(LIFTED), kind="related", mark="r").replace("related", "mixed"), LIFTED),
        (parts(part(f"Subject: x\n\n{LIFTED}", "message/rfc822"), part(LIFTED)), LIFTED),
        (parts(part("BEGIN:VCALENDAR", "text/calendar"), part(LIFTED)), LIFTED),
        (f"{parts(part(LIFTED))[:-9]}", LIFTED),
    ],
)
def test_the_text_of_a_message(content: str, text: str) -> None:
    assert article(content).text == text


@pytest.mark.parametrize(
    "content",
    [
        mail(MARKED, "text/html"),
        parts(part("Your program shows no HTML."), part(MARKED, "text/html"), kind="alternative"),
        parts(parts(part(MARKED, "text/html"), part("x", "image/png"), kind="related", mark="inner")),
    ],
)
def test_a_message_with_markup_alone_is_read_as_a_page(content: str) -> None:
    assert article(content).text.endswith(OF_MARKED)


@pytest.mark.parametrize(
    ("charset", "content"),
    [
        ("utf-8", "“Café”".encode()),
        ("iso-8859-1", "“Café”".encode("cp1252")),
        ("utf-8", "“Café”".encode("cp1252")),
        ("us-ascii", "“Café”".encode()),
        ("", "“Café”".encode()),
        ("nonsense", "“Café”".encode("cp1252")),
        ("utf-16", "“Café”".encode("utf-16-le")),
        ("windows-1251", "“Café”".encode()),
    ],
)
def test_a_charset_that_is_wrong_or_unknown(charset: str, content: bytes) -> None:
    kind = f"text/plain; charset={charset}" if charset else "text/plain"
    encoded = b64encode(content).decode()
    known = article(mail(encoded, kind, "Content-Transfer-Encoding: base64"))
    assert known.text == ("“Café”" if charset != "windows-1251" else "вЂњCafГ©вЂќ")


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        ("text/plain", "One \ntwo.", "One \ntwo."),
        ("text/plain; format=flowed", "One \ntwo.\nThree.", "One two.\nThree."),
        ("text/plain; format=flowed; delsp=yes", "One \ntwo.", "Onetwo."),
        ("text/plain; format=flowed", " From here\n > there", "From here\n> there"),
        ("text/plain", "The fog.\n-- \nA. Reed", "The fog."),
        ("text/plain", "The fog.\n--\nA. Reed", "The fog.\n--\nA. Reed"),
    ],
)
def test_lines(kind: str, body: str, text: str) -> None:
    assert article(mail(body, kind)).text == text


SAVE = "Save the article's text as .txt or .md."
LONG = f"a header of the message is longer than 2,000 bytes. {SAVE}"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Subject: Fog\n\n", f"there is no text in the message. {SAVE}"),
        (parts(part("x", "image/png")), f"there is no text in the message. {SAVE}"),
        (parts(part("x", "text/plain", "attachment")), f"there is no text in the message. {SAVE}"),
        (parts(), "there is no text in the message."),
        (parts(*["Content-Type: text/plain\n\nx"] * 2_100), f"the message has more than 2,000 parts. {SAVE}"),
        ("Subject: x\nFrom: " + '"' * 9_000 + "\n\nFog", LONG),
        ("Content-Type: a/b; " + "x=y;\n " * 900 + "\n\nFog", LONG),
        (mail("x" * 3_000_000), "the text is longer than limits.characters, which is 500,000."),
        (mail("<html><form><input type=password></form></html>", "text/html"), "this is a login page."),
    ],
)
def test_what_is_refused(content: str, told: str) -> None:
    assert refusal(content).startswith(f"a.eml: {told}")


def nested(depth: int) -> str:
    opened = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return opened + part(LIFTED)


def test_parts_within_parts() -> None:
    assert article(nested(20)).text == LIFTED
    assert refusal(nested(1_500)) == f"a.eml: the message is broken. {SAVE}"


def test_of_a_large_attachment_nothing_is_read() -> None:
    attached = b64encode(bytes(30_000_000)).decode()
    content = parts(part(LIFTED), part(attached, "video/mp4", 'attachment; filename="fog.mp4"'))
    known = article(content)
    assert known.text == LIFTED
    assert known.origins
    assert known.origins.left_out == ("attachment fog.mp4",)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"Received: x\n\tby y\nFrom: a@b.example\n\nFog", "an e-mail"),
        (b"from: a@b.example\r\nmessage-id: <x>\r\n\r\nFog", "an e-mail"),
        (b"From: the mayor\nTo: all\n\nFog", "plain text"),
        (b"Received: with thanks\n\nFrom: the mayor", "plain text"),
    ],
)
def test_a_message_is_known_by_headers_that_a_text_does_not_have(content: bytes, name: str) -> None:
    assert reader_for(Delivery(content, SUBJECT)).name == name
