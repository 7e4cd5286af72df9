#include "server/bookstore/waves.h"

#include <QSet>

#include <algorithm>

namespace bookstore {

Part *Waves::add(Wave wave, std::unique_ptr<Part> part)
{
    const QString name = part->description().name;
    connect(
        part.get(), &Part::restarting, this, [this, name](const QString &why) { Q_EMIT partRestarting(name, why); });
    m_parts.push_back(std::move(part));
    m_waves.at(size_t(wave)).append(m_parts.back().get());
    return m_parts.back().get();
}

void Waves::start()
{
    startNext();
}

void Waves::stop()
{
    stopLast();
}

Part *Waves::part(const QString &name) const
{
    const auto found = std::find_if(
        m_parts.begin(), m_parts.end(), [&](const auto &part) { return part->description().name == name; });
    return found == m_parts.end() ? nullptr : found->get();
}

const std::vector<std::unique_ptr<Part>> &Waves::parts() const
{
    return m_parts;
}

void Waves::startNext()
{
    if (m_started == m_waves.size()) {
        Q_EMIT ready();
        return;
    }
    const Parts &wave = m_waves.at(m_started++);
    goOnAfter(wave, &Part::ready, &Waves::startNext);
    for (Part *part : wave)
        part->start();
}

void Waves::stopLast()
{
    if (m_started == 0) {
        Q_EMIT stopped();
        return;
    }
    const Parts &wave = m_waves.at(--m_started);
    for (Part *part : wave)
        part->disconnect(this);
    goOnAfter(wave, &Part::stopped, &Waves::stopLast);
    for (Part *part : wave)
        part->stop();
}

// When each part of the wave has told the fact, be it now or later; a wave without parts has nothing to wait for.
void Waves::goOnAfter(const Parts &wave, void (Part::*fact)(), void (Waves::*next)())
{
    if (wave.isEmpty())
        return (this->*next)();
    auto waiting = std::make_shared<QSet<Part *>>(wave.begin(), wave.end());
    for (Part *part : wave) {
        connect(part, fact, this, [this, part, waiting, next] {
            if (waiting->remove(part) && waiting->isEmpty())
                (this->*next)();
        });
    }
}

} // namespace bookstore
