#pragma once

#include "server/store/application/covers.h"

namespace store {

// Covers as files in one folder, each named by its SHA-256. A file appears under its name only when it is complete.
class CoverFiles : public Covers {
public:
    explicit CoverFiles(QString folder);

    // Error: Unavailable "cannot-keep-cover".
    [[nodiscard]] core::Result<QString> keep(const QByteArray &picture) override;

private:
    QString m_folder;
};

} // namespace store
