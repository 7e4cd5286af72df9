#include "client/seller/courier_choice.h"
#include "client/seller/desk_page.h"
#include "client/seller/order_desk.h"
#include "client/seller/order_detail.h"
#include "client/seller/packing_slip.h"
#include "client/seller/ship_dialog.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "common/contracts/json/page.h"
#include "common/contracts/order_view/order_document.h"
#include "tests/client/seller/a_desk.h"
#include "tests/support/test_suite.h"

#include <QCheckBox>
#include <QClipboard>
#include <QJsonDocument>
#include <QListView>
#include <QPdfWriter>
#include <QSettings>
#include <QTabBar>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using api::Verb;
using contracts::notification::MessageKind;
using core::Fault;
using seller::DeskGroup;
using seller::DeskModel;
using seller::DeskPage;
using seller::OrderDesk;

class OrderDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"bookstore-test"_s);
        QCoreApplication::setApplicationName(u"seller"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    void init()
    {
        m_shop = std::make_unique<DeskShop>();
        m_shop->has({m_kim, m_lee, at(DeskStatus::Delivered, anOrder(u"Choi"_s))});
        m_calls = std::make_unique<api::Desk>(*m_shop);
    }
    void cleanup()
    {
        m_desk.reset();
        m_shop.reset();
    }

    void theQueueShowsWhatWaitsAndCountsTheRest()
    {
        open();
        QCOMPARE(queued(), QStringList({u"Kim"_s, u"Lee"_s}));
        QVERIFY(tabs()->tabText(int(DeskGroup::Waiting)).contains(u'2'));
        QVERIFY(tabs()->tabText(int(DeskGroup::Done)).contains(u'1'));
        QCOMPARE(m_desk->waiting(), 2);
        QVERIFY2(detail()->order() == m_kim.orderId, "the first is in hand");
        tabs()->setCurrentIndex(int(DeskGroup::Done));
        QCOMPARE(queued(), QStringList{u"Choi"_s});
        tabs()->setCurrentIndex(int(DeskGroup::Cancelled));
        QVERIFY(!detail()->order());
    }

    void aPaidOrderAppearsByItselfEvenIfTheDeskIsABitBehind()
    {
        open();
        const auto park = anOrder(u"Park"_s, 0);
        m_shop->answerOnce(Verb::Get, pathOf(park), core::fail(Fault::NotFound, "not-on-desk"_L1));
        m_shop->know(park);
        QSignalSpy waiting(m_desk.get(), &OrderDesk::waitingChanged);
        ring(MessageKind::OrderReceived, {park.orderId});
        QTRY_COMPARE(queued().size(), 3);
        QCOMPARE(queued().last(), u"Park"_s);
        QCOMPARE(waiting.last().first().toInt(), 3);
    }

    void aCancelledSaleIsToldAndLeavesTheQueue()
    {
        open();
        choose(m_kim);
        m_shop->know(at(DeskStatus::Cancelled, m_kim));
        ring(MessageKind::SaleCancelled, {m_kim.orderId});
        QTRY_COMPARE(queued(), QStringList{u"Lee"_s});
        QVERIFY(told().contains(u"Kim"_s));
        QVERIFY2(detailTold().contains(u"cancelled"_s), "the order in hand says so too");
    }

    void missingCopiesAreToldAboveTheQueueUntilPutAside()
    {
        open();
        contracts::notification::MessageFacts facts;
        facts.bookTitle = u"토지 1"_s;
        facts.shortBy = 3;
        ring(MessageKind::StockShort, facts);
        QVERIFY(told().contains(u"토지 1"_s));
        QVERIFY(told().contains(u'3'));
        Q_EMIT warning()->actionWanted();
        QVERIFY(told().isEmpty());
    }

    void aShippedOrderIsAskedAndFollowedUntilDeliveryGrantsIt()
    {
        const auto asked = shipped(m_kim, u"4502-1189"_s);
        m_shop->answer(Verb::Post, pathOf(m_kim) + u"/shipment"_s, toJson(asked), 202);
        m_shop->know(asked);
        open();
        shipByHand(m_kim, u"4502-1189"_s);
        QCOMPARE(statusOf(m_kim), DeskStatus::ShipmentRequested);
        QTRY_VERIFY(m_shop->asked(Verb::Get, pathOf(m_kim)).size() >= 2);
        QCOMPARE(queued().size(), 2);
        m_shop->know(at(DeskStatus::Shipping, asked));
        QTRY_COMPARE(queued(), QStringList{u"Lee"_s});
        const auto sent = m_shop->asked(Verb::Post, pathOf(m_kim)).first();
        QCOMPARE(QJsonDocument::fromJson(sent.body).object().value("waybill"_L1).toString(), u"4502-1189"_s);
        QVERIFY(!sent.idempotencyKey.isEmpty());
    }

    void aRefusedShipmentIsTakenBackAndToldWhereTheWorkIs()
    {
        m_shop->refuse(Verb::Post, pathOf(m_kim) + u"/shipment"_s, Fault::Refused, "order-cancelled"_L1);
        m_shop->know(at(DeskStatus::Cancelled, m_kim));
        open();
        shipByHand(m_kim, u"4502-1189"_s);
        QTRY_VERIFY(detailTold().contains(u"cancelled"_s));
        QTRY_COMPARE(statusOf(m_kim), DeskStatus::Cancelled);
    }

    void aLostAnswerLeavesTheOrderWaitingAndIsAskedUnderTheSameKey()
    {
        const auto asked = shipped(m_kim, u"4502-1189"_s);
        const QString path = pathOf(m_kim) + u"/shipment"_s;
        m_shop->answer(Verb::Post, path, toJson(asked), 202);
        m_shop->answerOnce(Verb::Post, path, core::fail(Fault::TimedOut, "answer-lost"_L1));
        open();
        shipByHand(m_kim, u"4502-1189"_s);
        QTRY_VERIFY(!detailTold().isEmpty());
        QCOMPARE(statusOf(m_kim), DeskStatus::Waiting);
        shipByHand(m_kim, u"4502-1189"_s);
        QTRY_COMPARE(m_shop->asked(Verb::Post, path).size(), 2);
        QCOMPARE(
            m_shop->asked(Verb::Post, path).at(0).idempotencyKey, m_shop->asked(Verb::Post, path).at(1).idempotencyKey);
    }

    void severalAreShippedFromOneDialogByScanningAlone()
    {
        for (const auto &order : {m_kim, m_lee})
            m_shop->answer(Verb::Post, pathOf(order) + u"/shipment"_s, toJson(shipped(order, u"1"_s)), 202);
        open();
        queue()->selectAll();
        Q_EMIT page()->shipSeveralWanted(page()->selectedOrders());
        auto *dialog = page()->findChild<seller::ShipDialog *>();
        QVERIFY(dialog);
        const auto fields = waybills(dialog);
        QCOMPARE(fields.size(), 2);
        scanInto(fields.at(0), seller::shortNumber(m_lee.orderId)); // jumps to Lee
        QVERIFY(fields.at(0)->text().isEmpty());
        scanInto(fields.at(1), u"B-2"_s); // goes to the next empty one
        scanInto(fields.at(0), u"A-1"_s);
        press(dialog, u"Ship 2"_s);
        QTRY_COMPARE(m_shop->asked(Verb::Post, u"/api/v1/store/orders"_s).size(), 2);
        QCOMPARE(waybillSent(m_kim), u"A-1"_s);
        QCOMPARE(waybillSent(m_lee), u"B-2"_s);
    }

    void theSameWaybillTwiceIsNotSent()
    {
        seller::ShipDialog dialog({m_kim, m_lee}, nullptr);
        QSignalSpy wishes(&dialog, &seller::ShipDialog::shipmentWanted);
        for (QLineEdit *field : waybills(&dialog))
            field->setText(u"A-1"_s);
        QVERIFY(dialog.findChild<widgets::Banner *>()->text().contains(u"A-1"_s));
        QVERIFY(!buttonOf(&dialog, u"Ship"_s)->isEnabled());
    }

    void scanningTheNumberOfAnOrderTakesItInHand()
    {
        open();
        auto *field = scanField();
        scanInto(field, seller::shortNumber(m_lee.orderId));
        QCOMPARE(detail()->order(), m_lee.orderId);
        QVERIFY(field->text().isEmpty());
        scanInto(field, u"00000000"_s);
        QVERIFY(told().contains(u"00000000"_s));
    }

    void aScanOverTheQueueIsReadToo()
    {
        open();
        const QString number = seller::shortNumber(m_lee.orderId);
        QTest::keyClick(queue(), number.at(0).toLatin1());
        QCOMPARE(scanField()->text(), number.left(1));
        scanField()->insert(number.mid(1));
        QTest::keyClick(scanField(), Qt::Key_Return);
        QCOMPARE(detail()->order(), m_lee.orderId);
    }

    void theNumberOfAnOrderIsNeverAWaybill()
    {
        open();
        choose(m_kim);
        Q_EMIT detail()->shipmentWanted(m_kim.orderId, u"한진택배"_s, seller::shortNumber(m_lee.orderId));
        QCOMPARE(detail()->order(), m_lee.orderId);
        QVERIFY(m_shop->asked(Verb::Post, u"/api/v1/store/orders"_s).isEmpty());
    }

    void aParcelIsReportedByItsOwnIdAndFollowed()
    {
        const auto shipping = at(DeskStatus::Shipping, shipped(m_kim, u"4502"_s));
        m_shop->has({shipping});
        const auto parcel = contracts::DeliveryId::generate();
        m_shop->answer(Verb::Get, u"/api/v1/orders/"_s + m_kim.orderId.toString(), toJson(viewOf(m_kim, parcel)));
        const QString path = u"/api/v1/deliveries/%1/progress"_s.arg(parcel.toString());
        m_shop->answer(Verb::Post, path, toJson(moved(parcel)));
        open(1, DeskGroup::OnTheWay);
        choose(shipping);
        m_shop->know(at(DeskStatus::InTransit, shipping));
        Q_EMIT detail()->progressWanted(m_kim.orderId, contracts::delivery::DeliveryStatus::InTransit, u"대전 허브"_s);
        QTRY_COMPARE(statusOf(m_kim), DeskStatus::InTransit);
        const QJsonObject sent = QJsonDocument::fromJson(m_shop->asked(Verb::Post, path).first().body).object();
        QCOMPARE(sent.value("place"_L1).toString(), u"대전 허브"_s);
        QVERIFY(buttonOf(detail(), u"Out for delivery"_s));
    }

    void aRefusedReportIsToldAtTheOrder()
    {
        const auto shipping = at(DeskStatus::Shipping, shipped(m_kim, u"4502"_s));
        m_shop->has({shipping});
        m_shop->refuse(Verb::Get, u"/api/v1/orders/"_s, Fault::Unavailable, "shop-unreachable"_L1);
        open(1, DeskGroup::OnTheWay);
        choose(shipping);
        Q_EMIT detail()->progressWanted(m_kim.orderId, contracts::delivery::DeliveryStatus::InTransit, {});
        QTRY_VERIFY(!detailTold().isEmpty());
    }

    void whatIsPickedStaysTickedAndTheAddressCanBeCopied()
    {
        open();
        choose(m_kim);
        detail()->findChildren<QCheckBox *>().first()->setChecked(true);
        choose(m_lee);
        QVERIFY(!detail()->findChildren<QCheckBox *>().first()->isChecked());
        choose(m_kim);
        QVERIFY(detail()->findChildren<QCheckBox *>().first()->isChecked());
        buttonOf(detail(), u"Copy address"_s)->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"회동길 125"_s));
    }

    void whatWaitsIsLoadedWholeAndWhatIsOverOnDemand()
    {
        const auto park = anOrder(u"Park"_s, 5);
        const auto past = at(DeskStatus::Delivered, anOrder(u"Past"_s, 9'000));
        const QString orders = u"/api/v1/store/orders?status="_s;
        const auto part = [](const QList<DeskRecord> &items, const QString &next) {
            return contracts::toJson(core::Page<DeskRecord>{items, next});
        };
        m_shop->answer(Verb::Get, orders + u"waiting&"_s, part({m_kim, m_lee}, u"w2"_s));
        m_shop->answer(Verb::Get, orders + u"waiting&after=w2"_s, part({park}, {}));
        m_shop->answer(
            Verb::Get, orders + u"delivered&"_s, part({at(DeskStatus::Delivered, anOrder(u"Choi"_s))}, u"d2"_s));
        m_shop->answer(Verb::Get, orders + u"delivered&after=d2"_s, part({past}, {}));
        open(3);
        tabs()->setCurrentIndex(int(DeskGroup::Done));
        QCOMPARE(queued(), QStringList{u"Choi"_s});
        QTRY_VERIFY(tabs()->tabText(int(DeskGroup::Done)).endsWith(u"1+"_s));
        press(this->page(), u"Show older"_s);
        QTRY_COMPARE(queued(), QStringList({u"Choi"_s, u"Past"_s}));
        QVERIFY(tabs()->tabText(int(DeskGroup::Done)).endsWith(u'2'));
    }

    void anOrderThatAMessageSpeaksOfIsOpenedEvenIfItIsNotLoadedYet()
    {
        open();
        m_desk->showOrder(m_lee.orderId);
        QCOMPARE(detail()->order(), m_lee.orderId);
        const auto old = at(DeskStatus::Delivered, anOrder(u"Old"_s, 90'000));
        m_shop->know(old);
        m_desk->showOrder(old.orderId);
        QTRY_COMPARE(detail()->order(), old.orderId);
        QCOMPARE(page()->group(), DeskGroup::Done);
    }

    void messagesThatConcernNoDeskAskForNothing()
    {
        open();
        const auto asked = m_shop->asked().size();
        ring(MessageKind::Refunded, {m_kim.orderId});
        ring(MessageKind::SellerApproved, {});
        QCoreApplication::processEvents();
        QCOMPARE(m_shop->asked().size(), asked);
        QVERIFY(told().isEmpty());
    }

    void theCourierIsRemembered()
    {
        seller::CourierChoice first;
        first.setEditText(u"퀵서비스"_s);
        first.remember();
        QCOMPARE(seller::CourierChoice().courier(), u"퀵서비스"_s);
    }

    void packingSlipsAreAPageEach()
    {
        const QString path = m_folder.filePath(u"slips.pdf"_s);
        QPdfWriter paper(path);
        seller::PackingSlips::paint({m_kim, m_lee}, paper);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("/Type /Page\n"), 2);
    }

    void aShopThatIsAwayIsToldAndTheDeskFillsWhenItIsBack()
    {
        m_shop->refuse(Verb::Get, u"/api/v1/store/orders?status=waiting&"_s, Fault::Unavailable, "shop-unreachable"_L1);
        m_desk = std::make_unique<OrderDesk>(*m_calls, m_shop->live());
        page()->show();
        QTRY_VERIFY(!page()->findChildren<widgets::Banner *>().first()->text().isEmpty());
        m_shop->has({m_kim, m_lee});
        QTRY_COMPARE(m_shop->waiting(), 0);
        Q_EMIT m_shop->live().caughtUp();
        QTRY_COMPARE(queued().size(), 2);
    }

    void closingWhileAnOrderIsFollowedIsSafe()
    {
        open();
        shipByHand(m_kim, u"1"_s);
        m_shop->hold();
        QCoreApplication::processEvents();
        delete m_desk->page();
        m_shop->letGo();
        QCoreApplication::processEvents();
        ring(MessageKind::OrderReceived, {m_lee.orderId});
        m_desk->load();
        m_desk.reset();
        QCoreApplication::processEvents();
    }

private:
    void open(int orders = 2, DeskGroup group = DeskGroup::Waiting)
    {
        m_desk = std::make_unique<OrderDesk>(*m_calls, m_shop->live());
        page()->resize(1100, 700);
        page()->show();
        tabs()->setCurrentIndex(int(group));
        QTRY_COMPARE(queued().size(), orders);
        QTRY_COMPARE(m_shop->waiting(), 0);
    }
    void ring(MessageKind kind, const contracts::notification::MessageFacts &facts)
    {
        Q_EMIT m_shop->live().arrived(message(kind, facts));
    }
    void choose(const DeskRecord &order) { page()->choose(order.orderId); }
    void shipByHand(const DeskRecord &order, const QString &waybill)
    {
        choose(order);
        Q_EMIT detail()->shipmentWanted(order.orderId, u"한진택배"_s, waybill);
    }
    static void scanInto(QLineEdit *field, const QString &code)
    {
        field->setText(code);
        QTest::keyClick(field, Qt::Key_Return);
    }
    static QList<QLineEdit *> waybills(QWidget *dialog)
    {
        QList<QLineEdit *> fields;
        for (auto *field : dialog->findChildren<QLineEdit *>()) {
            if (field->accessibleName().startsWith(u"Waybill"_s))
                fields.append(field);
        }
        return fields;
    }
    static widgets::Button *buttonOf(QWidget *in, const QString &text)
    {
        for (auto *button : in->findChildren<widgets::Button *>()) {
            if (button->text().startsWith(text))
                return button;
        }
        return nullptr;
    }
    static void press(QWidget *in, const QString &text)
    {
        QVERIFY(buttonOf(in, text));
        buttonOf(in, text)->click();
    }
    static contracts::order_view::OrderDocument viewOf(const DeskRecord &order, const contracts::DeliveryId &parcel)
    {
        contracts::order_view::OrderDocument document;
        document.orderId = order.orderId;
        document.status = contracts::order_view::OrderStatus::Shipping;
        document.deliveries = {{parcel, contracts::SellerId::generate(), u"started"_s, u"한진택배"_s, u"4502"_s,
            std::nullopt, order.updatedAt}};
        return document;
    }
    contracts::delivery::DeliveryDocument moved(const contracts::DeliveryId &parcel) const
    {
        contracts::delivery::DeliveryDocument document;
        document.parcel = {m_kim.orderId, parcel, contracts::SellerId::generate(), contracts::BuyerId::generate()};
        document.status = contracts::delivery::DeliveryStatus::InTransit;
        document.steps = {{document.status, std::nullopt, m_kim.placedAt}};
        return document;
    }
    QString waybillSent(const DeskRecord &order)
    {
        const auto sent = m_shop->asked(Verb::Post, pathOf(order));
        return QJsonDocument::fromJson(sent.value(0).body).object().value("waybill"_L1).toString();
    }
    QStringList queued()
    {
        QStringList names;
        for (int row = 0; row < queue()->model()->rowCount(); ++row)
            names.append(queue()->model()->index(row, 0).data(DeskModel::RecipientRole).toString());
        return names;
    }
    DeskStatus statusOf(const DeskRecord &order)
    {
        auto *filter = page()->findChild<seller::DeskFilter *>();
        return qobject_cast<DeskModel *>(filter->sourceModel())->find(order.orderId)->status;
    }
    DeskPage *page() { return qobject_cast<DeskPage *>(m_desk->page()); }
    QListView *queue() // a courier's choice has a list too
    {
        const auto lists = page()->findChildren<QListView *>();
        return *std::find_if(
            lists.begin(), lists.end(), [](QListView *list) { return list->accessibleName() == u"Orders"_s; });
    }
    QTabBar *tabs() { return page()->findChild<QTabBar *>(); }
    seller::OrderDetail *detail() { return page()->findChild<seller::OrderDetail *>(); }
    widgets::Banner *warning()
    {
        return page()->findChildren<widgets::Banner *>(QString(), Qt::FindDirectChildrenOnly).at(1);
    }
    QString told() { return warning()->text(); }
    QString detailTold() { return detail()->findChild<widgets::Banner *>()->text(); }
    QLineEdit *scanField()
    {
        for (auto *field : page()->findChildren<QLineEdit *>()) {
            if (field->accessibleName().startsWith(u"Scan"_s))
                return field;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    DeskRecord m_kim = anOrder(u"Kim"_s, 60);
    DeskRecord m_lee = anOrder(u"Lee"_s, 20);
    std::unique_ptr<DeskShop> m_shop;
    std::unique_ptr<api::Desk> m_calls;
    std::unique_ptr<OrderDesk> m_desk;
};

TEST_SUITE(OrderDeskTest);
#include "order_desk_test.moc"
