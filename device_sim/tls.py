"""The certificate under which a gateway speaks HTTPS, read anew when its files change. TLS 1.2 at least.

A new certificate holds for connections that begin after it was read; those that are open go on under the old one. A
pair of files that do not belong together, as in the middle of a renewal, is left alone until they do.
Spec: `specs/protocol/gateway.md` section 6.
"""

from __future__ import annotations

import logging
import ssl
from pathlib import Path

from device_sim.errors import SettingsInvalid

_LOG = logging.getLogger(__name__)

_Seen = tuple[int, int, int, int]


class Certificate:
    """Files in PEM: the certificate with those between it and its root, and its key, not encrypted.

    Raises SettingsInvalid when they cannot be used.
    """

    def __init__(self, certificate: Path, key: Path) -> None:
        self._certificate = certificate
        self._key = key
        self.context = _fresh()
        self._seen = self._state()
        self._load(self.context)

    def reload(self) -> bool:
        """Read the files again if they have changed; return whether a new certificate holds from now on."""
        try:
            state = self._state()
            if state == self._seen:
                return False
            self._load(_fresh())  # a context that failed to load would refuse everybody
            self._load(self.context)
        except SettingsInvalid as error:
            _LOG.warning("the old certificate stays reason=%s", error)
            return False
        self._seen = state
        _LOG.info("new certificate file=%s", self._certificate)
        return True

    def _state(self) -> _Seen:
        found = []
        for name, path in (("tls_certificate", self._certificate), ("tls_key", self._key)):
            try:
                status = path.stat()
            except OSError as error:
                raise SettingsInvalid(
                    field=name, value=str(path), limit=f"a readable file ({error.strerror})"
                ) from error
            found += [status.st_mtime_ns, status.st_ino]
        return found[0], found[1], found[2], found[3]

    def _load(self, context: ssl.SSLContext) -> None:
        try:
            # Without a password of ours an encrypted key would ask for one on the terminal, and wait.
            context.load_cert_chain(self._certificate, self._key, password=lambda: "")
        except ssl.SSLError as error:
            limit = f"a certificate in PEM, with its own key, not encrypted, in tls_key ({error.reason or 'not PEM'})"
            raise SettingsInvalid(field="tls_certificate", value=str(self._certificate), limit=limit) from error
        except OSError as error:
            limit = f"readable, like tls_key ({error.strerror})"
            raise SettingsInvalid(field="tls_certificate", value=str(self._certificate), limit=limit) from error


def _fresh() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    return context
