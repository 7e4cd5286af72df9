#include "tests/fuzz/api/odd_bytes.h"

namespace api_fuzz::odd {

const QByteArrayList &jsonTexts()
{
    static const QByteArrayList texts{R"("\u0000")", R"("a\u0000b")", R"("\ud800")", R"("\udc00\ud800")",
        R"("\uffff\ufffe")", "\"\xff\xfe\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", R"("\ufeff")", R"("\u202eabc\u202c")",
        R"("\u200b")", R"("e\u0301\u0301\u0301")", R"("\u0001\u001f\u007f\u0085")", R"("\r\nSet-Cookie: a=b\r\n")",
        R"("' OR 1=1 --")", R"("<script>alert(1)</script>")", R"("${jndi:ldap://x}")", R"("../../etc/passwd")",
        R"("%00%0a%s%n")", R"("\ud83d\udc69\u200d\ud83d\udc67")", R"("")", R"("   ")", "\"a\tb\"", "\"unended",
        R"("\x41")"};
    return texts;
}

const QByteArrayList &jsonNumbers()
{
    static const QByteArrayList numbers{"-1", "0", "-0", "0.5", "1e-9", "1e99999", "-1e99999", "9007199254740993",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616",
        "123456789012345678901234567890", "1e15", "1e12", "1000000000001", "2147483648", "4294967296", "01", "+1",
        "NaN", "Infinity", "0x10", "1.", ".5", "1e"};
    return numbers;
}

const QByteArrayList &segments()
{
    static const QByteArrayList segments{"%00", "a%00b", "%2F", "%2e%2e%2f", "..", ".", "%", "%zz", "%ff%fe",
        "%ed%a0%80", "%c0%af", "%E2%80%AE", "%0d%0aX-Odd:1", "%3f", "%23", ";a=b", "'", "%27%20OR%201=1", "{orderId}",
        "-1", "0", "99999999999999999999", "1e3", "%31", "00000000-0000-0000-0000-000000000000", "%20", "+", "a%20b",
        QByteArray(300, 'a'), QByteArray(3'000, 'a'), "null", "%F0%9F%98%80"};
    return segments;
}

const QByteArrayList &queries()
{
    static const QByteArrayList queries{"?", "?&", "?=", "?a", "?limit=0", "?limit=101", "?limit=-1", "?limit=1e2",
        "?limit=", "?limit", "?limit=10&limit=20", "?limit=99999999999999999999", "?after=%00", "?after=%ff",
        "?after=", "?after=zzzz", "?after=eyJhIjoxfQ", "?status=%00", "?q=%00", "?q=%ff", "?q=%25%5F%27",
        "?q=%28%29%26%7C%21%3A%2A", "?q=%3A%2A", "?q=%5C", "?q=a%00b", "?minPrice=-1", "?minPrice=9223372036854775808",
        "?minPrice=5&maxPrice=1", "?zone=Mars/Olympus", "?zone=../../etc/passwd", "?days=0", "?days=367",
        "?zone=", "?zone=%00", "?as=admin", "?unread=maybe", "?sort=price%3B", "?dryRun=1", "?mode=x", "?q=%ED%A0%80",
        "?__proto__=1", "?%00=1", "?a=%", "?a=b?c=d", "?a;b", "?limit=%31"};
    return queries;
}

const QByteArrayList &mediaTypes()
{
    static const QByteArrayList types{"", "text/plain", "application/xml", "application/json; charset=utf-16",
        "application/json;charset=utf-8", "APPLICATION/JSON", "application/json, text/csv", "application/json/x",
        "json", "multipart/form-data", "multipart/form-data; boundary=\"", "application/x-www-form-urlencoded",
        "text/csv", "image/png", "image/svg+xml", "*/*", "application/cbor", "application/problem+json", ";", "/",
        "application/json; \xff=\xfe"};
    return types;
}

const QList<std::pair<QByteArray, QByteArray>> &headers()
{
    static const QList<std::pair<QByteArray, QByteArray>> headers{{"X-HTTP-Method-Override", "DELETE"},
        {"Accept", "image/png"}, {"Accept", "*/*;q=9"}, {"Accept-Language", "\xff\xfe"},
        {"Accept-Language", "zz-ZZ;q=a"}, {"Accept-Encoding", "br;q=0,*;q=0"}, {"Content-Encoding", "gzip"},
        {"Range", "bytes=0-1,5-2,-0"}, {"If-None-Match", "*"}, {"If-None-Match", "\"unended"},
        {"If-None-Match", "W/\"1\", \"2\""}, {"If-Match", "*"}, {"If-Match", "\"-1\""},
        {"If-Match", "\"99999999999999999999\""}, {"If-Match", "1"}, {"If-Match", "W/\"1\""},
        {"If-Modified-Since", "yesterday"}, {"X-Forwarded-For", "1.2.3.4"}, {"X-Forwarded-Host", "evil.example"},
        {"X-Principal", "admin"}, {"X-Request-Id", "a b"}, {"X-Request-Id", QByteArray(200, 'r')},
        {"traceparent", "00-0-0-zz"}, {"Cookie", QByteArray(4'000, 'c')}, {"Cookie", "a=b; a=c; ;="},
        {"Authorization", "Basic YTpi"}, {"Authorization", "Bearer"}, {"Authorization", "Bearer a.b.c"},
        {"Authorization", "Bearer \xff"}, {"Origin", "null"}, {"Idempotency-Key", "short"},
        {"Idempotency-Key", QByteArray(201, 'k')}, {"Idempotency-Key", "\xff\xff\xff\xff\xff\xff\xff\xff"},
        {"Host", "evil.example"}, {"Host", ""}, {"User-Agent", "\xe2\x80\xae\xff"},
        {"User-Agent", QByteArray(2'000, 'u')}, {"X-Large", QByteArray(12'000, 'x')}, {"Expect", "100-continue"},
        {"Expect", "tea"}, {"Upgrade", "h2c"}, {"Connection", "close"}, {"TE", "trailers"},
        {"Accept", QByteArray(1'000, ',')}};
    return headers;
}

QByteArray deeplyNested(Dice &dice)
{
    const qsizetype depth = dice.oneOf(QList<qsizetype>{20, 200, 512, 1'025, 20'000});
    if (dice.inAHundred(50))
        return QByteArray(depth, '[') + QByteArray(depth, ']');
    return QByteArray("{\"a\":").repeated(depth) + '1' + QByteArray(depth, '}');
}

QByteArray mutated(QByteArray bytes, Dice &dice)
{
    for (qint64 times = dice.between(1, 4); times > 0; --times) {
        const qsizetype at = qsizetype(dice.between(0, bytes.size()));
        const qsizetype length = std::min<qsizetype>(qsizetype(dice.between(1, 12)), bytes.size() - at);
        switch (dice.between(0, 4)) {
        case 0:
            bytes.insert(at, dice.letters(dice.between(1, 4), QByteArrayView("\0\xff{}[]\",:\\%\n", 13)));
            break;
        case 1:
            bytes.remove(at, length);
            break;
        case 2:
            bytes.insert(at, bytes.mid(at, length).repeated(dice.between(1, 30)));
            break;
        case 3:
            bytes.truncate(at);
            break;
        default:
            if (at < bytes.size())
                bytes[at] = char(dice.between(0, 255));
        }
    }
    return bytes;
}

} // namespace api_fuzz::odd
