#include "server/platform/service/configuration.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace platform::service {

namespace {

constexpr auto kFileSuffix = "_FILE"_L1;
constexpr qint64 kLargestFile = 1024 * 1024;

core::Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Fault::Invalid, "unreadable-file"_L1, file.errorString());
    return file.read(kLargestFile);
}

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

} // namespace

Configuration::Configuration(QString prefix, const QProcessEnvironment &environment, const QString &file)
    : m_prefix(std::move(prefix))
    , m_environment(environment)
{
    if (!file.isEmpty())
        read(file);
}

QString Configuration::text(QLatin1StringView key, const std::optional<QString> &otherwise)
{
    const auto value = find(key);
    if (!value && !otherwise)
        refuse(key, u"is missing"_s);
    return value.value_or(otherwise.value_or(QString()));
}

qint64 Configuration::number(QLatin1StringView key, qint64 smallest, qint64 largest, std::optional<qint64> otherwise)
{
    const QString written = text(key, otherwise ? std::optional(QString::number(*otherwise)) : std::nullopt);
    bool isNumber = false;
    const qint64 value = written.toLongLong(&isNumber);
    if (!written.isEmpty() && (!isNumber || value < smallest || value > largest))
        refuse(key, u"is \"%1\", not a whole number from %2 to %3"_s.arg(written).arg(smallest).arg(largest));
    return value;
}

quint16 Configuration::port(QLatin1StringView key, std::optional<quint16> otherwise)
{
    return quint16(number(key, 0, 65'535, otherwise));
}

bool Configuration::flag(QLatin1StringView key, bool otherwise)
{
    const QString written = find(key).value_or(otherwise ? u"true"_s : u"false"_s);
    if (written != "true"_L1 && written != "false"_L1)
        refuse(key, u"is \"%1\", neither true nor false"_s.arg(written));
    return written == "true"_L1;
}

std::chrono::milliseconds Configuration::milliseconds(QLatin1StringView key, std::chrono::milliseconds otherwise)
{
    constexpr qint64 kDay = 24 * 3'600 * 1'000;
    return std::chrono::milliseconds(number(key, 0, kDay, otherwise.count()));
}

QUrl Configuration::url(QLatin1StringView key)
{
    const auto given = optionalUrl(key);
    if (!given)
        refuse(key, u"is missing"_s);
    return given.value_or(QUrl());
}

std::optional<QUrl> Configuration::optionalUrl(QLatin1StringView key)
{
    const auto written = find(key);
    if (!written)
        return std::nullopt;
    const QUrl url(*written, QUrl::StrictMode);
    if (!isWeb(url))
        refuse(key, u"is \"%1\", not an http or https URL"_s.arg(url.toString(QUrl::RemoveUserInfo)));
    return url;
}

QString Configuration::folder(QLatin1StringView key)
{
    const QString path = text(key);
    if (!path.isEmpty() && !QDir(path).exists())
        refuse(key, u"is \"%1\", which is no folder"_s.arg(path));
    return path;
}

QString Configuration::secret(QLatin1StringView key, const std::optional<QString> &otherwise)
{
    const QString fileKey = key + kFileSuffix;
    const auto path = find(fileKey);
    if (!path)
        return text(key, otherwise);
    m_asked.insert(key);
    auto content = contentOf(*path);
    if (!content) {
        refuse(fileKey, u"cannot be read: %1"_s.arg(content.error().detail));
        return {};
    }
    while (content->endsWith('\n') || content->endsWith('\r'))
        content->chop(1);
    return QString::fromUtf8(*content);
}

void Configuration::refuse(const QString &key, const QString &reason)
{
    refuse(nameOf(key) + u' ' + reason);
}

void Configuration::refuse(const QString &fault)
{
    if (!m_faults.contains(fault))
        m_faults.append(fault);
}

const QStringList &Configuration::faults() const
{
    return m_faults;
}

QStringList Configuration::unusedKeys() const
{
    QStringList unused = m_file.keys();
    unused.removeIf([this](const QString &key) { return m_asked.contains(key); });
    return unused;
}

std::optional<QString> Configuration::find(const QString &key)
{
    m_asked.insert(key);
    const QString given = m_environment.value(nameOf(key));
    const QString value = given.isEmpty() ? m_file.value(key) : given;
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

QString Configuration::nameOf(const QString &key) const
{
    return m_prefix + u'_' + key;
}

void Configuration::read(const QString &file)
{
    const auto content = contentOf(file);
    if (!content)
        refuse(u"%1 cannot be read: %2"_s.arg(file, content.error().detail));
    else if (content->trimmed().startsWith('{'))
        readJson(*content);
    else
        readLines(*content);
}

void Configuration::readJson(const QByteArray &content)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(content, &error).object();
    if (error.error != QJsonParseError::NoError)
        refuse(u"the configuration file is no JSON: %1"_s.arg(error.errorString()));
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member->isObject() || member->isArray())
            refuse(u"%1 in the configuration file is no plain value"_s.arg(member.key()));
        m_file.insert(member.key(), member->toVariant().toString());
    }
}

void Configuration::readLines(const QByteArray &content)
{
    int number = 0;
    for (const QByteArray &raw : content.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';') || line.startsWith(u'['))
            continue;
        const qsizetype equals = line.indexOf(u'=');
        if (equals < 1)
            refuse(u"line %1 of the configuration file has no ="_s.arg(number));
        else
            m_file.insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
    }
}

} // namespace platform::service
