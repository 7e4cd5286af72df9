#include "client/seller/file_drop.h"
#include "client/seller/import_steps.h"
#include "client/seller/save_as.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "tests/client/seller/drag.h"
#include "tests/support/test_suite.h"

#include <QFileDialog>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using contracts::store::ImportReport;
using seller::ChooseStep;
using seller::FileDrop;
using seller::ReportStep;

class DropsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileOfBooksIsDropped()
    {
        FileDrop drop;
        QSignalSpy chosen(&drop, &FileDrop::chosen);
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(u"/tmp/books.csv"_s)});
        QVERIFY(drag(drop, file));
        letFall(drop, file);
        QCOMPARE(chosen.first().first().toString(), u"/tmp/books.csv"_s);
    }

    void severalFilesOrALinkAreNotTaken()
    {
        FileDrop drop;
        QMimeData two;
        two.setUrls({QUrl::fromLocalFile(u"/tmp/a.csv"_s), QUrl::fromLocalFile(u"/tmp/b.csv"_s)});
        QVERIFY(!drag(drop, two));
        QMimeData link;
        link.setUrls({QUrl(u"https://example.org/books.csv"_s)});
        QVERIFY(!drag(drop, link));
    }

    void aFileIsSavedWhereOneWantsIt()
    {
        QWidget window;
        window.show();
        seller::saveAs(&window, {u"Save"_s, u"rows.csv"_s, "row,why\r\n"});
        auto *dialog = window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString path = m_folder.filePath(u"rows.csv"_s);
        Q_EMIT dialog->fileSelected(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("row,why\r\n"));
    }

    void theFirstRowsOfAFileAreShownUnderItsColumns()
    {
        ChooseStep step(nullptr);
        step.QWidget::show();
        seller::ImportFile file{u"books.csv"_s, {u"title"_s, u"price"_s, u"category"_s},
            {{2, {u"Demian"_s, u"9000"_s, u"Novel"_s}}}, {{2, "Demian,9000,Novel\r\n"}}};
        step.show(file);
        auto *table = step.findChild<QTableView *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->columnCount(), 3);
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"Demian"_s);
        step.showError({core::Fault::Malformed, u"csv-stray-quote"_s, {}, {}, {{u"row"_s, 17}}});
        QVERIFY(!table->isVisible());
        QVERIFY(step.findChild<widgets::Banner *>()->text().contains(u"17"_s));
    }

    void aGoodCheckOffersNoChoiceAndABadOneDoes()
    {
        ReportStep step(ReportStep::Purpose::Check, nullptr);
        step.QWidget::show();
        step.show(ImportReport{true, 3, 3, 0, {}}, u"fine"_s, true);
        QVERIFY(!step.findChild<QRadioButton *>()->isVisible());
        step.show(ImportReport{true, 3, 2, 1, {{2, u"/price"_s, u"not-a-number"_s, {}}}}, u"one"_s, false);
        QVERIFY(step.findChild<QRadioButton *>()->isVisible());
        QCOMPARE(step.mode(), api::ImportMode::AllOrNothing);
        step.showProgress(1, 3);
        QVERIFY(!step.findChild<QRadioButton *>()->isVisible());
        QVERIFY(step.findChild<widgets::Banner *>()->text().isEmpty());
    }

    void anImportIsNotAskedHowItShouldHaveBeen()
    {
        ReportStep step(ReportStep::Purpose::Import, nullptr);
        step.QWidget::show();
        step.show(ImportReport{false, 3, 2, 1, {{2, u"/price"_s, u"not-a-number"_s, {}}}}, u"one"_s, false);
        QVERIFY(!step.findChild<QRadioButton *>()->isVisible());
        QVERIFY(step.findChild<QTableView *>()->isVisible());
    }

private:
    QTemporaryDir m_folder;
};

TEST_SUITE(DropsTest);
#include "drops_test.moc"
