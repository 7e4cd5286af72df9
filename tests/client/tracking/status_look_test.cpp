#include "client/tracking/status_look.h"
#include "client/widgets/icon.h"
#include "tests/support/test_suite.h"

#include <QSet>

using namespace tracking;
using namespace Qt::Literals::StringLiterals;

class StatusLookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStatusOfAnOrderHasItsOwnWords()
    {
        QSet<QString> words;
        for (int status = 0; status <= int(OrderStatus::Cancelled); ++status)
            words.insert(lookOf(OrderStatus(status)).words());
        QCOMPARE(words.size(), int(OrderStatus::Cancelled) + 1);
        QVERIFY(!words.contains(QString()));
    }

    void everyStatusOfAParcelHasItsOwnWords()
    {
        QSet<QString> words;
        for (int status = 0; status <= int(DeliveryStatus::Cancelled); ++status)
            words.insert(lookOf(DeliveryStatus(status)).words());
        QCOMPARE(words.size(), int(DeliveryStatus::Cancelled) + 1);
    }

    void everyStatusIsDrawnWithAnIconThatExists()
    {
        for (const auto &[status, look] : kOrderLooks)
            QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(look.icon)), look.icon.data());
        for (const auto &[status, look] : kDeliveryLooks)
            QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(look.icon)), look.icon.data());
    }

    void theWordsOfTheWireAreKnown()
    {
        for (int status = 0; status <= int(DeliveryStatus::Cancelled); ++status)
            QCOMPARE(
                lookOfDelivery(contracts::delivery::toText(DeliveryStatus(status))), &lookOf(DeliveryStatus(status)));
        for (const QString &payment : {u"awaiting"_s, u"approved"_s, u"declined"_s, u"refunded"_s})
            QVERIFY2(lookOfPayment(payment), qPrintable(payment));
    }

    void aStatusOfTomorrowIsNotGuessed()
    {
        QVERIFY(!lookOfDelivery(u"teleported"_s));
        QVERIFY(!lookOfPayment(u"bartered"_s));
    }
};

TEST_SUITE(StatusLookTest);
#include "status_look_test.moc"
