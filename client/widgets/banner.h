#pragma once

#include "client/widgets/colours.h"

#include <QFrame>

class QPushButton;

namespace widgets {

class Button;
class Label;

// A line above what it speaks of: what went wrong or well, and what to do. Hidden until it has something to say;
// screen readers are told.
class Banner : public QFrame {
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void say(Tone tone, const QString &text, const QString &action = {});
    void fallSilent();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionWanted();

private:
    QPushButton *m_icon;
    Label *m_text;
    Button *m_action;
};

} // namespace widgets
