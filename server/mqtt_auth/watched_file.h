#pragma once

#include <QByteArray>

#include <array>
#include <optional>

namespace mqtt_auth {

// A file that others replace or rewrite now and then. A look costs one call to the system.
class WatchedFile {
public:
    explicit WatchedFile(const QString &path);

    // Its content when it is another file than at the last look and can be read; nothing otherwise.
    [[nodiscard]] std::optional<QByteArray> changed();
    [[nodiscard]] const QByteArray &path() const;

private:
    using Mark = std::array<qint64, 4>; // inode, size, time of the last change

    [[nodiscard]] std::optional<Mark> mark() const;

    QByteArray m_path;
    std::optional<Mark> m_seen;
};

} // namespace mqtt_auth
