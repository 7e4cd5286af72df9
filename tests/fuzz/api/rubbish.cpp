#include "tests/fuzz/api/odd_bytes.h"
#include "tests/fuzz/api/requests.h"

namespace api_fuzz {

namespace {

void oddSegment(Request &request, Dice &dice)
{
    QByteArrayList segments = request.path.split('/');
    const auto at = qsizetype(dice.between(2, std::max<qint64>(2, segments.size() - 1)));
    if (at >= segments.size() || dice.inAHundred(30))
        segments.append(dice.oneOf(odd::segments()));
    else
        segments[at] = dice.oneOf(odd::segments());
    request.path = segments.join('/');
    request.isAddressed = false;
}

void oddPath(Request &request, Dice &dice)
{
    static const QByteArrayList beginnings{"/", "//", "/api", "/api/v2", "/API/v1", "/api/v1/../v1", "*",
        "/api/v1/admin", "http://evil.example/api/v1", "/livez", "/metrics", "/events"};
    request.path = dice.oneOf(beginnings) + (dice.inAHundred(70) ? request.path.mid(7) : QByteArray());
    request.isAddressed = false;
}

void oddMethod(Request &request, Dice &dice)
{
    static const QByteArrayList methods{"GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get",
        "BREW", "CONNECTX", "PROPFIND", QByteArray(200, 'M')};
    request.method = dice.oneOf(methods);
    request.isAddressed = false;
}

void rubbishOnce(Request &request, Dice &dice)
{
    switch (dice.between(0, 9)) {
    case 0:
    case 1:
    case 2:
        request.body = odd::mutated(request.body, dice);
        break;
    case 3:
    case 4:
        if (dice.inAHundred(80) || request.query.isEmpty())
            request.query = dice.oneOf(odd::queries());
        else
            request.query += '&' + dice.oneOf(odd::queries()).mid(1);
        break;
    case 5:
        oddSegment(request, dice);
        break;
    case 6:
        dice.inAHundred(50) ? oddPath(request, dice) : oddMethod(request, dice);
        break;
    case 7:
        request.setHeader("Content-Type", dice.oneOf(odd::mediaTypes()));
        break;
    default: {
        const auto [name, value] = dice.oneOf(odd::headers());
        dice.inAHundred(70) ? request.setHeader(name, value) : request.headers.append({name, value});
        request.showsToken &= name != "Authorization";
    }
    }
}

} // namespace

void makeRubbish(Request &request, Dice &dice)
{
    for (qint64 times = dice.between(1, 3); times > 0; --times)
        rubbishOnce(request, dice);
}

} // namespace api_fuzz
