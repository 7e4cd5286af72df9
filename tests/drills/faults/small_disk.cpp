#include "tests/drills/faults/small_disk.h"

#include "tests/journeys/narrator.h"

#include <QDir>
#include <QFile>

#include <sys/mount.h>
#include <unistd.h>

namespace drills {

using namespace Qt::Literals::StringLiterals;

namespace {

bool mountAt(const QString &folder, int megabytes)
{
    const QByteArray options = "mode=755,size=" + QByteArray::number(megabytes) + 'm';
    return QDir().mkpath(folder)
        && ::mount("none", QFile::encodeName(folder).constData(), "tmpfs", 0, options.constData()) == 0;
}

void unmount(const QString &folder)
{
    (void)::umount2(QFile::encodeName(folder).constData(), MNT_DETACH);
}

} // namespace

SmallDisk::SmallDisk(QString folder, int megabytes)
    : m_folder(std::move(folder))
{
    journeys::expect(mountAt(m_folder, megabytes), u"no disk can be mounted at "_s + m_folder);
}

SmallDisk::~SmallDisk()
{
    unmount(m_folder);
}

bool SmallDisk::canBeMade()
{
    const QTemporaryDir folder;
    const bool can = ::geteuid() == 0 && mountAt(folder.path(), 1);
    if (can)
        unmount(folder.path());
    return can;
}

void SmallDisk::fill()
{
    QFile ballast(m_folder + u"/ballast"_s);
    journeys::expect(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered), u"the disk takes no file"_s);
    for (qsizetype length = 1 << 20; length > 0;) {
        if (ballast.write(QByteArray(length, 'x')) <= 0)
            length /= 2;
    }
}

void SmallDisk::clear()
{
    QFile::remove(m_folder + u"/ballast"_s);
}

} // namespace drills
