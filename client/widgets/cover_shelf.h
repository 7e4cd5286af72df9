#pragma once

#include "common/core/result.h"

#include <QCache>
#include <QFuture>
#include <QObject>
#include <QPixmap>
#include <QSet>

#include <functional>

namespace widgets {

// Pictures of covers by their SHA-256, for lists: fetched for what is looked at now, decoded off the GUI thread, and
// those not looked at for longest given up. Who paints asks at each paint, and paints again when one has arrived.
class CoverShelf : public QObject {
    Q_OBJECT

public:
    using Fetch = std::function<QFuture<core::Result<QByteArray>>(const QString &sha256)>;

    explicit CoverShelf(Fetch fetch, QObject *parent = nullptr);

    // Null while it is not there; it is fetched then. The size is in device pixels.
    [[nodiscard]] QPixmap cover(const QString &sha256, const QSize &size);
    void forgetFailures(); // what could not be fetched is tried again

Q_SIGNALS:
    void arrived(const QString &sha256);

private:
    struct Wanted {
        QString sha256;
        QSize size;

        friend bool operator==(const Wanted &, const Wanted &) = default;
        friend size_t qHash(const Wanted &wanted, size_t seed = 0)
        {
            return qHashMulti(seed, wanted.sha256, wanted.size.width(), wanted.size.height());
        }
    };

    void fetchNext();
    void fetch(const Wanted &wanted);
    void decode(const Wanted &wanted, const QByteArray &bytes);
    void take(const Wanted &wanted, const QImage &picture);

    Fetch m_fetch;
    QCache<Wanted, QPixmap> m_kept;
    QList<Wanted> m_waiting; // the last is fetched first: it is what was scrolled to
    QSet<Wanted> m_underWay;
    QSet<QString> m_failed;
};

} // namespace widgets
