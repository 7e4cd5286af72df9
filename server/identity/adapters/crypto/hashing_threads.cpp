#include "server/identity/adapters/crypto/hashing_threads.h"

namespace identity {

using namespace Qt::Literals::StringLiterals;

HashingThreads::HashingThreads(int threads, int waiting)
    : m_places(threads + waiting)
{
    m_threads.setMaxThreadCount(threads);
    m_threads.setThreadPriority(QThread::LowPriority);
}

HashingThreads::~HashingThreads()
{
    m_threads.waitForDone();
}

core::Error HashingThreads::tooMany()
{
    return {core::Fault::Unavailable, u"too-many-sign-ins"_s, u"Too many are signing in. Try again in a moment."_s, {},
        {{"retryAfter"_L1, 2}}};
}

} // namespace identity
