#include "client/tracking/order_lines.h"

#include "client/widgets/label.h"
#include "client/widgets/shown.h"

#include <QEvent>

namespace tracking {

using namespace Qt::Literals::StringLiterals;
using contracts::order_view::OrderDocument;
using contracts::order_view::ViewedLine;
using widgets::Label;
using widgets::Type;

namespace {

// A title that is read like text and pressed like a button: it wraps, which buttons do not.
class BookLink : public Label {
public:
    BookLink(const QString &title, QWidget *parent)
        : Label(title, Type::Body, parent)
    {
        setTextFormat(Qt::RichText);
        setText(u"<a href=\"#\" style=\"text-decoration:none\">%1</a>"_s.arg(title.toHtmlEscaped()));
        setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        setAccessibleName(title);
    }

protected:
    // Rich text keeps the colour that links had when it was set.
    void changeEvent(QEvent *event) override
    {
        Label::changeEvent(event);
        if (event->type() != QEvent::PaletteChange)
            return;
        const QString same = text();
        clear();
        setText(same);
    }
};

} // namespace

OrderLines::OrderLines(QWidget *parent)
    : Card(parent)
    , m_total(new Label(Type::Heading, this))
{
    column()->addWidget(new Label(tr("Books"), Type::Strong, this));
    auto *foot = new QHBoxLayout;
    foot->addWidget(new Label(tr("Total"), Type::Strong, this), 1);
    m_total->setWordWrap(false);
    foot->addWidget(m_total);
    column()->addLayout(foot);
}

void OrderLines::show(const OrderDocument &order)
{
    m_total->setText(order.total ? widgets::shown(*order.total) : QString());
    if (!m_lines || m_shown != order.lines)
        showLines(order.lines);
}

void OrderLines::showLines(const QList<ViewedLine> &lines)
{
    m_shown = lines;
    if (m_lines) {
        m_lines->hide();
        m_lines->deleteLater();
    }
    m_lines = new QWidget(this);
    m_grid = new QGridLayout(m_lines);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(widgets::kSpaceL);
    m_grid->setVerticalSpacing(widgets::kSpaceS);
    m_grid->setColumnStretch(0, 1);
    for (int row = 0; row < lines.size(); ++row)
        addLine(lines.at(row), row);
    column()->insertWidget(1, m_lines);
}

void OrderLines::addLine(const ViewedLine &line, int row)
{
    auto *title = new BookLink(line.title, m_lines);
    connect(title, &QLabel::linkActivated, this, [this, book = line.bookId] { Q_EMIT bookWanted(book); });
    auto *count = new Label(
        tr("%1 × %2").arg(QLocale().toString(line.quantity), widgets::shown(line.unitPrice)), Type::Caption, m_lines);
    auto *sum = new Label(widgets::shown(line.unitPrice * line.quantity), Type::Body, m_lines);
    count->setMuted();
    count->setWordWrap(false);
    sum->setWordWrap(false);
    m_grid->addWidget(title, row, 0);
    m_grid->addWidget(count, row, 1, Qt::AlignRight | Qt::AlignVCenter);
    m_grid->addWidget(sum, row, 2, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace tracking
