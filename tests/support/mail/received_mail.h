#pragma once

#include <QMap>
#include <QString>

namespace tests {

// A mail as its reader sees it.
struct ReceivedMail {
    QMap<QString, QString> headers; // names in lower case, unfolded, encoded words decoded
    QString text; // lines end in "\n"

    [[nodiscard]] static ReceivedMail parse(const QByteArray &message);
};

} // namespace tests
