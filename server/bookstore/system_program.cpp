#include "server/bookstore/system_program.h"

#include <QStandardPaths>

namespace bookstore {

using namespace Qt::Literals::StringLiterals;

QString systemProgram(const QString &name)
{
    const QString inPath = QStandardPaths::findExecutable(name);
    const QString found = inPath.isEmpty()
        ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/sbin"_s})
        : inPath;
    return found.isEmpty() ? name : found;
}

} // namespace bookstore
