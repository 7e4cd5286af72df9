#include "server/store/adapters/postgres/pages.h"

namespace store {

using namespace Qt::Literals::StringLiterals;
using core::Fault;

core::Result<QVariant> idAfter(const core::PageRequest &request)
{
    if (request.after.isEmpty())
        return QVariant();
    const QUuid id = QUuid::fromString(request.after);
    if (id.isNull())
        return core::fail(core::Error{
            Fault::Invalid, u"unknown-cursor"_s, u"No list has ever ended like this."_s, u"/query/after"_s, {}});
    return QVariant(id);
}

core::Result<> expectOneRow(int rows)
{
    if (rows == 1)
        return {};
    return core::fail(Fault::Broken, "row-lost"_L1, u"%1 rows were written where one was locked."_s.arg(rows));
}

} // namespace store
