#include "common/contracts/store/book_record.h"
#include "tests/server/store/service/store_service.h"
#include "tests/support/test_suite.h"

#include <QCryptographicHash>
#include <QDir>

using namespace store::builders;

namespace {

const QByteArray kPng = QByteArray("\x89PNG\r\n\x1a\n", 8) + "the rest";
const Headers kIsPng{{"Content-Type", "image/png"}};

} // namespace

class CoversAtTheDoorTest : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreService> m_store;
    QString m_address;

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<StoreService>();
        m_address = addressOf(m_store->registered(m_store->kim, StoreService::aBook())) + u"/cover"_s;
    }
    void cleanupTestCase() { m_store.reset(); }

    void aCoverIsKeptAsAFileAndNamedInTheBook()
    {
        const Answer answer = m_store->askAs(m_store->kim, "PUT", m_address, kPng, kIsPng);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("etag"), "\"2\"");
        const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(kPng, QCryptographicHash::Sha256).toHex());
        QCOMPARE(object(answer).value("cover"_L1).toString(), sha256);
        QFile file(QDir(m_store->coversFolder()).filePath(sha256));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), kPng);
    }

    void whatIsNoPictureIsRefused()
    {
        const Answer disguised = m_store->askAs(m_store->kim, "PUT", m_address, "<html>", kIsPng);
        QCOMPARE(disguised.status, 415);
        QCOMPARE(slug(disguised), u"not-a-picture"_s);
        QCOMPARE(m_store->askAs(m_store->kim, "PUT", m_address, kPng, {{"Content-Type", "image/gif"}}).status, 415);
        QCOMPARE(m_store->askAs(m_store->kim, "PUT", m_address, kPng + QByteArray(2'100'000, 'x'), kIsPng).status, 413);
        QCOMPARE(m_store->askAs(m_store->lee, "PUT", m_address, kPng, kIsPng).status, 404);
        QCOMPARE(QDir(m_store->coversFolder()).entryList(QDir::Files).size(), 1);
    }
};

TEST_SUITE(CoversAtTheDoorTest);
#include "covers_at_the_door_test.moc"
