#include "client/seller/desk_model.h"
#include "client/seller/desk_row.h"
#include "client/widgets/colours.h"
#include "client/widgets/look.h"
#include "client/widgets/pill.h"
#include "tests/client/seller/a_desk.h"
#include "tests/support/test_suite.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using seller::DeskModel;
using seller::DeskRow;

// One order in the queue, as it is painted.
class DeskRowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<DeskModel>();
        m_model->put({m_kim});
    }

    void troubleIsPaintedInItsColour()
    {
        QVERIFY(!holdsNegative(painted()));
        m_model->setTrouble(m_kim.orderId, u"This order has already left with another courier."_s);
        QVERIFY(holdsNegative(painted()));
        m_model->setTrouble(m_kim.orderId, {});
        QVERIFY(!holdsNegative(painted()));
    }

    void aSelectedOrderStandsOnItsOwnGround()
    {
        QCOMPARE(painted().pixelColor(2, 2), widgets::colours().surface);
        QCOMPARE(painted(QStyle::State_Selected).pixelColor(2, 2), widgets::colours().selected);
        QCOMPARE(painted(QStyle::State_MouseOver).pixelColor(2, 2), widgets::colours().hover);
        QCOMPARE(
            painted(QStyle::State_Selected | QStyle::State_MouseOver).pixelColor(2, 2), widgets::colours().selected);
    }

    void whereTheKeyboardIsCanBeSeen()
    {
        QCOMPARE(painted(QStyle::State_HasFocus).pixelColor(0, 20), widgets::colours().accent);
        QVERIFY(painted().pixelColor(0, 20) != widgets::colours().accent);
    }

    void everyStatusHasAPillOfItsOwn()
    {
        QList<QImage> seen;
        for (const DeskStatus status : {DeskStatus::Waiting, DeskStatus::ShipmentRequested, DeskStatus::Failed}) {
            m_model->put({at(status, m_kim)});
            const QImage now = painted();
            QVERIFY(!seen.contains(now));
            seen.append(now);
        }
    }

    // A name as long as the row must not run into the pill.
    void whatIsTooLongIsCut()
    {
        auto longName = anOrder(u"Kim"_s);
        longName.address.recipient = u"Wilhelmina van der Berg-Hohenstein "_s.repeated(5);
        longName.lines.first().title = u"An uncommonly long title "_s.repeated(9);
        longName.placedAt = m_kim.placedAt;
        const int width = widgets::pillSize(seller::inWords(DeskStatus::Waiting)).width();
        const QRect pill(kWidth - widgets::kSpaceM - width - 2, widgets::kSpaceM, width, 12);
        const QImage before = painted().copy(pill);
        m_model = std::make_unique<DeskModel>();
        m_model->put({longName});
        QCOMPARE(painted().copy(pill), before);
    }

    void screenReadersHearTheWholeRow()
    {
        const QString heard = m_model->index(0).data(Qt::AccessibleTextRole).toString();
        for (const QString &part : {seller::shortNumber(m_kim.orderId), u"Kim"_s, u"To pack"_s})
            QVERIFY2(heard.contains(part), qPrintable(heard));
    }

    void furtherBooksAreCounted()
    {
        QVERIFY(m_model->index(0).data(DeskModel::BooksRole).toString().contains(u"토지 1"_s));
        QVERIFY(m_model->index(0).data(DeskModel::BooksRole).toString().contains(u'1'));
        auto one = anOrder(u"Lee"_s);
        one.lines.removeLast();
        m_model->put({one});
        QCOMPARE(m_model->index(1).data(DeskModel::BooksRole).toString(), u"토지 1"_s);
        one = anOrder(u"Park"_s);
        one.lines.clear();
        m_model->put({one});
        QCOMPARE(m_model->index(2).data(DeskModel::BooksRole).toString(), QString());
    }

private:
    static constexpr int kWidth = 380;

    [[nodiscard]] QImage painted(QStyle::State state = QStyle::State_None) const
    {
        const DeskRow row;
        const QModelIndex order = m_model->index(0);
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, kWidth, row.sizeHint(option, order).height());
        option.state = state;
        QImage picture(option.rect.size(), QImage::Format_RGB32);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::TextAntialiasing, false);
        row.paint(&painter, option, order);
        return picture;
    }
    // Letters have soft edges, so the tint counts and not the exact colour.
    static bool holdsNegative(const QImage &picture)
    {
        const int hue = widgets::colours().negative.hue();
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor colour = picture.pixelColor(x, y);
                if (colour.saturation() > 100 && qAbs(colour.hue() - hue) < 10)
                    return true;
            }
        }
        return false;
    }

    DeskRecord m_kim = anOrder(u"Kim"_s, 60);
    std::unique_ptr<DeskModel> m_model;
};

TEST_SUITE(DeskRowTest);
#include "desk_row_test.moc"
