#include "tests/support/gateway/test_gateway.h"
#include "tests/support/test_suite.h"

#include <QFile>
#include <QRegularExpression>

using namespace tests;
using namespace Qt::Literals::StringLiterals;

// The gateway publishes the contracts and a page to read them, with every service away.
class DocumentsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestGateway> m_gateway;

    static QByteArray built(const QString &name)
    {
        QFile file(QStringLiteral(DOCUMENTS_FOLDER "/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase() { m_gateway = std::make_unique<TestGateway>(TestGateway::Services()); }

    void cleanupTestCase() { m_gateway.reset(); }

    void whatWasBuiltIsServed_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("openapi") << QByteArray("/api/v1/openapi.json") << u"openapi.json"_s
                                 << QByteArray("application/json");
        QTest::newRow("asyncapi") << QByteArray("/api/v1/asyncapi.json") << u"asyncapi.json"_s
                                  << QByteArray("application/json");
        QTest::newRow("docs") << QByteArray("/docs") << u"docs.html"_s << QByteArray("text/html; charset=utf-8");
    }
    void whatWasBuiltIsServed()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QString, file);
        QFETCH(const QByteArray, type);
        const QByteArray expected = built(file);
        QVERIFY(expected.size() > 10'000);
        const RawMessage answer = m_gateway->ask("GET", path);
        QCOMPARE(answer.status(), 200);
        QCOMPARE(answer.field("Content-Type"), type);
        QVERIFY(answer.body == expected);

        const RawMessage head = m_gateway->ask("HEAD", path);
        QCOMPARE(head.status(), 200);
        QCOMPARE(head.field("Content-Length"), QByteArray::number(expected.size()));
        QVERIFY(head.body.isEmpty());
        QCOMPARE(m_gateway->ask("DELETE", path).status(), 404);
    }

    void thePageAsksForNothingFromElsewhere()
    {
        const RawMessage answer = m_gateway->ask("GET", "/docs");
        QVERIFY(answer.field("Content-Security-Policy").startsWith("default-src 'none'; style-src 'self';"));
        QVERIFY(!answer.body.contains("<script"));
        static const QRegularExpression reference(u"\\b(?:href|src)=\"([^\"]*)\""_s);
        auto match = reference.globalMatch(QString::fromUtf8(answer.body));
        QVERIFY(match.hasNext());
        while (match.hasNext()) {
            const QString target = match.next().captured(1);
            if (!target.startsWith(u'#'))
                QCOMPARE(m_gateway->ask("GET", target.toLatin1()).status(), 200);
        }
    }

    void everyPlaceThePageLeadsToIsOnIt()
    {
        const QString page = QString::fromUtf8(built(u"docs.html"_s));
        static const QRegularExpression reference(u"\\bhref=\"#([^\"]*)\""_s);
        auto match = reference.globalMatch(page);
        while (match.hasNext()) {
            const QString place = match.next().captured(1);
            QVERIFY2(page.contains(u"id=\"%1\""_s.arg(place)), qPrintable(place));
        }
    }
};

TEST_SUITE(DocumentsTest);
#include "documents_test.moc"
