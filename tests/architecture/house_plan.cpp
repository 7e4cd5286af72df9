#include "tests/architecture/house_plan.h"

#include <QDirIterator>
#include <QRegularExpression>

#include <array>

namespace architecture {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Arrow {
    QLatin1StringView from; // a room, "*" for any one name; the same name again in `to` means the same room
    QLatin1StringView to;
};

// A room may always include itself.
constexpr std::array kArrows{
    Arrow{"common/contracts/*"_L1, "common/core"_L1},
    Arrow{"common/contracts/*"_L1, "common/contracts/json"_L1},
    Arrow{"common/contracts/*"_L1, "common/contracts/ids"_L1},
    Arrow{"common/csv"_L1, "common/core"_L1},
    Arrow{"server/<context>/application"_L1, "common/csv"_L1},
    Arrow{"server/<context>/adapters"_L1, "common/csv"_L1},
    Arrow{"server/<context>"_L1, "common/csv"_L1},
    Arrow{"common/mqtt"_L1, "common/core"_L1},
    Arrow{"server/platform/*"_L1, "common/core"_L1},
    Arrow{"server/platform/*"_L1, "common/mqtt"_L1},
    Arrow{"server/<context>/adapters"_L1, "common/mqtt"_L1},
    Arrow{"server/<context>"_L1, "common/mqtt"_L1},
    Arrow{"server/platform/*"_L1, "server/platform/*"_L1},
    Arrow{"server/<context>/domain"_L1, "common/core"_L1},
    Arrow{"server/<context>/domain"_L1, "common/contracts/ids"_L1},
    Arrow{"server/<context>/application"_L1, "server/<context>/domain"_L1},
    Arrow{"server/<context>/application"_L1, "common/contracts/*"_L1},
    Arrow{"server/<context>/application"_L1, "common/core"_L1},
    Arrow{"server/<context>/adapters"_L1, "server/<context>/application"_L1},
    Arrow{"server/<context>/adapters"_L1, "server/<context>/domain"_L1},
    Arrow{"server/<context>/adapters"_L1, "common/contracts/*"_L1},
    Arrow{"server/<context>/adapters"_L1, "common/core"_L1},
    Arrow{"server/<context>/adapters"_L1, "server/platform/*"_L1},
    Arrow{"server/<context>"_L1, "server/<context>/*"_L1},
    Arrow{"server/<context>"_L1, "server/platform/*"_L1},
    Arrow{"server/<context>"_L1, "common/core"_L1},
    Arrow{"server/<context>"_L1, "common/contracts/*"_L1},
    Arrow{"server/mqtt_auth"_L1, "server/platform/auth"_L1},
    Arrow{"server/mqtt_auth"_L1, "common/core"_L1},
    Arrow{"client/api"_L1, "common/core"_L1},
    Arrow{"client/api"_L1, "common/contracts/*"_L1},
    Arrow{"client/api"_L1, "common/mqtt"_L1},
    Arrow{"client/offline"_L1, "client/api"_L1},
    Arrow{"client/offline"_L1, "common/core"_L1},
    Arrow{"client/widgets"_L1, "common/core"_L1},
    Arrow{"client/<page>"_L1, "client/api"_L1},
    Arrow{"client/<page>"_L1, "client/widgets"_L1},
    Arrow{"client/<page>"_L1, "common/contracts/*"_L1},
    Arrow{"client/<page>"_L1, "common/core"_L1},
    Arrow{"client/<page>"_L1, "common/csv"_L1},
    Arrow{"client/app"_L1, "client/*"_L1},
    Arrow{"client/app"_L1, "common/*"_L1},
    Arrow{"client/app"_L1, "common/contracts/*"_L1},
};

// Every folder of the server but the broker's plugin, which lives in a foreign program: it takes what it needs, no
// more.
constexpr auto kContext = "((?!mqtt_auth\\b)[a-z_]+)"_L1;

// The rooms of the client that people see; none knows another, the app joins them.
constexpr auto kPages = "(?:storefront|checkout|tracking|account|seller|admin)"_L1;

QRegularExpression patternOf(QLatin1StringView room)
{
    QString pattern = QRegularExpression::escape(room);
    pattern.replace(u"\\<context\\>"_s, kContext).replace(u"<context>"_s, kContext);
    pattern.replace(u"\\<page\\>"_s, kPages).replace(u"<page>"_s, kPages);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern.replace(u"\\*"_s, u"[a-z_]+"_s)));
}

bool draws(const Arrow &arrow, const QString &from, const QString &to)
{
    const auto start = patternOf(arrow.from).match(from);
    const auto end = patternOf(arrow.to).match(to);
    const bool sameContext =
        start.captured(1).isEmpty() || end.captured(1).isEmpty() || start.captured(1) == end.captured(1);
    return start.hasMatch() && end.hasMatch() && sameContext;
}

// What a room without technique may include of Qt: the headers of Qt Core's values.
bool isBareOfTechnique(const QString &room)
{
    return room == "common/core"_L1 || room == "common/csv"_L1 || room.startsWith("common/contracts/"_L1)
        || room.endsWith("/domain"_L1) || room.endsWith("/application"_L1);
}

bool isTechnique(const QString &header)
{
    static const QRegularExpression technique(
        u"^(Qt?(Sql|Http|Tcp|Network|Web|Widget|LocalS|Udp|Ssl)|QtNetwork/|QtSql/|QtHttpServer/|mosquitto|curl/|openssl/|sodium|prometheus/)"_s);
    return technique.match(header).hasMatch();
}

} // namespace

QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    const QStringList folders = parts.mid(0, parts.size() - 1);
    if (path.startsWith("common/core/"_L1) || path.startsWith("common/csv/"_L1) || path.startsWith("common/mqtt/"_L1))
        return folders.join(u'/');
    if (path.startsWith("client/"_L1))
        return folders.mid(0, 2).join(u'/');
    if (path.startsWith("common/contracts/"_L1) || path.startsWith("server/platform/"_L1))
        return folders.mid(0, 3).join(u'/');
    if (path.startsWith("server/"_L1)) {
        static const QStringList layers{u"domain"_s, u"application"_s, u"adapters"_s};
        return folders.mid(0, folders.size() > 2 && layers.contains(folders.at(2)) ? 3 : 2).join(u'/');
    }
    return {};
}

bool mayUse(const QString &from, const QString &to)
{
    return from == to
        || std::any_of(kArrows.begin(), kArrows.end(), [&](const Arrow &arrow) { return draws(arrow, from, to); });
}

QList<Violation> violationsIn(const QString &path, const QString &text)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s);
    QList<Violation> found;
    const QString room = roomOf(path);
    if (room.isEmpty())
        return found;
    int line = 0;
    for (const QString &source : text.split(u'\n')) {
        ++line;
        const QString header = include.match(source).captured(1);
        const QString target = roomOf(header);
        if (!target.isEmpty() && !mayUse(room, target))
            found.append({path, line, u"%1 may not include %2"_s.arg(room, target)});
        if (header.startsWith(u"tests/"_s))
            found.append({path, line, u"%1 may not include %2"_s.arg(room, header)});
        if (isBareOfTechnique(room) && isTechnique(header))
            found.append({path, line, u"%1 knows no technique, but includes <%2>"_s.arg(room, header)});
        if (room.startsWith("server/platform/"_L1) && source.contains("book"_L1, Qt::CaseInsensitive))
            found.append({path, line, u"the platform does not know the word \"book\""_s});
    }
    return found;
}

QList<Violation> violationsBelow(const QString &root)
{
    QList<Violation> found;
    for (const QString &house : {u"common"_s, u"server"_s, u"client"_s}) {
        QDirIterator files(
            root + u'/' + house, {u"*.h"_s, u"*.cpp"_s, u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                found += violationsIn(QDir(root).relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()));
        }
    }
    return found;
}

} // namespace architecture
