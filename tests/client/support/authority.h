#pragma once

#include <QSslCertificate>
#include <QStringList>

namespace tests {

// A certificate authority that nobody knows but who is told of it. Made with openssl in a folder that must live as
// long.
class Authority {
public:
    explicit Authority(QString folder);

    [[nodiscard]] QSslCertificate root() const;
    [[nodiscard]] QString rootFile() const; // PEM
    // A key and the certificate for these addresses that the authority has signed; the path of the PEM.
    [[nodiscard]] QString vouchFor(const QStringList &addresses) const;

private:
    [[nodiscard]] QString path(const QString &name) const;

    QString m_folder;
};

} // namespace tests
