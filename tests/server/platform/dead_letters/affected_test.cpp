#include "server/platform/dead_letters/affected.h"

#include "tests/support/test_suite.h"

#include <QJsonArray>

using namespace platform;
using namespace Qt::Literals::StringLiterals;

class AffectedTest : public QObject {
    Q_OBJECT

    const QString m_one = u"0190163d-8694-7c3e-9b1a-2f6f0c8d4e01"_s;
    const QString m_other = u"0190163d-8694-7c3e-9b1a-2f6f0c8d4e02"_s;

    static QStringList ordersIn(const QJsonObject &data)
    {
        events::Event event;
        event.data = data;
        return dead_letters::affectedBy(event, u"orderId"_s);
    }

private Q_SLOTS:
    void anOrderIsFoundWhereverItStands()
    {
        QCOMPARE(ordersIn({{"orderId"_L1, m_one}}), QStringList{m_one});
        QCOMPARE(ordersIn({{"parcels"_L1, QJsonArray{QJsonObject{{"orderId"_L1, m_one}}}}}), QStringList{m_one});
        QCOMPARE(ordersIn({{"a"_L1, QJsonObject{{"orderId"_L1, m_other}}}, {"orderId"_L1, m_one}}),
            (QStringList{m_other, m_one}));
    }

    void eachIsToldOnce()
    {
        QCOMPARE(
            ordersIn({{"orderId"_L1, m_one}, {"again"_L1, QJsonObject{{"orderId"_L1, m_one}}}}), QStringList{m_one});
    }

    void whatIsNoIdIsNoOrder()
    {
        QCOMPARE(ordersIn({{"orderId"_L1, 7}, {"buyerId"_L1, m_one}, {"a"_L1, QJsonObject{{"orderId"_L1, u"x"_s}}}}),
            QStringList());
    }
};

TEST_SUITE(AffectedTest);
#include "affected_test.moc"
