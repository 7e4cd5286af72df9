#include "server/bookstore/certificate.h"
#include "tests/support/test_suite.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kNames{u"shop.example"_s, u"127.0.0.1"_s, u"::1"_s};

} // namespace

class CertificateTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<DataFolder> m_data;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_data = DataFolder::open(m_folder->path()).value();
    }

    void itBearsItsNamesForTenYears()
    {
        const QSslCertificate made(ownCertificate(*m_data, kNames).value().pem);
        const auto names = made.subjectAlternativeNames();
        QCOMPARE(names.values(QSsl::DnsEntry), QStringList{u"shop.example"_s});
        QCOMPARE(names.count(QSsl::IpAddressEntry), 2);
        QVERIFY(made.effectiveDate() <= QDateTime::currentDateTimeUtc());
        QVERIFY(made.expiryDate() > QDateTime::currentDateTimeUtc().addYears(9));
        QCOMPARE(made.publicKey().algorithm(), QSsl::Ec);
    }

    // Else every client would be asked again after each start.
    void itIsMadeOnce()
    {
        const auto first = ownCertificate(*m_data, kNames).value();
        const auto again = ownCertificate(*m_data, {u"another.example"_s}).value();
        QCOMPARE(again.pem, first.pem);
        QCOMPARE(again.fingerprint, first.fingerprint);
    }

    void itsKeyIsForTheOwnerAlone()
    {
        QVERIFY(ownCertificate(*m_data, kNames));
        const auto others = QFile::permissions(m_data->path(u"secrets/certificate.pem"_s))
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
        QCOMPARE(int(others), 0);
    }

    void theFingerprintIsThatOfTheCertificate()
    {
        const auto made = ownCertificate(*m_data, kNames).value();
        const QByteArray digest = QSslCertificate(made.pem).digest(QCryptographicHash::Sha256);
        QCOMPARE(QByteArray::fromHex(made.fingerprint.toLatin1().replace(':', "")), digest);
        QCOMPARE(made.fingerprint, made.fingerprint.toUpper());
    }

    void whatIsNoCertificateIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("slug");
        init(); // data functions come first
        QTest::newRow("nothing") << QByteArray() << u"not-a-certificate"_s;
        QTest::newRow("rubbish") << QByteArray("rubbish") << u"not-a-certificate"_s;
        const QByteArray pem = ownCertificate(*m_data, kNames).value().pem;
        QTest::newRow("without its key") << pem.mid(pem.indexOf("-----BEGIN CERTIFICATE")) << u"not-a-certificate"_s;
        QTest::newRow("a key alone") << pem.left(pem.indexOf("-----BEGIN CERTIFICATE")) << u"not-a-certificate"_s;
    }

    void whatIsNoCertificateIsRefused()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, slug);
        QVERIFY(m_data->writePrivately(u"mine.pem"_s, content));
        const auto read = readCertificate(m_data->path(u"mine.pem"_s));
        QVERIFY(!read);
        QCOMPARE(read.error().slug, slug);
    }

    void aFileThatIsNotThereIsToldByName()
    {
        const auto read = readCertificate(m_data->path(u"nowhere.pem"_s));
        QCOMPARE(read.error().slug, u"certificate-unreadable"_s);
        QVERIFY(read.error().detail.contains(u"nowhere.pem"_s));
    }
};

TEST_SUITE(CertificateTest);
#include "certificate_test.moc"
