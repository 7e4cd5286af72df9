#pragma once

#include "common/core/result.h"

#include <QStringList>

namespace platform::postgres {

// One SQL statement, read the way PostgreSQL reads it, since QtSql takes quotes and colons in comments for SQL.
struct SqlText {
    QString text; // without comments and final semicolon; `:name` has become `$1`, the same name the same number
    QStringList placeholders; // the names in the order of their numbers
    bool hasQuestionMark = false; // an operator with `?`, which QtSql would take for a placeholder

    // Error: Broken "malformed-sql" for an open quote or comment, for nothing at all and for more than one statement.
    [[nodiscard]] static core::Result<SqlText> read(const QString &source);
};

// The statement in :/sql/<name>.sql, fit to be prepared. Errors: Broken "sql-file-missing", "malformed-sql".
[[nodiscard]] core::Result<SqlText> readSqlFile(const QString &name);

} // namespace platform::postgres
