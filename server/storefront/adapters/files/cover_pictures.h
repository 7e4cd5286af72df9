#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QThreadPool>

namespace storefront {

struct CoverPicture {
    QByteArray mediaType;
    QByteArray bytes;
};

// Reads covers, which are files named by their SHA-256 in one folder, on threads of its own: a disk may be slow.
class CoverPictures {
public:
    explicit CoverPictures(QString folder);
    ~CoverPictures();

    // Error: NotFound "cover-unknown", also for a name that is no SHA-256.
    [[nodiscard]] QFuture<core::Result<CoverPicture>> read(const QString &sha256);

private:
    QString m_folder;
    QObject m_home; // outlives the threads, which post to it
    QThreadPool m_threads;
};

} // namespace storefront
