#include "common/mqtt/session.h"

#include <QPointer>

namespace mqtt {

void Session::note(std::function<void()> fact)
{
    m_facts.push_back(std::move(fact));
    if (!std::exchange(m_willTell, true))
        QMetaObject::invokeMethod(this, &Session::tellFacts, Qt::QueuedConnection);
}

void Session::tellFacts()
{
    m_willTell = false;
    // A slot may delete this session or, in an event loop of its own, take facts from under this one.
    const QPointer<Session> alive(this);
    while (alive && !m_facts.empty()) {
        const auto fact = std::move(m_facts.front());
        m_facts.pop_front();
        fact();
    }
}

} // namespace mqtt
