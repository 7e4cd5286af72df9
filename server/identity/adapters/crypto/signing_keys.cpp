#include "server/identity/adapters/crypto/signing_keys.h"

#include <QFile>
#include <QLoggingCategory>

#include <fcntl.h>
#include <unistd.h>

namespace identity {

using namespace Qt::Literals::StringLiterals;
using platform::auth::Es256Key;
using platform::auth::Es256PublicKey;

namespace {

Q_LOGGING_CATEGORY(signing, "identity.signing")

constexpr qint64 kLargestFile = 64 * 1024;

// Cuts a file into its PEM blocks.
QByteArrayList pemBlocks(const QByteArray &content)
{
    constexpr char kEnd[] = "-----END ";
    constexpr char kDashes[] = "-----";
    QByteArrayList blocks;
    qsizetype from = 0;
    for (qsizetype end = content.indexOf(kEnd); end >= 0; end = content.indexOf(kEnd, from)) {
        const qsizetype label = end + qsizetype(sizeof kEnd) - 1;
        const qsizetype to = content.indexOf(kDashes, label) + qsizetype(sizeof kDashes) - 1;
        blocks.append(content.mid(from, to - from));
        from = std::max(to, label);
    }
    return blocks;
}

Result<SigningKeys> parseKeys(const QByteArray &content)
{
    SigningKeys read;
    for (const QByteArray &pem : pemBlocks(content)) {
        const auto key = Es256Key::fromPem(pem);
        if (!key)
            return core::fail(key.error());
        read.keys.append(*key);
    }
    if (read.keys.isEmpty())
        return core::fail(core::Fault::Invalid, "unusable-key"_L1, u"There is no private key in it."_s);
    return read;
}

bool writePrivately(const QByteArray &path, const QByteArray &content)
{
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const bool written = file >= 0 && ::write(file, content.constData(), size_t(content.size())) == content.size();
    return file >= 0 && ::close(file) == 0 && written;
}

// Of several replicas that start at once on the same folder one puts its key there, whole; the others read it.
void makeIfMissing(const QString &path)
{
    if (QFile::exists(path))
        return;
    const QByteArray own = QFile::encodeName(path) + '.' + QByteArray::number(::getpid());
    if (writePrivately(own, Es256Key::generate().toPem())
        && ::link(own.constData(), QFile::encodeName(path).constData()) == 0)
        qCWarning(signing).noquote() << "made a new signing key:" << path;
    ::unlink(own.constData());
}

} // namespace

QList<Es256PublicKey> SigningKeys::published() const
{
    QList<Es256PublicKey> listed;
    for (const Es256Key &key : keys)
        listed.append(key.publicKey());
    return listed;
}

Result<SigningKeys> loadSigningKeys(const QString &path)
{
    makeIfMissing(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Fault::Invalid, "unreadable-file"_L1, file.errorString());
    return parseKeys(file.read(kLargestFile));
}

} // namespace identity
