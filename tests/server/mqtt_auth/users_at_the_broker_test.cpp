#include "tests/server/mqtt_auth/stock_client.h"
#include "tests/server/platform/auth/tokens.h"
#include "tests/support/broker/guarded_broker.h"
#include "tests/support/test_suite.h"

#include <QProcess>
#include <QSignalSpy>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using mqtt::Client;
using mqtt::Message;
using platform::auth::Es256Key;
using stock::Caller;
using tests::GuardedBroker;
using tests::idOf;
using tests::messagesOf;

namespace {

const QUuid kAnna(u"018f2b1e-0000-7000-8000-00000000000a"_s);
const QUuid kBen(u"018f2b1e-0000-7000-8000-00000000000b"_s);

QList<QByteArray> textsIn(const QSignalSpy &received)
{
    QList<QByteArray> texts;
    for (const auto &signal : received)
        texts.append(signal.first().value<Message>().payload);
    return texts;
}

std::unique_ptr<Client> listening(const mqtt::Settings &settings, const QString &filter)
{
    auto client = mqtt::makeClient(settings);
    QSignalSpy subscribed(client.get(), &Client::subscribed);
    client->subscribe(filter);
    client->open();
    (void)QTest::qWaitFor([&] { return !subscribed.isEmpty(); }, 20'000);
    return client;
}

} // namespace

// A real mosquitto with the plugin, and stock clients that bring tokens.
class UsersAtTheBrokerTest : public QObject {
    Q_OBJECT

    const Es256Key m_key = Es256Key::generate(); // of all brokers, so that tokens for one are good for the others
    std::unique_ptr<GuardedBroker> m_guarded;

    [[nodiscard]] Caller as(const QUuid &user, const QByteArray &token) const
    {
        return {m_guarded->broker().port(), idOf(user) + u"-stock"_s, idOf(user), token};
    }

    [[nodiscard]] Caller as(const QUuid &user) const { return as(user, m_guarded->token(user)); }

    [[nodiscard]] Caller asService(const QString &name) const
    {
        return {m_guarded->broker().port(), name + u"-stock"_s, name, tests::passwordOf(name).toLatin1()};
    }

    void post(const QUuid &user, const QByteArray &text, const QStringList &more = {}) const
    {
        QCOMPARE(stock::tell(asService(u"notification"_s), messagesOf(user), text, more).exitCode, 0);
    }

    [[nodiscard]] QByteArray tokenWith(const QString &claim, const QJsonValue &value) const
    {
        QJsonObject claims = platform::auth::parseJwt(m_guarded->token(kAnna))->claims;
        claims[claim] = value;
        return platform::auth::signJwt(m_guarded->key(), claims);
    }

    [[nodiscard]] QByteArray withHeader(const QByteArray &header) const
    {
        const QByteArrayList parts = m_guarded->token(kAnna).split('.');
        return tokens::part(header) + '.' + parts.at(1) + '.' + parts.at(2);
    }

    // Kills a client that has left a will for Anna, and tells what Anna hears of it before the next message.
    [[nodiscard]] QList<QByteArray> heardAfterTheDeathOf(const Caller &caller, const QString &itsTopic)
    {
        const auto anna = listening(m_guarded->asUser(kAnna, m_guarded->token(kAnna)), messagesOf(kAnna));
        QSignalSpy received(anna.get(), &Client::received);
        QProcess dying;
        dying.start(u"stdbuf"_s, // or it would keep to itself what it says
            QStringList{u"-oL"_s, u"mosquitto_sub"_s} + stock::asArguments(caller)
                + QStringList{u"-d"_s, u"-t"_s, itsTopic, u"--will-topic"_s, messagesOf(kAnna), u"--will-payload"_s,
                    u"will"_s, u"--will-qos"_s, u"1"_s});
        QByteArray said;
        while (!said.contains("SUBACK") && dying.waitForReadyRead(10'000))
            said += dying.readAll();
        if (!said.contains("SUBACK"))
            return {said};
        dying.kill();
        dying.waitForFinished();
        post(kAnna, "next");
        (void)QTest::qWaitFor([&] { return textsIn(received).contains("next"); });
        return textsIn(received);
    }

private Q_SLOTS:
    void init() { m_guarded = std::make_unique<GuardedBroker>(m_key); }
    void cleanup() { m_guarded.reset(); }

    void aUserHearsTheirMessages()
    {
        post(kAnna, "for Anna", {u"-r"_s});
        for (const QString &topic : {messagesOf(kAnna), QString(u"bookstore/users/%1/#"_s.arg(idOf(kAnna)))}) {
            QCOMPARE(stock::listen(as(kAnna), topic).heard, "for Anna");
            Caller nameless = as(kAnna);
            nameless.user.clear();
            nameless.protocol = u"mqttv5"_s; // older ones know no password without a name
            QCOMPARE(stock::listen(nameless, topic).heard, "for Anna");
        }
    }

    void whoBringsNoGoodTokenIsRefused_data()
    {
        init();
        QTest::addColumn<QByteArray>("token");
        const QByteArray good = m_guarded->token(kAnna);
        const QByteArray header = tokens::headerOf(m_key);
        QTest::newRow("none") << QByteArray();
        QTest::newRow("no token") << QByteArray("secret");
        QTest::newRow("expired") << m_guarded->token(kAnna, -6s);
        QTest::newRow("from the future") << tokenWith(u"nbf"_s, QDateTime::currentSecsSinceEpoch() + 60);
        QTest::newRow("forged") << good.chopped(4) + (good.endsWith("AAAA") ? "BBBA" : "AAAA");
        QTest::newRow("unsigned") << good.left(good.lastIndexOf('.') + 1);
        QTest::newRow("alg none") << withHeader(QByteArray(header).replace("ES256", "none"));
        QTest::newRow("alg HS256") << withHeader(QByteArray(header).replace("ES256", "HS256"));
        QTest::newRow("unknown key") << m_guarded->tokenBy(Es256Key::generate(), kAnna);
        QTest::newRow("another's key under the known name")
            << tokens::signedRaw(Es256Key::generate(), header, tokens::text(platform::auth::parseJwt(good)->claims));
        QTest::newRow("wrong audience") << tokenWith(u"aud"_s, u"payment"_s);
        QTest::newRow("wrong issuer") << tokenWith(u"iss"_s, u"elsewhere"_s);
        QTest::newRow("no subject") << tokenWith(u"sub"_s, QString());
        QTest::newRow("Ben's") << m_guarded->token(kBen);
        QTest::newRow("a service's password") << tests::passwordOf(u"notification"_s).toLatin1();
        cleanup();
    }
    void whoBringsNoGoodTokenIsRefused()
    {
        QFETCH(QByteArray, token);
        Caller caller = as(kAnna, token);
        for (const QString &protocol : {u"mqttv311"_s, u"mqttv5"_s}) {
            caller.protocol = protocol;
            const auto outcome = stock::listen(caller, messagesOf(kAnna));
            QVERIFY2(outcome.said.toLower().contains("not authori"), outcome.said.constData());
            QVERIFY(outcome.exitCode != 0 && outcome.exitCode != stock::kNothingCame);
        }
        caller.password = m_guarded->token(kAnna);
        QCOMPARE(stock::tell(caller, messagesOf(kAnna), "knock").exitCode, 0); // let in
    }

    void nobodyComesInWithoutAName()
    {
        const Caller stranger{m_guarded->broker().port(), u"stranger"_s};
        QCOMPARE(stock::listen(stranger, u"#"_s).exitCode, stock::kNotAuthorised);
        const tests::TestBroker open; // where there is no door
        QVERIFY(!stock::listen({open.port(), u"stranger"_s}, u"$SYS/broker/version"_s).heard.isEmpty());
    }

    void nobodyHearsWhatIsNotTheirs_data()
    {
        QTest::addColumn<QString>("topic");
        const QString ben = idOf(kBen);
        for (const QString &topic : {messagesOf(kBen), QString(u"bookstore/users/%1/#"_s.arg(ben)), u"#"_s,
                 u"+/+/+/+"_s, u"bookstore/#"_s, u"bookstore/users/#"_s, u"bookstore/users/+/messages"_s,
                 QString(u"bookstore/+/%1/messages"_s.arg(ben)), QString(u"$share/us/bookstore/users/%1/#"_s.arg(ben)),
                 u"bookstore/ordering/events/0"_s, u"$SYS/broker/version"_s, u"$SYS/#"_s})
            QTest::newRow(qPrintable(topic)) << topic;
    }
    void nobodyHearsWhatIsNotTheirs()
    {
        QFETCH(QString, topic);
        post(kBen, "for Ben", {u"-r"_s});
        stock::tell(asService(u"ordering"_s), u"bookstore/ordering/events/0"_s, "placed", {u"-r"_s});
        QCOMPARE(stock::listen(as(kBen), messagesOf(kBen)).heard, "for Ben");
        for (const QString &protocol : {u"mqttv311"_s, u"mqttv5"_s}) {
            Caller anna = as(kAnna);
            anna.protocol = protocol;
            const auto outcome = stock::listen(anna, topic);
            QCOMPARE(outcome.heard, "");
            QVERIFY2(outcome.said.contains("denied"), outcome.said.constData());
        }
    }

    void aUserWritesNothing_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::newRow("to themselves") << messagesOf(kAnna);
        QTest::newRow("to another") << messagesOf(kBen);
        QTest::newRow("an event") << u"bookstore/ordering/events/0"_s;
    }
    void aUserWritesNothing()
    {
        QFETCH(QString, topic);
        const bool isEvent = topic.contains(u"events"_s);
        const Caller owner = asService(isEvent ? u"ordering"_s : u"notification"_s);
        const Caller reader = isEvent ? asService(u"payment"_s) : as(topic == messagesOf(kBen) ? kBen : kAnna);
        QCOMPARE(stock::tell(owner, topic, "true", {u"-r"_s}).exitCode, 0);
        stock::tell(as(kAnna), topic, "forged", {u"-r"_s});
        stock::tell(as(kAnna), topic, {}, {u"-r"_s}); // would wipe what is kept
        Caller anna = as(kAnna);
        anna.protocol = u"mqttv5"_s;
        QVERIFY(stock::tell(anna, topic, "forged", {u"-r"_s}).said.contains("Not authorized"));
        QCOMPARE(stock::listen(reader, topic).heard, "true");
    }

    void whatIsNotKeptIsNotPassedOnEither()
    {
        const auto anna = listening(m_guarded->asUser(kAnna, m_guarded->token(kAnna)), messagesOf(kAnna));
        QSignalSpy received(anna.get(), &Client::received);
        stock::tell(as(kAnna), messagesOf(kAnna), "forged");
        stock::tell(as(kBen), messagesOf(kAnna), "forged");
        post(kAnna, "true");
        QTRY_COMPARE(textsIn(received), QList<QByteArray>{"true"});
    }

    void theWillOfAUserIsNotDone()
    {
        QCOMPARE(heardAfterTheDeathOf(as(kAnna), messagesOf(kAnna)), (QList<QByteArray>{"next"}));
        QCOMPARE(heardAfterTheDeathOf(as(kBen), messagesOf(kBen)), (QList<QByteArray>{"next"}));
        QCOMPARE(heardAfterTheDeathOf(asService(u"notification"_s), u"bookstore/ordering/events/0"_s),
            (QList<QByteArray>{"will", "next"}));
    }

    void nobodyComesInUnderAnothersClientId_data()
    {
        QTest::addColumn<QString>("clientId");
        QTest::newRow("another user's") << QString(idOf(kBen) + u"-desk"_s);
        QTest::newRow("a service's") << u"ordering-1"_s;
        QTest::newRow("one's own, but not at the beginning") << QString(u"desk-"_s + idOf(kAnna));
        QTest::newRow("made up") << u"mosq"_s;
    }
    void nobodyComesInUnderAnothersClientId()
    {
        QFETCH(QString, clientId);
        Caller caller = as(kAnna);
        caller.clientId = clientId;
        const auto outcome = stock::tell(caller, messagesOf(kAnna), "text");
        QVERIFY2(outcome.said.toLower().contains("not authori"), outcome.said.constData());
    }

    void nobodyThrowsAnotherOut()
    {
        const mqtt::Settings settings = m_guarded->asUser(kBen, m_guarded->token(kBen));
        const auto ben = listening(settings, messagesOf(kBen));
        QSignalSpy disconnected(ben.get(), &Client::disconnected);
        QSignalSpy received(ben.get(), &Client::received);
        Caller anna = as(kAnna);
        anna.clientId = settings.clientId;
        QCOMPARE(stock::listen(anna, messagesOf(kBen)).exitCode, stock::kNotAuthorised);
        Caller liar = as(kBen, m_guarded->token(kAnna));
        liar.clientId = settings.clientId;
        QCOMPARE(stock::listen(liar, messagesOf(kBen)).exitCode, stock::kNotAuthorised);
        post(kBen, "for Ben");
        QTRY_COMPARE(textsIn(received), QList<QByteArray>{"for Ben"});
        QCOMPARE(disconnected.count(), 0);
    }

    void aUserTakesUpTheirOwnSession()
    {
        Caller anna = as(kAnna);
        const QStringList lasting{u"-c"_s, u"-E"_s, u"-t"_s, messagesOf(kAnna)};
        QProcess::execute(u"mosquitto_sub"_s, stock::asArguments(anna) + lasting);
        post(kAnna, "while away");
        anna.password = m_guarded->token(kAnna, 600s);
        QProcess again;
        again.start(u"mosquitto_sub"_s,
            stock::asArguments(anna) + QStringList{u"-c"_s, u"-C"_s, u"1"_s, u"-t"_s, messagesOf(kAnna)});
        QVERIFY(again.waitForFinished(10'000));
        QCOMPARE(again.readAll().trimmed(), "while away");
    }
};

TEST_SUITE(UsersAtTheBrokerTest);
#include "users_at_the_broker_test.moc"
