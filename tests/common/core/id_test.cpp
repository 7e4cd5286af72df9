#include "common/core/id.h"
#include "tests/support/test_suite.h"

#include <QSet>

using namespace core;

using OrderId = Id<struct OrderTag>;

class IdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newIdsSortByTheirMaking()
    {
        OrderId earlier = OrderId::generate();
        for (int i = 0; i < 10'000; ++i) {
            const OrderId later = OrderId::generate();
            QVERIFY(earlier < later);
            QVERIFY(earlier.toString() < later.toString());
            earlier = later;
        }
    }

    void aNewIdIsAUuidOfVersion7()
    {
        const QString text = OrderId::generate().toString();
        QCOMPARE(text.size(), 36);
        QCOMPARE(text.at(14), u'7');
        QVERIFY(u"89ab"_s.contains(text.at(19)));
    }

    void anIdCarriesTheTimeOfItsMaking()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const QByteArray bytes = OrderId::generate().uuid().toRfc4122();
        const qint64 stamped = bytes.left(6).toHex().toLongLong(nullptr, 16);
        QVERIFY(stamped >= before - 10'000);
        QVERIFY(stamped <= QDateTime::currentMSecsSinceEpoch() + 10'000);
    }

    void anIdIsReadAsItWasWritten()
    {
        const OrderId id = OrderId::generate();
        QCOMPARE(OrderId::parse(id.toString()).value(), id);
        QCOMPARE(OrderId::parse(id.toString().toUpper()).value(), id);
    }

    void whatIsNoIdIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a word") << u"order"_s;
        QTest::newRow("braces") << u"{0190163d-8694-739b-aea5-966c26f8ad91}"_s;
        QTest::newRow("null") << u"00000000-0000-0000-0000-000000000000"_s;
        QTest::newRow("one short") << u"0190163d-8694-739b-aea5-966c26f8ad9"_s;
        QTest::newRow("not hexadecimal") << u"0190163d-8694-739b-aea5-966c26f8adzz"_s;
    }
    void whatIsNoIdIsRefused()
    {
        QFETCH(QString, text);
        const auto id = OrderId::parse(text);
        QVERIFY(!id);
        QCOMPARE(id.error().slug, u"not-an-id"_s);
        QCOMPARE(id.error().fault, Fault::Invalid);
    }
};

TEST_SUITE(IdTest);
#include "id_test.moc"
