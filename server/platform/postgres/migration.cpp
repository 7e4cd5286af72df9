#include "server/platform/postgres/migration.h"

#include "server/platform/postgres/sql_text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

namespace platform::postgres {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;
using core::Result;

namespace {

tl::unexpected<core::Error> unreadable(const QString &name, const QString &reason)
{
    return fail(Fault::Broken, "migration-failed"_L1, QString(name + u": "_s + reason));
}

Result<Migration> readMigration(const QDir &folder, const QString &name)
{
    static const QRegularExpression numbered(u"^(\\d{4})_[a-z0-9_]+$"_s);
    const auto match = numbered.match(name);
    if (!match.hasMatch())
        return unreadable(name, u"a migration is named like 0001_first"_s);
    Migration migration{match.captured(1).toInt(), name, {}};
    for (const QString &file : QDir(folder.filePath(name)).entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile source(folder.filePath(name + u'/' + file));
        if (!source.open(QIODevice::ReadOnly))
            return unreadable(name + u'/' + file, source.errorString());
        const QString statement = QString::fromUtf8(source.readAll());
        if (const auto read = SqlText::read(statement); !read)
            return unreadable(name + u'/' + file, read.error().detail);
        migration.steps << Migration::Step{file, statement};
    }
    return migration;
}

} // namespace

QString Migration::checksum() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Step &step : steps) {
        hash.addData(SqlText::read(step.statement)->text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<QList<Migration>> Migration::ofRoom(const QString &room)
{
    const QDir folder(u":/sql/"_s + room + u"/migrations"_s);
    QList<Migration> migrations;
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        auto migration = readMigration(folder, name);
        if (!migration)
            return fail(migration.error());
        if (!migrations.isEmpty() && migrations.last().number == migration->number)
            return unreadable(name, u"its number is taken by "_s + migrations.last().name);
        migrations << *migration;
    }
    return migrations;
}

} // namespace platform::postgres
