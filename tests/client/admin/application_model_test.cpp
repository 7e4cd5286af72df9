#include "client/admin/application_model.h"
#include "tests/support/test_suite.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using admin::ApplicationModel;
using contracts::identity::SellerApplicationRecord;
using contracts::identity::SellerStatus;

namespace {

SellerApplicationRecord anApplication(const QString &shop, SellerStatus status = SellerStatus::Applied)
{
    return {contracts::UserId::generate(), u"Kim"_s, u"kim@example.org"_s, shop, status,
        QDateTime({2026, 3, 1}, {9, 30}, Qt::UTC)};
}

} // namespace

class ApplicationModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyThoseWhoWaitAreShownAndLeaveWhenTheyAreAnswered()
    {
        ApplicationModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto paju = anApplication(u"Paju Books"_s);
        model.show({paju, anApplication(u"Old Books"_s, SellerStatus::Approved), anApplication(u"Haebangchon"_s)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ApplicationModel::Shop).data().toString(), u"Paju Books"_s);
        model.remove(contracts::UserId::generate());
        QCOMPARE(model.rowCount(), 2);
        model.remove(paju.userId);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0).shopName, u"Haebangchon"_s);
    }

    void theSameApplicationsAgainChangeNothing()
    {
        ApplicationModel model;
        const auto paju = anApplication(u"Paju Books"_s);
        model.show({paju});
        const QPersistentModelIndex chosen(model.index(0, 0));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.show({paju, anApplication(u"Old Books"_s, SellerStatus::Approved)});
        QCOMPARE(reset.size(), 0);
        QVERIFY(chosen.isValid());
        model.show({paju, anApplication(u"Haebangchon"_s)});
        QCOMPARE(model.rowCount(), 2);
    }

    void everyColumnHasANameAndAText()
    {
        ApplicationModel model;
        model.show({anApplication(u"Paju Books"_s)});
        for (int column = 0; column < ApplicationModel::kColumns; ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!model.index(0, column).data().toString().isEmpty());
        }
    }
};

TEST_SUITE(ApplicationModelTest);
#include "application_model_test.moc"
