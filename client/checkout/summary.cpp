#include "client/checkout/summary.h"

#include "client/widgets/button.h"
#include "client/widgets/label.h"
#include "client/widgets/shown.h"

namespace checkout {

using namespace widgets;

namespace {

constexpr int kWidth = 264;

QLayout *pair(QWidget *left, QWidget *right)
{
    auto *row = new QHBoxLayout;
    row->addWidget(left);
    row->addStretch();
    row->addWidget(right);
    return row;
}

} // namespace

Summary::Summary(QWidget *parent)
    : Card(parent)
    , m_count(new Label(Type::Body, this))
    , m_books(new Label(Type::Body, this))
    , m_total(new Label(Type::Title, this))
    , m_goOn(new Button(QString(), ButtonLook::Primary, this))
    , m_note(new Label(Type::Caption, this))
{
    setFixedWidth(kWidth);
    m_count->setMuted();
    m_count->setWordWrap(false);
    m_books->setWordWrap(false);
    m_note->setMuted();
    m_note->hide();
    auto *total = new Label(tr("Total"), Type::Heading, this);
    total->setWordWrap(false);
    column()->addLayout(pair(m_count, m_books));
    column()->addLayout(pair(total, m_total));
    column()->addSpacing(kSpaceXs);
    column()->addWidget(m_goOn);
    column()->addWidget(m_note);
    connect(m_goOn, &Button::clicked, this, &Summary::goOnWanted);
}

void Summary::show(const QList<CartLine> &lines)
{
    int copies = 0;
    m_sum = {};
    for (const CartLine &line : lines) {
        copies += line.quantity;
        m_sum = m_sum + line.book.price * line.quantity;
    }
    m_count->setText(tr("%Ln book(s)", nullptr, copies));
    m_books->setText(shown(m_sum));
    m_total->setText(shown(m_sum));
}

void Summary::setAction(const QString &text)
{
    m_goOn->setText(text);
}

void Summary::setNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

void Summary::setEnabledToGoOn(bool enabled)
{
    m_goOn->setEnabled(enabled);
}

void Summary::setBusy(bool busy)
{
    m_goOn->setBusy(busy);
}

} // namespace checkout
