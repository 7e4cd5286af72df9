#include "client/app/sidebar.h"

#include "client/widgets/icon.h"
#include "client/widgets/label.h"

#include <QVariant>

namespace app {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

namespace {

constexpr int kWidth = 216;

QLabel *countIn(QPushButton *button)
{
    auto *row = new QHBoxLayout(button);
    row->setContentsMargins(0, 0, kSpaceM, 0);
    row->addStretch();
    auto *count = new Label(Type::Caption, button);
    count->setObjectName(u"count"_s);
    count->setAttribute(Qt::WA_TransparentForMouseEvents);
    count->hide();
    row->addWidget(count);
    return count;
}

// The name of the shop's house, above everything.
QWidget *brand(QWidget *parent)
{
    auto *brand = new QWidget(parent);
    auto *row = new QHBoxLayout(brand);
    row->setContentsMargins(kSpaceM, 0, 0, 0);
    row->setSpacing(kSpaceS);
    auto *picture = new QLabel(brand);
    picture->setPixmap(QIcon(u":/bookstore.svg"_s).pixmap(28));
    row->addWidget(picture);
    row->addWidget(new Label(Sidebar::tr("Bookstore"), Type::Heading, brand), 1);
    return brand;
}

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QFrame(parent)
    , m_places(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
{
    setObjectName(u"sidebar"_s);
    setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSpaceM, kSpaceL, kSpaceM, kSpaceM);
    column->setSpacing(kSpaceL);
    m_places->setSpacing(kSpaceXs);
    m_foot->setSpacing(kSpaceS);
    column->addWidget(brand(this));
    column->addLayout(m_places);
    column->addStretch();
    column->addLayout(m_foot);
}

void Sidebar::addPlace(const QString &id, const QString &iconName, const QString &title)
{
    auto *button = new QPushButton(widgets::icon(iconName), title, this);
    button->setProperty("look", u"place"_s);
    button->setObjectName(u"place-"_s + id);
    button->setIconSize({kIconSize, kIconSize});
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setCursor(Qt::PointingHandCursor);
    m_places->addWidget(button);
    m_entries.insert(id, {button, countIn(button)});
    m_order.append(id);
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
}

void Sidebar::addHeading(const QString &text)
{
    auto *heading = new Label(text, Type::Caption, this);
    heading->setMuted();
    heading->setContentsMargins(kSpaceM, kSpaceM, 0, 0);
    m_places->addWidget(heading);
}

void Sidebar::addFoot(QWidget *widget)
{
    m_foot->addWidget(widget);
}

void Sidebar::setCurrent(const QString &id)
{
    if (m_entries.contains(id))
        m_entries[id].button->setChecked(true);
}

void Sidebar::setCount(const QString &id, int count)
{
    if (!m_entries.contains(id))
        return;
    const Entry &entry = m_entries[id];
    entry.count->setText(count > 99 ? u"99+"_s : QString::number(count));
    entry.count->setVisible(count > 0);
    entry.button->setAccessibleDescription(count > 0 ? tr("%n new", nullptr, count) : QString());
}

QStringList Sidebar::places() const
{
    return m_order;
}

} // namespace app
