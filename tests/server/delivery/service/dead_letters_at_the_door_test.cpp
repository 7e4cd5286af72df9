#include "common/contracts/delivery/delivery_events.h"
#include "server/platform/audit/log.h"
#include "tests/server/delivery/support/placed_order.h"
#include "tests/support/or_fail.h"
#include "tests/support/service/service_under_test.h"
#include "tests/support/test_suite.h"

#include <QJsonArray>

using namespace contracts::delivery;
using namespace Qt::Literals::StringLiterals;
using platform::postgres::Connection;
using tests::Answer;
using tests::bearer;

// Events that delivery cannot apply, until somebody has mended the cause, and the admin who deals with them.
class DeadLettersAtTheDoorTest : public QObject {
    Q_OBJECT

    static constexpr int kLongEnough = 30'000; // to be tried five times

    const QUuid m_admin = QUuid::createUuid();
    std::unique_ptr<tests::ServiceUnderTest> m_service;

    void place(const PlacedOrder &order)
    {
        m_service->neighbour(u"ordering"_s)
            .tell(contracts::ordering::OrderPlaced::kType, order.id.toString(), toJson(order.event()));
    }

    void cancel(const PlacedOrder &order)
    {
        m_service->neighbour(u"ordering"_s)
            .tell(contracts::ordering::OrderCancellationRequested::kType, order.id.toString(),
                toJson(order.cancellation()));
    }

    void byHand(const QString &statement)
    {
        Connection connection(m_service->database());
        tests::orFail(connection.executeText(statement));
    }

    void poison(const PlacedOrder &order)
    {
        byHand(u"create function refuse_parcel() returns trigger language plpgsql as "
               "$$ begin raise exception 'no such road'; end $$"_s);
        byHand(u"create trigger poison before insert on delivery for each row when (new.order_id = '%1') "
               "execute function refuse_parcel()"_s.arg(order.id.toString()));
    }
    void mend() { byHand(u"drop function if exists refuse_parcel cascade"_s); }

    template <class Event> qsizetype told(const PlacedOrder &order)
    {
        return m_service->told().of(Event::kType, order.id.toString()).size();
    }

    Answer ask(const QByteArray &method, const QString &behind, const QByteArray &body = {})
    {
        return m_service->ask(method, u"/admin/dead-letters/delivery"_s + behind, body,
            bearer(m_service->issuer().token(m_admin, {u"admin"_s}, u"관리자"_s)));
    }

    QJsonArray letters(const PlacedOrder &order)
    {
        QJsonArray found;
        for (const QJsonValue letter : tests::object(ask("GET", u"?limit=100"_s)).value("items"_L1).toArray()) {
            if (letter["orders"_L1].toArray().contains(order.id.toString()))
                found.append(letter);
        }
        return found;
    }

    static QString to(const QString &what, const QJsonValue &letter)
    {
        return u"/%1/%2"_s.arg(letter["number"_L1].toInteger()).arg(what);
    }

    QStringList outcomesOf(const Answer &answer) const
    {
        QStringList outcomes;
        for (const QJsonValue letter : tests::object(answer).value("items"_L1).toArray())
            outcomes.append(letter["outcome"_L1].toString());
        return outcomes;
    }

    qint64 audited()
    {
        Connection connection(m_service->database());
        return tests::orFail(platform::audit::check(connection)).length();
    }

    // An order that delivery cannot prepare, with its cancellation behind.
    PlacedOrder givenUp()
    {
        const PlacedOrder order(1);
        poison(order);
        place(order);
        cancel(order);
        const auto two = [&] { return letters(order).size() == 2; };
        if (!QTest::qWaitFor(two, kLongEnough))
            qFatal("nothing is given up: %s", m_service->log().constData());
        return order;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_service = std::make_unique<tests::ServiceUnderTest>(u"delivery"_s, QStringList{u"ordering"_s, u"store"_s});
        m_service->start();
    }
    void cleanupTestCase() { m_service.reset(); }

    void cleanup() { mend(); }

    void aLetterTellsItsCauseAndTheOrderThatWaits()
    {
        const PlacedOrder order = givenUp();
        const QJsonArray all = letters(order);
        QCOMPARE(all.at(0)["cause"_L1].toString(), u"sql-failed"_s);
        QVERIFY(all.at(0)["detail"_L1].toString().contains(u"no such road"_s));
        QCOMPARE(all.at(0)["attempts"_L1].toInt(), 5);
        QCOMPARE(all.at(0)["type"_L1].toString(), QString(contracts::ordering::OrderPlaced::kType));
        QCOMPARE(all.at(1)["cause"_L1].toString(), u"behind"_s);
        for (const QJsonValue letter : all)
            QCOMPARE(letter["orders"_L1].toArray(), (QJsonArray{order.id.toString()}));
        const PlacedOrder other(1);
        place(other);
        QTRY_COMPARE(told<DeliveryPrepared>(other), 1);
    }

    void nobodyReadsAnAddressInALetter()
    {
        const PlacedOrder order = givenUp();
        QVERIFY(!ask("GET", u"?limit=100"_s).body.contains("와우산로"));
        QVERIFY(!ask("POST", to(u"dry-run"_s, letters(order).at(0))).body.contains("와우산로"));
    }

    void aDryRunTellsWhatWouldComeOfItAndChangesNothing()
    {
        const PlacedOrder order = givenUp();
        const QJsonArray before = letters(order);
        const Answer failing = ask("POST", to(u"dry-run"_s, before.at(0)));
        QCOMPARE(failing.status, 200);
        QCOMPARE(outcomesOf(failing), (QStringList{u"failing"_s, u"behind"_s}));
        QVERIFY(failing.body.contains("no such road"));
        mend();
        QCOMPARE(outcomesOf(ask("POST", to(u"dry-run"_s, before.at(0)))), (QStringList{u"applied"_s, u"applied"_s}));
        QCOMPARE(letters(order), before);
        QCOMPARE(tests::slug(ask("POST", to(u"dry-run"_s, before.at(1)))), u"earlier-letter-first"_s);
        const PlacedOrder after(1);
        place(after);
        QTRY_COMPARE(told<DeliveryPrepared>(after), 1); // whatever else had been written would be told by now
        QCOMPARE(told<DeliveryPrepared>(order), 0);
    }

    void whatWasMendedIsAppliedInOrderAndOnce()
    {
        const PlacedOrder order = givenUp();
        const QJsonArray line = letters(order);
        const qint64 entries = audited();
        mend();
        QCOMPARE(tests::slug(ask("POST", to(u"retry"_s, line.at(1)))), u"earlier-letter-first"_s);
        const Answer taken = ask("POST", to(u"retry"_s, line.at(0)));
        QCOMPARE(taken.status, 202);
        QCOMPARE(tests::object(taken).value("letters"_L1).toInt(), 2);
        const Answer again = ask("POST", to(u"retry"_s, line.at(0)));
        QCOMPARE(again.status, 404);
        QCOMPARE(tests::slug(again), u"dead-letter-not-found"_s);
        QTRY_COMPARE(told<DeliveryCancelled>(order), 1); // only what was prepared is cancelled
        QCOMPARE(told<DeliveryPrepared>(order), 1);
        QVERIFY(letters(order).isEmpty());
        QCOMPARE(audited(), entries + 1);
    }

    void whatStillFailsComesBackUnderAnotherNumber()
    {
        const PlacedOrder order = givenUp();
        const QJsonArray before = letters(order);
        QCOMPARE(ask("POST", to(u"retry"_s, before.at(0))).status, 202);
        QTRY_COMPARE_WITH_TIMEOUT(letters(order).size(), 2, kLongEnough);
        QVERIFY(letters(order).at(0)["number"_L1].toInteger() > before.at(0)["number"_L1].toInteger());
        QCOMPARE(letters(order).at(0)["eventId"_L1], before.at(0)["eventId"_L1]);
    }

    void whatIsSkippedNeedsAReasonAndLetsTheNextOneGoOn()
    {
        const PlacedOrder order = givenUp();
        const QJsonValue first = letters(order).at(0);
        const qint64 entries = audited();
        for (const auto &[body, slug, pointer] : std::initializer_list<std::tuple<QByteArray, QString, QString>>{
                 {R"({"reason":" "})", u"reason-required"_s, u"/reason"_s}, {"{}", u"missing-field"_s, u"/reason"_s},
                 {R"({"reason":7})", u"wrong-type"_s, u"/reason"_s},
                 {R"({"reason":"x","why":"y"})", u"unknown-field"_s, u"/why"_s},
                 {R"({"reason":")" + QByteArray(501, 'x') + R"("})", u"out-of-range"_s, u"/reason"_s}}) {
            const Answer refused = ask("POST", to(u"skip"_s, first), body);
            QCOMPARE(refused.status, 422);
            QCOMPARE(tests::slug(refused), slug);
            QCOMPARE(tests::object(refused).value("pointer"_L1).toString(), pointer);
        }
        QCOMPARE(audited(), entries);
        const Answer skipped = ask("POST", to(u"skip"_s, first), R"({"reason":"The parcel went out by hand."})");
        QCOMPARE(skipped.status, 200);
        QCOMPARE(tests::object(skipped).value("letters"_L1).toInt(), 1);
        QCOMPARE(ask("POST", to(u"skip"_s, first), R"({"reason":"again"})").status, 404);
        // The cancellation is tried now, and fails by itself: there is no parcel to cancel.
        QTRY_COMPARE_WITH_TIMEOUT(letters(order).size(), 1, kLongEnough);
        QCOMPARE(letters(order).at(0)["cause"_L1].toString(), u"order-unknown"_s);
        QCOMPARE(told<DeliveryPrepared>(order), 0);
        QCOMPARE(audited(), entries + 1);
        byHand(
            u"do $$ begin assert exists (select from audit_entry where action = 'dead-letter-skipped' and "
            "subject = '%1' and admin_id = '%2' and facts->>'reason' = 'The parcel went out by hand.'); end $$"_s.arg(
                first["eventId"_L1].toString(), m_admin.toString(QUuid::WithoutBraces)));
    }

    void theListComesInParts()
    {
        const PlacedOrder order = givenUp();
        QStringList whole;
        for (const QJsonValue letter : tests::object(ask("GET", u"?limit=100"_s)).value("items"_L1).toArray())
            whole.append(to(u"retry"_s, letter));
        QStringList inParts;
        QString after;
        do {
            const Answer part = ask("GET", u"?limit=1"_s + (after.isEmpty() ? QString() : u"&after="_s + after));
            const QJsonObject page = tests::object(part);
            QCOMPARE(page.value("items"_L1).toArray().size(), 1);
            inParts.append(to(u"retry"_s, page.value("items"_L1)[0]));
            after = page.value("next"_L1).toString();
            QCOMPARE(part.header("link").contains("rel=\"next\""), !after.isEmpty());
        } while (!after.isEmpty());
        QCOMPARE(inParts, whole);
        QCOMPARE(tests::slug(ask("GET", u"?after=x"_s)), u"unknown-page"_s);
        QCOMPARE(tests::slug(ask("GET", u"?limit=0"_s)), u"limit-out-of-range"_s);
    }

    void onlyAdminsComeIn()
    {
        const QList<std::pair<QByteArray, QString>> doors{
            {"GET", {}}, {"POST", u"/1/dry-run"_s}, {"POST", u"/1/retry"_s}, {"POST", u"/1/skip"_s}};
        for (const auto &[method, behind] : doors) {
            const QString address = u"/admin/dead-letters/delivery"_s + behind;
            for (const QString &role : {u"buyer"_s, u"seller"_s}) {
                const auto token = m_service->issuer().token(m_admin, {role}, u"somebody"_s);
                const Answer refused = m_service->ask(method, address, {}, bearer(token));
                QCOMPARE(refused.status, 403);
                QCOMPARE(tests::slug(refused), u"role-missing"_s);
            }
            QCOMPARE(m_service->ask(method, address).status, 401);
        }
    }

    void theLettersOfOthersAreNotHere()
    {
        const auto admin = bearer(m_service->issuer().token(m_admin, {u"admin"_s}, u"관리자"_s));
        QCOMPARE(m_service->ask("GET", u"/admin/dead-letters/store"_s, {}, admin).status, 404);
        QCOMPARE(tests::slug(ask("POST", u"/x/retry"_s)), u"dead-letter-not-found"_s);
    }
};

TEST_SUITE(DeadLettersAtTheDoorTest);
#include "dead_letters_at_the_door_test.moc"
