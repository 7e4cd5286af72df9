#include "client/seller/import_run.h"
#include "common/core/on_answer.h"

namespace seller {

using namespace Qt::Literals::StringLiterals;
using contracts::store::ImportReport;
using contracts::store::RefusedRow;

namespace {

constexpr qsizetype kMostBytes = 32 * 1024 * 1024; // of one part; the shop takes twice as much
constexpr qsizetype kMostErrors = 10'000; // listed; more are counted

} // namespace

ImportRun::ImportRun(api::SellerBooks &books, ImportFilePtr file, QObject *parent)
    : QObject(parent)
    , m_books(books)
    , m_file(std::move(file))
{
}

void ImportRun::check()
{
    begin(true, Mode::WithReport, kPartRows);
}

void ImportRun::import(Mode mode)
{
    begin(false, mode, mode == Mode::AllOrNothing ? kWholeRows : kPartRows);
}

void ImportRun::begin(bool dryRun, Mode mode, int rowsInPart)
{
    m_mode = mode;
    m_report = {};
    m_report.dryRun = dryRun;
    m_cancelled = false;
    divide(rowsInPart);
    goOn();
}

void ImportRun::divide(int rowsInPart)
{
    m_parts.clear();
    m_next = 0;
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < m_file->records.size(); ++i) {
        bytes += m_file->records.at(i).bytes.size();
        if (m_parts.isEmpty() || m_parts.last().rows == rowsInPart || bytes > kMostBytes) {
            m_parts.append(Part{i});
            bytes = m_file->records.at(i).bytes.size();
        }
        ++m_parts.last().rows;
    }
}

void ImportRun::goOn()
{
    m_running = true;
    sendNext();
}

void ImportRun::cancel()
{
    m_cancelled = true;
    if (!m_running)
        finish();
}

void ImportRun::sendNext()
{
    if (m_cancelled || m_next == m_parts.size()) {
        finish();
        return;
    }
    const Part &part = m_parts.at(m_next);
    core::onAnswer(m_books.import(csvOf(part), m_mode, m_report.dryRun, part.key), this,
        [this](const api::Result<ImportReport> &answer) { take(answer); });
}

QByteArray ImportRun::csvOf(const Part &part) const
{
    QByteArray csv = csv::toRecord(m_file->header);
    for (qsizetype i = part.first; i < part.first + part.rows; ++i)
        csv += m_file->records.at(i).bytes;
    return csv;
}

void ImportRun::take(const api::Result<ImportReport> &answer)
{
    // A whole part that was refused says so as a problem, which carries the same report.
    const auto report = answer || answer.error().slug != "rows-refused"_L1
        ? answer
        : contracts::store::parseImportReport(answer.error().facts).map_error([&](const core::Error &) {
              return answer.error();
          });
    if (!report) {
        m_running = false;
        Q_EMIT failed(report.error());
        return;
    }
    add(*report);
    ++m_next;
    Q_EMIT progressed(m_report.rows, int(m_file->records.size()));
    if (m_mode == Mode::AllOrNothing && m_report.refused > 0)
        finish();
    else
        sendNext();
}

// Rows of a part count from its own header; the report counts those of the file.
void ImportRun::add(const ImportReport &part)
{
    m_report.rows += part.rows;
    m_report.imported += part.imported;
    m_report.refused += part.refused;
    const qsizetype first = m_parts.at(m_next).first;
    for (const RefusedRow &refused : part.errors) {
        const qsizetype place = first + refused.row - 2;
        if (m_report.errors.size() == kMostErrors || place < first || place >= m_file->records.size())
            continue;
        RefusedRow told = refused;
        told.row = m_file->records.at(place).row;
        m_report.errors.append(told);
    }
}

void ImportRun::finish()
{
    m_running = false;
    Q_EMIT finished();
}

} // namespace seller
