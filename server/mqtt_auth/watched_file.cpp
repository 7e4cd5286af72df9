#include "server/mqtt_auth/watched_file.h"

#include <QFile>

#include <sys/stat.h>

namespace mqtt_auth {

WatchedFile::WatchedFile(const QString &path)
    : m_path(QFile::encodeName(path))
{
}

std::optional<QByteArray> WatchedFile::changed()
{
    const auto now = mark();
    if (!now || now == m_seen)
        return std::nullopt;
    QFile file(QFile::decodeName(m_path));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    m_seen = now; // taken before reading: what is written meanwhile is seen at the next look
    return file.readAll();
}

const QByteArray &WatchedFile::path() const
{
    return m_path;
}

std::optional<WatchedFile::Mark> WatchedFile::mark() const
{
    struct stat found { };
    if (::stat(m_path.constData(), &found) != 0)
        return std::nullopt;
    return Mark{qint64(found.st_ino), found.st_size, found.st_mtim.tv_sec, found.st_mtim.tv_nsec};
}

} // namespace mqtt_auth
