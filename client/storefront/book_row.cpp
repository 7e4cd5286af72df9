#include "client/storefront/book_row.h"

#include "client/storefront/book_list_model.h"
#include "client/storefront/stock_words.h"
#include "client/widgets/cover.h"
#include "client/widgets/look.h"
#include "client/widgets/pill.h"
#include "client/widgets/shown.h"
#include "client/widgets/skeleton.h"

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

namespace {

constexpr int kCoverWidth = 48;
constexpr int kCoverHeight = int(kCoverWidth * kCoverRatio);
constexpr int kFigures = 150; // the column with price and stock

QRect coverIn(const QRect &row)
{
    return {row.left() + kSpaceM, row.center().y() - kCoverHeight / 2, kCoverWidth, kCoverHeight};
}

} // namespace

BookRow::BookRow(CoverShelf &covers, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_painting(covers)
{
}

int BookRow::height()
{
    const int words = QFontMetrics(fontOf(Type::Strong)).height() + 2 * QFontMetrics(fontOf(Type::Caption)).height();
    return std::max(kCoverHeight, words) + 2 * kSpaceM;
}

void BookRow::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const BookListModel *>(index.model());
    const QRect row = option.rect.adjusted(2, 2, -2, -2);
    painter->save();
    if (const ShownBook *book = model->bookAt(index.row())) {
        m_painting.ground(*painter, option, row);
        paintBook(*painter, row, *book);
    } else if (model->kindAt(index.row()) == BookListModel::Kind::Failed) {
        m_painting.failure(*painter, option, index.data().toString());
    } else {
        paintPlace(*painter, row);
    }
    painter->restore();
}

void BookRow::paintBook(QPainter &painter, const QRect &row, const ShownBook &book) const
{
    const QRect cover = coverIn(row);
    m_painting.cover(painter, book, cover);
    const int left = cover.right() + 1 + kSpaceL;
    const int height = QFontMetrics(fontOf(Type::Strong)).height() + 2 * QFontMetrics(fontOf(Type::Caption)).height();
    QRect words(left, row.center().y() - height / 2, row.right() - kFigures - kSpaceL - left, 0);
    painter.setFont(fontOf(Type::Strong));
    painter.setPen(colours().text);
    words.moveTop(m_painting.text(painter, words, book.title, 1));
    painter.setFont(fontOf(Type::Caption));
    painter.setPen(colours().muted);
    words.moveTop(m_painting.text(painter, words, book.authors.join(u", "_s), 1));
    m_painting.text(painter, words, publishedWords(book), 1);
    paintFigures(painter, row.adjusted(row.width() - kFigures, 0, -kSpaceM, 0), book);
}

void BookRow::paintFigures(QPainter &painter, const QRect &place, const ShownBook &book) const
{
    const StockWords stock = stockWords(book.left);
    const QFontMetrics large(fontOf(Type::Strong));
    const QSize pill = pillSize(stock.text);
    const bool isTold = stock.tone != Tone::Positive; // that it can be had is what everybody expects
    const int height = large.height() + (isTold ? kSpaceXs + pill.height() : 0);
    const int top = place.center().y() - height / 2;
    painter.setFont(fontOf(Type::Strong));
    painter.setPen(colours().accent);
    painter.drawText(
        QRect(place.left(), top, place.width(), large.height()), Qt::AlignRight | Qt::AlignVCenter, shown(book.price));
    if (isTold)
        paintPill(painter, {QPoint(place.right() - pill.width(), top + large.height() + kSpaceXs), pill}, stock.text,
            stock.tone);
}

void BookRow::paintPlace(QPainter &painter, const QRect &row)
{
    const QRect cover = coverIn(row);
    paintSkeleton(painter, cover, kRadiusSmall);
    int top = cover.top() + kSpaceXs;
    for (const int width : {260, 140, 180}) {
        paintSkeleton(painter, QRectF(cover.right() + kSpaceL, top, width, 12));
        top += 12 + kSpaceS;
    }
    paintSkeleton(painter, QRectF(row.right() - 90, row.center().y() - 6, 76, 12));
}

// The view gives the width.
QSize BookRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {400, height()};
}

} // namespace storefront
