#include "server/platform/csv/writer.h"

#include <algorithm>

namespace platform::csv {

namespace {

bool needsQuotes(const QByteArray &field)
{
    return std::any_of(
        field.begin(), field.end(), [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; });
}

QByteArray written(const QString &field)
{
    QByteArray bytes = field.toUtf8();
    return needsQuotes(bytes) ? '"' + bytes.replace('"', "\"\"") + '"' : bytes;
}

} // namespace

QByteArray line(const QStringList &fields)
{
    QByteArrayList parts;
    for (const QString &field : fields)
        parts.append(written(field));
    const bool looksBlank = parts.size() == 1 && parts.constFirst().trimmed().isEmpty(); // which is no row at all
    return (looksBlank ? '"' + parts.constFirst() + '"' : parts.join(',')) + "\r\n";
}

} // namespace platform::csv
