#include "client/seller/isbn.h"

#include <algorithm>

namespace seller {

using Kind = IsbnState::Kind;

namespace {

constexpr qsizetype kShort = 10;
constexpr qsizetype kLong = 13;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9'; // QChar::isDigit() knows the digits of all scripts
}

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

QString withoutHyphens(QStringView text)
{
    static constexpr QStringView kHyphens = u"- \u2010\u2011\u2013"; // as word processors write them
    QString bare;
    for (const QChar c : text.trimmed()) {
        if (!kHyphens.contains(c))
            bare.append(c.toUpper());
    }
    return bare;
}

QChar checkDigit10(QStringView nine)
{
    int sum = 0;
    for (qsizetype i = 0; i < nine.size(); ++i)
        sum += int(kShort - i) * nine.at(i).digitValue();
    const int digit = (11 - sum % 11) % 11;
    return digit == 10 ? QChar(u'X') : QChar(u'0' + digit);
}

QChar checkDigit13(QStringView twelve)
{
    int sum = 0;
    for (qsizetype i = 0; i < twelve.size(); ++i)
        sum += (i % 2 == 0 ? 1 : 3) * twelve.at(i).digitValue();
    return QChar(u'0' + (10 - sum % 10) % 10);
}

bool canBecomeLong(QStringView digits)
{
    const QStringView head = digits.first(std::min<qsizetype>(3, digits.size()));
    return QStringView(u"978").startsWith(head) || QStringView(u"979").startsWith(head);
}

// Ten characters that begin like an ISBN-13 may be the first of thirteen, so they are right or unfinished.
IsbnState shortState(QStringView bare)
{
    const QChar right = checkDigit10(bare.first(9));
    if (bare.back() == right) {
        const QString body = QStringLiteral("978") + bare.first(9);
        return {Kind::Good, {}, QString(body + checkDigit13(body))};
    }
    if (canBecomeLong(bare) && isDigit(bare.back()))
        return {Kind::Unfinished, {}, {}};
    return {Kind::WrongDigit, right, {}};
}

} // namespace

IsbnState isbnState(QStringView text)
{
    const QString bare = withoutHyphens(text);
    if (bare.isEmpty())
        return {};
    const bool endsWithX = bare.size() == kShort && bare.back() == u'X';
    if (!areDigits(endsWithX ? QStringView(bare).first(9) : QStringView(bare)))
        return {Kind::Malformed, {}, {}};
    if (bare.size() == kShort)
        return shortState(bare);
    if (bare.size() > kLong || (bare.size() > kShort && !canBecomeLong(bare)))
        return {Kind::Malformed, {}, {}};
    if (bare.size() < kLong)
        return {Kind::Unfinished, {}, {}};
    if (const QChar right = checkDigit13(QStringView(bare).first(12)); bare.back() != right)
        return {Kind::WrongDigit, right, {}};
    return {Kind::Good, {}, bare};
}

} // namespace seller
