#pragma once

#include <QJsonObject>
#include <QString>

namespace checkout {

// A JSON object kept in a file: written whole or not at all, and set aside when it cannot be read, so that a damaged
// file neither stops the client nor is lost.
class KeptFile {
public:
    explicit KeptFile(QString path);

    [[nodiscard]] QJsonObject read() const; // empty when there is none
    [[nodiscard]] bool write(const QJsonObject &content) const;
    void forget() const;

private:
    QString m_path;
};

} // namespace checkout
