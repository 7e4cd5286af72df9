#include "client/widgets/cover_shelf.h"

#include "common/core/on_answer.h"

#include <QBuffer>
#include <QImageReader>
#include <QtConcurrentRun>

namespace widgets {

namespace {

constexpr int kKeptKilobytes = 24 * 1024;
constexpr int kAtOnce = 4;
constexpr int kMostWaiting = 64; // more than one window shows; what was scrolled past is not fetched

// Fills the size as a picture frame does: what sticks out is cut off.
QImage decoded(const QByteArray &bytes, const QSize &size)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize scaled = reader.size().scaled(size, Qt::KeepAspectRatioByExpanding);
    if (!scaled.isEmpty())
        reader.setScaledSize(scaled);
    const QImage read = reader.read();
    const QRect frame(QPoint((read.width() - size.width()) / 2, (read.height() - size.height()) / 2), size);
    return read.isNull() ? read : read.copy(frame).convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

CoverShelf::CoverShelf(Fetch fetch, QObject *parent)
    : QObject(parent)
    , m_fetch(std::move(fetch))
    , m_kept(kKeptKilobytes)
{
}

QPixmap CoverShelf::cover(const QString &sha256, const QSize &size)
{
    const Wanted wanted{sha256, size};
    if (const QPixmap *kept = m_kept.object(wanted))
        return *kept;
    if (sha256.isEmpty() || m_failed.contains(sha256) || m_underWay.contains(wanted))
        return {};
    m_waiting.removeOne(wanted);
    m_waiting.append(wanted);
    if (m_waiting.size() > kMostWaiting)
        m_waiting.removeFirst();
    // Not within the paint that asks.
    QMetaObject::invokeMethod(this, &CoverShelf::fetchNext, Qt::QueuedConnection);
    return {};
}

void CoverShelf::forgetFailures()
{
    m_failed.clear();
}

void CoverShelf::fetchNext()
{
    while (m_underWay.size() < kAtOnce && !m_waiting.isEmpty())
        fetch(m_waiting.takeLast());
}

void CoverShelf::fetch(const Wanted &wanted)
{
    m_underWay.insert(wanted);
    core::onAnswer(m_fetch(wanted.sha256), this, [this, wanted](const core::Result<QByteArray> &bytes) {
        bytes ? decode(wanted, *bytes) : take(wanted, QImage());
    });
}

void CoverShelf::decode(const Wanted &wanted, const QByteArray &bytes)
{
    core::onAnswer(QtConcurrent::run(decoded, bytes, wanted.size), this,
        [this, wanted](const QImage &picture) { take(wanted, picture); });
}

void CoverShelf::take(const Wanted &wanted, const QImage &picture)
{
    m_underWay.remove(wanted);
    if (picture.isNull()) {
        m_failed.insert(wanted.sha256);
    } else {
        const auto kilobytes = int(picture.sizeInBytes() / 1024) + 1;
        m_kept.insert(wanted, new QPixmap(QPixmap::fromImage(picture)), kilobytes);
        Q_EMIT arrived(wanted.sha256);
    }
    fetchNext();
}

} // namespace widgets
