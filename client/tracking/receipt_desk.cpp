#include "client/tracking/receipt_desk.h"

#include "common/core/on_answer.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QtConcurrent>

#include <memory>

namespace tracking {

using contracts::order_view::OrderDocument;

void ReceiptDesk::save(const OrderDocument &order, const QString &path)
{
    core::onAnswer(QtConcurrent::run([receipt = receiptOf(order), path] { return writePdf(receipt, path); }), this,
        [this, path](const core::Result<> &written) {
            if (written)
                Q_EMIT saved(path);
            else
                Q_EMIT notSaved(path);
        });
}

void ReceiptDesk::print(const OrderDocument &order, QWidget *window)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(receiptFileName(order));
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, dialog,
        [printer, receipt = receiptOf(order)] { tracking::print(receipt, *printer); });
    dialog->open();
}

} // namespace tracking
