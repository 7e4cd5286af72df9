#include "client/checkout/pending_order.h"

#include "tests/client/checkout/till.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QStandardPaths>

using namespace checkout;
using namespace tests;
using contracts::UserId;

class PendingOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theOrderAndItsKeyAreReadAsTheyWereWritten()
    {
        const PendingOrder order = pending();
        QVERIFY(file().write(order));
        const auto read = file().read();
        QVERIFY(read);
        QCOMPARE(read->key, order.key);
        QCOMPARE(read->order, order.order);
        QCOMPARE(read->begunAt, order.begunAt);
    }

    void thereIsNoneAtFirstAndAfterItIsForgotten()
    {
        QVERIFY(!file().read());
        QVERIFY(file().write(pending()));
        file().forget();
        QVERIFY(!file().read());
    }

    void whatIsDamagedIsNoOrder_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no key") << u"key"_s << QJsonValue(QString());
        QTest::newRow("no order") << u"order"_s << QJsonValue(QJsonObject());
        QTest::newRow("no time") << u"begunAt"_s << QJsonValue(u"yesterday"_s);
        QTest::newRow("a number for a key") << u"key"_s << QJsonValue(7);
    }
    void whatIsDamagedIsNoOrder()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QVERIFY(file().write(pending()));
        const KeptFile kept = folder().file("pending_order.json"_L1);
        QJsonObject content = kept.read();
        content.insert(member, value);
        QVERIFY(kept.write(content));
        QVERIFY(!file().read());
    }

    void itMayBeAskedAgainAsLongAsTheShopRemembers()
    {
        const PendingOrder order = pending();
        QVERIFY(order.mayBeAskedAgain(order.begunAt));
        QVERIFY(order.mayBeAskedAgain(order.begunAt.addSecs(22 * 3600)));
        QVERIFY(!order.mayBeAskedAgain(order.begunAt.addSecs(24 * 3600)));
    }

    void eachUserHasTheirOwn()
    {
        QVERIFY(file().write(pending()));
        QVERIFY(!PendingOrderFile(folder().of(UserId::generate())).read());
        QVERIFY(!PendingOrderFile(folder().ofGuest()).read());
    }

    void withoutARootTheApplicationsOwnFolderIsUsed()
    {
        QStandardPaths::setTestModeEnabled(true);
        const UserFolder own(QString(), UserId::generate());
        const KeptFile kept = own.file("try.json"_L1);
        QVERIFY(kept.write({{u"a"_s, 1}}));
        const QString root = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        QVERIFY(QFile::exists(root + u'/' + own.user()->toString() + u"/try.json"_s));
        QVERIFY(QDir(root + u'/' + own.user()->toString()).removeRecursively());
        QStandardPaths::setTestModeEnabled(false);
    }

private:
    UserFolder folder() const { return {m_folder->path(), m_user}; }
    PendingOrderFile file() const { return PendingOrderFile(folder()); }
    static PendingOrder pending()
    {
        return {api::IdempotencyKey::generate(), anOrderOf({1, 2}),
            QDateTime(QDate(2026, 3, 1), QTime(12, 0, 0, 123), Qt::UTC)};
    }

    UserId m_user = UserId::generate();
    std::unique_ptr<QTemporaryDir> m_folder;
};

TEST_SUITE(PendingOrderTest);
#include "pending_order_test.moc"
