#include "client/checkout/price_check.h"

#include "common/core/on_answer.h"

namespace checkout {

PriceCheck::PriceCheck(api::Catalogue &catalogue, QObject *parent)
    : QObject(parent)
    , m_catalogue(catalogue)
{
}

void PriceCheck::check(const QList<CartLine> &lines)
{
    QList<QFuture<Answer>> coming;
    for (const CartLine &line : lines)
        coming.append(m_catalogue.book(line.book.bookId));
    core::onAnswer(QtFuture::whenAll(coming.begin(), coming.end()), this,
        [this, lines, asked = ++m_asked](const QList<QFuture<Answer>> &answers) {
            if (asked == m_asked)
                take(lines, answers);
        });
}

void PriceCheck::take(const QList<CartLine> &lines, const QList<QFuture<Answer>> &answers)
{
    LineMarks marks;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Answer answer = answers.at(i).result();
        if (!answer && answer.error().fault != core::Fault::NotFound)
            return Q_EMIT failed(answer.error());
        const auto mark = answer ? markOf(lines.at(i), *answer) : LineMark{};
        if (mark)
            marks.insert(lines.at(i).book.bookId, *mark);
    }
    Q_EMIT checked(marks);
}

} // namespace checkout
