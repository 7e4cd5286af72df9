#pragma once

#include "common/core/result.h"

#include <QList>

namespace platform::postgres {

// One folder of numbered statements that are applied together.
struct Migration {
    struct Step {
        QString file;
        QString statement;
    };

    int number = 0;
    QString name; // of the folder: "0001_first"
    QList<Step> steps;

    // Of what is executed: a comment may still be improved after a release.
    [[nodiscard]] QString checksum() const;

    // Those of a room, built in under :/sql/<room>/migrations, in their order. Errors: Broken "migration-failed" for
    // names without a number of their own and for files that cannot be read as one statement.
    [[nodiscard]] static core::Result<QList<Migration>> ofRoom(const QString &room);
};

} // namespace platform::postgres
