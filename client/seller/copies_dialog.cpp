#include "client/seller/copies_dialog.h"

#include "client/seller/words.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/form_field.h"
#include "client/widgets/label.h"
#include "common/contracts/store/book_facts.h"

#include <QLineEdit>
#include <QSpinBox>

namespace seller {

using widgets::Button;
using widgets::ButtonLook;

namespace {

constexpr int kWidth = 420;

} // namespace

CopiesDialog::CopiesDialog(const QString &title, int stock, QWidget *parent)
    : QDialog(parent)
    , m_banner(new widgets::Banner(this))
    , m_copies(new QSpinBox(this))
    , m_note(new QLineEdit(this))
    , m_receive(new Button(tr("Receive"), ButtonLook::Primary, this))
{
    setWindowTitle(tr("Receive copies"));
    setFixedWidth(kWidth);
    m_copies->setRange(1, contracts::store::kMostCopies);
    m_copies->setGroupSeparatorShown(true);
    m_note->setMaxLength(contracts::store::kLongestReason);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl);
    column->setSpacing(widgets::kSpaceM);
    column->addWidget(new widgets::Label(title, widgets::Type::Heading, this));
    column->addWidget(m_banner);
    auto *copies = new widgets::FormField(tr("Copies that came in"), m_copies, this);
    copies->setHint(tr("%n on the shelf until now", nullptr, stock));
    column->addWidget(copies);
    column->addWidget(new widgets::FormField(tr("Note (optional)"), m_note, this));
    auto *answers = new QHBoxLayout;
    auto *cancel = new Button(tr("Cancel"), ButtonLook::Secondary, this);
    answers->addStretch();
    answers->addWidget(cancel);
    answers->addWidget(m_receive);
    column->addLayout(answers);
    m_receive->setDefault(true);
    m_copies->selectAll();
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(
        m_receive, &Button::clicked, this, [this] { Q_EMIT received(m_copies->value(), m_note->text().simplified()); });
}

void CopiesDialog::showBusy(bool busy)
{
    m_receive->setBusy(busy);
}

void CopiesDialog::showError(const core::Error &error)
{
    m_banner->say(widgets::Tone::Negative, inWords(error));
}

} // namespace seller
