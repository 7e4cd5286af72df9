#include "tests/support/examples.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace tests {

namespace {

QDir folder(const QString &context)
{
    return QDir(QStringLiteral(CONTRACTS_FOLDER "/%1/examples").arg(context));
}

} // namespace

QStringList exampleNames(const QString &context)
{
    QStringList names = folder(context).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    return names;
}

QJsonObject example(const QString &context, const QString &name)
{
    QFile file(folder(context).filePath(name + QStringLiteral(".json")));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace tests
