#include "client/admin/status_bars.h"

#include "client/widgets/colours.h"
#include "client/widgets/label.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace admin {

using contracts::order_view::OrderStatus;
using widgets::Label;
using widgets::Tone;
using widgets::Type;

namespace {

struct Shown {
    OrderStatus status;
    Tone tone;
    const char *name;
};

constexpr std::array kShown{
    Shown{OrderStatus::AwaitingPayment, Tone::Warning, QT_TRANSLATE_NOOP("admin::OrderStatus", "Awaiting payment")},
    Shown{OrderStatus::Placed, Tone::Accent, QT_TRANSLATE_NOOP("admin::OrderStatus", "Paid, not sent yet")},
    Shown{OrderStatus::Shipping, Tone::Accent, QT_TRANSLATE_NOOP("admin::OrderStatus", "On the way")},
    Shown{OrderStatus::Completed, Tone::Positive, QT_TRANSLATE_NOOP("admin::OrderStatus", "Completed")},
    Shown{OrderStatus::Cancelling, Tone::Warning, QT_TRANSLATE_NOOP("admin::OrderStatus", "Being cancelled")},
    Shown{OrderStatus::Cancelled, Tone::Negative, QT_TRANSLATE_NOOP("admin::OrderStatus", "Cancelled")},
    Shown{OrderStatus::PaymentFailed, Tone::Negative, QT_TRANSLATE_NOOP("admin::OrderStatus", "Payment failed")},
    Shown{OrderStatus::Expired, Tone::Negative, QT_TRANSLATE_NOOP("admin::OrderStatus", "Expired unpaid")},
};

constexpr int kBarHeight = 8;

class Bar : public QWidget {
public:
    Bar(double share, Tone tone, QWidget *parent)
        : QWidget(parent)
        , m_share(share)
        , m_tone(tone)
    {
        setMinimumWidth(80);
        setFixedHeight(kBarHeight);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const qreal radius = height() / 2.0;
        painter.setBrush(widgets::colours().hover);
        painter.drawRoundedRect(QRectF(rect()), radius, radius);
        painter.setBrush(widgets::colours().of(m_tone));
        if (m_share > 0)
            painter.drawRoundedRect(
                QRectF(0, 0, std::max<qreal>(height(), width() * m_share), height()), radius, radius);
    }

private:
    double m_share;
    Tone m_tone;
};

} // namespace

QString inWords(OrderStatus status)
{
    const auto row =
        std::find_if(kShown.begin(), kShown.end(), [&](const Shown &each) { return each.status == status; });
    return QCoreApplication::translate("admin::OrderStatus", row->name);
}

StatusBars::StatusBars(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QGridLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(widgets::kSpaceM);
    m_rows->setVerticalSpacing(widgets::kSpaceS);
    m_rows->setColumnStretch(1, 1);
}

void StatusBars::show(const contracts::order_view::StatusCounts &counts)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    qint64 highest = 1;
    for (const qint64 count : counts)
        highest = std::max(highest, count);
    int row = 0;
    for (const Shown &each : kShown) {
        const qint64 count = counts.value(each.status);
        auto *name = new Label(inWords(each.status), Type::Body, this);
        name->setWordWrap(false);
        auto *figure = new Label(QLocale().toString(count), Type::Strong, this);
        figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_rows->addWidget(name, row, 0);
        m_rows->addWidget(new Bar(double(count) / double(highest), each.tone, this), row, 1, Qt::AlignVCenter);
        m_rows->addWidget(figure, row++, 2);
    }
}

} // namespace admin
