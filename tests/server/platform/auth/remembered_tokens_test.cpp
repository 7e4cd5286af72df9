#include "server/platform/auth/remembered_tokens.h"

#include "tests/support/test_suite.h"

using namespace platform::auth;
using namespace Qt::Literals::StringLiterals;

class RememberedTokensTest : public QObject {
    Q_OBJECT

    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    const QDateTime m_later = m_now.addSecs(60);

private Q_SLOTS:
    void eachIsRememberedAsWhatItIs()
    {
        RememberedTokens<QString> tokens(8);
        tokens.remember("one", u"Anna"_s, m_later);
        tokens.remember("two", u"Bora"_s, m_later);
        QCOMPARE(tokens.recall("one", m_now), u"Anna"_s);
        QCOMPARE(tokens.recall("two", m_now), u"Bora"_s);
        QCOMPARE(tokens.recall("three", m_now), std::nullopt);
    }

    void whatHasExpiredIsForgotten()
    {
        RememberedTokens<QString> tokens(8);
        tokens.remember("one", u"Anna"_s, m_later);
        QCOMPARE(tokens.recall("one", m_later.addMSecs(-1)), u"Anna"_s);
        QCOMPARE(tokens.recall("one", m_later), std::nullopt);
        QCOMPARE(tokens.recall("one", m_now), std::nullopt);
    }

    void whatHoldsNoMoreIsForgotten()
    {
        RememberedTokens<QString> tokens(8);
        tokens.remember("one", u"Anna"_s, m_later);
        const auto isNamed = [](const QString &name) { return [name](const QString &known) { return known == name; }; };
        QCOMPARE(tokens.recall("one", m_now, isNamed(u"Anna"_s)), u"Anna"_s);
        QCOMPARE(tokens.recall("one", m_now, isNamed(u"Bora"_s)), std::nullopt);
        QCOMPARE(tokens.recall("one", m_now, isNamed(u"Anna"_s)), std::nullopt);
    }

    void theLeastRecentlyUsedIsForgottenFirst()
    {
        RememberedTokens<QString> tokens(2);
        tokens.remember("one", u"Anna"_s, m_later);
        tokens.remember("two", u"Bora"_s, m_later);
        QVERIFY(tokens.recall("one", m_now));
        tokens.remember("three", u"Chul"_s, m_later);
        QVERIFY(!tokens.recall("two", m_now));
        QVERIFY(tokens.recall("one", m_now) && tokens.recall("three", m_now));
    }
};

TEST_SUITE(RememberedTokensTest);
#include "remembered_tokens_test.moc"
