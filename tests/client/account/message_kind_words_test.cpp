#include "client/account/message_kind_words.h"
#include "tests/support/test_suite.h"

#include <QSet>

using namespace account;
using contracts::notification::MessageKind;

class MessageKindWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsOwnWordsAndOneReader()
    {
        QSet<QString> words;
        for (int kind = 0; kind < contracts::notification::kMessageKinds; ++kind) {
            words.insert(inWords(MessageKind(kind)));
            QVERIFY(kindsFor(Reader::Buyer).contains(MessageKind(kind))
                != kindsFor(Reader::Seller).contains(MessageKind(kind)));
        }
        QCOMPARE(words.size(), contracts::notification::kMessageKinds);
        QVERIFY(!words.contains(QString()));
    }
};

TEST_SUITE(MessageKindWordsTest);
#include "message_kind_words_test.moc"
