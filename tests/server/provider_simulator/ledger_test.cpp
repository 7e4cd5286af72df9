#include "server/provider_simulator/ledger.h"

#include "tests/support/test_suite.h"

using namespace provider_simulator;
using namespace Qt::Literals::StringLiterals;

class LedgerTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Ledger> m_ledger;

    QString path() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())); }
    void reopen()
    {
        m_ledger.reset();
        m_ledger = std::make_unique<Ledger>(path());
        QVERIFY(m_ledger->open());
    }
    static Charge aCharge(const QString &reference, qint64 amount = 1'000)
    {
        return {reference, Money::krw(amount), u"card-4242"_s, true};
    }

private Q_SLOTS:
    void init() { reopen(); }

    void aReferenceIsChargedOnce()
    {
        Charge declined = aCharge(u"a"_s);
        declined.approved = false;
        QCOMPARE(m_ledger->charge(declined).value(), declined);
        QCOMPARE(m_ledger->charge(aCharge(u"a"_s)).value(), declined);
        QCOMPARE(m_ledger->charge(aCharge(u"a"_s, 2'000)).error().slug, u"other-amount"_s);
        QVERIFY(!m_ledger->find(u"b"_s));
    }

    void aRefundHappensOnceAndOnlyOfWhatWasCharged()
    {
        (void)m_ledger->charge(aCharge(u"a"_s));
        const Refund refund{u"a-back"_s, u"a"_s, Money::krw(1'000)};
        QCOMPARE(m_ledger->refund(refund).value(), refund);
        QCOMPARE(m_ledger->refund(refund).value(), refund);
        QCOMPARE(m_ledger->refund({u"again"_s, u"a"_s, Money::krw(1)}).error().slug, u"more-than-charged"_s);
        QCOMPARE(m_ledger->refund({u"x"_s, u"b"_s, Money::krw(1)}).error().slug, u"no-such-charge"_s);
        QCOMPARE(m_ledger->audit().value("refunded"_L1).toInteger(), 1'000);
    }

    void theBooksSurviveARestart()
    {
        (void)m_ledger->charge(aCharge(u"a"_s));
        (void)m_ledger->refund({u"a-back"_s, u"a"_s, Money::krw(1'000)});
        const QJsonObject before = m_ledger->audit();
        reopen();
        QCOMPARE(m_ledger->audit(), before);
        QCOMPARE(m_ledger->find(u"a"_s), aCharge(u"a"_s));
    }

    void aTornLineWasNeverCharged()
    {
        (void)m_ledger->charge(aCharge(u"a"_s));
        m_ledger.reset();
        QFile file(path());
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"charge\":{\"reference\":\"b\",");
        file.close();
        reopen();
        QVERIFY(!m_ledger->find(u"b"_s));
        (void)m_ledger->charge(aCharge(u"c"_s));
        reopen();
        QVERIFY(m_ledger->find(u"a"_s) && m_ledger->find(u"c"_s));
    }

    void aFolderIsNoLedger() { QCOMPARE(Ledger(m_folder.path()).open().error().slug, u"cannot-open-ledger"_s); }
};

TEST_SUITE(LedgerTest);
#include "ledger_test.moc"
