"""A mail server that keeps what it is sent as files of a Maildir, on aiosmtpd. Ends when its input does."""

import argparse
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import AuthResult, LoginPassword


class Sink(Mailbox):
    """Takes every mail but those for one address."""

    def __init__(self, folder, refused):
        super().__init__(folder)
        self.refused = refused

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == self.refused:
            return "550 5.1.1 there is no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"


def authenticator(user, password):
    def check(server, session, envelope, mechanism, data):
        known = LoginPassword(user.encode(), password.encode())
        return AuthResult(success=isinstance(data, LoginPassword) and data == known, handled=False)

    return check


def main():
    line = argparse.ArgumentParser()
    line.add_argument("--port", type=int, required=True)
    line.add_argument("--folder", required=True)
    line.add_argument("--security", choices=("none", "starttls", "tls"), default="none")
    line.add_argument("--certificate")
    line.add_argument("--key")
    line.add_argument("--user", default="")
    line.add_argument("--password", default="")
    line.add_argument("--refuse", default="")
    told = line.parse_args()

    tls = None
    if told.security != "none":
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(told.certificate, told.key)
    further = {}
    if told.security == "starttls":
        further |= {"tls_context": tls, "require_starttls": True}
    if told.user:
        further |= {
            "authenticator": authenticator(told.user, told.password),
            "auth_required": True,
            "auth_require_tls": told.security == "starttls",
        }
    controller = Controller(
        Sink(told.folder, told.refuse),
        hostname="127.0.0.1",
        port=told.port,
        ssl_context=tls if told.security == "tls" else None,
        **further,
    )
    controller.start()
    print("ready", flush=True)
    sys.stdin.read()
    controller.stop()


main()
