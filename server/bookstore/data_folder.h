#pragma once

#include "common/core/result.h"
#include "server/bookstore/free_ports.h"

#include <QJsonObject>

namespace bookstore {

// Everything one shop keeps on one machine: databases, covers, logs, secrets, and which ports its parts had.
class DataFolder {
public:
    // Makes what is missing. Error: Invalid "bad-data-folder".
    [[nodiscard]] static core::Result<DataFolder> open(const QString &path);

    [[nodiscard]] QString path(const QString &name = {}) const; // below the folder
    [[nodiscard]] QString logFile(const QString &part) const;
    [[nodiscard]] QString controlSocket() const;

    // A random secret of 256 bits, made at the first asking and kept in a file that only the owner reads.
    [[nodiscard]] core::Result<QString> secret(const QString &name) const;
    // Writes a file that only the owner reads.
    [[nodiscard]] core::Result<> writePrivately(const QString &name, const QByteArray &content) const;

    // The port this name had before if it is free now, a free one otherwise; remembered for the next time.
    [[nodiscard]] core::Result<quint16> port(const QString &name, FreePorts &ports, quint16 wanted = 0);

private:
    explicit DataFolder(QString path);

    QString m_path;
    QJsonObject m_ports;
};

} // namespace bookstore
