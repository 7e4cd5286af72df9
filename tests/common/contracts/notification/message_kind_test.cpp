#include "common/contracts/notification/message_kind.h"
#include "tests/support/test_suite.h"

using namespace contracts;
using namespace contracts::notification;

class MessageKindTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int i = 0; i < kMessageKinds; ++i) {
            QCOMPARE(parseMessageKind(QString(toText(MessageKind(i)))).value(), MessageKind(i));
            names.insert(toText(MessageKind(i)));
        }
        QCOMPARE(names.size(), kMessageKinds);
        QCOMPARE(toText(MessageKind::SellerApproved), u"sellerApproved"_s);
        QCOMPARE(toText(MessageKind::DeliveryFailed), u"deliveryFailed"_s);
    }

    void anotherNameIsRefused() { QCOMPARE(parseMessageKind(u"gossip").error().slug, u"unknown-kind"_s); }
};

TEST_SUITE(MessageKindTest);
#include "message_kind_test.moc"
