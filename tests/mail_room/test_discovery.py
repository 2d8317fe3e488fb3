"""From an address to an account: first the list we have, then the net if we may, then the user."""

import re

import pytest

from afterview.mail import providers
from afterview.mail.accounts import Account, Auth, Security, Server
from afterview.mail.discovery import Lookup, Question, discover

PAGE = b"""<?xml version="1.0"?>
<clientConfig version="1.1"><emailProvider id="northwind.example">
  <incomingServer type="pop3">
    <hostname>pop.northwind.example</hostname><port>995</port><socketType>SSL</socketType>
  </incomingServer>
  <incomingServer type="imap">
    <hostname>mail.northwind.example</hostname><port>993</port><socketType>SSL</socketType>
    <username>%EMAILLOCALPART%</username><authentication>password-cleartext</authentication>
  </incomingServer>
  <outgoingServer type="smtp">
    <hostname>mail.northwind.example</hostname><port>587</port><socketType>STARTTLS</socketType>
    <authentication>password-cleartext</authentication>
  </outgoingServer>
</emailProvider></clientConfig>"""


def lookup(page=None, srv=None, mx=(), asked=None):
    def fetch(address):
        if asked is not None:
            asked.append(address)
        return page

    return Lookup(fetch, lambda name: (srv or {}).get(name, ()), lambda domain: mx)


@pytest.mark.parametrize(
    ("address", "imap", "smtp"),
    [
        ("sam@gmail.com", "imap.gmail.com", "smtp.gmail.com"),
        ("sam@GMX.de", "imap.gmx.net", "mail.gmx.net"),
        ("sam@web.de", "imap.web.de", "smtp.web.de"),
        ("sam@orange.fr", "imap.orange.fr", "smtp.orange.fr"),
        ("sam@libero.it", "imapmail.libero.it", "smtp.libero.it"),
        ("sam@icloud.com", "imap.mail.me.com", "smtp.mail.me.com"),
        ("sam@fastmail.com", "imap.fastmail.com", "smtp.fastmail.com"),
        ("sam@proton.me", "127.0.0.1", "127.0.0.1"),
        ("sam@telefonica.net", "imap.telefonica.net", "smtp.telefonica.net"),
    ],
)
def test_what_we_know_needs_no_net(address, imap, smtp):
    found = discover(address)

    assert (found.incoming.host, found.outgoing.host) == (imap, smtp)


def test_outlook_takes_no_password():
    assert discover("sam@hotmail.com").auth is Auth.OAUTH


def test_some_want_only_what_stands_before_the_at():
    assert discover("sam@free.fr").login == "sam"
    assert discover("sam@gmx.net").login == "sam@gmx.net"


def test_one_that_offers_no_imap_is_told():
    question = discover("sam@tuta.com")

    assert isinstance(question, Question)
    assert "no IMAP" in question.words


def test_without_a_yes_nobody_is_asked_but_the_user():
    question = discover("sam@northwind.example")

    assert isinstance(question, Question)
    assert "northwind.example" in question.words


def test_a_domain_tells_by_its_own_page():
    asked = []

    found = discover("sam@northwind.example", lookup(PAGE, asked=asked))

    assert found == Account(
        "sam@northwind.example",
        Server("mail.northwind.example", 993, Security.TLS),
        Server("mail.northwind.example", 587, Security.STARTTLS),
        user="sam",
    )
    assert asked == ["https://autoconfig.northwind.example/mail/config-v1.1.xml"]


@pytest.mark.parametrize(
    "page",
    [
        PAGE.replace(b"SSL", b"plain"),
        PAGE.replace(b"mail.northwind.example", b"-bad host-"),
        PAGE.replace(b"993", b"99999"),
        PAGE.replace(b"993", b"9930"),
        PAGE.replace(b"mail.northwind.example", b"127.0.0.1"),
        PAGE.replace(b"mail.northwind.example", b"localhost"),
        PAGE.replace(b"mail.northwind.example", b"router"),
        PAGE.replace(b"<clientConfig", b'<!DOCTYPE a [<!ENTITY b "c">]><clientConfig'),
        PAGE.replace(b"<clientConfig", b'<!DOCTYPE a [<!ENTITY b "c">]><clientConfig')
        .decode()
        .encode("utf-16"),
        PAGE + b" " * 70_000,
        b"<html>not found</html>",
        b"\xff\xfe",
    ],
)
def test_a_page_that_is_not_safe_is_not_believed(page):
    assert isinstance(discover("sam@northwind.example", lookup(page)), Question)


def test_a_domain_tells_by_its_records():
    srv = {
        "_imaps._tcp.northwind.example": [("mail.northwind.example.", 993)],
        "_submissions._tcp.northwind.example": [("mail.northwind.example.", 465)],
    }

    found = discover("sam@northwind.example", lookup(srv=srv))

    assert found.incoming == Server("mail.northwind.example", 993, Security.TLS)
    assert found.outgoing == Server("mail.northwind.example", 465, Security.TLS)


def test_a_domain_that_names_only_ports_that_begin_in_the_clear():
    srv = {
        "_imap._tcp.northwind.example": [("mail.northwind.example.", 143)],
        "_submission._tcp.northwind.example": [("mail.northwind.example.", 587)],
    }

    found = discover("sam@northwind.example", lookup(srv=srv))

    assert found.incoming == Server("mail.northwind.example", 143, Security.STARTTLS)
    assert found.outgoing == Server("mail.northwind.example", 587, Security.STARTTLS)


@pytest.mark.parametrize("host", ["127.0.0.1.", "localhost.", "a b.example", "x\r\ny.example", ""])
def test_a_record_that_leads_into_a_house_is_not_believed(host):
    srv = {
        "_imaps._tcp.x.example": [(host, 993)],
        "_submissions._tcp.x.example": [("mail.x.example", 465)],
    }

    assert isinstance(discover("sam@x.example", lookup(srv=srv)), Question)


def test_a_domain_that_says_it_has_no_imap():
    srv = {"_imaps._tcp.x.example": [(".", 0)], "_submissions._tcp.x.example": [(".", 0)]}

    assert isinstance(discover("sam@x.example", lookup(srv=srv)), Question)


@pytest.mark.parametrize(
    ("mx", "provider"),
    [
        ("ASPMX.L.GOOGLE.COM.", "Gmail"),
        ("northwind-example.mail.protection.outlook.com", "Microsoft 365"),
        ("in1-smtp.messagingengine.com", "Fastmail"),
    ],
)
def test_a_company_whose_mail_lies_at_a_provider(mx, provider):
    assert discover("sam@northwind.example", lookup(mx=[mx])).provider == provider


def test_a_name_that_only_ends_alike_is_another():
    assert isinstance(discover("sam@x.example", lookup(mx=["mx.notgoogle.com"])), Question)


@pytest.mark.parametrize(
    "wrong", ["", "sam", "sam@", "sam@home", "a b@home.example", "<a@b.example>"]
)
def test_what_is_no_address_is_told(wrong):
    assert discover(wrong) == Question("That does not look like an e-mail address.", False)


def test_every_provider_is_well_described():
    names = [each.name for each in providers.everyone()]

    assert len(names) == len(set(names)) > 60
    for each in providers.everyone():
        for server in filter(None, (each.incoming, each.outgoing)):
            assert re.fullmatch(r"[a-z0-9.-]+", server.host)
            assert server.port in {143, 993, 465, 587, 1143, 1025}
            assert server.security is not Security.NONE
        assert each.incoming or each.note
