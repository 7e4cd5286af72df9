#pragma once

#include <QString>

class QWidget;

#include <functional>

namespace widgets {

struct Question {
    QString title; // "Cancel this order?"
    QString text; // what follows from it
    QString yes; // the verb: "Cancel order"
    QString no; // "Keep it"
    bool takesAway = false; // or opens what should stay shut: yes is red and never a stray Enter
};

// Asks without blocking; `yes` is called when the answer is yes and `context` still lives.
void ask(QWidget *context, const Question &question, std::function<void()> yes);

} // namespace widgets
