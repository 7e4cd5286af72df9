#include "server/bookstore/certificate.h"

#include "server/bookstore/system_program.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QSslCertificate>
#include <QTemporaryDir>

namespace bookstore {

using core::Fault;
using core::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatience = 30'000; // ms
const QString kTenYears = u"3650"_s;
const QString kOwn = u"secrets/certificate.pem"_s;

QString alternatives(const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all << (QHostAddress(name).isNull() ? u"DNS:"_s : u"IP:"_s) + name;
    return u"subjectAltName="_s + all.join(u',');
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(Fault::Broken, "certificate-unreadable"_L1, QString(path + u": "_s + file.errorString()));
    return file.readAll();
}

Result<> runOpenssl(const QStringList &arguments)
{
    QProcess program;
    program.start(systemProgram(u"openssl"_s), arguments);
    if (program.waitForFinished(kPatience) && program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0)
        return {};
    const QString said = QString::fromLocal8Bit(program.readAllStandardError()).trimmed();
    return core::fail(Fault::Broken, "certificate-not-made"_L1, said.isEmpty() ? program.errorString() : said);
}

Result<QByteArray> fresh(const QStringList &names)
{
    const QTemporaryDir folder;
    const QString key = folder.filePath(u"key"_s);
    const QString certificate = folder.filePath(u"certificate"_s);
    return runOpenssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                          u"-nodes"_s, u"-days"_s, kTenYears, u"-subj"_s, u"/O=Bookstore/CN="_s + names.first(),
                          u"-addext"_s, alternatives(names), u"-keyout"_s, key, u"-out"_s, certificate})
        .and_then([&] { return contentOf(key); })
        .and_then([&](const QByteArray &first) {
            return contentOf(certificate).transform([&](const QByteArray &second) {
                return QByteArray(first + second);
            });
        });
}

} // namespace

Result<Certificate> readCertificate(const QString &file)
{
    const auto pem = contentOf(file);
    if (!pem)
        return core::fail(pem.error());
    const QSslCertificate first(*pem);
    const bool hasKey = pem->contains("PRIVATE KEY-----");
    if (first.isNull() || !hasKey)
        return core::fail(Fault::Invalid, "not-a-certificate"_L1,
            u"%1 must hold a private key and its certificates, in PEM."_s.arg(file));
    const QByteArray digest = first.digest(QCryptographicHash::Sha256).toHex(':').toUpper();
    return Certificate{*pem, QString::fromLatin1(digest)};
}

Result<Certificate> ownCertificate(const DataFolder &data, const QStringList &names)
{
    const QString file = data.path(kOwn);
    if (QFile::exists(file))
        return readCertificate(file);
    return fresh(names).and_then([&](const QByteArray &pem) { return data.writePrivately(kOwn, pem); }).and_then([&] {
        return readCertificate(file);
    });
}

} // namespace bookstore
