#include "client/widgets/page_header.h"

#include "client/widgets/button.h"
#include "client/widgets/label.h"

namespace widgets {

using namespace Qt::Literals::StringLiterals;

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_back(Button::ofIcon(u"back"_s, tr("Back"), this))
    , m_title(new Label(title, Type::Title, this))
    , m_subtitle(new Label(Type::Body, this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kSpaceS);
    m_row->addWidget(m_back);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    m_row->addLayout(words, 1);
    m_back->hide();
    m_subtitle->setMuted();
    m_subtitle->hide();
    connect(m_back, &Button::clicked, this, &PageHeader::backWanted);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void PageHeader::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void PageHeader::addAction(QWidget *action)
{
    m_row->addWidget(action, 0, Qt::AlignVCenter);
}

} // namespace widgets
