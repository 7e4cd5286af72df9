#include "client/offline/kept_answers.h"
#include "tests/client/support/fake_shop.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace offline;
using namespace Qt::Literals::StringLiterals;
using api::Answered;
using api::Request;
using api::Verb;
using core::Fault;

namespace {

const auto kOrders = u"/api/v1/orders"_s;
const auto kBooks = u"/api/v1/books?limit=20"_s;

Request reading(const QString &path, const QString &reader = u"jiyoung"_s)
{
    return {.path = path, .reader = reader};
}

Answered unreachable()
{
    return core::fail(Fault::Unavailable, api::kUnreachable);
}

} // namespace

class KeptAnswersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tests::FakeShop> m_shop;
    std::unique_ptr<KeptAnswers> m_kept;

    void open() { m_kept = std::make_unique<KeptAnswers>(*m_shop, m_folder->filePath(u"kept.sqlite"_s)); }

    void answerAll(const Answered &answered)
    {
        for (const QString &path : {u"/"_s, kOrders, kBooks}) {
            for (const Verb verb : {Verb::Get, Verb::Post})
                m_shop->answer(verb, path, answered);
        }
    }

    void close() { answerAll(unreachable()); }

    void reopen()
    {
        m_shop = std::make_unique<tests::FakeShop>();
        m_kept.reset();
        open();
    }

    Answered ask(const Request &request)
    {
        Answered answered = core::fail(Fault::Broken, "no-answer"_L1);
        auto asked = m_kept->send(request);
        [&] { QTRY_VERIFY(asked.isFinished()); }();
        return asked.isFinished() ? asked.result() : answered;
    }

    [[nodiscard]] QByteArray bodyOf(const Request &request)
    {
        const Answered answered = ask(request);
        return answered ? answered->body : answered.error().slug.toUtf8();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<tests::FakeShop>();
        open();
    }

    void cleanup() { m_kept.reset(); }

    void anAnswerOfTheShopComesWithoutAnAge()
    {
        m_shop->answer(Verb::Get, kOrders, {{u"items"_s, 1}});
        const Answered answered = ask(reading(kOrders));
        QVERIFY(answered);
        QVERIFY(!answered->asOf);
    }

    void whatWasReadIsReadAgainWhenTheShopIsAway()
    {
        m_shop->answer(Verb::Get, kOrders, {{u"items"_s, 1}});
        const QByteArray body = bodyOf(reading(kOrders));
        const QDateTime read = QDateTime::currentDateTimeUtc();
        close();
        const Answered kept = ask(reading(kOrders));
        QVERIFY(kept);
        QCOMPARE(kept->body, body);
        QVERIFY(kept->asOf && qAbs(kept->asOf->msecsTo(read)) < 5'000);
    }

    void alsoInTheNextRun()
    {
        m_shop->answer(Verb::Get, kOrders, {{u"items"_s, 1}});
        const QByteArray body = bodyOf(reading(kOrders));
        reopen();
        close();
        QCOMPARE(bodyOf(reading(kOrders)), body);
    }

    void whatWasNeverReadIsNotKept()
    {
        close();
        QCOMPARE(bodyOf(reading(kOrders)), QByteArray("not-kept"));
        QCOMPARE(bodyOf(reading(kOrders)), QByteArray("not-kept")); // and when it is known to be away
    }

    void ordersAreKeptApartButBooksAreForAll()
    {
        m_shop->answer(Verb::Get, kOrders, {{u"of"_s, u"jiyoung"_s}});
        m_shop->answer(Verb::Get, kBooks, {{u"books"_s, 1}});
        (void)ask(reading(kOrders));
        const QByteArray books = bodyOf(reading(kBooks));
        close();
        QCOMPARE(bodyOf(reading(kOrders, u"minho"_s)), QByteArray("not-kept"));
        QCOMPARE(bodyOf(reading(kOrders, {})), QByteArray("not-kept"));
        QCOMPARE(bodyOf(reading(kBooks, {})), books);
    }

    void oneWhoSignedOutLeavesNothingBehind()
    {
        m_shop->answer(Verb::Get, kOrders, {{u"of"_s, u"jiyoung"_s}});
        (void)ask(reading(kOrders));
        m_kept->forget(u"jiyoung"_s);
        close();
        QCOMPARE(bodyOf(reading(kOrders)), QByteArray("not-kept"));
    }

    void whatComesAfterSigningOutIsNotKeptEither()
    {
        m_shop->answer(Verb::Get, kOrders, {{u"of"_s, u"jiyoung"_s}});
        m_shop->answer(Verb::Get, kBooks, {{u"books"_s, 1}});
        m_shop->hold();
        const auto orders = m_kept->send(reading(kOrders));
        const auto others = m_kept->send(reading(kOrders, u"minho"_s));
        m_kept->forget(u"jiyoung"_s);
        m_shop->letGo();
        QTRY_VERIFY(orders.isFinished() && others.isFinished());
        QVERIFY(orders.result());
        reopen();
        close();
        QCOMPARE(bodyOf(reading(kOrders)), QByteArray("not-kept"));
        QCOMPARE(bodyOf(reading(kOrders, u"minho"_s)), QByteArray(R"({"of":"jiyoung"})"));
    }

    void whoeverSignsInAgainIsKeptAgain()
    {
        m_shop->answer(Verb::Get, kOrders, {{u"of"_s, u"jiyoung"_s}});
        m_kept->forget(u"jiyoung"_s);
        const QByteArray orders = bodyOf(reading(kOrders));
        close();
        QCOMPARE(bodyOf(reading(kOrders)), orders);
    }

    void aRefusalIsNeitherKeptNorHidden()
    {
        m_shop->answer(Verb::Get, kOrders, {{u"items"_s, 1}});
        const QByteArray body = bodyOf(reading(kOrders));
        m_shop->refuse(Verb::Get, kOrders, Fault::Unavailable, "unavailable"_L1);
        QCOMPARE(bodyOf(reading(kOrders)), QByteArray("unavailable")); // a part is away, not the shop
        QVERIFY(!m_kept->awaySince());
        close();
        QCOMPARE(bodyOf(reading(kOrders)), body);
    }

    void commandsAreNeverKeptNorQueued()
    {
        m_shop->answer(Verb::Post, kOrders, {{u"orderId"_s, 1}}, 201);
        const Request command{.verb = Verb::Post, .path = kOrders, .body = "{}", .reader = u"jiyoung"_s};
        QVERIFY(ask(command));
        close();
        QCOMPARE(bodyOf(command), QByteArray(api::kUnreachable.data()));
        QCOMPARE(bodyOf(reading(kOrders)), QByteArray("not-kept"));
        const auto asked = m_shop->asked(Verb::Post, kOrders).size();
        answerAll(tests::jsonAnswer({}));
        m_kept->tryNow();
        QTRY_VERIFY(!m_kept->awaySince());
        QCOMPARE(m_shop->asked(Verb::Post, kOrders).size(), asked);
    }

    void whileItIsAwayKeptAnswersDoNotWaitForTheNetwork()
    {
        m_shop->answer(Verb::Get, kOrders, {{u"items"_s, 1}});
        const QByteArray body = bodyOf(reading(kOrders));
        close();
        (void)ask(reading(kOrders));
        m_shop->hold(); // a network that does not even refuse
        QCOMPARE(bodyOf(reading(kOrders)), body);
        QCOMPARE(bodyOf(reading(kOrders)), body);
        QVERIFY(m_shop->waiting() <= 1); // tried in the background, one at a time
        m_shop->letGo();
    }

    void goingAwayAndComingBackIsToldOnce()
    {
        m_shop->answer(Verb::Get, kOrders, {{u"items"_s, 1}});
        (void)ask(reading(kOrders));
        QSignalSpy away(m_kept.get(), &KeptAnswers::offlineSince);
        QSignalSpy back(m_kept.get(), &KeptAnswers::onlineAgain);
        close();
        (void)ask(reading(kOrders));
        (void)ask(reading(kBooks));
        QCOMPARE(away.size(), 1);
        QVERIFY(qAbs(away.first().first().toDateTime().msecsTo(QDateTime::currentDateTimeUtc())) < 5'000);
        QCOMPARE(back.size(), 0);
        answerAll(tests::jsonAnswer({}));
        (void)ask(reading(kOrders));
        QTRY_COMPARE(back.size(), 1);
        QVERIFY(!m_kept->awaySince());
        (void)ask(reading(kOrders));
        QCOMPARE(back.size(), 1);
    }

    void itComesBackByItself()
    {
        close();
        (void)ask(reading(kOrders));
        QSignalSpy back(m_kept.get(), &KeptAnswers::onlineAgain);
        answerAll(core::fail(Fault::Unauthenticated, "token-expired"_L1)); // an answer like any other
        QVERIFY(back.wait(10'000));
    }

    void aLostAnswerTellsNothingAboutTheShop()
    {
        m_shop->answer(Verb::Post, kOrders, Answered(core::fail(Fault::TimedOut, api::kAnswerLost)));
        (void)ask({.verb = Verb::Post, .path = kOrders});
        QVERIFY(!m_kept->awaySince());
    }

    void whatIsKeptLastIsKeptWhenTheClientEnds()
    {
        for (int i = 0; i < 200; ++i)
            m_shop->answer(Verb::Get, u"/api/v1/books/%1"_s.arg(i, 3, 10, QChar(u'0')), {{u"n"_s, i}});
        for (int i = 0; i < 199; ++i)
            std::ignore = m_kept->send(reading(u"/api/v1/books/%1"_s.arg(i, 3, 10, QChar(u'0'))));
        (void)ask(reading(u"/api/v1/books/199"_s));
        reopen();
        close();
        QCOMPARE(bodyOf(reading(u"/api/v1/books/199"_s)), QByteArray(R"({"n":199})"));
        QCOMPARE(bodyOf(reading(u"/api/v1/books/000"_s)), QByteArray(R"({"n":0})"));
    }

    void closingWithOpenQuestionsIsSafe()
    {
        m_shop->hold();
        const auto asked = m_kept->send(reading(kOrders));
        m_kept.reset();
        m_shop->letGo();
        QVERIFY(asked.isCanceled());
    }
};

TEST_SUITE(KeptAnswersTest);
#include "kept_answers_test.moc"
