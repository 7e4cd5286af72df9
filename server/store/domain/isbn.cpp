#include "server/store/domain/isbn.h"

#include <algorithm>

namespace store {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9'; // QChar::isDigit() knows the digits of all scripts
}

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u' ' || c == u'\u2010' || c == u'\u2011' || c == u'\u2013'; // as word processors write it
}

QString withoutHyphens(QStringView text)
{
    QString bare;
    for (const QChar c : text.trimmed()) {
        if (!isHyphen(c))
            bare.append(c == u'x' ? QChar(u'X') : c);
    }
    return bare;
}

bool looksLikeIsbn10(QStringView text)
{
    return text.size() == 10 && areDigits(text.first(9)) && (isDigit(text.back()) || text.back() == u'X');
}

bool looksLikeIsbn13(QStringView text)
{
    return text.size() == 13 && areDigits(text) && (text.startsWith(u"978") || text.startsWith(u"979"));
}

tl::unexpected<core::Error> wrongChecksum(QStringView text, QChar right)
{
    return core::fail(
        Fault::Invalid, "isbn-checksum"_L1, u"The last digit of %1 should be %2."_s.arg(text.toString(), right));
}

} // namespace

QChar checkDigit10(QStringView nineDigits)
{
    int sum = 0;
    for (qsizetype i = 0; i < 9; ++i)
        sum += int(10 - i) * nineDigits.at(i).digitValue();
    const int digit = (11 - sum % 11) % 11;
    return digit == 10 ? QChar(u'X') : QChar(u'0' + digit);
}

QChar checkDigit13(QStringView twelveDigits)
{
    int sum = 0;
    for (qsizetype i = 0; i < 12; ++i)
        sum += (i % 2 == 0 ? 1 : 3) * twelveDigits.at(i).digitValue();
    return QChar(u'0' + (10 - sum % 10) % 10);
}

Result<Isbn> Isbn::parse(QStringView text)
{
    const QString bare = withoutHyphens(text);
    if (looksLikeIsbn10(bare)) {
        if (const QChar right = checkDigit10(bare); bare.back() != right)
            return wrongChecksum(bare, right);
        const QString body = QString(u"978"_s + bare.first(9));
        return Isbn(QString(body + checkDigit13(body)));
    }
    if (!looksLikeIsbn13(bare))
        return core::fail(Fault::Invalid, "isbn-malformed"_L1,
            u"An ISBN has 10 digits, or 13 that begin with 978 or 979; hyphens may stand between them."_s);
    if (const QChar right = checkDigit13(bare); bare.back() != right)
        return wrongChecksum(bare, right);
    return Isbn(bare);
}

} // namespace store
