#pragma once

#include "common/contracts/json/page.h"
#include "tests/fuzz/hold.h"

#include <QJsonDocument>

namespace fuzz {

[[nodiscard]] inline QJsonObject objectIn(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

// What a codec refuses it names; what it accepts is written and read again as the same. `true`: it was accepted.
template <class Parse> bool comesBack(Parse parse, const QJsonObject &object)
{
    using contracts::toJson; // of a page
    const auto read = parse(object);
    if (!read) {
        hold(!read.error().slug.isEmpty(), "what is refused has a slug");
        return false;
    }
    const QJsonObject written = toJson(*read);
    const auto again = parse(objectIn(QJsonDocument(written).toJson(QJsonDocument::Compact)));
    hold(again.has_value(), "what was accepted is accepted again");
    hold(toJson(*again) == written, "what was accepted is written alike again");
    if constexpr (requires { *again == *read; })
        hold(*again == *read, "what was accepted is read as the same again");
    return true;
}

// Of requests also: a member that nobody asked for is refused.
template <class Parse> void isStrict(Parse parse, QJsonObject object)
{
    if (!comesBack(parse, object))
        return;
    object.insert(QLatin1StringView("nobody asked"), 1);
    hold(!parse(object), "an unknown member is refused");
}

template <class... Parse> void comeBack(const QJsonObject &object, Parse... parse)
{
    (void(comesBack(parse, object)), ...);
}

template <class... Parse> void areStrict(const QJsonObject &object, Parse... parse)
{
    (isStrict(parse, object), ...);
}

// For parsers that take a place of their own, or a list of things.
template <class Parse> auto whole(Parse parse)
{
    return [parse](const QJsonObject &object) { return parse(object, QString()); };
}

template <class Parse> auto pageOf(Parse parse)
{
    return [parse](const QJsonObject &object) { return contracts::parsePage(object, parse); };
}

} // namespace fuzz
