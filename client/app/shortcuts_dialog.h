#pragma once

#include <QKeySequence>
#include <QList>

class QWidget;

namespace app {

struct Shortcut {
    QKeySequence keys;
    QString does;
};

void showShortcuts(QWidget *window, const QList<Shortcut> &shortcuts);

} // namespace app
