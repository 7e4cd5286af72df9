#pragma once

#include <QElapsedTimer>
#include <QStringList>

#include <stdexcept>

namespace journeys {

// Something came out otherwise than a requirement says. It ends the journey.
struct Surprise : std::runtime_error {
    explicit Surprise(const QString &what)
        : std::runtime_error(what.toStdString())
    {
    }
};

// Tells on standard output what is played: chapters, and in them each step with its time.
class Narrator {
public:
    [[nodiscard]] static Narrator silent(); // for a second hand that works beside the first

    void chapter(const QString &number, const QString &title);
    void step(const QString &sent, const QString &came, qint64 microseconds);
    void remark(const QString &text);
    // Between these two only the last step is told, with how often it was tried.
    void beginWaiting();
    void endWaiting();
    void close();

private:
    void print(const QString &line) const;
    void tellLastTry();

    bool m_silent = false;
    bool m_waiting = false;
    int m_tries = 0;
    QStringList m_lastTry;
    QElapsedTimer m_since;
    int m_steps = 0;
    int m_chapters = 0;
};

void expect(bool holds, const QString &what); // throws Surprise

} // namespace journeys
