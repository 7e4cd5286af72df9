#pragma once

#include "server/platform/events/listening/batch.h"
#include "server/platform/events/listening/stream.h"

#include <QPointer>
#include <QTimer>

namespace platform::events {

// One producer's stream at a worker: what goes into the next transaction, and when to try again after a failure.
class Lane : public QObject {
    Q_OBJECT

public:
    static constexpr int kLargestBatch = 100;

    Lane(Stream *stream, int partition); // borrows the stream

    [[nodiscard]] QString producer() const;
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] Batch nextBatch();
    void settle(const BatchOutcome &outcome);
    void moveTo(qint64 cursor); // as the database says
    void fail(const core::Error &error); // nothing of the batch was done

Q_SIGNALS:
    void ready();

private:
    void pause(const core::Error &reason);

    QPointer<Stream> m_stream;
    int m_partition;
    QTimer m_pause;
    int m_batch = kLargestBatch; // the smaller a transaction, the less it meets others in the same rows
    int m_failures = 0; // in a row
    qint64 m_blockedAt = -1; // the cursor in front of an event that a transient error keeps back …
    int m_blockedTimes = 0; // … and how often it did
};

} // namespace platform::events
