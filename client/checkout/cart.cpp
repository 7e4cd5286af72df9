#include "client/checkout/cart.h"

#include <numeric>

namespace checkout {

using namespace Qt::Literals::StringLiterals;
using contracts::ordering::kMostCopies;
using contracts::ordering::kMostLines;

namespace {

constexpr auto kFile = "cart.json"_L1;
constexpr auto kLines = "lines"_L1;
constexpr auto kBook = "book"_L1;
constexpr auto kQuantity = "quantity"_L1;

QJsonObject toJson(const QList<CartLine> &lines)
{
    QJsonArray array;
    for (const CartLine &line : lines)
        array.append(QJsonObject{{kBook, contracts::storefront::toJson(line.book)}, {kQuantity, line.quantity}});
    return {{kLines, array}};
}

// A line that cannot be read is left out; the others are still wanted.
QList<CartLine> linesIn(const QJsonObject &kept)
{
    QList<CartLine> lines;
    for (const QJsonValue &value : kept.value(kLines).toArray()) {
        const auto book = contracts::storefront::parseShownBook(value[kBook].toObject());
        const int quantity = value[kQuantity].toInt();
        if (book && quantity >= 1 && lines.size() < kMostLines)
            lines.append({*book, std::min(quantity, kMostCopies)});
    }
    return lines;
}

} // namespace

Cart::Cart(QObject *parent)
    : Cart(QString(), parent)
{
}

Cart::Cart(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder, std::nullopt)
    , m_lines(linesIn(m_folder.file(kFile).read()))
{
}

void Cart::belongTo(const std::optional<contracts::UserId> &user)
{
    if (user == m_folder.user())
        return;
    const QList<CartLine> fromGuest = m_folder.user() ? QList<CartLine>() : m_lines;
    m_folder = m_folder.of(user);
    m_lines = linesIn(m_folder.file(kFile).read());
    m_removed.reset();
    for (const CartLine &line : fromGuest)
        put(line);
    if (!fromGuest.isEmpty()) {
        keep();
        m_folder.ofGuest().file(kFile).forget();
    }
    Q_EMIT changed();
    Q_EMIT userChanged();
}

const CartLine *Cart::line(const BookId &book) const
{
    const qsizetype row = indexOf(book);
    return row < 0 ? nullptr : &m_lines.at(row);
}

int Cart::count() const
{
    return std::accumulate(
        m_lines.begin(), m_lines.end(), 0, [](int sum, const CartLine &line) { return sum + line.quantity; });
}

core::Money Cart::total() const
{
    return std::accumulate(m_lines.begin(), m_lines.end(), core::Money(),
        [](core::Money sum, const CartLine &line) { return sum + line.book.price * line.quantity; });
}

bool Cart::add(const ShownBook &book, int quantity)
{
    if (!line(book.bookId) && m_lines.size() >= kMostLines)
        return false;
    put({book, quantity});
    keep();
    Q_EMIT changed();
    return true;
}

void Cart::setQuantity(const BookId &book, int quantity)
{
    const qsizetype row = indexOf(book);
    const int possible = std::clamp(quantity, 1, kMostCopies);
    if (row < 0 || m_lines.at(row).quantity == possible)
        return;
    m_lines[row].quantity = possible;
    keep();
    Q_EMIT changed();
}

void Cart::remove(const BookId &book)
{
    const qsizetype row = indexOf(book);
    if (row < 0)
        return;
    m_removed = {row, m_lines.takeAt(row)};
    keep();
    Q_EMIT changed();
}

void Cart::undoRemove()
{
    if (!m_removed)
        return;
    const auto [row, removed] = *std::exchange(m_removed, std::nullopt);
    if (line(removed.book.bookId))
        put(removed); // chosen again meanwhile
    else
        m_lines.insert(std::min(row, m_lines.size()), removed);
    keep();
    Q_EMIT changed();
}

void Cart::renew(const ShownBook &book)
{
    const qsizetype row = indexOf(book.bookId);
    if (row < 0 || m_lines.at(row).book == book)
        return;
    m_lines[row].book = book;
    keep();
    Q_EMIT changed();
}

// What was put in while the order was under way stays.
void Cart::takeOut(const contracts::ordering::OrderLines &ordered)
{
    for (const auto &taken : ordered) {
        const qsizetype row = indexOf(taken.bookId);
        if (row < 0)
            continue;
        if (m_lines.at(row).quantity > taken.quantity)
            m_lines[row].quantity -= taken.quantity;
        else
            m_lines.removeAt(row);
    }
    m_removed.reset();
    keep();
    Q_EMIT changed();
}

void Cart::clear()
{
    m_lines.clear();
    m_removed.reset();
    keep();
    Q_EMIT changed();
}

void Cart::put(const CartLine &line)
{
    const qsizetype row = indexOf(line.book.bookId);
    if (row < 0) {
        if (m_lines.size() < kMostLines)
            m_lines.append({line.book, std::clamp(line.quantity, 1, kMostCopies)});
        return;
    }
    m_lines[row].book = line.book;
    m_lines[row].quantity = std::clamp(m_lines.at(row).quantity + line.quantity, 1, kMostCopies);
}

void Cart::keep()
{
    // A cart that cannot be written is still a cart; the file says why in the log.
    [[maybe_unused]] const bool kept = m_folder.file(kFile).write(toJson(m_lines));
}

qsizetype Cart::indexOf(const BookId &book) const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const CartLine &line) { return line.book.bookId == book; });
    return found == m_lines.end() ? -1 : found - m_lines.begin();
}

} // namespace checkout
