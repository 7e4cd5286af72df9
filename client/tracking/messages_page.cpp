#include "client/tracking/messages_page.h"

#include "client/tracking/kept_place.h"
#include "client/tracking/message_row.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/error_text.h"
#include "client/widgets/look.h"
#include "client/widgets/page_header.h"
#include "client/widgets/skeleton.h"

#include <QListView>
#include <QStackedLayout>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using widgets::Button;
using widgets::kSpaceL;
using widgets::kSpaceXl;

namespace {

enum Face { kWaitingFace, kListFace, kEmptyFace };

} // namespace

MessagesPage::MessagesPage(MessageListModel &messages, QWidget *parent)
    : QWidget(parent)
    , m_messages(messages)
    , m_banner(new widgets::Banner(this))
    , m_faces(new QStackedLayout)
    , m_view(new QListView(this))
    , m_allRead(new Button(u"check"_s, tr("Mark all as read"), widgets::ButtonLook::Secondary, this))
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(kSpaceXl, kSpaceXl, kSpaceXl, kSpaceXl);
    auto *middle = new QWidget(this);
    middle->setMaximumWidth(widgets::kReadingWidth);
    outer->addWidget(middle, 1);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpaceL);
    auto *header = new widgets::PageHeader(tr("Messages"), middle);
    header->addAction(m_allRead);
    column->addWidget(header);
    column->addWidget(m_banner);
    column->addLayout(m_faces, 1);
    m_faces->addWidget(new widgets::Skeleton(10, middle));
    m_faces->addWidget(list());
    m_faces->addWidget(new widgets::EmptyState(
        u"bell"_s, tr("No messages yet"), tr("What happens to your orders is told here."), middle));
    m_allRead->setEnabled(false);
    m_minute.setInterval(1min);
    listen();
}

QWidget *MessagesPage::list()
{
    m_view->setModel(&m_messages);
    m_view->setItemDelegate(new MessageRow(m_view));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMouseTracking(true);
    m_view->setAccessibleName(tr("Messages"));
    new KeptPlace(m_view);
    return m_view;
}

void MessagesPage::listen()
{
    connect(m_view, &QListView::clicked, this, &MessagesPage::want);
    connect(m_view, &QListView::activated, this, &MessagesPage::want);
    connect(m_allRead, &Button::clicked, this, &MessagesPage::allReadWanted);
    connect(m_banner, &widgets::Banner::actionWanted, this, [this] {
        m_banner->fallSilent();
        Q_EMIT readingWanted();
    });
    connect(&m_messages, &MessageListModel::rowsInserted, this, [this] { m_faces->setCurrentIndex(kListFace); });
    connect(&m_minute, &QTimer::timeout, m_view->viewport(), qOverload<>(&QWidget::update));
    m_minute.start();
}

void MessagesPage::showWaiting()
{
    m_banner->fallSilent();
    m_faces->setCurrentIndex(kWaitingFace);
}

void MessagesPage::showMessages()
{
    m_banner->fallSilent();
    m_faces->setCurrentIndex(m_messages.rowCount() > 0 ? kListFace : kEmptyFace);
}

void MessagesPage::showError(const core::Error &error)
{
    m_faces->setCurrentIndex(kListFace);
    m_banner->say(widgets::Tone::Negative, widgets::inWords(error), tr("Try again"));
}

void MessagesPage::setAnyUnread(bool any)
{
    m_allRead->setEnabled(any);
}

void MessagesPage::setBusy(bool busy)
{
    m_allRead->setBusy(busy);
}

void MessagesPage::want(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT messageWanted(index.data(MessageListModel::NumberRole).toLongLong());
}

void MessagesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT opened();
}

} // namespace tracking
