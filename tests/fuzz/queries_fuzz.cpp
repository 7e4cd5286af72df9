// What stands in the address and the head of a request, as the doors of the services read it. An input is a target, a
// line end, and further lines of the head.
#include "server/identity/adapters/http/authorization_parameters.h"
#include "server/identity/adapters/http/client_origin.h"
#include "server/identity/domain/email.h"
#include "server/identity/domain/loopback_redirect.h"
#include "server/identity/domain/refresh_secret.h"
#include "server/identity/domain/reset_code.h"
#include "server/notification/adapters/http/message_query.h"
#include "server/order_view/adapters/http/order_query.h"
#include "server/platform/auth/bearer.h"
#include "server/platform/http/head.h"
#include "server/platform/http/links.h"
#include "server/platform/http/target.h"
#include "server/storefront/adapters/http/wish_query.h"
#include "server/storefront/adapters/postgres/search_text.h"
#include "server/storefront/application/cursor.h"
#include "tests/fuzz/hold.h"

using namespace platform;
using namespace Qt::Literals::StringLiterals;
using fuzz::hold;
using http::Request;

namespace {

std::optional<Request> requestIn(const QByteArray &bytes)
{
    const qsizetype end = std::max<qsizetype>(bytes.indexOf('\n'), 0);
    QByteArray lines = bytes.mid(end + 1).replace("\n", "\r\n");
    if (!lines.isEmpty() && !lines.endsWith('\n'))
        lines += "\r\n";
    const QByteArray written = "GET " + bytes.left(end) + " HTTP/1.1\r\nHost: shop\r\n" + lines + "\r\n";
    const auto head = http::parseHead(written, {16'000, 100});
    const auto target = head && *head ? http::parseTarget((*head)->target) : http::Vetted<http::Target>();
    if (!head || !*head || !target)
        return std::nullopt;
    Request request;
    request.path = u'/' + target->segments.join(u'/');
    request.query = target->query;
    request.headers = (*head)->fields;
    return request;
}

template <class Value> bool isFine(const core::Result<Value> &read)
{
    hold(read || !read.error().slug.isEmpty(), "what is refused has a slug");
    return read.has_value();
}

void lists(const Request &request)
{
    if (const auto page = request.page(); isFine(page))
        hold(page->limit >= 1 && page->limit <= core::PageRequest::kLargestLimit, "a page is no larger than allowed");
    if (const auto cursor = storefront::parseCursor(request.query.value(u"after"_s)); isFine(cursor))
        hold(storefront::parseCursor(storefront::toText(*cursor)) == *cursor, "a cursor is read as the same again");
    if (const auto filter = order_view::parseOrderFilter(request); isFine(filter))
        hold(filter->limit <= core::PageRequest::kLargestLimit, "a page of orders is no larger than allowed");
    if (const auto query = notification::parseMessageQuery(request, contracts::UserId()); isFine(query))
        hold(query->after >= 0, "messages are counted from nothing");
    if (const auto query = order_view::parseDashboardQuery(request); isFine(query))
        hold(query->days >= 1 && query->days <= 366 && query->zone.isValid(), "a dashboard has days in a place");
}

void nextParts(const Request &request)
{
    const auto link = http::withNext({}, request, u"an end & a + beginning"_s).headers.constLast().second;
    const auto target = http::parseTarget(link.sliced(1, link.indexOf('>') - 1));
    hold(target.has_value(), "the address of the next part can be read");
    for (const QString &name : request.query.uniqueKeys()) {
        if (name != "after"_L1)
            hold(target->query.values(name) == request.query.values(name), "the next part is of the same list");
    }
    hold(target->query.values(u"after"_s) == QStringList{u"an end & a + beginning"_s}, "it begins after this one");
}

void searches(const Request &request)
{
    const auto wish = storefront::parseWish(request);
    if (!isFine(wish))
        return;
    hold(wish->words.size() <= storefront::Wish::kMostWords, "no more words are looked for than allowed");
    hold(!wish->isbn || wish->isbn->size() == 13, "an ISBN has thirteen digits");
    for (const QString &word : wish->words) {
        const bool isPlain = std::all_of(word.begin(), word.end(), [](QChar c) { return c != u'\'' && c != u'\\'; });
        hold(isPlain && !word.isEmpty(), "no word ends its quotes in a query of PostgreSQL");
    }
}

void heads(const Request &request)
{
    if (const auto version = request.ifMatch(); isFine(version))
        hold(request.header("if-match") == '"' + QByteArray::number(*version) + '"', "a version has one spelling");
    if (const auto trace = telemetry::Trace::parse(request.header("traceparent")))
        hold(telemetry::Trace::parse(trace->traceparent())->traceId == trace->traceId, "a trace goes on");
    if (const auto token = auth::bearerToken(request); isFine(token))
        hold(!token->startsWith(' ') && !token->endsWith(' '), "a token is bare");
    (void)http::isKnown(request, "\"7\"");
    hold(!identity::addressOf(request).contains(u'\n'), "an address is one line");
    hold(identity::originOf(request).device.size() <= identity::Origin::kLongestDevice, "a device has a short name");
}

void signIns(const Request &request)
{
    const auto wanted = identity::readAuthorization(identity::FormFields(request.query), {u"desktop"_s});
    if (wanted)
        hold(identity::isLoopbackRedirect(wanted->redirectUri) && wanted->challenge.size() == 43,
            "only who can prove it and waits on this computer is answered");
    else if (wanted.error().to)
        hold(identity::isLoopbackRedirect(wanted.error().to->redirectUri), "nobody is sent elsewhere with a refusal");
    const QString text = request.query.value(u"q"_s);
    if (const auto email = identity::Email::parse(text); isFine(email))
        hold(identity::Email::parse(email->toString()) == *email, "an e-mail address is read as the same again");
    if (const auto secret = identity::RefreshSecret::parse(text); isFine(secret))
        hold(identity::RefreshSecret::parse(secret->toString())->hash() == secret->hash(), "a secret is read again");
    if (const auto code = identity::ResetCode::parse(text))
        hold(identity::ResetCode::parse(code->inTwoGroups()) == *code, "a code is read as the same again");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    if (const auto form = http::parseForm(bytes))
        hold(!form->contains(QString(QChar(0))), "a form hides no NUL");
    const auto request = requestIn(bytes);
    if (!request)
        return 0;
    lists(*request);
    nextParts(*request);
    searches(*request);
    heads(*request);
    signIns(*request);
    return 0;
}
