#pragma once

#include "server/bookstore/data_folder.h"

#include <QByteArray>
#include <QStringList>

namespace bookstore {

// What the shop proves itself with to other machines: a private key and the chain of certificates, PEM.
struct Certificate {
    QByteArray pem;
    QString fingerprint; // SHA-256 of the first certificate: "3F:A2:…", as people compare it
};

// Errors: Broken "certificate-unreadable"; Invalid "not-a-certificate" unless the file holds a key and the certificate
// that belongs to it.
[[nodiscard]] core::Result<Certificate> readCertificate(const QString &file);

// One that the shop has given to itself, for as long as it has none of an authority: made when there is none, good for
// ten years and for these names and addresses. Clients are asked whether they trust it. Errors: those above; Broken
// "certificate-not-made".
[[nodiscard]] core::Result<Certificate> ownCertificate(const DataFolder &data, const QStringList &names);

} // namespace bookstore
