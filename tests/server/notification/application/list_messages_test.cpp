#include "server/notification/application/list_messages.h"
#include "tests/support/test_suite.h"

#include "common/core/uuid_v7.h"

using namespace notification;
using namespace Qt::Literals::StringLiterals;

namespace {

class FiveMessages : public Mailbox, public PreferenceBook {
public:
    Language language = Language::Korean;

    core::Result<QList<KeptMessage>> list(const MessageQuery &query) override
    {
        QList<KeptMessage> kept;
        for (qint64 number = query.after + 1; number <= 5 && kept.size() < query.limit; ++number)
            kept.append({number, core::uuidV7(), MessageKind::OrderCompleted, {}, QDateTime(), number < 3});
        return kept;
    }

    core::Result<qint64> unread(const UserId &) override { return 3; }
    core::Result<Preferences> of(const UserId &) override { return Preferences{language, {}}; }
};

} // namespace

class ListMessagesTest : public QObject {
    Q_OBJECT

    FiveMessages m_kept;

    MessageList listed(qint64 after, int limit)
    {
        return ListMessages(m_kept, m_kept).run({UserId::generate(), after, limit, false}).value();
    }

private Q_SLOTS:
    void aPageSaysWhereTheNextBegins()
    {
        const MessageList first = listed(0, 2);
        QCOMPARE(first.items.size(), 2);
        QCOMPARE(first.next, 2);
        QCOMPARE(first.unread, 3);
        const MessageList last = listed(2, 3);
        QCOMPARE(last.items.last().number, 5);
        QVERIFY(!last.next);
        QVERIFY(listed(5, 3).items.isEmpty());
    }

    void theListSpeaksTheLanguageOfItsReader()
    {
        QCOMPARE(listed(0, 1).items.first().title, u"주문이 완료되었습니다"_s);
        m_kept.language = Language::English;
        QCOMPARE(listed(0, 1).items.first().title, u"Your order is complete"_s);
    }
};

TEST_SUITE(ListMessagesTest);
#include "list_messages_test.moc"
