#include "client/seller/import_file.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using core::Fault;
using core::Result;

namespace {

constexpr qint64 kPiece = 256 * 1024;

void take(ImportFile &file, const QList<csv::Row> &rows)
{
    for (const csv::Row &row : rows) {
        if (file.header.isEmpty()) {
            file.header = row.fields;
            continue;
        }
        if (file.firstRows.size() < ImportFile::kPreviewRows)
            file.firstRows.append(row);
        file.records.append({row.number, csv::toRecord(row.fields)});
    }
}

void read(QPromise<Result<ImportFilePtr>> &promise, const QString &path)
{
    const auto fail = [&](const core::Error &error) { promise.addResult(Result<ImportFilePtr>(core::fail(error))); };
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly))
        return fail({Fault::Malformed, u"file-unreadable"_s, device.errorString(), {}, {}});
    auto file = std::make_shared<ImportFile>();
    file->name = QFileInfo(path).fileName();
    csv::Reader reader;
    while (!device.atEnd() && !promise.isCanceled()) {
        const auto rows = reader.feed(device.read(kPiece));
        if (!rows)
            return fail(rows.error());
        take(*file, *rows);
    }
    const auto last = reader.finish();
    if (!last)
        return fail(last.error());
    take(*file, *last);
    if (file->records.isEmpty())
        return fail({Fault::Malformed, u"file-empty"_s, u"There is no book in this file."_s, {}, {}});
    promise.addResult(Result<ImportFilePtr>(ImportFilePtr(file)));
}

} // namespace

QFuture<Result<ImportFilePtr>> readImportFile(const QString &path)
{
    return QtConcurrent::run(read, path);
}

} // namespace seller
