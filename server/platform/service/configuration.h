#pragma once

#include "common/core/result.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QSet>
#include <QUrl>

#include <chrono>
#include <optional>

namespace platform::service {

using namespace Qt::Literals::StringLiterals;

// What a service is told from outside. The environment ("<PREFIX>_PORT") goes before a file, which is either a JSON
// object of plain values or lines like `PORT = 8080`; '#' begins a comment there. An empty value counts as none.
//
// A getter without `otherwise` requires its key. What is missing or cannot be used is remembered, so that one start
// tells everything that is wrong; what such a getter returned may not be used.
class Configuration {
public:
    Configuration(QString prefix, const QProcessEnvironment &environment, const QString &file = {});

    [[nodiscard]] QString text(QLatin1StringView key, const std::optional<QString> &otherwise = {});
    [[nodiscard]] qint64 number(
        QLatin1StringView key, qint64 smallest, qint64 largest, std::optional<qint64> otherwise = {});
    [[nodiscard]] quint16 port(QLatin1StringView key, std::optional<quint16> otherwise = {});
    [[nodiscard]] bool flag(QLatin1StringView key, bool otherwise); // true, false
    [[nodiscard]] std::chrono::milliseconds milliseconds(QLatin1StringView key, std::chrono::milliseconds otherwise);
    [[nodiscard]] QUrl url(QLatin1StringView key); // http or https
    [[nodiscard]] std::optional<QUrl> optionalUrl(QLatin1StringView key);
    [[nodiscard]] QString folder(QLatin1StringView key); // one that is there
    // The content of the file that <KEY>_FILE names, without the line feed at its end, or the value of <KEY>.
    [[nodiscard]] QString secret(QLatin1StringView key, const std::optional<QString> &otherwise = {});

    void refuse(const QString &key, const QString &reason); // for values with a grammar of their own
    void refuse(const QString &fault);
    [[nodiscard]] const QStringList &faults() const;
    [[nodiscard]] QStringList unusedKeys() const; // in the file, but nobody asked for them: a slip of the pen?

private:
    [[nodiscard]] std::optional<QString> find(const QString &key);
    [[nodiscard]] QString nameOf(const QString &key) const;
    void read(const QString &file);
    void readJson(const QByteArray &content);
    void readLines(const QByteArray &content);

    QString m_prefix;
    QProcessEnvironment m_environment;
    QMap<QString, QString> m_file;
    QSet<QString> m_asked;
    QStringList m_faults;
};

} // namespace platform::service
