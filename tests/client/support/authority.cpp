#include "tests/client/support/authority.h"

#include <QFile>
#include <QProcess>

namespace tests {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kNewKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s};

void run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl: %s", openssl.readAllStandardError().constData());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

Authority::Authority(QString folder)
    : m_folder(std::move(folder))
{
    run(QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=An authority"_s, u"-keyout"_s,
            path(u"root.key"_s), u"-out"_s, rootFile()}
        + kNewKey);
}

QSslCertificate Authority::root() const
{
    return QSslCertificate(contentOf(rootFile()));
}

QString Authority::rootFile() const
{
    return path(u"root.pem"_s);
}

QString Authority::vouchFor(const QStringList &addresses) const
{
    const QString request = path(u"request"_s);
    const QString key = path(u"key"_s);
    const QString extensions = path(u"extensions"_s);
    const QString certificate = path(u"certificate"_s);
    run(QStringList{u"req"_s, u"-new"_s, u"-subj"_s, u"/CN=A shop"_s, u"-keyout"_s, key, u"-out"_s, request} + kNewKey);
    write(extensions, "subjectAltName=IP:" + addresses.join(u",IP:"_s).toLatin1() + '\n');
    run({u"x509"_s, u"-req"_s, u"-days"_s, u"1"_s, u"-in"_s, request, u"-CA"_s, rootFile(), u"-CAkey"_s,
        path(u"root.key"_s), u"-CAcreateserial"_s, u"-extfile"_s, extensions, u"-out"_s, certificate});
    const QString whole = path(u"shop.pem"_s);
    write(whole, contentOf(key) + contentOf(certificate));
    return whole;
}

QString Authority::path(const QString &name) const
{
    return m_folder + u'/' + name;
}

} // namespace tests
