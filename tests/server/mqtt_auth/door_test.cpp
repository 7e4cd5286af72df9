#include "server/mqtt_auth/door.h"
#include "tests/server/platform/auth/tokens.h"
#include "tests/support/test_suite.h"

#include <QCryptographicHash>
#include <QSaveFile>
#include <QTemporaryDir>

using mqtt_auth::Credentials;
using mqtt_auth::Door;
using mqtt_auth::Wish;
using platform::auth::Es256Key;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::string kAnna = "018f2b1e-0000-7000-8000-000000000001";
const std::string kOther = "018f2b1e-0000-7000-8000-000000000002";
constexpr int kHere = 0; // connections are told apart by where they are
constexpr int kThere = 0;

} // namespace

// The door alone, by a clock that stands still; with the broker around it see *_at_the_broker_test.
class DoorTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    tokens::StoppedClock m_clock;
    const Es256Key m_key = Es256Key::generate();
    std::unique_ptr<Door> m_door;

    void write(const QString &name, const QByteArray &content)
    {
        QSaveFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        QVERIFY(file.commit());
    }

    void believe(const QList<platform::auth::Es256PublicKey> &keys)
    {
        write(u"keys"_s, tokens::text(platform::auth::toJwks(keys)));
    }

    void writeServices(const QByteArray &password)
    {
        const QByteArray digest = QCryptographicHash::hash(password, QCryptographicHash::Sha256).toHex();
        write(u"services"_s,
            R"({"services": {"ordering": {"passwordSha256": ")" + digest
                + R"(", "reads": ["bookstore/store/events/+"], "writes": ["bookstore/ordering/events/+"]}}})");
    }

    [[nodiscard]] auto open()
    {
        return Door::open({tokens::kTrust, m_folder.filePath(u"keys"_s), m_folder.filePath(u"services"_s)}, m_clock);
    }

    [[nodiscard]] std::string token() const
    {
        return platform::auth::signJwt(m_key, tokens::claims(m_clock)).toStdString();
    }

    [[nodiscard]] bool letIn(const std::string &clientId, const std::string &user, const std::string &password)
    {
        return m_door->letIn(&kHere, {clientId, user, password});
    }

    using Names = std::vector<std::string>;

private Q_SLOTS:
    void init()
    {
        believe({m_key.publicKey()});
        writeServices("open sesame");
        m_door = open().value();
    }

    void aUserComesInUnderTheirOwnIdAlone()
    {
        QVERIFY(letIn(kAnna, kAnna, token()));
        QVERIFY(letIn(kAnna + "-desk", kAnna, token()));
        QVERIFY(letIn(kAnna + "-desk", "", token()));
        QVERIFY(!letIn("", kAnna, token()));
        QVERIFY(!letIn(kAnna.substr(1), kAnna, token()));
        QVERIFY(!letIn(QByteArray::fromStdString(kAnna).toUpper().toStdString(), kAnna, token()));
        QVERIFY(!letIn("x" + kAnna, kAnna, token()));
        QVERIFY(!letIn(kOther + "-desk", kAnna, token()));
        QVERIFY(!letIn(kAnna + "-desk", kOther, token()));
        QVERIFY(!letIn(kAnna + "-desk", "admin", token()));
        QVERIFY(!letIn("ordering-1", kAnna, token()));
        QVERIFY(!letIn(kAnna + "-desk", kAnna, ""));
        QVERIFY(!letIn(kAnna + "-desk", "", ""));
    }

    void aServiceComesInUnderItsOwnNameAlone()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
        QVERIFY(letIn("ordering-1", "ordering", "open sesame"));
        QVERIFY(!letIn("ordering-1", "ordering", "open"));
        QVERIFY(!letIn("ordering-1", "ordering", token()));
        QVERIFY(!letIn("ordering", "ordering", "open sesame"));
        QVERIFY(!letIn("payment-1", "ordering", "open sesame"));
        QVERIFY(!letIn(kAnna, "ordering", "open sesame"));
        QVERIFY(!letIn("ordering-1", "", "open sesame"));
    }

    void aUserHearsTheirOwnAndSaysNothing()
    {
        const std::string desk = kAnna + "-desk";
        const std::string own = "bookstore/users/" + kAnna;
        for (const Wish wish : {Wish::Read, Wish::Subscribe}) {
            for (const std::string &topic : {own + "/messages", own + "/#", own + "/+", own + "/a/b"})
                QVERIFY2(m_door->grants(desk, wish, topic), topic.c_str());
            for (const std::string &topic : {own, own + "0/messages", "bookstore/users/" + kOther + "/messages",
                     std::string("bookstore/users/+/messages"), std::string("bookstore/users/#"), std::string("#"),
                     std::string("+/users/") + kAnna + "/messages", std::string("$SYS/#"),
                     std::string("$share/us/") + own + "/messages", std::string("bookstore/ordering/events/0"),
                     std::string()})
                QVERIFY2(!m_door->grants(desk, wish, topic), topic.c_str());
        }
        QVERIFY(!m_door->grants(desk, Wish::Write, own + "/messages"));
        QVERIFY(!m_door->grants(desk, Wish::Write, "bookstore/ordering/events/0"));
    }

    void aServiceHasItsOwnTopics()
    {
        QVERIFY(m_door->grants("ordering-1", Wish::Subscribe, "bookstore/store/events/3"));
        QVERIFY(m_door->grants("ordering-1", Wish::Write, "bookstore/ordering/events/3"));
        QVERIFY(!m_door->grants("ordering-1", Wish::Write, "bookstore/store/events/3"));
        QVERIFY(!m_door->grants("ordering-1", Wish::Read, "bookstore/users/" + kAnna + "/messages"));
        QVERIFY(!m_door->grants("payment-1", Wish::Subscribe, "bookstore/store/events/3"));
        QVERIFY(!m_door->grants("", Wish::Subscribe, "bookstore/store/events/3"));
    }

    void whoseTokenHasEndedMustLeaveOnce()
    {
        QVERIFY(letIn(kAnna, kAnna, token())); // 900 s, and 5 s for clocks that differ
        m_clock.turn(904);
        QCOMPARE(m_door->whoMustLeave(), Names());
        m_clock.turn(1);
        QCOMPARE(m_door->whoMustLeave(), Names{kAnna});
        QCOMPARE(m_door->whoMustLeave(), Names());
    }

    void whoHasLeftOrComeBackWithANewTokenIsLeftInPeace()
    {
        QVERIFY(letIn(kAnna + "-1", kAnna, token()));
        QVERIFY(m_door->letIn(&kThere, {kAnna + "-2", kAnna, token()}));
        m_clock.turn(600);
        m_door->noteGone(&kHere);
        const int again = 0;
        const std::string renewed = token();
        QVERIFY(m_door->letIn(&again, {kAnna + "-2", kAnna, renewed}));
        m_clock.turn(400);
        QCOMPARE(m_door->whoMustLeave(), Names());
        m_clock.turn(600);
        QCOMPARE(m_door->whoMustLeave(), Names{kAnna + "-2"});
    }

    void whoseKeyIsWithdrawnMustLeave()
    {
        const Es256Key young = Es256Key::generate();
        QVERIFY(letIn(kAnna, kAnna, token()));
        believe({young.publicKey(), m_key.publicKey()});
        QCOMPARE(m_door->whoMustLeave(), Names());
        believe({young.publicKey()});
        QCOMPARE(m_door->whoMustLeave(), Names{kAnna});
        QVERIFY(!letIn(kAnna, kAnna, token()));
    }

    void aKeyThatIsWithdrawnWhenAnotherKnocksIsNoticedAllTheSame()
    {
        const Es256Key young = Es256Key::generate();
        QVERIFY(letIn(kAnna, kAnna, token()));
        QCOMPARE(m_door->whoMustLeave(), Names());
        believe({young.publicKey()});
        const std::string knock = platform::auth::signJwt(young, tokens::claims(m_clock)).toStdString();
        QVERIFY(m_door->letIn(&kThere, {kAnna + "-2", kAnna, knock}));
        QCOMPARE(m_door->whoMustLeave(), Names{kAnna});
    }

    void servicesChangeWhileTheDoorHangs()
    {
        writeServices("another");
        QCOMPARE(m_door->whoMustLeave(), Names());
        QVERIFY(letIn("ordering-1", "ordering", "another"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"stay as they were"_s));
        write(u"services"_s, "scribble");
        QCOMPARE(m_door->whoMustLeave(), Names());
        QVERIFY(letIn("ordering-1", "ordering", "another"));
    }

    void withoutServicesThereIsNoDoor()
    {
        QFile::remove(m_folder.filePath(u"services"_s));
        QCOMPARE(open().error().slug, u"unreadable-file"_s);
        write(u"services"_s, "scribble");
        QCOMPARE(open().error().slug, u"bad-service-accounts"_s);
    }
};

TEST_SUITE(DoorTest);
#include "door_test.moc"
