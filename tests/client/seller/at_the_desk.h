#pragma once

#include "client/seller/desk_page.h"
#include "client/seller/order_desk.h"
#include "client/seller/order_detail.h"
#include "tests/client/seller/a_desk.h"

#include <QLineEdit>
#include <QListView>
#include <QTabBar>
#include <QTemporaryDir>

namespace widgets {
class Banner;
class Button;
} // namespace widgets

namespace tests {

using contracts::notification::MessageKind;
using seller::DeskGroup;

// A seller sits at the order desk: Kim's order waits longest, then Lee's, and Choi's has been delivered.
class AtTheDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    void open(int orders = 2, DeskGroup group = DeskGroup::Waiting); // until so many are shown
    void openPage();
    void close();
    void ring(MessageKind kind, const contracts::notification::MessageFacts &facts);

    void choose(const DeskRecord &order);
    void ship(const DeskRecord &order, const QString &waybill);
    void scan(const QString &code); // into the field for it
    static void scanInto(QLineEdit *field, const QString &code);
    static void press(QWidget *in, const QString &text);
    static widgets::Button *buttonOf(QWidget *in, const QString &text); // that begins so

    DeskShop &shop() { return *m_shop; }
    seller::OrderDesk &desk() { return *m_desk; }
    seller::DeskPage *page();
    seller::OrderDetail *detail();
    QListView *queue();
    QTabBar *tabs();
    QLineEdit *scanField();
    widgets::Banner *warning();

    QStringList queued(); // recipients, from above
    DeskStatus statusOf(const DeskRecord &order);
    QString told(); // above the queue
    QString detailTold(); // at the order in hand
    QString troubleAbove(); // with the desk as a whole
    QList<api::Request> shipmentsOf(const DeskRecord &order);
    QString pathIn(const QString &file) const { return m_folder.filePath(file); }

    DeskRecord m_kim = anOrder(QStringLiteral("Kim"), 60);
    DeskRecord m_lee = anOrder(QStringLiteral("Lee"), 20);
    DeskRecord m_choi = at(DeskStatus::Delivered, anOrder(QStringLiteral("Choi")));

private:
    QTemporaryDir m_folder;
    std::unique_ptr<DeskShop> m_shop;
    std::unique_ptr<api::Desk> m_calls;
    std::unique_ptr<seller::OrderDesk> m_desk;
};

[[nodiscard]] QString bodyField(const api::Request &request, const QString &name); // a text in the JSON that was sent

} // namespace tests
