#include "tests/server/identity/service/identity_process.h"
#include "tests/support/test_suite.h"

#include <future>

using namespace Qt::Literals::StringLiterals;

// Whoever guesses passwords is held off; whoever knows theirs is not.
class GuessesAtTheDoorTest : public QObject {
    Q_OBJECT

private:
    const std::unique_ptr<IdentityProcess> m_identity = IdentityProcess::started();

    QList<int> guesses(const QString &email, int count, const QByteArray &address) const
    {
        QList<int> statuses;
        for (int i = 0; i < count; ++i)
            statuses.append(m_identity->signInFrom(address, email, u"guess %1"_s.arg(i)).status);
        return statuses;
    }

private Q_SLOTS:
    void theSixthGuessInARowMustWait()
    {
        const QString email = u"guessed@example.com"_s;
        QCOMPARE(m_identity->registerUser(email).status, 201);
        QCOMPARE(guesses(email, 6, "192.0.2.1"), (QList<int>{401, 401, 401, 401, 401, 429}));
        const auto held = m_identity->signInFrom("192.0.2.1", email, IdentityProcess::kPassword);
        QCOMPARE(held.status, 429);
        QCOMPARE(held.slug(), u"too-many-guesses"_s);
        const int wait = held.whole.header("retry-after").toInt();
        QVERIFY2(wait > 200 && wait <= 300, qPrintable(QString::number(wait)));
        QCOMPARE(m_identity->signInFrom("192.0.2.2", email, IdentityProcess::kPassword).status, 201);
    }

    void nobodyLearnsWhetherThereIsSuchAnAccount()
    {
        QCOMPARE(guesses(u"nobody@example.com"_s, 6, "192.0.2.10"), (QList<int>{401, 401, 401, 401, 401, 429}));
        QCOMPARE(guesses(u"no address"_s, 6, "192.0.2.11"), (QList<int>{401, 401, 401, 401, 401, 429}));
    }

    void manyGuessesAtTheSameMomentCountAsMany()
    {
        QCOMPARE(m_identity->registerUser(u"rushed@example.com"_s).status, 201);
        std::vector<std::future<int>> coming;
        for (int i = 0; i < 12; ++i)
            coming.push_back(std::async(std::launch::async,
                [&] { return m_identity->signInFrom("192.0.2.20", u"rushed@example.com"_s, u"no"_s).status; }));
        QList<int> statuses;
        for (auto &status : coming)
            statuses.append(status.get());
        QCOMPARE(statuses.count(401), 5);
        QCOMPARE(statuses.count(429), 7);
    }

    void theOwnerComesInWhileTheWholeWorldGuesses()
    {
        const QString email = u"famous@example.com"_s;
        QCOMPARE(m_identity->registerUser(email).status, 201);
        QCOMPARE(m_identity->signInFrom("203.0.113.1", email, IdentityProcess::kPassword).status, 201);
        for (int i = 0; i < 5; ++i)
            (void)guesses(email, 5, "198.51.100." + QByteArray::number(i));
        QCOMPARE(m_identity->signInFrom("198.51.100.200", email, u"no"_s).status, 429);
        QCOMPARE(m_identity->signInFrom("203.0.113.1", email, IdentityProcess::kPassword).status, 201);
    }

    void ofIpv6TheNetworkIsCounted()
    {
        const QString email = u"six@example.com"_s;
        QCOMPARE(m_identity->registerUser(email).status, 201);
        for (int i = 1; i <= 5; ++i)
            QCOMPARE(m_identity->signInFrom("2001:db8:1:2::" + QByteArray::number(i), email, u"no"_s).status, 401);
        QCOMPARE(m_identity->signInFrom("2001:db8:1:2:ffff::1", email, u"no"_s).status, 429);
        QCOMPARE(m_identity->signInFrom("2001:db8:1:3::1", email, u"no"_s).status, 401);
    }
};

TEST_SUITE(GuessesAtTheDoorTest);
#include "guesses_at_the_door_test.moc"
