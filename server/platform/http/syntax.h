#pragma once

#include <QByteArrayView>

#include <algorithm>

// The characters of HTTP (RFC 9110, section 5.6) and of request targets.
namespace platform::http {

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

[[nodiscard]] constexpr bool isOneOf(char c, std::string_view characters)
{
    return characters.find(c) != std::string_view::npos;
}

[[nodiscard]] constexpr bool isTokenCharacter(char c)
{
    return isLetter(c) || isDigit(c) || isOneOf(c, "!#$%&'*+-.^_`|~");
}

[[nodiscard]] inline bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

// Visible characters, spaces, tabs and bytes beyond ASCII; no other control character, above all no CR and no NUL.
[[nodiscard]] inline bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) >= 0x20 ? c != 0x7f : c == '\t'; });
}

[[nodiscard]] inline bool isTarget(QByteArrayView text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f && !isOneOf(c, "\"#<>\\^`{}"); });
}

[[nodiscard]] inline QByteArrayView withoutSpaceAround(QByteArrayView text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text = text.chopped(1);
    return text;
}

[[nodiscard]] inline bool isSameWord(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace platform::http
