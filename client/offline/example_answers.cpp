#include "client/offline/example_answers.h"

#include <QFile>
#include <QJsonDocument>

namespace offline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kItems = "items"_L1;
constexpr auto kNext = "next"_L1;

} // namespace

QJsonObject read(const Example &example)
{
    QFile file(u":/examples/%1/examples/%2.json"_s.arg(example.context, example.name));
    [[maybe_unused]] const bool builtIn = file.open(QIODevice::ReadOnly);
    Q_ASSERT(builtIn);
    return QJsonDocument::fromJson(file.readAll()).object();
}

api::Answered answerWith(const QJsonObject &body, int status)
{
    return api::Answer{status, QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json"};
}

QJsonObject onlyPage(const Example &list, bool isFirst)
{
    QJsonObject page = read(list);
    page[kNext] = QJsonValue::Null;
    if (!isFirst)
        page[kItems] = QJsonArray();
    return page;
}

std::optional<QJsonObject> itemOf(const Example &list, const Example &one, QLatin1StringView member, const QString &id)
{
    const QJsonArray items = read(list).value(kItems).toArray();
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const QJsonValue &item) { return item[member].toString() == id; });
    const QJsonObject example = read(one);
    if (found == items.end())
        return example.value(member).toString() == id ? std::optional(example) : std::nullopt;
    QJsonObject item = example;
    const QJsonObject listed = (*found).toObject();
    for (auto value = listed.begin(); value != listed.end(); ++value)
        item[value.key()] = *value;
    return item;
}

} // namespace offline
