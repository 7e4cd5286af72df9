#include "client/tracking/payment_due.h"

#include "client/widgets/button.h"
#include "client/widgets/label.h"
#include "client/widgets/shown.h"

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using widgets::Button;
using widgets::ButtonLook;
using widgets::Label;
using widgets::Type;

QString clockOf(qint64 seconds)
{
    const qint64 left = std::max<qint64>(seconds, 0);
    const QString ofMinute = u"%1"_s.arg(left % 60, 2, 10, QLatin1Char('0'));
    if (left < 3600)
        return u"%1:%2"_s.arg(left / 60).arg(ofMinute);
    return u"%1:%2:%3"_s.arg(left / 3600).arg(left / 60 % 60, 2, 10, QLatin1Char('0')).arg(ofMinute);
}

PaymentDue::PaymentDue(QWidget *parent)
    : Card(parent)
    , m_time(new Label(Type::Heading, this))
    , m_text(new Label(Type::Body, this))
    , m_pay(new Button(u"card"_s, tr("Pay now"), ButtonLook::Primary, this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(widgets::kSpaceL);
    auto *words = new QVBoxLayout;
    words->setSpacing(widgets::kSpaceXs);
    words->addWidget(m_time);
    words->addWidget(m_text);
    row->addLayout(words, 1);
    row->addWidget(m_pay, 0, Qt::AlignVCenter);
    column()->addLayout(row);
    m_time->setTone(widgets::Tone::Warning);
    m_text->setMuted();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &PaymentDue::countDown);
    connect(m_pay, &Button::clicked, this, &PaymentDue::paymentWanted);
}

void PaymentDue::waitUntil(const std::optional<QDateTime> &deadline)
{
    if (m_deadline != deadline || !deadline)
        m_tick.stop();
    m_deadline = deadline;
    if (!deadline) {
        m_time->setText(tr("Not paid yet"));
        m_text->setText(tr("The payment is tried again by itself. You can also pay now."));
        return;
    }
    m_text->setText(tr("Your books are kept until %1. The payment is tried again by itself; you can also pay now.")
                        .arg(widgets::shownMoment(*deadline)));
    countDown();
    if (QDateTime::currentDateTimeUtc() < *deadline)
        m_tick.start();
}

void PaymentDue::setBusy(bool busy)
{
    m_pay->setBusy(busy);
}

void PaymentDue::countDown()
{
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(*m_deadline);
    m_time->setText(left > 0 ? tr("%1 left to pay").arg(clockOf(left)) : tr("The time to pay is over"));
    if (left > 0 || !m_tick.isActive())
        return;
    m_tick.stop();
    Q_EMIT timeIsOver();
}

} // namespace tracking
