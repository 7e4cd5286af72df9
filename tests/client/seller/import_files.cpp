#include "tests/client/seller/import_files.h"

#include <QFile>
#include <QTest>

namespace tests {

using namespace Qt::Literals::StringLiterals;

QByteArray csvOf(int rows)
{
    QByteArray csv = "title,price,category\n";
    for (int i = 1; i <= rows; ++i)
        csv += "\"Toji, " + QByteArray::number(i) + "\",12000,Novel\n";
    return csv;
}

QString written(const QTemporaryDir &folder, const QByteArray &csv)
{
    QFile file(folder.filePath(u"books.csv"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(csv);
    return file.fileName();
}

core::Result<seller::ImportFilePtr> fileOf(const QTemporaryDir &folder, const QByteArray &csv)
{
    auto reading = seller::readImportFile(written(folder, csv));
    const bool read = QTest::qWaitFor([&] { return reading.isFinished(); });
    return read ? reading.result() : core::fail(core::Fault::TimedOut, "not-read"_L1);
}

} // namespace tests
