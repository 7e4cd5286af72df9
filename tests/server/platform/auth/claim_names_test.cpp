#include "server/platform/auth/claim_names.h"
#include "tests/support/test_suite.h"

#include <QJsonArray>

using namespace platform::auth;
using namespace Qt::Literals::StringLiterals;

class ClaimNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameLeadsToAMember()
    {
        const QJsonObject inner{{"roles"_L1, QJsonArray{u"admin"_s}}};
        const QJsonObject claims{{"roles"_L1, u"buyer"_s}, {"realm_access"_L1, inner}, {"a.b"_L1, u"whole"_s},
            {"a"_L1, QJsonObject{{"b"_L1, u"inner"_s}}}, {"https://x.example/shop"_L1, u"Sea"_s}};
        QCOMPARE(claimNamed(u"roles"_s, claims), QJsonValue(u"buyer"_s));
        QCOMPARE(claimNamed(u"realm_access.roles"_s, claims), inner.value("roles"_L1));
        QCOMPARE(claimNamed(u"a.b"_s, claims), QJsonValue(u"whole"_s));
        QCOMPARE(claimNamed(u"https://x.example/shop"_s, claims), QJsonValue(u"Sea"_s));
        for (const QString &nothing : {u""_s, u"."_s, u"roles.more"_s, u"realm_access.more"_s, u"nobody.roles"_s})
            QVERIFY(claimNamed(nothing, claims).isUndefined());
    }

    void rolesComeAsAListOrAsWords()
    {
        const QStringList both{u"buyer"_s, u"seller"_s};
        QCOMPARE(wordsIn(QJsonArray{u"buyer"_s, u"seller"_s}), both);
        QCOMPARE(wordsIn(u"buyer  seller"_s), both);
        QVERIFY(wordsIn({}).isEmpty());
        QVERIFY(wordsIn(true).isEmpty());
        QVERIFY(wordsIn(QJsonObject{{"admin"_L1, true}}).isEmpty());
    }

    void everySubjectHasOneIdThatIsAlwaysTheSame()
    {
        const QUuid id = QUuid::createUuid();
        QCOMPARE(subjectId(id.toString(QUuid::WithoutBraces), u"https://a.example"_s), id);
        const QUuid anna = subjectId(u"auth0|anna"_s, u"https://a.example"_s);
        QCOMPARE(anna, subjectId(u"auth0|anna"_s, u"https://a.example"_s));
        QCOMPARE(anna.version(), QUuid::Sha1);
        QVERIFY(anna != subjectId(u"auth0|kim"_s, u"https://a.example"_s));
        QVERIFY(anna != subjectId(u"auth0|anna"_s, u"https://b.example"_s));
        QVERIFY(subjectId({}, u"https://a.example"_s).isNull());
    }
};

TEST_SUITE(ClaimNamesTest);
#include "claim_names_test.moc"
