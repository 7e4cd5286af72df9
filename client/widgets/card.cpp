#include "client/widgets/card.h"

#include "client/widgets/look.h"

namespace widgets {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(kSpaceL, kSpaceL, kSpaceL, kSpaceL);
    m_column->setSpacing(kSpaceM);
}

QVBoxLayout *Card::column() const
{
    return m_column;
}

} // namespace widgets
