#include "common/contracts/identity/identity_events.h"
#include "common/contracts/identity/oauth.h"
#include "common/contracts/identity/open_session.h"
#include "common/contracts/identity/password_requests.h"
#include "common/contracts/identity/requests.h"
#include "common/contracts/identity/seller_application.h"
#include "common/contracts/identity/session_record.h"
#include "common/contracts/identity/suspension.h"
#include "common/contracts/json/page.h"
#include "tests/common/contracts/rewrite.h"
#include "tests/support/examples.h"
#include "tests/support/test_suite.h"

using namespace contracts::identity;
using core::Fault;
using namespace Qt::Literals::StringLiterals;
using tests::Rewrite;
using tests::rewriteWith;

namespace {

const QMap<QString, Rewrite> kRequests{
    {u"change_password_request"_s, rewriteWith(&parseChangePassword)},
    {u"confirm_password_reset_request"_s, rewriteWith(&parseConfirmPasswordReset)},
    {u"password_reset_request"_s, rewriteWith(&parsePasswordReset)},
    {u"refresh_request"_s, rewriteWith(&parseRefresh)},
    {u"register_request"_s, rewriteWith(&parseRegister)},
    {u"seller_application_request"_s, rewriteWith(&parseSellerApplicationRequest)},
    {u"sign_in_request"_s, rewriteWith(&parseSignIn)},
    {u"suspension_request"_s, rewriteWith(&parseSuspensionRequest)},
};

const QMap<QString, Rewrite> kAnswersAndEvents{
    {u"grant_refusal"_s, rewriteWith(&parseGrantRefusal)},
    {u"open_session_page"_s,
        rewriteWith([](const QJsonObject &body) { return contracts::parsePage(body, &parseOpenSession); })},
    {u"password_reset_accepted"_s, rewriteWith(&parsePasswordResetAccepted)},
    {u"provider_metadata"_s, rewriteWith(&parseProviderMetadata)},
    {u"seller_application_page"_s,
        rewriteWith([](const QJsonObject &body) { return contracts::parsePage(body, &parseSellerApplicationRecord); })},
    {u"seller_approved"_s, rewriteWith(&parseSellerApproved)},
    {u"session_record"_s, rewriteWith(&parseSessionRecord)},
    {u"suspension_record"_s, rewriteWith(&parseSuspensionRecord)},
    {u"token_grant"_s, rewriteWith(&parseTokenGrant)},
    {u"user_record"_s, rewriteWith([](const QJsonObject &body) { return parseUserRecord(body); })},
    {u"user_registered"_s, rewriteWith(&parseUserRegistered)},
};

QJsonObject messageExample(const QString &name)
{
    return tests::example(u"identity"_s, name);
}

QJsonObject with(QJsonObject object, QLatin1StringView key, const QJsonValue &value)
{
    object.insert(key, value);
    return object;
}

} // namespace

class IdentityMessagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleIsReadBySomebody()
    {
        QStringList read = kRequests.keys() + kAnswersAndEvents.keys();
        read.sort();
        QCOMPARE(read, tests::exampleNames(u"identity"_s));
    }

    void everyExampleIsWrittenAsItWasRead()
    {
        for (const auto &messages : {kRequests, kAnswersAndEvents}) {
            for (auto message = messages.begin(); message != messages.end(); ++message)
                QCOMPARE(message.value()(messageExample(message.key())), messageExample(message.key()));
        }
    }

    void aRequestIsReadStrictly()
    {
        for (auto request = kRequests.begin(); request != kRequests.end(); ++request) {
            const QJsonObject example = messageExample(request.key());
            QVERIFY(request.value()(with(example, "role"_L1, u"admin"_s)).isEmpty());
            for (const QString &field : example.keys()) {
                QJsonObject torn = example;
                torn.remove(field);
                QVERIFY(request.value()(torn).isEmpty());
            }
        }
    }

    void anAnswerOrEventMayGrow()
    {
        for (auto message = kAnswersAndEvents.begin(); message != kAnswersAndEvents.end(); ++message) {
            const QJsonObject example = messageExample(message.key());
            QCOMPARE(message.value()(with(example, "addedLater"_L1, 1)), example);
        }
    }

    void aRequestNamesTheFieldAtFault_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("no name") << u"name"_s << QJsonValue(u""_s);
        QTest::newRow("name too long") << u"name"_s << QJsonValue(QString(101, u'김'));
        QTest::newRow("password too long") << u"password"_s << QJsonValue(QString(129, u'x'));
        QTest::newRow("email too long") << u"email"_s << QJsonValue(QString(255, u'x'));
        QTest::newRow("number for an email") << u"email"_s << QJsonValue(7);
        QTest::newRow("unknown language") << u"language"_s << QJsonValue(u"fr"_s);
    }

    void aRequestNamesTheFieldAtFault()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject body = messageExample(u"register_request"_s);
        body.insert(key, value);
        const auto request = parseRegister(body);
        QCOMPARE(request.error().fault, Fault::Invalid);
        QCOMPARE(request.error().pointer, QString(u'/' + key));
    }

    void aSellerSideIsEitherCompleteOrNull()
    {
        const QJsonObject user = messageExample(u"user_record"_s);
        QVERIFY(!parseUserRecord(with(user, "seller"_L1, QJsonValue::Null))->seller);
        QCOMPARE(parseUserRecord(with(user, "seller"_L1, QJsonObject())).error().pointer, u"/seller/shopName"_s);
        QJsonObject without = user;
        without.remove("seller"_L1);
        QCOMPARE(parseUserRecord(without).error().pointer, u"/seller"_s);
        QCOMPARE(parseSessionRecord({{"user"_L1, 7}}).error().fault, Fault::Invalid);
    }

    void everyRoleHasItsName()
    {
        for (const Role role : {Role::Buyer, Role::Seller, Role::Admin})
            QCOMPARE(parseRole(nameOf(role)).value(), role);
        QCOMPARE(parseRole(u"root").error().slug, u"unknown-value"_s);
    }

    void theTypesAreThoseOfTheCatalogue()
    {
        QCOMPARE(UserRegistered::kType, "bookstore.identity.UserRegistered.v1"_L1);
        QCOMPARE(SellerApproved::kType, "bookstore.identity.SellerApproved.v1"_L1);
    }
};

TEST_SUITE(IdentityMessagesTest);
#include "identity_messages_test.moc"
