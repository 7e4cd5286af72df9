#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace widgets {

// A word at the foot of the window that goes by itself, with a way to take back what was done.
void toast(QWidget *anywhereInWindow, const QString &text);
void toast(QWidget *anywhereInWindow, const QString &text, const QString &action, std::function<void()> act);

} // namespace widgets
