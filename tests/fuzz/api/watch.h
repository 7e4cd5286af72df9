#pragma once

#include "tests/fuzz/api/findings.h"
#include "tests/fuzz/api/marks.h"
#include "tests/journeys/running_shop.h"

namespace api_fuzz {

// Stands beside the shop: none of its parts was started again, the books balance, and no log tells of a fault or of a
// password.
class Watch {
public:
    Watch(journeys::RunningShop &shop, QString data);

    void close(const Marks &marks, Findings &findings);

private:
    void everyPartHasLived(Findings &findings);
    void theBooksBalance(Findings &findings);
    void read(const QString &file, const Marks &marks, Findings &findings) const;

    journeys::RunningShop &m_shop;
    QString m_data;
    QList<std::pair<QString, qint64>> m_processes;
};

} // namespace api_fuzz
