#include "server/platform/telemetry/json_text.h"

namespace platform::telemetry {

namespace {

void appendEscaped(QByteArray &json, char byte)
{
    switch (byte) {
    case '"':
    case '\\':
        json.append('\\').append(byte);
        return;
    case '\n':
        json.append("\\n");
        return;
    case '\t':
        json.append("\\t");
        return;
    default:
        break;
    }
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x20 || code == 0x7f)
        json.append("\\u00").append(QByteArray(1, byte).toHex());
    else
        json.append(byte);
}

} // namespace

QByteArray jsonText(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray json;
    json.reserve(utf8.size() + 2);
    json.append('"');
    for (const char byte : utf8)
        appendEscaped(json, byte);
    return json.append('"');
}

} // namespace platform::telemetry
