#include "server/storefront/domain/wish.h"

#include "server/storefront/domain/folding.h"

#include <algorithm>

namespace storefront {

using namespace Qt::Literals::StringLiterals;

namespace {

QString digitsOf(const QString &typed)
{
    QString digits = typed.trimmed().toUpper();
    digits.remove(u'-').remove(u' ');
    return digits;
}

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QChar checkDigit13(QStringView twelveDigits)
{
    int sum = 0;
    for (qsizetype i = 0; i < 12; ++i)
        sum += (i % 2 == 0 ? 1 : 3) * twelveDigits.at(i).digitValue();
    return QChar(u'0' + (10 - sum % 10) % 10);
}

// What looks like an ISBN is looked for as one; whether its check digit is right shows by whether it is found.
std::optional<QString> isbnIn(const QString &typed)
{
    const QString digits = digitsOf(typed);
    if (digits.size() == 13 && areDigits(digits) && (digits.startsWith("978"_L1) || digits.startsWith("979"_L1)))
        return digits;
    if (digits.size() != 10 || !areDigits(digits.first(9)) || !(areDigits(digits.last(1)) || digits.endsWith(u'X')))
        return std::nullopt;
    const QString body = QString(u"978"_s + digits.first(9)); // ISO 2108: the same book
    return QString(body + checkDigit13(body));
}

} // namespace

void Wish::setText(const QString &typed)
{
    isbn = isbnIn(typed);
    words = wordsOf(typed);
    words.removeDuplicates();
    words = words.first(std::min(words.size(), qsizetype(kMostWords)));
    title = sortKey(typed);
}

} // namespace storefront
