#include "server/bookstore/passwords.h"

#include "server/bookstore/account.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray freshPassword()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), qsizetype(sizeof random));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

core::Error notKept(const QString &reason)
{
    return {core::Fault::Broken, u"password-not-kept"_s, reason, {}, {}};
}

} // namespace

Passwords::Passwords(QString folder)
    : m_folder(std::move(folder))
{
}

core::Result<QString> Passwords::of(const QString &name) const
{
    QFile kept(fileOf(name));
    if (kept.open(QIODevice::ReadOnly))
        return QString::fromLatin1(kept.readAll()).trimmed();
    if (const auto made = makePrivateFolder(m_folder); !made)
        return core::fail(notKept(made.error().detail));
    const QByteArray password = freshPassword();
    QSaveFile file(fileOf(name));
    const bool saved = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(password + '\n') == password.size() + 1 && file.commit();
    if (!saved)
        return core::fail(notKept(file.fileName() + u": "_s + file.errorString()));
    return QString::fromLatin1(password);
}

QString Passwords::fileOf(const QString &name) const
{
    return m_folder + u'/' + name;
}

} // namespace bookstore
