#pragma once

#include "common/contracts/store/book_record.h"
#include "common/contracts/store/import_report.h"
#include "common/core/page.h"

#include <QColor>

// A seller's shelf for tests: books that read aloud, and the shop's answers about them.
namespace tests {

contracts::store::BookRecord aBook(const QString &title, int price = 12'000, int stock = 5);
contracts::store::BookRecord changed(contracts::store::BookRecord record, int price); // at its next version
QList<contracts::store::BookRecord> books(int count);

QByteArray aPicture(const QColor &colour = Qt::darkGreen); // as a PNG

QJsonObject pageOf(const QList<contracts::store::BookRecord> &records, const QString &next = {});
QString pathOf(const contracts::store::BookRecord &record);

} // namespace tests
