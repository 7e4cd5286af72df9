#pragma once

#include "common/core/result.h"

namespace bookstore {

// The folder of one part that is not ours to write: its configuration, its log, and which process runs on it. When we
// are root it belongs to the user the part runs as; no name: to root.
class PartFolder {
public:
    PartFolder(QString path, QString user);

    // Errors: Broken "folder-not-made"; Unavailable "folder-not-reachable" when the user cannot get to it.
    [[nodiscard]] core::Result<> make() const;
    // Replaces the file as a whole, for its user alone. Error: Broken "file-not-written".
    [[nodiscard]] core::Result<> write(QLatin1StringView name, const QByteArray &content) const;

    [[nodiscard]] core::Result<> keepPid(qint64 pid) const;
    // Ends the process whose id was kept, if it still runs with that argument: an earlier run has left it behind.
    // False: there was none.
    bool endLeftover(const QString &argument) const;

    [[nodiscard]] QString path(QLatin1StringView name) const;
    [[nodiscard]] const QString &user() const;

private:
    QString m_path;
    QString m_user;
};

} // namespace bookstore
