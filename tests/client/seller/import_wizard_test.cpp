#include "client/seller/import_steps.h"
#include "client/seller/import_wizard.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "tests/client/seller/import_files.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/loop_watch.h"
#include "tests/support/test_suite.h"

#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QRadioButton>
#include <QTableView>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace tests;
using api::Verb;
using contracts::store::ImportReport;
using seller::ImportWizard;

class ImportWizardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_calls = std::make_unique<api::SellerBooks>(*m_shop);
        m_wizard = std::make_unique<ImportWizard>(*m_calls, nullptr);
        m_wizard->show();
    }
    void cleanup() { m_wizard.reset(); }

    void aGoodFileIsCheckedAndImported()
    {
        answer({true, 30, 30, 0, {}});
        answer({false, 30, 30, 0, {}});
        QSignalSpy imported(m_wizard.get(), &ImportWizard::imported);
        choose(csvOf(30));
        press(u"Check"_s);
        QTRY_VERIFY(isPressable(u"Import"_s));
        press(u"Import"_s);
        QTRY_COMPARE(imported.size(), 1);
        QCOMPARE(imported.first().first().toInt(), 30);
        press(u"Done"_s);
        QVERIFY(!m_wizard->isVisible());
    }

    void aFileWithWrongColumnsGoesNoFurther()
    {
        m_wizard->read(written(m_folder, "title,colour\nDemian,green\n"));
        QTRY_VERIFY(banner<seller::ChooseStep>().contains(u"colour"_s));
        QVERIFY(!isPressable(u"Check"_s));
        m_wizard->goOn();
        QVERIFY(m_shop->asked().isEmpty());
    }

    void refusedRowsAreListedAndOnlyTheGoodOnesGoInWhenWanted()
    {
        answer({true, 3, 2, 1, {{3, u"/price"_s, u"not-a-number"_s, {}}}});
        answer({false, 3, 2, 1, {{3, u"/price"_s, u"not-a-number"_s, {}}}});
        choose(csvOf(3));
        press(u"Check"_s);
        QTRY_COMPARE(step<seller::ReportStep>()->findChild<seller::RefusedRows *>()->rowCount(), 1);
        QVERIFY2(!isPressable(u"Import"_s), "all or nothing is nothing");
        mode(u"good rows"_s)->setChecked(true);
        press(u"Import"_s);
        QTRY_COMPARE(m_shop->asked().size(), 2);
        QVERIFY(m_shop->asked().last().path.contains(u"mode=report"_s));
        QVERIFY(!m_shop->asked().last().path.contains(u"dryRun=true"_s));
        QTRY_VERIFY(isPressable(u"Done"_s));
    }

    void theFirstRowsAreShownBeforeAnythingIsSent()
    {
        choose(csvOf(30));
        const auto *table = step<seller::ChooseStep>()->findChild<QTableView *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), int(seller::ImportFile::kPreviewRows));
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"Toji, 2"_s);
        QVERIFY(says(u"30"_s));
        QVERIFY(m_shop->asked().isEmpty());
    }

    void theCheckChangesNothingInTheShop()
    {
        answer({true, 30, 30, 0, {}});
        QSignalSpy imported(m_wizard.get(), &ImportWizard::imported);
        choose(csvOf(30));
        press(u"Check"_s);
        QTRY_VERIFY(isPressable(u"Import"_s));
        QCOMPARE(m_shop->asked().size(), 1);
        QVERIFY(m_shop->asked().first().path.contains(u"dryRun=true"_s));
        QVERIFY(m_wizard->findChild<QProgressBar *>());
        QVERIFY(banner<seller::ReportStep>().contains(u"30"_s));
        m_wizard->reject();
        QCOMPARE(imported.size(), 0);
    }

    void thereIsAWayBackToAnotherFile()
    {
        answer({true, 3, 2, 1, {{3, u"/price"_s, u"not-a-number"_s, {}}}});
        answer({true, 4, 4, 0, {}});
        choose(csvOf(3));
        press(u"Check"_s);
        QTRY_VERIFY(isPressable(u"Back"_s));
        press(u"Back"_s);
        QVERIFY2(isPressable(u"Check"_s), "the former file is still chosen");
        choose(csvOf(4));
        press(u"Check"_s);
        QTRY_VERIFY(isPressable(u"Import"_s));
        QCOMPARE(m_shop->asked().last().body.count('\n'), 1 + 4);
    }

    void theFileThatWasChosenLastIsTheOne()
    {
        QTemporaryDir other;
        m_wizard->read(written(m_folder, csvOf(50'000)));
        m_wizard->read(written(other, csvOf(2)));
        QTRY_VERIFY(isPressable(u"Check"_s));
        QThreadPool::globalInstance()->waitForDone(); // the long one is read to its end
        QCoreApplication::processEvents();
        QVERIFY(says(u"2 row"_s));
    }

    void theRefusedRowsCanBeSaved()
    {
        answer({true, 3, 2, 1, {{3, u"/price"_s, u"not-a-number"_s, {}}}});
        choose(csvOf(3));
        press(u"Check"_s);
        QTRY_VERIFY(isPressable(u"Save these rows…"_s));
        QVERIFY(savedBy(u"Save these rows…"_s).contains("\r\n3,price,"));
    }

    void aTemplateIsThereToBeginWith() { QVERIFY(savedBy(u"Save a template…"_s).contains("title,authors,isbn,price")); }

    void cancellingInTheMiddleTellsHowFarItCame()
    {
        checked(1'500);
        QSignalSpy imported(m_wizard.get(), &ImportWizard::imported);
        for (int part = 0; part < 3; ++part)
            answer({false, 500, 500, 0, {}});
        m_shop->hold();
        mode(u"good rows"_s)->setChecked(true);
        press(u"Import"_s);
        QTRY_COMPARE(m_shop->waiting(), 1);
        press(u"Cancel"_s);
        m_shop->letGo();
        QTRY_VERIFY(banner<seller::ReportStep>().contains(u"Cancelled"_s));
        QVERIFY(banner<seller::ReportStep>().contains(u"500"_s));
        QCOMPARE(imported.size(), 1);
        QCOMPARE(imported.first().first().toInt(), 500);
        press(u"Done"_s);
        QVERIFY(!m_wizard->isVisible());
    }

    // The list behind the wizard shows what came in, also when nobody waits for the rest.
    void whatCameInBeforeTheShopWentAwayIsTold()
    {
        checked(1'500);
        QSignalSpy imported(m_wizard.get(), &ImportWizard::imported);
        answer({false, 500, 500, 0, {}});
        m_shop->answerOnce(Verb::Post, kImport, core::fail(core::Fault::Unavailable, "shop-unreachable"_L1));
        mode(u"good rows"_s)->setChecked(true);
        press(u"Import"_s);
        QTRY_COMPARE(imported.size(), 1);
        QCOMPARE(imported.first().first().toInt(), 500);
        QVERIFY(!banner<seller::ReportStep>().isEmpty());
    }

    void closingInTheMiddleIsSafe()
    {
        answer({true, 500, 500, 0, {}});
        m_shop->hold();
        choose(csvOf(1'500));
        press(u"Check"_s);
        QTRY_COMPARE(m_shop->waiting(), 1);
        m_wizard.reset();
        m_shop->letGo();
        QCoreApplication::processEvents();
        QCOMPARE(m_shop->asked().size(), 1);
    }

    void cancellingARunningImportStopsItBeforeTheDialogGoes()
    {
        for (int part = 0; part < 3; ++part)
            answer({true, 500, 500, 0, {}});
        m_shop->hold();
        choose(csvOf(1'500));
        press(u"Check"_s);
        QTRY_COMPARE(m_shop->asked().size(), 1);
        m_wizard->reject();
        QVERIFY(m_wizard->isVisible());
        m_shop->letGo();
        QTRY_VERIFY(banner<seller::ReportStep>().contains(u"cancelled"_s));
        QCOMPARE(m_shop->asked().size(), 1);
        QVERIFY(!isPressable(u"Import"_s));
        m_wizard->reject();
        QVERIFY(!m_wizard->isVisible());
    }

    void aShopThatGoesAwayIsAskedAgainFromWhereItStopped()
    {
        m_shop->answerOnce(Verb::Post, kImport, core::fail(core::Fault::Unavailable, "shop-unreachable"_L1));
        answer({true, 30, 30, 0, {}});
        choose(csvOf(30));
        press(u"Check"_s);
        auto *told = step<seller::ReportStep>()->findChild<widgets::Banner *>();
        QTRY_VERIFY(!told->text().isEmpty());
        Q_EMIT told->actionWanted();
        QTRY_VERIFY(isPressable(u"Import"_s));
    }

    void aLargeFileIsReadWhileTheWindowLives()
    {
        const QString path = written(m_folder, csvOf(200'000));
        const LoopWatch watch;
        m_wizard->read(path);
        QTRY_VERIFY_WITH_TIMEOUT(isPressable(u"Check"_s), 30'000);
        QVERIFY2(watch.longest() < 50ms, qPrintable(QString::number(watch.longest().count())));
    }

private:
    void answer(const ImportReport &report) { m_shop->answerOnce(Verb::Post, kImport, jsonAnswer(toJson(report))); }
    void choose(const QByteArray &csv)
    {
        m_wizard->read(written(m_folder, csv));
        QTRY_VERIFY(isPressable(u"Check"_s));
    }
    // One row of so many is refused, so that the way of importing can be chosen.
    void checked(int rows)
    {
        for (int left = rows; left > 500; left -= 500)
            answer({true, 500, 500, 0, {}});
        answer({true, 500, 499, 1, {{3, u"/price"_s, u"not-a-number"_s, {}}}});
        choose(csvOf(rows));
        press(u"Check"_s);
        QTRY_VERIFY(mode(u"good rows"_s));
    }
    QByteArray savedBy(const QString &text)
    {
        press(text);
        QFile saved(m_folder.filePath(u"saved.csv"_s));
        if (auto *dialog = m_wizard->findChild<QFileDialog *>())
            Q_EMIT dialog->fileSelected(saved.fileName());
        return saved.open(QIODevice::ReadOnly) ? saved.readAll() : QByteArray();
    }
    bool says(const QString &part)
    {
        const auto labels = m_wizard->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }
    widgets::Button *button(const QString &text)
    {
        for (auto *candidate : m_wizard->findChildren<widgets::Button *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    bool isPressable(const QString &text) { return button(text) && button(text)->isEnabled(); }
    void press(const QString &text)
    {
        QVERIFY(isPressable(text));
        button(text)->click();
    }
    QRadioButton *mode(const QString &part)
    {
        for (auto *choice : m_wizard->findChildren<QRadioButton *>()) {
            if (choice->text().contains(part) && choice->isVisible())
                return choice;
        }
        return nullptr;
    }
    template <class Step> Step *step()
    {
        const auto steps = m_wizard->findChildren<Step *>();
        const auto shown =
            std::find_if(steps.begin(), steps.end(), [](Step *candidate) { return candidate->isVisible(); });
        return shown == steps.end() ? nullptr : *shown;
    }
    template <class Step> QString banner()
    {
        return step<Step>() ? step<Step>()->template findChild<widgets::Banner *>()->text() : QString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::SellerBooks> m_calls;
    std::unique_ptr<ImportWizard> m_wizard;
};

TEST_SUITE(ImportWizardTest);
#include "import_wizard_test.moc"
