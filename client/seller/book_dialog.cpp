#include "client/seller/book_dialog.h"

#include "client/seller/words.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/look.h"

#include <QScrollArea>

namespace seller {

using widgets::Button;
using widgets::ButtonLook;

namespace {

constexpr QSize kSize(880, 600);
constexpr int kCoverColumn = 190;

} // namespace

BookDialog::BookDialog(QWidget *parent)
    : QDialog(parent)
    , m_banner(new widgets::Banner(this))
    , m_form(new BookForm(this))
    , m_cover(new CoverDrop(this))
    , m_save(new Button(tr("Add book"), ButtonLook::Primary, this))
{
    setWindowTitle(tr("Add book"));
    resize(kSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl, widgets::kSpaceXl);
    column->setSpacing(widgets::kSpaceM);
    column->addWidget(m_banner);
    buildBody(column);
    buildAnswers(column);
    connect(m_form, &BookForm::changed, this, [this] { m_cover->showBook(m_form->title(), m_form->firstAuthor()); });
    m_cover->showBook({}, {});
    m_form->setFocus();
}

void BookDialog::buildBody(QVBoxLayout *column)
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_form);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form->setContentsMargins(0, 0, widgets::kSpaceM, 0);
    m_cover->setFixedWidth(kCoverColumn);
    auto *body = new QHBoxLayout;
    body->setSpacing(widgets::kSpaceXl);
    body->addWidget(m_cover, 0, Qt::AlignTop);
    body->addWidget(scroll, 1);
    column->addLayout(body, 1);
}

void BookDialog::buildAnswers(QVBoxLayout *column)
{
    auto *cancel = new Button(tr("Cancel"), ButtonLook::Secondary, this);
    auto *answers = new QHBoxLayout;
    answers->addStretch();
    answers->addWidget(cancel);
    answers->addWidget(m_save);
    column->addLayout(answers);
    m_save->setDefault(true);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &BookDialog::save);
}

void BookDialog::show(const contracts::store::BookRecord &record)
{
    setWindowTitle(tr("Edit book"));
    m_save->setText(tr("Save"));
    m_form->show(record);
}

void BookDialog::showBusy(bool busy)
{
    m_save->setBusy(busy);
    if (busy)
        m_banner->fallSilent();
}

void BookDialog::showError(const core::Error &error)
{
    const bool ofCover = error.slug == u"picture-too-large" || error.slug == u"not-a-picture";
    if (ofCover)
        m_cover->setFault(inWords(error));
    else if (!m_form->showFault(error))
        m_banner->say(widgets::Tone::Negative, inWords(error));
}

void BookDialog::save()
{
    if (m_form->isComplete())
        Q_EMIT saveWanted();
}

} // namespace seller
