#pragma once

#include <QCoreApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

namespace tests {

// Drags something onto a widget; true when it would take it.
inline bool drag(QWidget &onto, const QMimeData &data)
{
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&onto, &enter);
    return enter.isAccepted();
}

inline void letFall(QWidget &onto, const QMimeData &data)
{
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&onto, &drop);
}

} // namespace tests
