#include "client/tracking/message_list_model.h"
#include "client/tracking/message_look.h"
#include "tests/client/tracking/message_builder.h"
#include "tests/support/test_suite.h"

#include <algorithm>

using namespace tracking;
using namespace Qt::Literals::StringLiterals;
using tests::aMessage;

namespace {

QList<Message> newestFirst(qint64 from, qint64 to)
{
    QList<Message> list = tests::messages(from, to);
    std::reverse(list.begin(), list.end());
    return list;
}

} // namespace

class MessageListModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newOnesStandOnTopAndOldOnesBelow()
    {
        MessageListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append(newestFirst(11, 20), true);
        model.prepend(newestFirst(21, 25));
        model.append(newestFirst(1, 10), false);
        QCOMPARE(model.rowCount(), 25);
        QCOMPARE(model.newest(), 25);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row).data(MessageListModel::NumberRole).toLongLong(), 25 - row);
        QVERIFY(!model.canFetchMore({}));
    }

    void aDayBeginsWithItsFirstMessage()
    {
        MessageListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<Message> list = newestFirst(1, 4);
        list[2].at = list[3].at = list[0].at.addDays(-2);
        model.append(list, false);
        const auto begins = [&](int row) { return model.index(row).data(MessageListModel::FirstOfDayRole).toBool(); };
        QVERIFY(begins(0) && !begins(1) && begins(2) && !begins(3));
        model.prepend(newestFirst(5, 5));
        QVERIFY(begins(0) && !begins(1));
    }

    void whatIsReadIsMarkedInItsRow()
    {
        MessageListModel model;
        model.append(newestFirst(1, 3), false);
        const QSignalSpy changed(&model, &MessageListModel::dataChanged);
        model.setRead(2);
        model.setRead(2); // it is already
        model.setRead(99); // nobody's
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QVERIFY(model.anyUnread());
    }

    void allUpToANumberAreRead()
    {
        MessageListModel model;
        model.append(newestFirst(1, 5), false);
        model.setAllRead(4);
        QVERIFY(model.index(0).data(MessageListModel::UnreadRole).toBool());
        QVERIFY(!model.index(1).data(MessageListModel::UnreadRole).toBool());
        model.setAllRead(5);
        QVERIFY(!model.anyUnread());
    }

    void aScreenReaderHearsWhetherItIsUnread()
    {
        MessageListModel model;
        model.append({aMessage(1)}, false);
        const QString unread = model.index(0).data(Qt::AccessibleTextRole).toString();
        model.setRead(1);
        QVERIFY(unread != model.index(0).data(Qt::AccessibleTextRole).toString());
        QVERIFY(unread.contains(u"Message 1"_s));
    }

    void everyKindHasAnIcon()
    {
        for (int kind = 0; kind < contracts::notification::kMessageKinds; ++kind)
            QVERIFY(QFile::exists(u":/icons/%1.svg"_s.arg(lookOf(MessageKind(kind)).icon)));
    }
};

TEST_SUITE(MessageListModelTest);
#include "message_list_model_test.moc"
