#pragma once

#include "common/contracts/order_view/order_document.h"
#include "common/core/result.h"

#include <QFont>
#include <QString>

class QPagedPaintDevice;

namespace tracking {

// An order that was paid has one, also after it was refunded: the receipt says so.
[[nodiscard]] bool hasReceipt(const contracts::order_view::OrderDocument &order);

// The receipt in the language in use, in the looks of the shop on white paper.
struct Receipt {
    QString html;
    QString title;
    QFont font;
};

[[nodiscard]] Receipt receiptOf(const contracts::order_view::OrderDocument &order);
[[nodiscard]] QString receiptFileName(const contracts::order_view::OrderDocument &order); // "receipt-0C8D4E01.pdf"

// To a PDF file, A4, with its fonts inside. Takes a while, and may do so on any thread. Error: Broken "not-written".
[[nodiscard]] core::Result<> writePdf(const Receipt &receipt, const QString &path);
void print(const Receipt &receipt, QPagedPaintDevice &paper);

} // namespace tracking
