#include "client/tracking/inbox.h"

#include "client/tracking/changes.h"
#include "client/tracking/messages_page.h"
#include "common/core/on_answer.h"

#include <algorithm>

namespace tracking {

using namespace std::chrono_literals;
using api::Result;
using contracts::notification::Preferences;

namespace {

constexpr qsizetype kChunk = 100; // rows in one go, so that the window stays quick in a storm
constexpr auto kBreath = 10ms; // between two of them
constexpr int kPage = 100;

} // namespace

Inbox::Inbox(api::Messages &messages, api::Live &live, QWidget *window)
    : m_window(window)
    , m_messages(messages)
    , m_live(live)
    , m_reader(messages, this)
    , m_announcer(this)
{
    m_takingIn.setSingleShot(true);
    m_takingIn.setInterval(kBreath);
    connect(&m_takingIn, &QTimer::timeout, this, &Inbox::takeIn);
    connect(&m_model, &MessageListModel::moreWanted, &m_reader, &NewestFirst::readMore);
    connect(&m_reader, &NewestFirst::read, this, &Inbox::take);
    connect(&m_reader, &NewestFirst::failed, this, &Inbox::fail);
    connect(&m_announcer, &Announcer::announce, this, &Inbox::announce);
    listen(live);
    readPreferences();
}

// The page goes before the model it shows.
Inbox::~Inbox()
{
    delete m_page;
}

void Inbox::listen(api::Live &live)
{
    connect(&live, &api::Live::arrived, this, &Inbox::hear);
    connect(&live, &api::Live::caughtUp, this, &Inbox::catchUp);
    connect(&live, &api::Live::unreadChanged, this, &Inbox::showUnread);
}

QWidget *Inbox::page()
{
    if (m_page)
        return m_page;
    m_page = new MessagesPage(m_model, m_window);
    listen(m_page);
    if (m_isRead)
        m_page->showMessages();
    showUnread();
    return m_page;
}

void Inbox::listen(MessagesPage *page)
{
    connect(page, &MessagesPage::opened, this, [this] {
        if (!m_isRead)
            begin();
    });
    connect(page, &MessagesPage::readingWanted, this, &Inbox::begin);
    connect(page, &MessagesPage::messageWanted, this, &Inbox::open);
    connect(page, &MessagesPage::allReadWanted, this, &Inbox::markAllRead);
}

void Inbox::begin()
{
    if (m_isRead)
        return m_model.letFetchAgain(); // older ones could not be read; scrolling asks for them again
    m_page->showWaiting();
    m_reader.begin();
}

void Inbox::readPreferences()
{
    core::onAnswer(m_messages.preferences(), this, [this](const Result<Preferences> &preferences) {
        if (preferences)
            m_announcer.mute(preferences->muted);
    });
}

void Inbox::catchUp()
{
    readPreferences();
    if (!m_isRead)
        return;
    const qint64 newest = m_arrived.isEmpty() ? m_model.newest() : m_arrived.last().number;
    core::onAnswer(m_messages.list(newest, kPage), this, [this](const Result<MessageList> &answer) {
        if (!answer || answer->items.isEmpty())
            return;
        m_arrived += answer->items;
        takeIn();
        if (answer->items.size() == kPage)
            catchUp();
    });
}

void Inbox::hear(const Message &message)
{
    if (!isLookedAt())
        m_announcer.consider(message);
    m_arrived.append(message);
    if (m_isRead && !m_takingIn.isActive())
        m_takingIn.start();
}

void Inbox::takeIn()
{
    const qsizetype count = std::min(m_arrived.size(), kChunk);
    QList<Message> chunk;
    for (const Message &message : m_arrived.first(count)) {
        if (message.number > std::max(m_model.newest(), chunk.isEmpty() ? 0 : chunk.first().number))
            chunk.prepend(message);
    }
    m_arrived.remove(0, count);
    m_model.prepend(chunk);
    if (!m_arrived.isEmpty())
        m_takingIn.start();
    showUnread();
}

void Inbox::take(const QList<Message> &newestFirst, bool thereAreMore)
{
    m_model.append(newestFirst, thereAreMore);
    m_isRead = true;
    if (m_page)
        m_page->showMessages();
    takeIn();
}

void Inbox::fail(const core::Error &error)
{
    if (m_page)
        m_page->showError(error);
}

void Inbox::open(qint64 messageNumber)
{
    const auto isMeant = [&](const Message &message) { return message.number == messageNumber; };
    const auto arrived = std::find_if(m_arrived.cbegin(), m_arrived.cend(), isMeant);
    const Message *listed = m_model.find(messageNumber);
    if (!listed && arrived == m_arrived.cend())
        return;
    const Message message = listed ? *listed : *arrived;
    markRead(message);
    lead(message);
}

void Inbox::markRead(const Message &message)
{
    if (message.read)
        return;
    m_model.setRead(message.number);
    m_live.noteRead(message.number);
    showUnread();
    core::onAnswer(m_messages.markRead(message.number), this, [this, number = message.number](const Result<> &marked) {
        if (!marked)
            m_model.setRead(number, false); // and so it is, for the shop
    });
}

void Inbox::markAllRead()
{
    const qint64 upTo = m_model.newest();
    m_page->setBusy(true);
    core::onAnswer(m_messages.markAllRead(upTo), this, [this, upTo](const Result<> &marked) {
        if (m_page)
            m_page->setBusy(false);
        if (!marked)
            return fail(marked.error());
        m_model.setAllRead(upTo);
        m_live.noteAllRead(upTo);
        showUnread();
    });
}

void Inbox::lead(const Message &message)
{
    const auto &facts = message.facts;
    if (message.kind == MessageKind::SellerApproved)
        Q_EMIT sellingWanted();
    else if (message.kind == MessageKind::StockShort && facts.bookId)
        Q_EMIT bookWanted(*facts.bookId);
    else if (facts.orderId && concernsBuyer(message.kind))
        Q_EMIT orderWanted(*facts.orderId);
    else if (facts.orderId)
        Q_EMIT saleWanted(*facts.orderId);
}

void Inbox::showUnread()
{
    if (m_page)
        m_page->setAnyUnread(m_live.unread() > 0 || m_model.anyUnread());
}

bool Inbox::isLookedAt() const
{
    return m_page && m_page->isVisible() && m_page->isActiveWindow();
}

} // namespace tracking
