#include "server/storefront/adapters/files/cover_pictures.h"

#include "common/core/finish_in.h"

#include <QDir>
#include <QPromise>
#include <QRegularExpression>

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using core::Result;

namespace {

constexpr int kThreads = 2;
constexpr qint64 kLargest = 8 * 1024 * 1024; // whatever lies in the folder, no answer is larger

tl::unexpected<core::Error> unknownCover()
{
    return core::fail(core::Fault::NotFound, "cover-unknown"_L1, u"There is no such cover."_s);
}

// By its first bytes; the store keeps nothing else.
QByteArray mediaTypeOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return "image/png";
    return bytes.startsWith("RIFF") ? "image/webp" : "image/jpeg";
}

Result<CoverPicture> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargest)
        return unknownCover();
    const QByteArray bytes = file.readAll();
    return CoverPicture{mediaTypeOf(bytes), bytes};
}

} // namespace

CoverPictures::CoverPictures(QString folder)
    : m_folder(std::move(folder))
{
    m_threads.setMaxThreadCount(kThreads);
}

CoverPictures::~CoverPictures()
{
    m_threads.waitForDone();
}

QFuture<Result<CoverPicture>> CoverPictures::read(const QString &sha256)
{
    static const QRegularExpression name(u"\\A[0-9a-f]{64}\\z"_s); // so no name leads out of the folder
    if (!name.match(sha256).hasMatch())
        return QtFuture::makeReadyFuture(Result<CoverPicture>(unknownCover()));
    auto promise = std::make_shared<QPromise<Result<CoverPicture>>>();
    auto future = promise->future();
    promise->start();
    m_threads.start([this, promise, path = QDir(m_folder).filePath(sha256)] {
        promise->addResult(readFile(path));
        core::finishIn(m_home, promise);
    });
    return future;
}

} // namespace storefront
