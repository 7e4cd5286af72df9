#include "tests/fuzz/api/owners.h"

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;

void Owners::own(const QString &thing, int person)
{
    const std::lock_guard lock(m_mutex);
    QList<int> &owners = m_owners[thing];
    if (!owners.contains(person))
        owners.append(person);
}

void Owners::suspect(Suspicion suspicion)
{
    const std::lock_guard lock(m_mutex);
    const QString kind = u"%1 %2 %3"_s.arg(suspicion.viewer).arg(suspicion.thing, suspicion.what);
    if (m_suspicions.contains(kind))
        return;
    suspicion.request = suspicion.tellRequest();
    m_suspicions.insert(kind, std::move(suspicion));
}

bool Owners::isKnown(const QString &thing) const
{
    const std::lock_guard lock(m_mutex);
    return m_owners.contains(thing);
}

bool Owners::isFirst(const QString &thing, int person) const
{
    const std::lock_guard lock(m_mutex);
    const QList<int> owners = m_owners.value(thing);
    return owners.isEmpty() || owners.first() == person;
}

QList<Suspicion> Owners::founded() const
{
    const std::lock_guard lock(m_mutex);
    QList<Suspicion> founded;
    for (const Suspicion &suspicion : m_suspicions) {
        const QList<int> owners = m_owners.value(suspicion.thing);
        const bool isTheirs = suspicion.onlyOfBuyer ? !owners.isEmpty() && owners.first() == suspicion.viewer
                                                    : owners.contains(suspicion.viewer);
        if (!isTheirs)
            founded.append(suspicion);
    }
    return founded;
}

} // namespace api_fuzz
