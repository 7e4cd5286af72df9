#pragma once

#include "common/contracts/store/desk.h"

#include <QObject>

class QPagedPaintDevice;
class QWidget;

namespace seller {

// A sheet of paper for each order: its number as a barcode to scan, where it goes, and what to pick. The barcode is
// what finds the order again on the desk.
class PackingSlips : public QObject {
    Q_OBJECT

public:
    using Orders = QList<contracts::store::DeskRecord>;

    static void paint(const Orders &orders, QPagedPaintDevice &paper);
    static void print(const Orders &orders, QWidget *asking); // asks for a printer
};

} // namespace seller
