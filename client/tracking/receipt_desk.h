#pragma once

#include "client/tracking/receipt.h"

#include <QObject>

class QWidget;

namespace tracking {

// Hands out receipts: as a file, written beside the window's work, and on paper.
class ReceiptDesk : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void save(const contracts::order_view::OrderDocument &order, const QString &path);
    void print(const contracts::order_view::OrderDocument &order, QWidget *window); // asks for the printer

Q_SIGNALS:
    void saved(const QString &path);
    void notSaved(const QString &path);
};

} // namespace tracking
