"""Certificates that sign themselves, for 127.0.0.1, made in the test that uses them."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID


def write_certificate(folder: Path, *, name: str = "gateway.example", password: bytes | None = None) -> dict[str, str]:
    """Write certificate and key for `name` and 127.0.0.1; return the settings that name the two files."""
    folder.mkdir(parents=True, exist_ok=True)
    key = generate_private_key(SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName(name), x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, SHA256())
    )
    certificate, secret = folder / "certificate.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(Encoding.PEM))
    protection = NoEncryption() if password is None else BestAvailableEncryption(password)
    secret.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, protection))
    return {"tls_certificate": str(certificate), "tls_key": str(secret)}


def trusting(files: dict[str, str]) -> ssl.SSLContext:
    """Return a client's context that trusts only this certificate."""
    return ssl.create_default_context(cafile=files["tls_certificate"])
