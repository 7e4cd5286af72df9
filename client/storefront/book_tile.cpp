#include "client/storefront/book_tile.h"

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

constexpr int kCoverHeight = int(BookTile::kCoverWidth * kCoverRatio);
constexpr int kTitleLines = 2;

int heightOf(Type type, int lines = 1)
{
    return QFontMetrics(fontOf(type)).height() * lines;
}

} // namespace

BookTile::BookTile(CoverShelf &covers, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_painting(covers)
{
}

int BookTile::height()
{
    return 2 * kSpaceM + kCoverHeight + kSpaceS + heightOf(Type::Strong, kTitleLines) + heightOf(Type::Caption)
        + kSpaceXs + heightOf(Type::Strong) + kSpaceS;
}

void BookTile::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const BookListModel *>(index.model());
    const QRect card = option.rect.adjusted(kSpaceXs, kSpaceXs, -kSpaceXs, -kSpaceXs);
    const QRect cover(card.center().x() - kCoverWidth / 2, card.top() + kSpaceS, kCoverWidth, kCoverHeight);
    painter->save();
    if (const ShownBook *book = model->bookAt(index.row())) {
        m_painting.ground(*painter, option, card);
        paintBook(*painter, cover, *book);
    } else if (model->kindAt(index.row()) == BookListModel::Kind::Failed) {
        m_painting.failure(*painter, option, index.data().toString());
    } else {
        paintPlace(*painter, cover);
    }
    painter->restore();
}

void BookTile::paintBook(QPainter &painter, const QRect &cover, const ShownBook &book) const
{
    m_painting.cover(painter, book, cover);
    const StockWords stock = stockWords(book.left);
    if (book.left <= 0)
        paintPill(painter, cover.adjusted(kSpaceS, cover.height() - 40, 0, -kSpaceS), stock.text, stock.tone);
    QRect words(cover.left(), cover.bottom() + 1 + kSpaceS, cover.width(), 0);
    painter.setFont(fontOf(Type::Strong));
    painter.setPen(colours().text);
    words.moveTop(m_painting.text(painter, words, book.title, kTitleLines));
    painter.setFont(fontOf(Type::Caption));
    painter.setPen(colours().muted);
    words.moveTop(m_painting.text(painter, words, book.authors.join(u", "_s), 1) + kSpaceXs);
    painter.setFont(fontOf(Type::Strong));
    painter.setPen(colours().accent);
    m_painting.text(painter, words, shown(book.price), 1);
}

void BookTile::paintPlace(QPainter &painter, const QRect &cover)
{
    paintSkeleton(painter, cover, kRadiusSmall);
    const int line = heightOf(Type::Caption) - kSpaceXs;
    int top = cover.bottom() + kSpaceM;
    for (const double part : {0.9, 0.6, 0.4}) {
        paintSkeleton(painter, QRectF(cover.left(), top, cover.width() * part, line));
        top += line + kSpaceS;
    }
}

// The view gives the width, so that the cells fill it.
QSize BookTile::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {kNarrowest, height()};
}

} // namespace storefront
