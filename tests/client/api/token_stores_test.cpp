#include "client/api/file_token_store.h"
#include "client/api/keychain_token_store.h"
#include "tests/client/support/answer_of.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QTemporaryDir>

using namespace api;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using tests::answerOf;

namespace {

const auto kShop = u"https://shop.example"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TokenStoresTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString folder() const { return m_folder->filePath(u"data/bookstore"_s); }
    [[nodiscard]] QString file(const QString &name) const { return QDir(folder()).filePath(name); }

    [[nodiscard]] QString kept(const QString &shop) const
    {
        FileTokenStore nextRun(folder());
        return answerOf(nextRun.load(shop)).value_or(u"nothing"_s);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aTokenIsThereInTheNextRun()
    {
        FileTokenStore store(folder());
        store.save(kShop, u"refresh-1"_s);
        store.save(u"other"_s, u"refresh-9"_s);
        store.save(kShop, u"refresh-2"_s);
        QCOMPARE(kept(kShop), u"refresh-2"_s);
        QCOMPARE(kept(u"other"_s), u"refresh-9"_s);
        store.forget(kShop);
        QCOMPARE(kept(kShop), u"nothing"_s);
        QCOMPARE(kept(u"other"_s), u"refresh-9"_s);
    }

    void theFileTellsNothing()
    {
        FileTokenStore(folder()).save(kShop, u"refresh-1"_s);
        const QByteArray first = contentOf(file(u"tokens"_s));
        QVERIFY(!first.isEmpty() && !first.contains("refresh") && !first.contains("shop"));
        FileTokenStore(folder()).save(kShop, u"refresh-1"_s);
        QVERIFY(contentOf(file(u"tokens"_s)) != first); // another nonce each time
    }

    void onlyItsOwnerMayReadFileAndKey()
    {
        FileTokenStore(folder()).save(kShop, u"refresh-1"_s);
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const QString &name : {u"tokens"_s, u"tokens.key"_s})
            QCOMPARE(QFile::permissions(file(name)) & others, QFile::Permissions());
    }

    void aDamagedFileOrAnotherKeyCountsAsEmpty()
    {
        FileTokenStore(folder()).save(kShop, u"refresh-1"_s);
        QByteArray damaged = contentOf(file(u"tokens"_s));
        damaged[damaged.size() - 1] = char(damaged.back() ^ 1);
        overwrite(file(u"tokens"_s), damaged);
        QCOMPARE(kept(kShop), u"nothing"_s);
        FileTokenStore(folder()).save(kShop, u"refresh-2"_s);
        QCOMPARE(kept(kShop), u"refresh-2"_s);
        overwrite(file(u"tokens.key"_s), QByteArray(32, 'k'));
        QCOMPARE(kept(kShop), u"nothing"_s);
        overwrite(file(u"tokens"_s), "short");
        QCOMPARE(kept(kShop), u"nothing"_s);
    }

    void whereNothingCanBeWrittenTheRunGoesOn()
    {
        overwrite(m_folder->filePath(u"data"_s), "in the way");
        FileTokenStore store(folder());
        store.save(kShop, u"refresh-1"_s);
        QVERIFY(!answerOf(store.load(kShop)));
    }

    void whereNoKeychainAnswersTheFileKeepsTheToken()
    {
        FileTokenStore otherwise(folder());
        KeychainTokenStore store(otherwise, 1'000ms);
        QElapsedTimer taken;
        taken.start();
        store.save(kShop, u"refresh-1"_s);
        QVERIFY2(taken.elapsed() < 500, "it blocks");
        QTRY_COMPARE(kept(kShop), u"refresh-1"_s);
        QCOMPARE(answerOf(store.load(kShop)), std::optional(u"refresh-1"_s));
        store.forget(kShop);
        QTRY_COMPARE(kept(kShop), u"nothing"_s);
        QVERIFY(!answerOf(store.load(kShop)));
    }

    void whatTheFileKeepsIsNewerThanAnyKeychain()
    {
        FileTokenStore otherwise(folder());
        otherwise.save(kShop, u"refresh-7"_s);
        KeychainTokenStore store(otherwise, 10min); // would wait for any keychain
        QCOMPARE(answerOf(store.load(kShop)), std::optional(u"refresh-7"_s));
    }
};

TEST_SUITE(TokenStoresTest);
#include "token_stores_test.moc"
