#pragma once

#include "client/api/seller_books.h"
#include "client/seller/import_file.h"

namespace seller {

// Sends a file to the shop in parts of whole rows, one after the other, each under a key of its own: so progress is
// real, cancelling takes effect at the next part, and going on after a lost connection never adds a book twice.
// All-or-nothing goes in one part as long as the file is not very large, since only one part can be undone as a whole.
class ImportRun : public QObject {
    Q_OBJECT

public:
    using Mode = api::ImportMode;

    static constexpr int kPartRows = 500;
    static constexpr int kWholeRows = 20'000;

    ImportRun(api::SellerBooks &books, ImportFilePtr file, QObject *parent);

    void check(); // a dry run: what would be refused
    void import(Mode mode);
    void goOn(); // after failed(), with the part that failed
    void cancel(); // what is under way is finished first

    [[nodiscard]] const contracts::store::ImportReport &report() const { return m_report; }
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }

Q_SIGNALS:
    void progressed(int rows, int of);
    void finished(); // or cancelled; the report tells how far it came
    void failed(const core::Error &error); // the part is not taken, or it is not known whether it was

private:
    struct Part {
        qsizetype first = 0;
        qsizetype rows = 0;
        api::IdempotencyKey key = api::IdempotencyKey::generate();
    };

    void begin(bool dryRun, Mode mode, int rowsInPart);
    void divide(int rowsInPart);
    void sendNext();
    [[nodiscard]] QByteArray csvOf(const Part &part) const;
    void take(const api::Result<contracts::store::ImportReport> &answer);
    void add(const contracts::store::ImportReport &part);
    void finish();

    api::SellerBooks &m_books;
    ImportFilePtr m_file;
    QList<Part> m_parts;
    qsizetype m_next = 0;
    Mode m_mode = Mode::WithReport;
    bool m_running = false;
    bool m_cancelled = false;
    contracts::store::ImportReport m_report;
};

} // namespace seller
