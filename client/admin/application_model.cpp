#include "client/admin/application_model.h"

#include "client/widgets/shown.h"

namespace admin {

namespace {

constexpr std::array kHeaders{QT_TRANSLATE_NOOP("admin::ApplicationModel", "Shop"),
    QT_TRANSLATE_NOOP("admin::ApplicationModel", "Name"), QT_TRANSLATE_NOOP("admin::ApplicationModel", "E-mail"),
    QT_TRANSLATE_NOOP("admin::ApplicationModel", "Applied")};

} // namespace

int ApplicationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ApplicationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant ApplicationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Record &application = m_rows.at(index.row());
    switch (index.column()) {
    case Shop:
        return application.shopName;
    case Name:
        return application.name;
    case Email:
        return application.email;
    default:
        return widgets::shownMoment(application.appliedAt);
    }
}

QVariant ApplicationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(tr(kHeaders.at(size_t(section)))) : QVariant();
}

void ApplicationModel::show(const QList<Record> &applications)
{
    QList<Record> waiting;
    std::copy_if(applications.begin(), applications.end(), std::back_inserter(waiting),
        [](const Record &each) { return each.status == contracts::identity::SellerStatus::Applied; });
    if (waiting == m_rows)
        return; // who is chosen stays chosen
    beginResetModel();
    m_rows = waiting;
    endResetModel();
}

void ApplicationModel::remove(const contracts::UserId &seller)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).userId == seller) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
            return;
        }
    }
}

} // namespace admin
