#include "client/admin/day_chart.h"
#include "client/admin/figure_card.h"
#include "client/admin/overview.h"
#include "client/admin/overview_page.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "common/contracts/json/page.h"
#include "tests/client/support/fake_shop.h"
#include "tests/support/test_suite.h"

#include <QComboBox>
#include <QDialog>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using admin::Overview;
using admin::OverviewPage;
using api::Verb;
using contracts::identity::SellerApplicationRecord;
using core::Fault;
using core::Money;

namespace {

const QString kFigures = u"/api/v1/dashboard"_s;
const QString kApplications = u"/api/v1/admin/sellers/applications"_s;

QJsonObject figures()
{
    contracts::order_view::Dashboard dashboard;
    dashboard.zone = u"Asia/Seoul"_s;
    dashboard.days = {{QDate(2026, 3, 1), 3, Money::krw(45'000)}, {QDate(2026, 3, 2), 5, Money::krw(98'000), 1}};
    dashboard.byStatus = {{contracts::order_view::OrderStatus::Placed, 8}};
    return toJson(dashboard);
}

} // namespace

class OverviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_figures = std::make_unique<api::Figures>(*m_shop);
        m_accounts = std::make_unique<api::Accounts>(*m_shop);
        m_shop->answer(Verb::Get, kFigures, figures());
        m_shop->answer(Verb::Get, kApplications, contracts::toJson(core::Page<SellerApplicationRecord>{{m_paju}, {}}));
    }
    void cleanup()
    {
        m_overview.reset();
        m_shop.reset();
    }

    void theFiguresOfTodayStandOnCards()
    {
        open();
        QTRY_VERIFY(cards().first()->accessibleName().contains(u"98,000"_s));
        QVERIFY(cards().first()->accessibleDescription().contains(u"45,000"_s));
        QVERIFY(cards().at(1)->accessibleName().endsWith(u": 5"_s));
        QVERIFY(m_shop->asked(Verb::Get, kFigures).first().path.contains(u"days=30"_s));
    }

    void aSellerIsApprovedAfterAQuestion()
    {
        m_shop->answer(Verb::Post, u"/api/v1/admin/sellers/"_s, QJsonObject{});
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        table()->selectRow(0);
        approve()->click();
        QVERIFY(m_shop->asked(Verb::Post, u"/"_s).isEmpty());
        page()->window()->findChild<QDialog *>()->accept();
        QTRY_COMPARE(table()->model()->rowCount(), 0);
        QVERIFY(m_shop->asked(Verb::Post, u"/"_s).first().path.contains(m_paju.userId.toString()));
        QVERIFY(!table()->isVisible());
    }

    void aRefusedApprovalIsToldAndTheApplicationStays()
    {
        m_shop->refuse(Verb::Post, u"/api/v1/admin/sellers/"_s, Fault::Unavailable, "shop-unreachable"_L1);
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        Q_EMIT page()->approvalWanted(m_paju);
        page()->window()->findChild<QDialog *>()->accept();
        QTRY_VERIFY(!banner()->text().isEmpty());
        QCOMPARE(table()->model()->rowCount(), 1);
    }

    void everyPageOfApplicationsIsRead()
    {
        SellerApplicationRecord other = m_paju;
        other.userId = contracts::UserId::generate();
        m_shop->answer(
            Verb::Get, kApplications, contracts::toJson(core::Page<SellerApplicationRecord>{{m_paju}, u"more"_s}));
        m_shop->answer(Verb::Get, kApplications + u"?after=more"_s,
            contracts::toJson(core::Page<SellerApplicationRecord>{{other}, {}}));
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QVERIFY(table()->isVisible());
        QVERIFY2(!approve()->isEnabled(), "nobody is chosen");
    }

    void lookingAgainAsksAgain()
    {
        open();
        QTRY_VERIFY(cards().first()->accessibleName().contains(u"98,000"_s));
        const auto asked = m_shop->asked(Verb::Get, kFigures).size();
        page()->hide();
        page()->QWidget::show();
        QTRY_COMPARE(m_shop->asked(Verb::Get, kFigures).size(), asked + 1);
    }

    void whoIsChosenStaysChosenWhenTheFiguresAreReadAgain()
    {
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        table()->selectRow(0);
        m_overview->load();
        QTRY_COMPARE(m_shop->waiting(), 0);
        QCoreApplication::processEvents();
        QVERIFY(approve()->isEnabled());
        QCOMPARE(table()->currentIndex().row(), 0);
    }

    void enterOnAnApplicationAsksTooAndNotYetChangesNothing()
    {
        open();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        Q_EMIT table()->activated(table()->model()->index(0, 0));
        QVERIFY2(!page()->window()->findChild<QDialog *>(), "nobody is chosen yet");
        table()->selectRow(0);
        Q_EMIT table()->activated(table()->model()->index(0, 0));
        auto *question = page()->window()->findChild<QDialog *>();
        QVERIFY(question);
        QVERIFY(question->windowTitle().contains(u"Paju Books"_s));
        question->reject();
        QCoreApplication::processEvents();
        QVERIFY(m_shop->asked(Verb::Post, u"/"_s).isEmpty());
        QCOMPARE(table()->model()->rowCount(), 1);
    }

    void whereNobodyWaitsNothingCanBeApproved()
    {
        m_shop->answer(Verb::Get, kApplications, contracts::toJson(core::Page<SellerApplicationRecord>{}));
        open();
        QTRY_COMPARE(m_shop->waiting(), 0);
        QVERIFY(!table()->isVisible());
        QVERIFY(!approve()->isVisible());
    }

    void theBarsShowOrdersWhenWished()
    {
        open();
        QTRY_VERIFY(cards().first()->accessibleName().contains(u"98,000"_s));
        auto *chart = page()->findChild<admin::DayChart *>();
        QTest::keyClick(chart, Qt::Key_End);
        QVERIFY(chart->told().contains(u"98,000"_s));
        page()->findChild<QComboBox *>()->setCurrentIndex(1);
        QVERIFY2(!chart->told().contains(u"98,000"_s) && chart->told().contains(u'5'), qPrintable(chart->told()));
    }

    void aShopThatIsAwayIsToldAndAskedAgain()
    {
        m_shop->answerOnce(Verb::Get, kFigures, core::fail(Fault::Unavailable, "shop-unreachable"_L1));
        open();
        QTRY_VERIFY(!banner()->text().isEmpty());
        Q_EMIT banner()->actionWanted();
        QTRY_VERIFY(banner()->text().isEmpty());
    }

    void closingWhileTheShopIsAskedIsSafe()
    {
        m_shop->hold();
        open();
        delete m_overview->page();
        m_shop->letGo();
        QCoreApplication::processEvents();
        m_overview->load();
    }

private:
    void open()
    {
        m_overview = std::make_unique<Overview>(*m_figures, *m_accounts);
        page()->resize(1000, 800);
        page()->QWidget::show();
    }
    OverviewPage *page() { return qobject_cast<OverviewPage *>(m_overview->page()); }
    QTableView *table() { return page()->findChild<QTableView *>(); }
    widgets::Banner *banner() { return page()->findChild<widgets::Banner *>(); }
    QList<admin::FigureCard *> cards() { return page()->findChildren<admin::FigureCard *>(); }
    widgets::Button *approve()
    {
        const auto buttons = page()->findChildren<widgets::Button *>();
        return *std::find_if(
            buttons.begin(), buttons.end(), [](auto *button) { return button->text() == u"Approve"_s; });
    }

    SellerApplicationRecord m_paju{contracts::UserId::generate(), u"Kim"_s, u"kim@example.org"_s, u"Paju Books"_s,
        contracts::identity::SellerStatus::Applied, QDateTime({2026, 3, 1}, {9, 30}, Qt::UTC)};
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::Figures> m_figures;
    std::unique_ptr<api::Accounts> m_accounts;
    std::unique_ptr<Overview> m_overview;
};

TEST_SUITE(OverviewTest);
#include "overview_test.moc"
