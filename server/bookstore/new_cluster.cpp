#include "server/bookstore/new_cluster.h"

#include "server/bookstore/account.h"
#include "server/bookstore/postgres_programs.h"
#include "server/bookstore/run_to_end.h"

#include <QDir>

#include <unistd.h>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using core::fail;
using core::Fault;
using core::Result;

namespace {

tl::unexpected<core::Error> notMade(const QString &reason)
{
    return fail(Fault::Broken, "cluster-not-made"_L1, u"A database cluster cannot be made: "_s + reason);
}

// initdb reads the password from a file, so that it stands in no list of processes.
bool lendPassword(const QString &path, const QString &password, const std::optional<Account> &reader)
{
    QFile file(path);
    QFile::remove(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(password.toLatin1()) == password.size()
        && (!reader || ::chown(QFile::encodeName(path).constData(), reader->user, reader->group) == 0);
}

Result<> runInitdb(const NewCluster &cluster, const QString &programs, const QString &folder, const QString &password)
{
    QStringList arguments{u"--pgdata"_s, folder, u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-instructions"_s,
        u"--auth=scram-sha-256"_s, u"--username="_s + cluster.admin, u"--pwfile="_s + password};
    if (cluster.throwAway)
        arguments << u"--no-sync"_s << u"--wal-segsize=1"_s;
    const Program initdb{.path = programs + u"/initdb"_s,
        .arguments = arguments,
        .folder = u"/"_s,
        .logFile = cluster.logFile,
        .user = cluster.user};
    return runToEnd(initdb, 2min).map_error([](const core::Error &error) { return notMade(error.detail).value(); });
}

} // namespace

Result<> NewCluster::make() const
{
    const auto programs = postgresPrograms(folder);
    if (!programs)
        return fail(programs.error());
    const auto owner = Account::toBecome(user);
    const QString unfinished = folder + u".new"_s;
    const QString passwordFile = folder + u".password"_s;
    QDir(unfinished).removeRecursively();
    if (const auto empty = makePrivateFolder(unfinished, owner); !empty)
        return notMade(empty.error().detail);
    const auto made = lendPassword(passwordFile, password, owner)
        ? runInitdb(*this, *programs, unfinished, passwordFile)
        : notMade(u"%1 cannot be written"_s.arg(passwordFile));
    QFile::remove(passwordFile);
    if (made && !QDir().rename(unfinished, folder))
        return notMade(u"%1 cannot be renamed"_s.arg(unfinished));
    return made;
}

} // namespace bookstore
