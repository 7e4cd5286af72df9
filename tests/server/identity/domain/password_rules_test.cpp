#include "server/identity/domain/password_rules.h"
#include "tests/support/test_suite.h"

using namespace identity;

class PasswordRulesTest : public QObject {
    Q_OBJECT

private:
    const Email m_owner = Email::parse(u"anna.long.name@example.com"_s).value();

    QString brokenRule(const QString &password) const
    {
        const auto kept = isAcceptable(password, m_owner);
        return kept ? QString() : kept.error().slug;
    }

private Q_SLOTS:
    void lengthIsWhatCounts()
    {
        QCOMPARE(brokenRule(u"nine char"_s), u"password-too-short"_s);
        QCOMPARE(brokenRule(u"ten chars!"_s), QString());
        QCOMPARE(brokenRule(u"correct horse battery staple"_s), QString());
        QCOMPARE(brokenRule(u"열 글자가 되는 암호"_s), QString());
    }

    void lettersAreCountedAndNotTheirHalves() { QCOMPARE(brokenRule(u"📚📖📕📗📘"_s), u"password-too-short"_s); }

    void thereIsAnEndToLength() { QCOMPARE(brokenRule(QString(u"ab"_s).repeated(65)), u"password-too-long"_s); }

    void whatEverybodyGuessesIsRefused()
    {
        QCOMPARE(brokenRule(u"Anna.Long.Name@example.com"_s), u"password-is-email"_s);
        QCOMPARE(brokenRule(u"aaaaaaaaaaaaaaaa"_s), u"password-too-simple"_s);
    }
};

TEST_SUITE(PasswordRulesTest);
#include "password_rules_test.moc"
