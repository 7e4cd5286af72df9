#include "client/tracking/chapter_head.h"

#include "client/widgets/button.h"
#include "client/widgets/label.h"
#include "client/widgets/pill.h"
#include "client/widgets/toast.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using widgets::Button;
using widgets::kSpaceM;
using widgets::kSpaceS;
using widgets::kSpaceXs;
using widgets::Label;
using widgets::Pill;
using widgets::Type;

ChapterHead::ChapterHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(Type::Strong, this))
    , m_status(new Pill(this))
    , m_books(new Label(Type::Caption, this))
    , m_courier(new Label(Type::Body, this))
    , m_copy(Button::ofIcon(u"copy"_s, tr("Copy waybill number"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, kSpaceM, 0, kSpaceXs);
    column->setSpacing(kSpaceXs);
    column->addLayout(firstLine());
    column->addWidget(m_books);
    column->addLayout(waybillLine());
    m_books->setMuted();
    connect(m_copy, &Button::clicked, this, &ChapterHead::copyWaybill);
}

QBoxLayout *ChapterHead::firstLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(kSpaceS);
    line->addWidget(m_title, 1);
    line->addWidget(m_status);
    return line;
}

QBoxLayout *ChapterHead::waybillLine()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(kSpaceXs);
    line->addWidget(m_courier);
    line->addWidget(m_copy);
    line->addStretch();
    m_courier->setWordWrap(false);
    m_courier->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return line;
}

void ChapterHead::show(const Chapter &chapter)
{
    m_title->setText(chapter.title);
    m_title->setVisible(!chapter.title.isEmpty());
    m_books->setText(chapter.books);
    m_books->setVisible(!chapter.books.isEmpty());
    m_status->setVisible(chapter.status);
    if (chapter.status)
        m_status->say(chapter.status->words(), chapter.status->tone);
    m_waybill = chapter.waybill;
    m_courier->setText(QStringList{chapter.courier, chapter.waybill}.join(u"  "_s).trimmed());
    m_courier->setVisible(!m_courier->text().isEmpty());
    m_copy->setVisible(!m_waybill.isEmpty());
}

void ChapterHead::copyWaybill()
{
    QGuiApplication::clipboard()->setText(m_waybill);
    widgets::toast(this, tr("Waybill number copied"));
}

} // namespace tracking
