#include "server/platform/dead_letters/affected.h"

#include <QJsonArray>

namespace platform::dead_letters {

namespace {

void collect(const QJsonValue &value, const QString &name, QStringList &found)
{
    for (const QJsonValue item : value.toArray())
        collect(item, name, found);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() == name && !QUuid::fromString(member->toString()).isNull())
            found.append(member->toString());
        collect(*member, name, found);
    }
}

} // namespace

QStringList affectedBy(const events::Event &event, const QString &name)
{
    QStringList found;
    collect(event.data, name, found);
    found.removeDuplicates();
    return found;
}

} // namespace platform::dead_letters
