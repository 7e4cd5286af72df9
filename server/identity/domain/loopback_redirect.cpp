#include "server/identity/domain/loopback_redirect.h"

#include <QRegularExpression>

namespace identity {

using namespace Qt::Literals::StringLiterals;

namespace {

// Nothing that a browser reads differently than we do: no user, no fragment, no backslash, no space.
const QRegularExpression &form()
{
    static const QRegularExpression loopback(
        u"\\A(http://(?:127\\.0\\.0\\.1|\\[::1\\])(?::([1-9][0-9]{0,4}))?)"
        "(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(?:\\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?\\z"_s);
    return loopback;
}

} // namespace

bool isLoopbackRedirect(const QString &uri)
{
    const auto match = form().match(uri);
    return uri.size() <= kLongestRedirect && match.hasMatch() && match.captured(2).toInt() <= 65'535;
}

QString originOfRedirect(const QString &uri)
{
    return form().match(uri).captured(1);
}

} // namespace identity
