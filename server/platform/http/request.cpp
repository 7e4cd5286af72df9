#include "server/platform/http/request.h"

#include "server/platform/http/target.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace platform::http {

using core::Fault;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kMethods{
    std::pair{Method::Get, "GET"_L1},
    std::pair{Method::Head, "HEAD"_L1},
    std::pair{Method::Post, "POST"_L1},
    std::pair{Method::Put, "PUT"_L1},
    std::pair{Method::Patch, "PATCH"_L1},
    std::pair{Method::Delete, "DELETE"_L1},
    std::pair{Method::Options, "OPTIONS"_L1},
};

} // namespace

QByteArray nameOf(Method method)
{
    const auto known = std::find_if(kMethods.begin(), kMethods.end(), [&](auto &row) { return row.first == method; });
    return QByteArray(known->second.data(), known->second.size());
}

std::optional<Method> methodNamed(QByteArrayView name)
{
    for (const auto &[method, known] : kMethods) {
        if (name == QByteArrayView(known.data(), known.size()))
            return method;
    }
    return std::nullopt;
}

QByteArray Request::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

QString Request::argument(qsizetype index) const
{
    return arguments.value(index);
}

core::Result<QJsonObject> Request::json() const
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return core::fail(core::Error{Fault::Malformed, u"malformed-json"_s,
            u"The body is not JSON: %1 at byte %2."_s.arg(parsed.errorString()).arg(parsed.offset), {},
            {{u"offset"_s, parsed.offset}}});
    if (!document.isObject())
        return core::fail(Fault::Malformed, "not-an-object"_L1, u"The body is not a JSON object."_s);
    return document.object();
}

core::Result<QMultiMap<QString, QString>> Request::form() const
{
    return parseForm(body).map_error([](const Refusal &refusal) { return refusal.error; });
}

core::Result<core::PageRequest> Request::page() const
{
    core::PageRequest page;
    page.after = query.value(u"after"_s);
    if (query.contains(u"limit"_s)) {
        bool isNumber = false;
        page.limit = query.value(u"limit"_s).toInt(&isNumber);
        if (!isNumber || page.limit < 1 || page.limit > core::PageRequest::kLargestLimit)
            return core::fail(core::Error{Fault::Invalid, u"limit-out-of-range"_s,
                u"The limit is a number from 1 to %1."_s.arg(core::PageRequest::kLargestLimit), u"/query/limit"_s, {}});
    }
    return page;
}

core::Result<int> Request::ifMatch() const
{
    const QByteArray tag = header("if-match");
    if (tag.isEmpty())
        return core::fail(
            Fault::ConditionMissing, "if-match-required"_L1, u"Say in If-Match which version you want to change."_s);
    bool isNumber = false;
    const int version = tag.size() > 2 ? tag.sliced(1, tag.size() - 2).toInt(&isNumber) : -1;
    if (!isNumber || version < 0 || tag != '"' + QByteArray::number(version) + '"')
        return core::fail(Fault::Malformed, "malformed-if-match"_L1, u"If-Match is a version in quotes: \"7\"."_s);
    return version;
}

} // namespace platform::http
