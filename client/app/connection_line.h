#pragma once

#include <QDateTime>
#include <QWidget>

namespace widgets {
class Label;
}

namespace app {

// Says quietly whether the shop is at hand: live, reconnecting, or away since when.
class ConnectionLine : public QWidget {
    Q_OBJECT

public:
    enum class State { Live, Reconnecting, Offline };

    explicit ConnectionLine(QWidget *parent = nullptr);

    void say(State state);
    [[nodiscard]] State state() const;

private:
    State m_state = State::Reconnecting;
    class Dot;
    Dot *m_dot;
    widgets::Label *m_words;
};

} // namespace app
