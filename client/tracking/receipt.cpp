#include "client/tracking/receipt.h"

#include "client/tracking/order_facts.h"
#include "client/tracking/order_head.h"
#include "client/widgets/colours.h"
#include "client/widgets/shown.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using contracts::order_view::OrderDocument;
using contracts::order_view::ViewedLine;
using contracts::order_view::ViewedPayment;

namespace {

constexpr int kResolution = 300;
constexpr double kTextSize = 10; // points

QString say(const char *text)
{
    return QCoreApplication::translate("tracking::Receipt", text);
}

// Paper is white in every scheme.
const widgets::Colours &ink()
{
    return widgets::lightColours();
}

QString styles()
{
    return u"<style>body { color: %1; } .muted, th { color: %2; } h1 { color: %3; }"
           "th { font-weight: 600; } .total { font-size: 13pt; font-weight: 700; }</style>"_s.arg(
               ink().text.name(), ink().muted.name(), ink().accent.name());
}

QString cell(const QString &text, const QString &attributes = {})
{
    return u"<td %1>%2</td>"_s.arg(attributes, text.toHtmlEscaped());
}

QString rowOf(const ViewedLine &line)
{
    return u"<tr>"_s + cell(line.title) + cell(QLocale().toString(line.quantity), u"align=right"_s)
        + cell(widgets::shown(line.unitPrice), u"align=right"_s)
        + cell(widgets::shown(line.unitPrice * line.quantity), u"align=right"_s) + u"</tr>"_s;
}

QString heading(const char *text, const QString &attributes)
{
    return u"<th %1>%2</th>"_s.arg(attributes, say(text).toHtmlEscaped());
}

QString tableOf(const OrderDocument &order)
{
    QString table = u"<br><table width=100% cellpadding=6 cellspacing=0><tr>"_s
        + heading(QT_TRANSLATE_NOOP("tracking::Receipt", "Book"), u"align=left width=55%"_s)
        + heading(QT_TRANSLATE_NOOP("tracking::Receipt", "Quantity"), u"align=right"_s)
        + heading(QT_TRANSLATE_NOOP("tracking::Receipt", "Price"), u"align=right"_s)
        + heading(QT_TRANSLATE_NOOP("tracking::Receipt", "Sum"), u"align=right"_s) + u"</tr>"_s;
    for (const ViewedLine &line : order.lines)
        table += rowOf(line);
    return table + u"</table>"_s;
}

QString totalOf(const OrderDocument &order)
{
    const QString total = order.total ? widgets::shown(*order.total) : QString();
    return u"<hr><p class=total align=right>%1&nbsp;&nbsp;%2</p>"_s.arg(
        say(QT_TRANSLATE_NOOP("tracking::Receipt", "Total")).toHtmlEscaped(), total.toHtmlEscaped());
}

QString block(const char *name, const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped.append(line.toHtmlEscaped());
    return u"<p><span class=muted>%1</span><br>%2</p>"_s.arg(say(name).toHtmlEscaped(), escaped.join(u"<br>"_s));
}

QString headOf(const OrderDocument &order)
{
    QStringList lines{say(QT_TRANSLATE_NOOP("tracking::Receipt", "Order %1")).arg(order.orderId.toString())};
    if (order.orderedAt)
        lines.append(widgets::shownMoment(*order.orderedAt));
    return u"<h1>%1</h1>"_s.arg(say(QT_TRANSLATE_NOOP("tracking::Receipt", "Receipt")).toHtmlEscaped())
        + block(QT_TRANSLATE_NOOP("tracking::Receipt", "Bookstore"), lines);
}

} // namespace

bool hasReceipt(const OrderDocument &order)
{
    return order.payment && (order.payment->status == "approved"_L1 || order.payment->status == "refunded"_L1);
}

Receipt receiptOf(const OrderDocument &order)
{
    QString html = u"<html><head>"_s + styles() + u"</head><body>"_s + headOf(order) + tableOf(order) + totalOf(order);
    if (order.payment)
        html += block(QT_TRANSLATE_NOOP("tracking::Receipt", "Payment"), linesOf(*order.payment));
    if (order.address)
        html += block(QT_TRANSLATE_NOOP("tracking::Receipt", "Delivered to"), linesOf(*order.address));
    QFont font = QGuiApplication::font();
    font.setPointSizeF(kTextSize);
    return {html + u"</body></html>"_s, say(QT_TRANSLATE_NOOP("tracking::Receipt", "Receipt")), font};
}

QString receiptFileName(const OrderDocument &order)
{
    return u"%1-%2.pdf"_s.arg(say(QT_TRANSLATE_NOOP("tracking::Receipt", "receipt")), shortNumber(order.orderId));
}

core::Result<> writePdf(const Receipt &receipt, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return core::fail(core::Fault::Broken, "not-written"_L1, file.errorString());
    {
        QPdfWriter pdf(&file); // the document is complete when its writer goes
        pdf.setResolution(kResolution);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins({});
        pdf.setTitle(receipt.title);
        print(receipt, pdf);
    }
    if (!file.commit())
        return core::fail(core::Fault::Broken, "not-written"_L1, file.errorString());
    return {};
}

void print(const Receipt &receipt, QPagedPaintDevice &paper)
{
    QTextDocument document;
    document.setDefaultFont(receipt.font);
    document.setHtml(receipt.html);
    document.print(&paper); // with margins and page numbers of its own
}

} // namespace tracking
