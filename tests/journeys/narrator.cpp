#include "tests/journeys/narrator.h"

#include <cstdio>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

Narrator Narrator::silent()
{
    Narrator narrator;
    narrator.m_silent = true;
    return narrator;
}

void Narrator::print(const QString &line) const
{
    if (m_silent)
        return;
    std::fprintf(stdout, "%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

static QString shortened(const QString &text)
{
    constexpr int kWidest = 180;
    return text.size() > kWidest ? text.left(kWidest) + u" …"_s : text;
}

void Narrator::chapter(const QString &number, const QString &title)
{
    if (!m_since.isValid())
        m_since.start();
    ++m_chapters;
    print(u"\n%1  %2"_s.arg(number, title));
}

void Narrator::step(const QString &sent, const QString &came, qint64 microseconds)
{
    m_lastTry = {u"    %1"_s.arg(shortened(sent)),
        u"      → %1  (%2 ms)"_s.arg(shortened(came)).arg(double(microseconds) / 1000, 0, 'f', 1)};
    ++m_tries;
    if (!m_waiting)
        tellLastTry();
}

void Narrator::beginWaiting()
{
    m_waiting = true;
    m_tries = 0;
}

void Narrator::endWaiting()
{
    m_waiting = false;
    if (m_tries > 1)
        m_lastTry.last() += u"  after %1 tries"_s.arg(m_tries);
    if (m_tries > 0)
        tellLastTry();
}

void Narrator::tellLastTry()
{
    ++m_steps;
    for (const QString &line : std::as_const(m_lastTry))
        print(line);
}

void Narrator::remark(const QString &text)
{
    print(u"    · "_s + text);
}

void Narrator::close()
{
    print(u"\n%1 chapters, %2 steps, no surprise, %3 s"_s.arg(m_chapters)
              .arg(m_steps)
              .arg(double(m_since.elapsed()) / 1000, 0, 'f', 1));
}

void expect(bool holds, const QString &what)
{
    if (!holds)
        throw Surprise(what);
}

} // namespace journeys
