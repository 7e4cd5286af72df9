#include "client/account/choice_row.h"

#include "client/widgets/card.h"
#include "client/widgets/label.h"

#include <QComboBox>

namespace account {

namespace {

constexpr int kChoiceWidth = 240; // so that all choices of a page stand below each other

} // namespace

void addChoice(widgets::Card *card, const QString &name, QComboBox *choice)
{
    auto *row = new QHBoxLayout;
    auto *label = new widgets::Label(name, widgets::Type::Body, card);
    label->setBuddy(choice);
    choice->setAccessibleName(name);
    choice->setFixedWidth(kChoiceWidth);
    row->addWidget(label, 1);
    row->addWidget(choice);
    card->column()->addLayout(row);
}

} // namespace account
