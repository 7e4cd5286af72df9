#include "server/identity/domain/session.h"
#include "tests/support/test_suite.h"

using namespace identity;

class SessionTest : public QObject {
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1'772'357'400, Qt::UTC);
    const Session m_session = Session::open(UserId::generate(), m_now);
    const RefreshToken m_token{"hash", m_session.id, m_session.tokenExpiry(m_now), std::nullopt};

private Q_SLOTS:
    void aFreshTokenIsFine() { QCOMPARE(judge(m_token, m_session, m_now), TokenUse::Fine); }

    void aTokenLastsUntilItsExpiry()
    {
        QCOMPARE(judge(m_token, m_session, m_token.expiresAt.addMSecs(-1)), TokenUse::Fine);
        QCOMPARE(judge(m_token, m_session, m_token.expiresAt), TokenUse::Over);
    }

    void aTokenThatWasUsedBeforeComesAgain()
    {
        RefreshToken used = m_token;
        used.usedAt = m_now;
        QCOMPARE(judge(used, m_session, m_now), TokenUse::Again);
        QCOMPARE(judge(used, m_session, m_token.expiresAt.addDays(1)), TokenUse::Again);
    }

    void nothingIsFineOnceTheSessionHasEnded()
    {
        Session ended = m_session;
        ended.endedAt = m_now;
        QCOMPARE(judge(m_token, ended, m_now), TokenUse::Over);
    }

    void aDeviceIsToldInOneShortLine()
    {
        QCOMPARE(Origin::of(u"192.0.2.1"_s, u" a\tphone\r\n of\x1b[31m mine "_s).device, u"a phone of[31m mine"_s);
        QCOMPARE(Origin::of({}, QString(1000, u'x')).device.size(), Origin::kLongestDevice);
    }

    void refreshingKeepsASessionAliveButNotForEver()
    {
        QCOMPARE(m_session.tokenExpiry(m_now), m_now.addDays(Session::kIdleDays));
        QCOMPARE(m_session.tokenExpiry(m_now.addDays(170)), m_now.addDays(Session::kLongestDays));
    }
};

TEST_SUITE(SessionTest);
#include "session_test.moc"
