#include "server/platform/http/target.h"

#include "server/platform/http/syntax.h"

#include <QStringDecoder>

#include <optional>

namespace platform::http {

using namespace Qt::Literals::StringLiterals;

namespace {

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<QByteArray> withoutPercents(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            bytes.append(text[i]);
            continue;
        }
        if (i + 2 >= text.size() || hexDigit(text[i + 1]) < 0 || hexDigit(text[i + 2]) < 0)
            return std::nullopt;
        bytes.append(char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])));
        i += 2;
    }
    return bytes;
}

Vetted<QString> decode(QByteArrayView text)
{
    if (!text.contains('%'))
        return QString::fromLatin1(text); // the head let only ASCII through
    const std::optional<QByteArray> bytes = withoutPercents(text);
    QStringDecoder fromUtf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = bytes ? QString(fromUtf8(*bytes)) : QString();
    if (!bytes || fromUtf8.hasError() || decoded.contains(QChar(0)))
        return refuse(400, "malformed-percent-encoding"_L1, u"The target is not percent-encoded UTF-8."_s);
    return decoded;
}

Vetted<QString> decodeFormText(QByteArrayView text)
{
    return decode(text.contains('+') ? QByteArrayView(text.toByteArray().replace('+', ' ')) : text);
}

// Calls `use` for each part of `text` between separators, until one is refused.
template <class Use> Vetted<void> eachPart(QByteArrayView text, char separator, Use use)
{
    for (qsizetype begin = 0; begin <= text.size();) {
        const qsizetype found = text.indexOf(separator, begin);
        const qsizetype end = found < 0 ? text.size() : found;
        if (const Vetted<void> used = use(text.sliced(begin, end - begin)); !used)
            return used;
        begin = end + 1;
    }
    return {};
}

Vetted<void> readField(QByteArrayView text, Fields &fields)
{
    if (text.isEmpty())
        return {};
    const qsizetype equals = text.indexOf('=');
    const auto key = decodeFormText(equals < 0 ? text : text.first(equals));
    const auto value = decodeFormText(equals < 0 ? QByteArrayView() : text.sliced(equals + 1));
    if (!key || !value)
        return tl::unexpected((key ? value : key).error());
    fields.insert(*key, *value);
    return {};
}

Vetted<void> readFields(QByteArrayView text, Fields &fields)
{
    return eachPart(text, '&', [&](QByteArrayView part) { return readField(part, fields); });
}

Vetted<void> readSegment(QByteArrayView text, Target &target)
{
    return decode(text).map([&](const QString &segment) { target.segments.append(segment); });
}

// "http://host/path" becomes "/path": some proxies send it so.
QByteArrayView withoutAuthority(QByteArrayView target)
{
    const qsizetype scheme = target.indexOf("://");
    if (scheme < 0 || !(isSameWord(target.first(scheme), "http") || isSameWord(target.first(scheme), "https")))
        return target;
    const QByteArrayView rest = target.sliced(scheme + 3);
    const qsizetype slash = rest.indexOf('/');
    return slash > 0 ? rest.sliced(slash) : QByteArrayView("/");
}

} // namespace

Vetted<Target> parseTarget(QByteArrayView text)
{
    const QByteArrayView local = withoutAuthority(text);
    if (!local.startsWith('/'))
        return refuse(400, "malformed-target"_L1, u"A request target begins with a slash."_s);
    Target target;
    const qsizetype mark = local.indexOf('?');
    const QByteArrayView path = mark < 0 ? local : local.first(mark);
    const QByteArrayView query = mark < 0 ? QByteArrayView() : local.sliced(mark + 1);
    const auto read = eachPart(path.sliced(1), '/', [&](QByteArrayView part) {
        return readSegment(part, target);
    }).and_then([&] { return readFields(query, target.query); });
    if (!read)
        return tl::unexpected(read.error());
    return target;
}

Vetted<Fields> parseForm(QByteArrayView body)
{
    if (!std::all_of(body.begin(), body.end(), [](char c) { return c >= ' ' && c < 0x7f; }))
        return refuse(400, "malformed-form"_L1, u"The body is no form."_s);
    Fields fields;
    if (const auto read = readFields(body, fields); !read)
        return tl::unexpected(read.error());
    return fields;
}

} // namespace platform::http
