#include "server/store/application/import_books.h"

namespace store {

namespace wire = contracts::store;

ImportBooks::ImportBooks(
    Books &books, Events &events, const core::Clock &clock, const Seller &seller, ImportOptions options)
    : m_books(books)
    , m_events(events)
    , m_seller(seller)
    , m_now(clock.now())
    , m_options(options)
{
    m_report.dryRun = options.dryRun;
}

Result<> ImportBooks::take(int row, const Result<wire::RegisterBookRequest> &request)
{
    ++m_report.rows;
    const auto book =
        request.and_then([&](const wire::RegisterBookRequest &read) { return newBook(m_seller, read, m_now); });
    if (!book) {
        refuse(row, book.error());
        return {};
    }
    ++m_report.imported;
    if (isForKeeps())
        m_batch.append(*book);
    return m_batch.size() < kBatch ? Result<>() : keepBatch();
}

Result<wire::ImportReport> ImportBooks::finish()
{
    if (m_options.allOrNothing && m_report.refused > 0) {
        m_report.imported = 0;
        return m_options.dryRun ? Result<wire::ImportReport>(m_report) : core::fail(nothingImported());
    }
    return keepBatch().transform([&] { return m_report; });
}

core::Error ImportBooks::nothingImported() const
{
    const QString detail = u"%1 of %2 rows are not books; nothing was imported."_s;
    return {Fault::Invalid, u"rows-refused"_s, detail.arg(m_report.refused).arg(m_report.rows), {}, toJson(m_report)};
}

void ImportBooks::refuse(int row, const core::Error &error)
{
    ++m_report.refused;
    if (m_report.errors.size() < wire::ImportReport::kMostErrors)
        m_report.errors.append({row, error.pointer, error.slug, error.detail});
}

bool ImportBooks::isForKeeps() const
{
    return !m_options.dryRun && !(m_options.allOrNothing && m_report.refused > 0);
}

Result<> ImportBooks::keepBatch()
{
    if (m_batch.isEmpty())
        return {};
    QList<Told> facts;
    for (const NewBook &added : m_batch)
        facts.append(toldOf(added));
    return m_books.add(m_batch).and_then([&] { return m_events.append(facts); }).transform([&] { m_batch.clear(); });
}

} // namespace store
