#include "tests/fuzz/api/request.h"

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestLine = 6'000;

// $'…' of bash, which takes every byte but NUL.
QString quoted(const QByteArray &bytes)
{
    QString text = u"$'"_s;
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        if (code < 0x20 || code >= 0x7f || byte == '\'' || byte == '\\')
            text += u"\\x%1"_s.arg(int(code), 2, 16, QLatin1Char('0'));
        else
            text += QLatin1Char(byte);
    }
    return text + u'\'';
}

// Through a pipe, since no argument holds a NUL.
QString piped(const QByteArray &body)
{
    return u"echo %1 | base64 -d | "_s.arg(QString::fromLatin1(body.toBase64()));
}

} // namespace

QByteArray Request::header(const QByteArray &name) const
{
    for (const auto &[known, value] : headers) {
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

void Request::setHeader(const QByteArray &name, const QByteArray &value)
{
    removeHeader(name);
    headers.emplaceBack(name, value);
}

void Request::removeHeader(const QByteArray &name)
{
    headers.removeIf([&](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

QString curlLine(const Request &request, const QString &shop)
{
    const bool needsPipe = request.body.contains('\0');
    QString line = needsPipe ? piped(request.body) : QString();
    line += u"curl -isX %1 --path-as-is --request-target %2 %3"_s.arg(
        QString::fromLatin1(request.method), quoted(request.path + request.query), shop);
    for (const auto &[name, value] : request.headers) {
        const bool isToken = name == "Authorization" && value == "Bearer " + request.person.token;
        line += isToken
            ? u" -H \"Authorization: Bearer $TOKEN\""_s
            : u" -H %1"_s.arg(quoted(value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value)));
    }
    if (!request.body.isEmpty())
        line += needsPipe ? u" --data-binary @-"_s : u" --data-binary %1"_s.arg(quoted(request.body));
    if (line.size() > kLongestLine)
        line = line.left(kLongestLine) + u"… (%1 characters, the rest goes on like this)"_s.arg(line.size());
    return line + u"   # in the name of %1 (%2)"_s.arg(request.person.name(), request.person.id);
}

} // namespace api_fuzz
