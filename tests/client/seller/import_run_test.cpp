#include "client/seller/import_run.h"
#include "tests/client/seller/import_files.h"
#include "tests/client/support/fake_shop.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::ImportMode;
using api::Verb;
using contracts::store::ImportReport;
using core::Fault;
using seller::ImportFilePtr;
using seller::ImportRun;

class ImportRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_calls = std::make_unique<api::SellerBooks>(*m_shop);
    }

    void aLargeFileGoesInPartsOfWholeRowsEachUnderItsOwnKey()
    {
        answerParts({500, 500, 201});
        run(1'201, &ImportRun::check);
        QCOMPARE(m_outcomes, 1);
        const auto sent = m_shop->asked();
        QCOMPARE(sent.size(), 3);
        QSet<QByteArray> keys;
        qsizetype rows = 0;
        for (const auto &request : sent) {
            QVERIFY(request.path.contains(u"dryRun=true"_s));
            QVERIFY(request.body.startsWith("title,price,category\r\n"));
            rows += request.body.count('\n') - 1;
            keys.insert(request.idempotencyKey);
        }
        QCOMPARE(rows, 1'201);
        QCOMPARE(keys.size(), 3);
        QCOMPARE(m_run->report().imported, 1'201);
        QCOMPARE(m_progress, QList<int>({500, 1'000, 1'201}));
    }

    void refusedRowsAreCountedAsInTheFile()
    {
        ImportReport second{true, 100, 99, 1, {{2, u"/price"_s, u"price-not-positive"_s, {}}}};
        m_shop->answerOnce(Verb::Post, kImport, jsonAnswer(toJson(ImportReport{true, 500, 500, 0, {}})));
        m_shop->answerOnce(Verb::Post, kImport, jsonAnswer(toJson(second)));
        run(600, &ImportRun::check);
        QCOMPARE(m_run->report().refused, 1);
        QCOMPARE(m_run->report().errors.first().row, 502); // the header is row 1
    }

    void cancellingStopsBeforeTheNextPart()
    {
        answerParts({500, 500, 500});
        m_shop->hold();
        start(1'500);
        m_run->import(ImportMode::WithReport);
        m_shop->letGo(0);
        m_run->cancel();
        m_shop->letGo();
        QTRY_COMPARE(m_outcomes, 1);
        QVERIFY(m_run->isCancelled());
        QVERIFY(!m_run->isRunning());
        QVERIFY2(m_shop->asked().size() < 3, "the last part never left");
        QCOMPARE(m_run->report().imported, 500 * int(m_shop->asked().size()));
    }

    void aLostAnswerIsAskedForAgainUnderTheSameKey()
    {
        m_shop->answerOnce(Verb::Post, kImport, core::fail(Fault::TimedOut, "answer-lost"_L1));
        answerParts({40});
        start(40);
        QSignalSpy failed(m_run.get(), &ImportRun::failed);
        m_run->import(ImportMode::WithReport);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!m_run->isRunning());
        m_run->goOn();
        QTRY_COMPARE(m_outcomes, 1);
        QCOMPARE(m_shop->asked().at(0).idempotencyKey, m_shop->asked().at(1).idempotencyKey);
        QCOMPARE(m_run->report().imported, 40);
    }

    void allOrNothingGoesInOnePartAndTellsWhyItWasRefused()
    {
        const ImportReport none{false, 1'200, 0, 1, {{7, u"/isbn"_s, u"isbn-checksum"_s, {}}}};
        m_shop->answer(
            Verb::Post, kImport, api::Answered(core::fail({Fault::Invalid, u"rows-refused"_s, {}, {}, toJson(none)})));
        start(1'200);
        m_run->import(ImportMode::AllOrNothing);
        QTRY_COMPARE(m_outcomes, 1);
        QCOMPARE(m_shop->asked().size(), 1);
        QVERIFY(m_shop->asked().first().path.contains(u"mode=all-or-nothing"_s));
        QCOMPARE(m_run->report().imported, 0);
        QCOMPARE(m_run->report().errors.first().row, 7);
    }

private:
    void answerParts(const QList<int> &rows)
    {
        for (int count : rows)
            m_shop->answerOnce(Verb::Post, kImport, jsonAnswer(toJson(ImportReport{true, count, count, 0, {}})));
    }
    void start(int rows)
    {
        m_outcomes = 0;
        m_progress.clear();
        QTemporaryDir folder;
        const auto file = fileOf(folder, csvOf(rows));
        QVERIFY(file);
        m_run = std::make_unique<ImportRun>(*m_calls, *file, nullptr);
        connect(m_run.get(), &ImportRun::finished, this, [this] { ++m_outcomes; });
        connect(m_run.get(), &ImportRun::progressed, this, [this](int done) { m_progress.append(done); });
    }
    void run(int rows, void (ImportRun::*begin)())
    {
        start(rows);
        (m_run.get()->*begin)();
        QTRY_COMPARE(m_outcomes, 1);
    }

    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::SellerBooks> m_calls;
    std::unique_ptr<ImportRun> m_run;
    QList<int> m_progress;
    int m_outcomes = 0;
};

TEST_SUITE(ImportRunTest);
#include "import_run_test.moc"
