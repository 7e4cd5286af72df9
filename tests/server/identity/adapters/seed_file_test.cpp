#include "server/identity/adapters/seeding/seed_file.h"
#include "tests/support/test_suite.h"

#include <QTemporaryDir>

using namespace identity;

class SeedFileTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Result<QList<SeededAccount>> read(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"seed.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return core::fail(Fault::Broken, "not-written"_L1);
        file.close();
        return readSeedFile(file.fileName());
    }

private Q_SLOTS:
    void accountsMayHaveAnyRoleAndAShortPassword()
    {
        const auto accounts = read(R"({"accounts": [
            {"email": "Admin@Demo", "password": "demo", "name": "관리자", "language": "ko", "roles": ["admin"]},
            {"email": "seller@demo", "password": "demo", "name": "Sea", "language": "en", "roles": ["seller", "buyer"],
             "shopName": "By the sea"}]})");
        QVERIFY(accounts);
        QCOMPARE(*accounts,
            (QList<SeededAccount>{
                {Email::parse(u"admin@demo"_s).value(), u"demo"_s, u"관리자"_s, Language::Korean, {Role::Admin}, {}},
                {Email::parse(u"seller@demo"_s).value(), u"demo"_s, u"Sea"_s, Language::English,
                    {Role::Buyer, Role::Seller}, u"By the sea"_s}}));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("pointer");
        const QByteArray start = R"({"accounts": [{"email": "a@b", "password": "demo", "name": "A", "language": )";
        QTest::newRow("no JSON") << QByteArray("accounts") << u"/accounts"_s;
        QTest::newRow("nobody") << QByteArray(R"({"accounts": []})") << u"/accounts"_s;
        QTest::newRow("role") << QByteArray(start + R"("ko", "roles": ["king"]}]})") << u"/accounts/0/roles"_s;
        QTest::newRow("language") << QByteArray(start + R"("fr", "roles": []}]})") << u"/accounts/0/language"_s;
        QTest::newRow("unknown") << QByteArray(start + R"("ko", "roles": [], "age": 7}]})") << u"/accounts/0/age"_s;
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, content);
        const auto accounts = read(content);
        QCOMPARE(accounts.error().slug, u"malformed-seed"_s);
        QTEST(accounts.error().pointer, "pointer");
    }

    void aMissingFileIsNamed() { QCOMPARE(readSeedFile(u"/nowhere"_s).error().slug, u"unreadable-file"_s); }
};

TEST_SUITE(SeedFileTest);
#include "seed_file_test.moc"
