#include "tests/drills/steady_reader.h"

namespace drills {

using namespace Qt::Literals::StringLiterals;
using journeys::Cast;
using journeys::Narrator;
using journeys::Person;

SteadyReader::SteadyReader(const Cast &cast, const Person &reader)
    : m_narrator(Narrator::silent())
    , m_client(cast.gateway, m_narrator)
    , m_reader(reader)
    , m_thread([this] { readOn(); })
{
}

SteadyReader::~SteadyReader()
{
    (void)finish();
}

QStringList SteadyReader::finish()
{
    m_going = false;
    if (m_thread.joinable())
        m_thread.join();
    return m_refused;
}

void SteadyReader::readOn()
{
    static const QStringList pages{u"/books?limit=20"_s, u"/orders?limit=20"_s, u"/messages?limit=20"_s, u"/users/me"_s,
        u"/store/books?limit=20"_s, u"/store/orders?limit=20"_s};
    for (qsizetype page = 0; m_going; page = (page + 1) % pages.size()) {
        look(pages.at(page));
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

void SteadyReader::look(const QString &path)
{
    try {
        const auto reply = m_client.get(m_reader, path);
        if (reply.status != 200)
            m_refused.append(u"%1: %2 %3"_s.arg(path).arg(reply.status).arg(reply.slug()));
    } catch (const journeys::Surprise &surprise) {
        m_refused.append(QString::fromUtf8(surprise.what()));
    }
}

} // namespace drills
