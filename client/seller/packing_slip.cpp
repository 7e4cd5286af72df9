#include "client/seller/packing_slip.h"

#include "client/seller/code128.h"
#include "client/seller/desk_words.h"
#include "client/widgets/look.h"
#include "client/widgets/shown.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using contracts::store::DeskLine;
using contracts::store::DeskRecord;

namespace {

constexpr qreal kBarcodeWidth = 2.6; // in inches, a quarter of a millimetre for a module
constexpr qreal kBarcodeHeight = 0.5;

// Writes from the top of a page downwards.
class Sheet {
public:
    Sheet(QPainter &painter, const QRectF &page)
        : m_painter(painter)
        , m_page(page)
        , m_inch(painter.device()->logicalDpiX())
    {
    }

    void barcode(const QString &text)
    {
        paintBarcode(m_painter, QRectF(m_page.left(), m_y, kBarcodeWidth * m_inch, kBarcodeHeight * m_inch), text);
        m_y += kBarcodeHeight * m_inch;
    }

    void write(const QString &text, widgets::Type type, qreal indent = 0)
    {
        m_painter.setFont(widgets::fontOf(type));
        const QRectF place(m_page.left() + indent * m_inch, m_y, m_page.width() - indent * m_inch, m_page.height());
        QRectF used;
        m_painter.drawText(place, Qt::TextWordWrap, text, &used);
        m_y = used.bottom();
    }

    void tick(const DeskLine &line)
    {
        const qreal side = 0.14 * m_inch;
        m_painter.drawRect(QRectF(m_page.left(), m_y + 0.03 * m_inch, side, side));
        write(u"%1 ×  %2"_s.arg(line.quantity).arg(line.title), widgets::Type::Body, 0.25);
        leave(0.06);
    }

    void leave(qreal inches) { m_y += inches * m_inch; }

private:
    QPainter &m_painter;
    QRectF m_page;
    qreal m_inch;
    qreal m_y = 0;
};

void paintOrder(const DeskRecord &order, Sheet &sheet)
{
    const QString number = shortNumber(order.orderId);
    sheet.barcode(number);
    sheet.write(PackingSlips::tr("Order %1, %2").arg(number, widgets::shownDay(order.placedAt)), widgets::Type::Strong);
    sheet.leave(0.25);
    sheet.write(asLetter(order.address), widgets::Type::Heading);
    sheet.leave(0.3);
    for (const DeskLine &line : order.lines)
        sheet.tick(line);
    sheet.leave(0.15);
    sheet.write(PackingSlips::tr("%n copies together", nullptr, copiesOf(order)), widgets::Type::Strong);
}

} // namespace

void PackingSlips::paint(const Orders &orders, QPagedPaintDevice &paper)
{
    QPainter painter(&paper);
    painter.setPen(Qt::black);
    const QRectF page(QPointF(), QSizeF(painter.viewport().size()));
    for (qsizetype i = 0; i < orders.size(); ++i) {
        if (i > 0)
            paper.newPage();
        Sheet sheet(painter, page);
        paintOrder(orders.at(i), sheet);
    }
}

void PackingSlips::print(const Orders &orders, QWidget *asking)
{
    if (orders.isEmpty())
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), asking);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print packing slips"));
    connect(
        dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), asking, [printer, orders] { paint(orders, *printer); });
    dialog->open();
}

} // namespace seller
