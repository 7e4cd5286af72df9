#pragma once

#include <QByteArray>

#include <deque>
#include <optional>

namespace platform::http {

// The answers of one connection. Requests take their places as they come, answers arrive as they are ready, and leave
// in the order of the places.
class AnswerQueue {
public:
    using Place = quint64;

    [[nodiscard]] Place takePlace();
    void put(Place place, QByteArray answer);
    [[nodiscard]] QByteArray takeReady(); // all that nobody stands before, joined

    [[nodiscard]] bool isEmpty() const { return m_line.empty(); }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_line.size()); }
    [[nodiscard]] bool isLast(Place place) const { return place + 1 == m_first + m_line.size(); }

private:
    Place m_first = 0;
    std::deque<std::optional<QByteArray>> m_line;
};

} // namespace platform::http
