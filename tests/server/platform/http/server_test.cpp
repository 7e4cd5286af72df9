#include "tests/server/platform/http/raw_client.h"
#include "tests/server/platform/http/shop.h"
#include "tests/support/test_suite.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

using namespace tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray get(const QByteArray &target, const QByteArray &moreHeaders = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: shop\r\n" + moreHeaders + "\r\n";
}

} // namespace

class ServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRouteAnswers()
    {
        Shop shop;
        const RawAnswer answer = ask(shop.port(), get("/hello"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, "hello");
        QCOMPARE(answer.header("content-type"), "text/plain");
        QVERIFY(answer.header("connection").isEmpty());
    }

    void everyAnswerTellsTheDate()
    {
        Shop shop;
        const QString date = QString::fromLatin1(ask(shop.port(), get("/hello")).header("date"));
        static const QRegularExpression form(
            u"^[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$"_s);
        QVERIFY2(form.match(date).hasMatch(), qPrintable(date));
    }

    void oneConnectionServesManyRequests()
    {
        Shop shop;
        RawClient client(shop.port());
        for (int i = 0; i < 100; ++i) {
            client.send(get("/plain/" + QByteArray::number(i)));
            QCOMPARE(client.answer().body, QByteArray::number(i));
        }
        QVERIFY(client.isOpen());
    }
};

TEST_SUITE(ServerTest);
#include "server_test.moc"
