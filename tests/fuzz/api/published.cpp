#include "tests/fuzz/api/published.h"

#include <QJsonArray>

#include <algorithm>

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;

bool Operation::admits(const QStringList &roles) const
{
    return isOpen() || std::any_of(doors.begin(), doors.end(), [&](const QStringList &door) {
        return std::all_of(door.begin(), door.end(), [&](const QString &role) { return roles.contains(role); });
    });
}

const Contents *Operation::answersOf(int status) const
{
    const auto found = answers.constFind(QString::number(status));
    return found == answers.constEnd() ? nullptr : &*found;
}

Published::Published(QJsonObject document)
    : m_document(std::move(document))
{
    const QJsonObject paths = m_document.value("paths"_L1).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject item = path->toObject();
        for (const QString &method : item.keys()) {
            if (method != "parameters"_L1)
                m_operations.append(read(path.key(), method, item));
        }
    }
}

QJsonObject Published::followed(QJsonObject schema) const
{
    while (schema.contains("$ref"_L1)) {
        QJsonObject target = m_document;
        for (const QString &step : schema.take("$ref"_L1).toString().mid(2).split(u'/'))
            target = target.value(step).toObject();
        for (auto member = target.begin(); member != target.end(); ++member)
            schema.insert(member.key(), member.value());
    }
    return schema;
}

Contents Published::contentsOf(const QJsonObject &carrier) const
{
    Contents contents;
    const QJsonObject content = followed(carrier).value("content"_L1).toObject();
    for (auto type = content.begin(); type != content.end(); ++type)
        contents.insert(type.key(), type->toObject().value("schema"_L1).toObject());
    return contents;
}

Operation Published::read(const QString &path, const QString &method, const QJsonObject &item) const
{
    const QJsonObject written = item.value(method).toObject();
    Operation operation{.id = written.value("operationId"_L1).toString(),
        .method = method.toUpper().toLatin1(),
        .path = path,
        .doors = {},
        .parameters = {},
        .bodies = contentsOf(written.value("requestBody"_L1).toObject()),
        .needsBody = followed(written.value("requestBody"_L1).toObject()).value("required"_L1).toBool(),
        .answers = {}};
    for (const QJsonValue door : written.value("security"_L1).toArray()) {
        operation.doors.append(QStringList());
        for (const QJsonValue role : door["accessToken"_L1].toArray())
            operation.doors.last().append(role.toString());
    }
    for (const QJsonArray &list : {item.value("parameters"_L1).toArray(), written.value("parameters"_L1).toArray()}) {
        for (const QJsonValue value : list) {
            const QJsonObject parameter = followed(value.toObject());
            operation.parameters.append({parameter.value("name"_L1).toString(), parameter.value("in"_L1).toString(),
                parameter.value("required"_L1).toBool(), followed(parameter.value("schema"_L1).toObject()),
                parameter.value("example"_L1).toString()});
        }
    }
    const QJsonObject answers = written.value("responses"_L1).toObject();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        operation.answers.insert(answer.key(), contentsOf(answer->toObject()));
    return operation;
}

} // namespace api_fuzz
