#include "client/checkout/kept_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>

namespace checkout {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(logKept, "bookstore.checkout")

KeptFile::KeptFile(QString path)
    : m_path(std::move(path))
{
}

QJsonObject KeptFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (document.isObject())
        return document.object();
    const QString aside = m_path + u".damaged"_s;
    QFile::remove(aside);
    QFile::rename(m_path, aside);
    qCWarning(logKept) << "set aside a file that cannot be read:" << aside;
    return {};
}

bool KeptFile::write(const QJsonObject &content) const
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    const bool done = file.open(QIODevice::WriteOnly)
        && file.write(QJsonDocument(content).toJson(QJsonDocument::Compact)) >= 0 && file.commit();
    if (!done)
        qCWarning(logKept) << "cannot write" << m_path << file.errorString();
    return done;
}

void KeptFile::forget() const
{
    QFile::remove(m_path);
}

} // namespace checkout
