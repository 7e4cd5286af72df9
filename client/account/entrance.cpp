#include "client/account/entrance.h"

#include "client/widgets/banner.h"
#include "client/widgets/icon.h"
#include "client/widgets/label.h"

#include <QScrollArea>

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

namespace {

constexpr int kWidth = 400;
constexpr int kSign = 56;
constexpr int kPicture = 28;

// The sign above the door, drawn anew at each paint so that it has the colours of the scheme.
class Sign : public QWidget {
public:
    explicit Sign(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(kSign, kSign);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().accentSoft);
        painter.drawRoundedRect(rect(), kSign / 4.0, kSign / 4.0);
        constexpr int margin = (kSign - kPicture) / 2;
        painter.drawPixmap(margin, margin, iconPixmap(u"books"_s, kPicture, colours().accent, devicePixelRatioF()));
    }
};

QVBoxLayout *columnIn(QVBoxLayout *outer, int spacing)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing);
    outer->addLayout(column);
    return column;
}

} // namespace

Entrance::Entrance(const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    whole->addWidget(scroll);
    auto *middle = new QWidget(scroll);
    scroll->setWidget(middle);
    auto *row = new QHBoxLayout(middle);
    auto *door = new QWidget(middle);
    door->setFixedWidth(kWidth);
    row->addWidget(door);
    auto *column = new QVBoxLayout(door);
    column->setContentsMargins(0, kSpaceM, 0, kSpaceM);
    column->setSpacing(kSpaceS);
    column->addStretch(2);
    column->addWidget(new Sign(door), 0, Qt::AlignHCenter);
    column->addSpacing(kSpaceS);
    auto *heading = new Label(title, Type::Title, door);
    heading->setAlignment(Qt::AlignHCenter);
    column->addWidget(heading);
    m_text = new Label(text, Type::Body, door);
    m_text->setMuted();
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    column->addSpacing(kSpaceM);
    m_column = columnIn(column, kSpaceM);
    m_column->addWidget(m_banner);
    column->addSpacing(kSpaceM);
    m_foot = columnIn(column, kSpaceXs);
    column->addStretch(3);
}

QVBoxLayout *Entrance::column() const
{
    return m_column;
}

QVBoxLayout *Entrance::foot() const
{
    return m_foot;
}

Banner *Entrance::banner() const
{
    return m_banner;
}

void Entrance::setFirstFocus(QWidget *field)
{
    m_first = field;
    setFocusProxy(field);
}

void Entrance::setText(const QString &text)
{
    m_text->setText(text);
}

void Entrance::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace account
