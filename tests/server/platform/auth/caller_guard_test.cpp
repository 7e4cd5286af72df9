#include "server/platform/auth/caller_guard.h"

#include "server/platform/auth/service_pass.h"
#include "tests/server/platform/auth/tokens.h"
#include "tests/support/await.h"
#include "tests/support/test_suite.h"

using namespace tokens;
using namespace platform;

class CallerGuardTest : public QObject {
    Q_OBJECT

    const Es256Key m_ordering = Es256Key::generate();
    const Es256Key m_view = Es256Key::generate();
    StoppedClock m_clock;
    const CallerGuard m_guard{
        u"payment"_s, {{u"ordering"_s, {m_ordering.publicKey()}}, {u"order_view"_s, {m_view.publicKey()}}}, m_clock};
    int m_paid = 0;

    http::Handler paying()
    {
        return [this](const http::Request &) {
            ++m_paid;
            return QtFuture::makeReadyFuture(http::noContent());
        };
    }
    static http::Response ask(const http::Handler &handler, const QByteArray &token)
    {
        http::Request request;
        if (!token.isEmpty())
            request.headers.emplaceBack("authorization", "Bearer " + token);
        return tests::await(handler(request));
    }
    static QString slugOf(const http::Response &response)
    {
        return QJsonDocument::fromJson(response.body).object().value("type"_L1).toString().section(u'/', -1);
    }
    static QByteArrayList challengesOf(const http::Response &response)
    {
        QByteArrayList challenges;
        for (const auto &[name, value] : response.headers) {
            if (name == "WWW-Authenticate")
                challenges.append(value);
        }
        return challenges;
    }
    QByteArray ofOrdering() const { return ServicePass(u"ordering"_s, m_ordering, m_clock).tokenFor(u"payment"_s); }
    QByteArray ofView() const { return ServicePass(u"order_view"_s, m_view, m_clock).tokenFor(u"payment"_s); }

private Q_SLOTS:
    void init() { m_paid = 0; }

    void everyKnownServiceIsAnsweredWhereAllMayCome()
    {
        QCOMPARE(ask(m_guard.anyCaller()(paying()), ofOrdering()).status, 204);
        QCOMPARE(ask(m_guard.anyCaller()(paying()), ofView()).status, 204);
        QCOMPARE(m_paid, 2);
    }

    void whoHasNoBusinessThereIsSentAway()
    {
        const http::Handler handler = m_guard.only(u"ordering"_s)(paying());
        QCOMPARE(ask(handler, ofOrdering()).status, 204);
        const http::Response refused = ask(handler, ofView());
        QCOMPARE(refused.status, 403);
        QCOMPARE(slugOf(refused), u"caller-not-admitted"_s);
        QCOMPARE(challengesOf(refused), QByteArrayList{"Bearer error=\"insufficient_scope\""});
        QCOMPARE(m_paid, 1);
    }

    void whoShowsNothingOrNothingGoodIsNotKnown()
    {
        const http::Handler handler = m_guard.anyCaller()(paying());
        const http::Response nobody = ask(handler, {});
        QCOMPARE(nobody.status, 401);
        QCOMPARE(slugOf(nobody), u"token-required"_s);
        QCOMPARE(challengesOf(nobody), QByteArrayList{"Bearer"});
        const http::Response foreign =
            ask(handler, ServicePass(u"ordering"_s, m_ordering, m_clock).tokenFor(u"store"_s));
        QCOMPARE(foreign.status, 401);
        QCOMPARE(slugOf(foreign), u"foreign-token"_s);
        QCOMPARE(challengesOf(foreign), QByteArrayList{"Bearer error=\"invalid_token\""});
        QCOMPARE(m_paid, 0);
    }
};

TEST_SUITE(CallerGuardTest);
#include "caller_guard_test.moc"
