#pragma once

#include "common/core/result.h"

#include <QDateTime>
#include <QList>

namespace bookstore {

// What makes a folder a backup: what was saved, when and by what, and the SHA-256 of every file. It is written last, so
// a folder without it is none, and it carries the SHA-256 of itself, so that damage to it is seen too.
struct BackupManifest {
    struct File {
        QString name; // below the folder
        qint64 size = 0;
        QByteArray sha256; // in hexadecimal

        friend bool operator==(const File &, const File &) = default;
    };

    QString shop; // version of the programs: "0.1.0"
    QString postgres; // of the server: "15.8"
    QDateTime taken; // what was committed before is in it; of what came in the seconds after, a part
    QList<File> files;

    // Error: Broken "backup-unreadable".
    [[nodiscard]] static core::Result<QList<File>> filesOf(const QString &folder);
    // Errors: NotFound "no-backup" without a manifest, Invalid "backup-damaged", Invalid "backup-too-new" for a form
    // that only later programs know.
    [[nodiscard]] static core::Result<BackupManifest> read(const QString &folder);

    // Error: Broken "backup-not-written".
    [[nodiscard]] core::Result<> write(const QString &folder) const;
    // Whether each file is as it was written and nothing else is there, no link either. Error: Invalid "backup-damaged"
    // with the first that is wrong.
    [[nodiscard]] core::Result<> verify(const QString &folder) const;
    [[nodiscard]] qint64 size() const; // of all files
};

} // namespace bookstore
