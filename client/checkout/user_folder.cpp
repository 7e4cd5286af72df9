#include "client/checkout/user_folder.h"

#include <QStandardPaths>

namespace checkout {

using namespace Qt::Literals::StringLiterals;

UserFolder::UserFolder(QString root, std::optional<contracts::UserId> user)
    : m_root(root.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : std::move(root))
    , m_user(user)
{
}

KeptFile UserFolder::file(QLatin1StringView name) const
{
    const QString who = m_user ? m_user->toString() : u"guest"_s;
    return KeptFile(m_root + u'/' + who + u'/' + name);
}

UserFolder UserFolder::ofGuest() const
{
    return of(std::nullopt);
}

UserFolder UserFolder::of(const std::optional<contracts::UserId> &user) const
{
    return {m_root, user};
}

} // namespace checkout
