#include "client/admin/figure_card.h"

#include "client/widgets/label.h"

namespace admin {

using namespace Qt::Literals::StringLiterals;
using widgets::Label;
using widgets::Type;

FigureCard::FigureCard(const QString &name, QWidget *parent)
    : Card(parent)
    , m_name(name)
    , m_figure(new Label(u"–"_s, Type::Display, this))
    , m_below(new Label(Type::Caption, this))
{
    auto *title = new Label(name, Type::Caption, this);
    title->setMuted();
    m_below->setMuted();
    column()->setSpacing(widgets::kSpaceXs);
    column()->addWidget(title);
    column()->addWidget(m_figure);
    column()->addWidget(m_below);
}

void FigureCard::show(const QString &figure, const QString &below)
{
    m_figure->setText(figure);
    m_below->setText(below);
    setAccessibleName(m_name + u": "_s + figure);
    setAccessibleDescription(below);
}

} // namespace admin
