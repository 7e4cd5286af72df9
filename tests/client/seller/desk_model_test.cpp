#include "client/seller/desk_model.h"
#include "tests/client/seller/a_desk.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using seller::DeskFilter;
using seller::DeskGroup;
using seller::DeskModel;

class DeskModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<DeskModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void whatWaitsLongestComesFirstAndWhatHappenedLastElsewhere()
    {
        m_model->put({anOrder(u"new"_s, 1), anOrder(u"old"_s, 90), anOrder(u"between"_s, 30)});
        m_model->put({at(DeskStatus::Delivered, anOrder(u"first"_s, 900)),
            at(DeskStatus::Delivered, anOrder(u"second"_s, 300))});
        DeskFilter filter(nullptr);
        filter.setSourceModel(m_model.get());
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(recipients(filter), QStringList({u"old"_s, u"between"_s, u"new"_s}));
        filter.show(DeskGroup::Done);
        QCOMPARE(recipients(filter), QStringList({u"second"_s, u"first"_s}));
    }

    void anOrderThatMovesOnLeavesItsGroup()
    {
        const auto order = anOrder(u"Kim"_s);
        m_model->put({order});
        DeskFilter filter(nullptr);
        filter.setSourceModel(m_model.get());
        m_model->put({at(DeskStatus::Shipping, order)});
        QCOMPARE(filter.rowCount(), 0);
        QCOMPARE(m_model->count(DeskGroup::OnTheWay), 1);
    }

    void anAnswerThatComesLateNeverTakesAnOrderBack()
    {
        const auto order = anOrder(u"Kim"_s);
        const auto later = at(DeskStatus::Cancelled, order);
        m_model->put({later});
        m_model->put({order});
        QCOMPARE(m_model->find(order.orderId)->status, DeskStatus::Cancelled);
    }

    void troubleIsToldAtTheOrderUntilItLeaves()
    {
        const auto order = anOrder(u"Kim"_s);
        m_model->put({order});
        m_model->setTrouble(order.orderId, u"No"_s);
        QCOMPARE(m_model->index(0).data(DeskModel::TroubleRole).toString(), u"No"_s);
        m_model->put({at(DeskStatus::Shipping, order)});
        QVERIFY(m_model->trouble(order.orderId).isEmpty());
    }

    void aScannedNumberFindsItsOrder_data()
    {
        QTest::addColumn<int>("last"); // characters of the id
        QTest::addColumn<bool>("found");
        QTest::newRow("the short number") << 8 << true;
        QTest::newRow("the whole id") << 36 << true;
        QTest::newRow("too little of it") << 5 << false;
    }
    void aScannedNumberFindsItsOrder()
    {
        QFETCH(int, last);
        const auto order = anOrder(u"Kim"_s);
        m_model->put({anOrder(u"Lee"_s), order, anOrder(u"Park"_s)});
        const auto scanned = m_model->scanned(u" #"_s + order.orderId.toString().right(last).toUpper() + u' ');
        QTEST(scanned == order.orderId, "found");
    }

private:
    static QStringList recipients(const DeskFilter &filter)
    {
        QStringList names;
        for (int row = 0; row < filter.rowCount(); ++row)
            names.append(filter.index(row, 0).data(DeskModel::RecipientRole).toString());
        return names;
    }

    std::unique_ptr<DeskModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

TEST_SUITE(DeskModelTest);
#include "desk_model_test.moc"
