#include "tests/fuzz/api/findings.h"

#include <cstdio>

namespace api_fuzz {

void Findings::add(const QString &what, const QString &request, const QString &answer)
{
    const std::lock_guard lock(m_mutex);
    Sort &sort = m_sorts[what];
    if (++sort.count == 1) {
        sort.request = request;
        sort.answer = answer;
    }
}

qsizetype Findings::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_sorts.size();
}

void Findings::print() const
{
    const std::lock_guard lock(m_mutex);
    for (auto sort = m_sorts.begin(); sort != m_sorts.end(); ++sort) {
        std::printf("\nFINDING, %d times: %s\n", sort->count, qUtf8Printable(sort.key()));
        if (!sort->request.isEmpty())
            std::printf("  %s\n  answered: %s\n", qUtf8Printable(sort->request), qUtf8Printable(sort->answer));
    }
}

} // namespace api_fuzz
