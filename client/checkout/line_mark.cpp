#include "client/checkout/line_mark.h"

#include "client/widgets/shown.h"

#include <QCoreApplication>

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using Kind = LineMark::Kind;

namespace {

// {"books": [{"bookId", "price": {"amount"}} or {"bookId", "available"}]}
LineMarks marksOfBooks(const core::Error &error, Kind kind)
{
    LineMarks marks;
    for (const QJsonValue &value : error.facts.value("books"_L1).toArray()) {
        const auto book = BookId::parse(value["bookId"_L1].toString());
        const core::Money price = core::Money::krw(value["price"_L1]["amount"_L1].toInteger());
        if (book)
            marks.insert(*book, {kind, price, value["available"_L1].toInt(), true});
    }
    return marks;
}

// Others point at the line: "/lines/2/bookId".
LineMarks markOfPointer(const core::Error &error, const contracts::ordering::PlaceOrderRequest &order)
{
    bool isNumber = false;
    const int row = error.pointer.section(u'/', 2, 2).toInt(&isNumber);
    const bool isLine = error.pointer.startsWith("/lines/"_L1) && isNumber && row >= 0 && row < order.lines.size();
    return isLine ? LineMarks{{order.lines.at(row).bookId, LineMark{}}} : LineMarks();
}

} // namespace

LineMarks marksOf(const core::Error &error, const contracts::ordering::PlaceOrderRequest &order)
{
    if (error.slug == "price-changed"_L1)
        return marksOfBooks(error, Kind::PriceChanged);
    if (error.slug == "sold-out"_L1)
        return marksOfBooks(error, Kind::TooFew);
    if (error.slug == "book-not-for-sale"_L1 || error.slug == "unknown-book"_L1)
        return markOfPointer(error, order);
    return {};
}

std::optional<LineMark> markOf(const CartLine &line, const contracts::storefront::BookPage &now)
{
    if (now.withdrawn)
        return LineMark{};
    if (now.book.price != line.book.price)
        return LineMark{Kind::PriceChanged, now.book.price, 0, true};
    if (now.book.left < line.quantity)
        return LineMark{Kind::TooFew, {}, now.book.left, false};
    return std::nullopt;
}

LineMarks stillStanding(const LineMarks &marks, const Cart &cart)
{
    LineMarks standing = marks;
    standing.removeIf([&cart](LineMarks::iterator mark) {
        const CartLine *line = cart.line(mark.key());
        const bool isAccepted = line && mark->kind == Kind::PriceChanged && line->book.price == mark->price;
        const bool isEnough = line && mark->kind == Kind::TooFew && line->quantity <= mark->available;
        return !line || isAccepted || isEnough;
    });
    return standing;
}

bool mayBeSent(const LineMark &mark)
{
    return mark.kind == Kind::TooFew && !mark.isCertain;
}

QString inWords(const LineMark &mark, const CartLine &line)
{
    switch (mark.kind) {
    case Kind::PriceChanged:
        return QCoreApplication::translate("checkout::LineMark", "New price: %1 → %2")
            .arg(widgets::shown(line.book.price), widgets::shown(mark.price));
    case Kind::TooFew:
        return mark.available > 0
            ? QCoreApplication::translate("checkout::LineMark", "Only %n left", nullptr, mark.available)
            : QCoreApplication::translate("checkout::LineMark", "Sold out");
    case Kind::NotSold:
        break;
    }
    return QCoreApplication::translate("checkout::LineMark", "No longer sold");
}

} // namespace checkout
