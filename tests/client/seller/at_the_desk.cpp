#include "tests/client/seller/at_the_desk.h"

#include "client/widgets/banner.h"
#include "client/widgets/button.h"

#include <QJsonDocument>
#include <QSettings>
#include <QTest>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using api::Verb;
using seller::DeskModel;

void AtTheDesk::initTestCase()
{
    QCoreApplication::setOrganizationName(u"bookstore-test"_s);
    QCoreApplication::setApplicationName(u"seller"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

void AtTheDesk::init()
{
    m_shop = std::make_unique<DeskShop>();
    m_shop->has({m_kim, m_lee, m_choi});
    m_calls = std::make_unique<api::Desk>(*m_shop);
}

void AtTheDesk::cleanup()
{
    m_desk.reset();
    m_shop.reset();
}

void AtTheDesk::open(int orders, DeskGroup group)
{
    openPage();
    tabs()->setCurrentIndex(int(group));
    QTRY_COMPARE(queued().size(), orders);
    QTRY_COMPARE(shop().waiting(), 0);
}

void AtTheDesk::openPage()
{
    m_desk = std::make_unique<seller::OrderDesk>(*m_calls, m_shop->live());
    page()->resize(1100, 700);
    page()->show();
}

void AtTheDesk::close()
{
    m_desk.reset();
}

void AtTheDesk::ring(MessageKind kind, const contracts::notification::MessageFacts &facts)
{
    Q_EMIT m_shop->live().arrived(message(kind, facts));
}

void AtTheDesk::choose(const DeskRecord &order)
{
    page()->choose(order.orderId);
}

void AtTheDesk::ship(const DeskRecord &order, const QString &waybill)
{
    choose(order);
    Q_EMIT detail()->shipmentWanted(order.orderId, u"한진택배"_s, waybill);
}

void AtTheDesk::scan(const QString &code)
{
    scanInto(scanField(), code);
}

void AtTheDesk::scanInto(QLineEdit *field, const QString &code)
{
    field->setText(code);
    QTest::keyClick(field, Qt::Key_Return);
}

void AtTheDesk::press(QWidget *in, const QString &text)
{
    QVERIFY2(buttonOf(in, text), qPrintable(text));
    buttonOf(in, text)->click();
}

widgets::Button *AtTheDesk::buttonOf(QWidget *in, const QString &text)
{
    for (auto *button : in->findChildren<widgets::Button *>()) {
        if (button->text().startsWith(text))
            return button;
    }
    return nullptr;
}

seller::DeskPage *AtTheDesk::page()
{
    return qobject_cast<seller::DeskPage *>(m_desk->page());
}

seller::OrderDetail *AtTheDesk::detail()
{
    return page()->findChild<seller::OrderDetail *>();
}

QListView *AtTheDesk::queue() // a courier's choice has a list too
{
    const auto lists = page()->findChildren<QListView *>();
    return *std::find_if(
        lists.begin(), lists.end(), [](QListView *list) { return list->accessibleName() == u"Orders"_s; });
}

QTabBar *AtTheDesk::tabs()
{
    return page()->findChild<QTabBar *>();
}

QLineEdit *AtTheDesk::scanField()
{
    for (auto *field : page()->findChildren<QLineEdit *>()) {
        if (field->accessibleName().startsWith(u"Scan"_s))
            return field;
    }
    return nullptr;
}

widgets::Banner *AtTheDesk::warning()
{
    return page()->findChildren<widgets::Banner *>(QString(), Qt::FindDirectChildrenOnly).at(1);
}

QStringList AtTheDesk::queued()
{
    QStringList names;
    for (int row = 0; row < queue()->model()->rowCount(); ++row)
        names.append(queue()->model()->index(row, 0).data(DeskModel::RecipientRole).toString());
    return names;
}

DeskStatus AtTheDesk::statusOf(const DeskRecord &order)
{
    auto *filter = page()->findChild<seller::DeskFilter *>();
    return qobject_cast<DeskModel *>(filter->sourceModel())->find(order.orderId)->status;
}

QString AtTheDesk::told()
{
    return warning()->text();
}

QString AtTheDesk::detailTold()
{
    return detail()->findChild<widgets::Banner *>()->text();
}

QString AtTheDesk::troubleAbove()
{
    return page()->findChildren<widgets::Banner *>(QString(), Qt::FindDirectChildrenOnly).first()->text();
}

QList<api::Request> AtTheDesk::shipmentsOf(const DeskRecord &order)
{
    return m_shop->asked(Verb::Post, pathOf(order) + u"/shipment"_s);
}

QString bodyField(const api::Request &request, const QString &name)
{
    return QJsonDocument::fromJson(request.body).object().value(name).toString();
}

} // namespace tests
