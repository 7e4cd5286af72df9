#include "client/api/file_token_store.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>

#include <sodium.h>

namespace api {

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcTokens, "bookstore.api.tokens")

namespace {

constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writePrivately(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerOnly)
        && file.write(content) == content.size() && file.commit();
    if (!written)
        qCWarning(lcTokens).noquote() << "cannot write" << path << file.errorString();
    return written;
}

unsigned char *bytes(QByteArray &data)
{
    return reinterpret_cast<unsigned char *>(data.data());
}

const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

QByteArray seal(const QByteArray &open, const QByteArray &key)
{
    QByteArray nonce(crypto_secretbox_NONCEBYTES, Qt::Uninitialized);
    randombytes_buf(nonce.data(), crypto_secretbox_NONCEBYTES);
    QByteArray sealed(open.size() + crypto_secretbox_MACBYTES, Qt::Uninitialized);
    crypto_secretbox_easy(bytes(sealed), bytes(open), quint64(open.size()), bytes(std::as_const(nonce)), bytes(key));
    return nonce + sealed;
}

QByteArray unseal(const QByteArray &file, const QByteArray &key)
{
    constexpr qsizetype head = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (file.size() < head || key.isEmpty())
        return {};
    const QByteArray nonce = file.left(crypto_secretbox_NONCEBYTES);
    const QByteArray sealed = file.mid(crypto_secretbox_NONCEBYTES);
    QByteArray open(file.size() - head, Qt::Uninitialized);
    const int failed =
        crypto_secretbox_open_easy(bytes(open), bytes(sealed), quint64(sealed.size()), bytes(nonce), bytes(key));
    return failed ? QByteArray() : open;
}

} // namespace

FileTokenStore::FileTokenStore(QString folder, QObject *parent)
    : TokenStore(parent)
    , m_folder(std::move(folder))
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used");
}

QFuture<std::optional<QString>> FileTokenStore::load(const QString &shop)
{
    const QJsonValue token = tokens().value(shop);
    return QtFuture::makeReadyFuture(token.isString() ? std::optional(token.toString()) : std::nullopt);
}

QFuture<void> FileTokenStore::save(const QString &shop, const QString &token)
{
    QJsonObject all = tokens();
    all.insert(shop, token);
    write(all);
    return QtFuture::makeReadyFuture();
}

QFuture<void> FileTokenStore::forget(const QString &shop)
{
    QJsonObject all = tokens();
    if (!all.contains(shop))
        return QtFuture::makeReadyFuture();
    all.remove(shop);
    write(all);
    return QtFuture::makeReadyFuture();
}

QByteArray FileTokenStore::key() const
{
    const QString path = QDir(m_folder).filePath(u"tokens.key"_s);
    const QByteArray kept = contentOf(path);
    if (kept.size() == crypto_secretbox_KEYBYTES)
        return kept;
    QByteArray fresh(crypto_secretbox_KEYBYTES, Qt::Uninitialized);
    crypto_secretbox_keygen(bytes(fresh));
    return QDir().mkpath(m_folder) && writePrivately(path, fresh) ? fresh : QByteArray();
}

QJsonObject FileTokenStore::tokens() const
{
    const QByteArray file = contentOf(QDir(m_folder).filePath(u"tokens"_s));
    return file.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(unseal(file, key())).object();
}

void FileTokenStore::write(const QJsonObject &tokens) const
{
    const QByteArray with = key();
    if (!with.isEmpty())
        writePrivately(
            QDir(m_folder).filePath(u"tokens"_s), seal(QJsonDocument(tokens).toJson(QJsonDocument::Compact), with));
}

} // namespace api
