#include "server/identity/adapters/crypto/signing_keys.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace identity {

using namespace Qt::Literals::StringLiterals;
using platform::auth::Es256Key;
using platform::auth::Es256PublicKey;

namespace {

Q_LOGGING_CATEGORY(signing, "identity.signing")

constexpr qint64 kLargestFile = 64 * 1024;
constexpr QByteArrayView kSignsFrom("# signs from ");

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

core::Error unusable(const QString &why)
{
    return {core::Fault::Invalid, u"unusable-key"_s, why, {}, {}};
}

// What stands before a key says when it begins to sign.
Result<QDateTime> beginningIn(const QByteArray &block)
{
    for (const QByteArray &line : block.split('\n')) {
        if (!line.startsWith(kSignsFrom))
            continue;
        const auto time =
            QDateTime::fromString(QString::fromLatin1(line.mid(kSignsFrom.size()).trimmed()), Qt::ISODate);
        if (!time.isValid())
            return core::fail(unusable(u"%1 is no time."_s.arg(QString::fromUtf8(line))));
        return time.toUTC();
    }
    return QDateTime();
}

Result<SigningKeys> parseKeys(const QByteArray &content)
{
    SigningKeys read;
    for (const QByteArray &block : pemBlocks(content)) {
        const auto key = Es256Key::fromPem(block);
        const auto signsFrom = beginningIn(block);
        if (!key || !signsFrom)
            return core::fail(key ? signsFrom.error() : key.error());
        read.keys.append({*key, *signsFrom});
    }
    if (read.keys.isEmpty())
        return core::fail(unusable(u"There is no private key in it."_s));
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

namespace {

bool signsAt(const SigningKey &key, const QDateTime &now)
{
    return !key.signsFrom.isValid() || key.signsFrom <= now;
}

// A key is done with when one that is newer has signed for as long as its own tokens lived.
bool endsOthersAt(const SigningKey &newer, const QDateTime &now)
{
    return newer.signsFrom.isValid() && newer.signsFrom.addDuration(SigningKeys::kLongestToken) <= now;
}

QList<SigningKey> neededAt(const QList<SigningKey> &keys, const QDateTime &now)
{
    QList<SigningKey> needed;
    for (const SigningKey &key : keys) {
        needed.append(key);
        if (endsOthersAt(key, now))
            break;
    }
    return needed;
}

} // namespace

const Es256Key &SigningKeys::signer(const QDateTime &now) const
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const SigningKey &key) { return signsAt(key, now); });
    return found == keys.end() ? keys.last().key : found->key;
}

QList<Es256PublicKey> SigningKeys::published(const QDateTime &now) const
{
    QList<Es256PublicKey> listed;
    for (const SigningKey &key : neededAt(keys, now))
        listed.append(key.key.publicKey());
    return listed;
}

bool SigningKeys::isChanging(const QDateTime &now) const
{
    return !signsAt(keys.first(), now);
}

SigningKeys SigningKeys::rotated(const QDateTime &signsFrom, const QDateTime &now) const
{
    SigningKeys changed{{{Es256Key::generate(), signsFrom}}};
    changed.keys.append(neededAt(keys, now));
    return changed;
}

SigningKeys SigningKeys::fresh()
{
    return {{{Es256Key::generate(), {}}}};
}

Result<SigningKeys> readSigningKeys(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Fault::Invalid, "unreadable-file"_L1, file.errorString());
    return parseKeys(file.read(kLargestFile));
}

Result<> writeSigningKeys(const SigningKeys &keys, const QString &path)
{
    QByteArray content;
    for (const SigningKey &key : keys.keys) {
        if (key.signsFrom.isValid())
            content += kSignsFrom.toByteArray() + key.signsFrom.toUTC().toString(Qt::ISODate).toLatin1() + '\n';
        content += key.key.toPem();
    }
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(content) == content.size() && file.commit();
    if (!written)
        return core::fail(core::Fault::Invalid, "unwritable-file"_L1, file.errorString());
    return {};
}

Result<SigningKeys> loadSigningKeys(const QString &path)
{
    makeIfMissing(path);
    return readSigningKeys(path);
}

} // namespace identity
