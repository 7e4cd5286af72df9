#include "tests/journeys/chapters.h"

#include "server/bookstore/service_catalogue.h"
#include "tests/architecture/page.h"

#include <QRegularExpression>
#include <QSet>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

QString edge(const QString &from, const QString &to, const QString &kind)
{
    return u"%1 → %2: %3"_s.arg(from, to, kind);
}

QSet<QString> drawnEdges()
{
    const architecture::Page map(architecture::textOf(QStringLiteral(SOURCE_ROOT), u"docs/context-map.md"_s));
    QSet<QString> drawn;
    for (const QStringList &row : map.rows(u"Edges"_s))
        drawn.insert(edge(row.at(0), row.at(1), row.at(2)));
    return drawn;
}

// What the services themselves have counted since they started.
class Traffic {
public:
    explicit Traffic(RunningShop &shop)
    {
        m_names.insert(shop.address(u"provider"_s).authority(), u"provider"_s);
        for (const bookstore::ServiceEntry &service : bookstore::serviceCatalogue()) {
            m_names.insert(shop.address(service.name).authority(), service.name);
            m_names.insert(shop.publicAddress(service.name).authority(), service.name);
        }
        for (const bookstore::ServiceEntry &service : bookstore::serviceCatalogue())
            read(service.name, figuresOf(shop.address(service.name)));
    }

    [[nodiscard]] const QSet<QString> &edges() const { return m_edges; }
    // Who has read whose feed, as edges of events.
    [[nodiscard]] const QSet<QString> &feeds() const { return m_feeds; }

private:
    static QString figuresOf(QUrl service)
    {
        service.setPath(u"/metrics"_s);
        const auto figures = platform::http::send({.url = service});
        expect(figures && figures->status == 200, u"no figures at "_s + service.toString());
        return QString::fromUtf8(figures->body);
    }

    void read(const QString &service, const QString &figures)
    {
        static const QRegularExpression asked(
            uR"x(^http_client_request_duration_seconds_count\{peer="([^"]*)",resource="([^"]*)",.*\} [1-9])x"_s,
            QRegularExpression::MultilineOption);
        for (auto match = asked.globalMatch(figures); match.hasNext();) {
            const auto call = match.next();
            const QString peer = m_names.value(call.captured(1), call.captured(1));
            if (call.captured(2) == "events"_L1)
                m_feeds.insert(edge(peer, service, u"events"_s));
            else
                m_edges.insert(edge(service, peer, u"call"_s));
        }
        for (const QString &producer :
            architecture::namesIn(figures, uR"x(^events_applied_total\{producer="(\w+)"\} [1-9])x"_s))
            m_edges.insert(edge(producer, service, u"events"_s));
        if (!architecture::namesIn(
                figures, uR"x(^(http_request_duration_seconds_count\{.*server="public".*\}) [1-9])x"_s)
                 .isEmpty())
            m_edges.insert(edge(u"gateway"_s, service, u"call"_s));
    }

    QHash<QString, QString> m_names; // by host and port
    QSet<QString> m_edges;
    QSet<QString> m_feeds;
};

QString listed(const QSet<QString> &edges)
{
    QStringList lines(edges.begin(), edges.end());
    lines.sort();
    return lines.join(u"; "_s);
}

QSet<QString> ofEvents(QSet<QString> edges)
{
    edges.removeIf([](const QString &each) { return !each.endsWith(": events"_L1); });
    return edges;
}

} // namespace

void theEdgesAreThoseOfTheMap(Cast &cast)
{
    cast.narrator.chapter(u"D5"_s, u"Who asked whom and who listened to whom is what the context map shows"_s);
    const QSet<QString> drawn = drawnEdges();
    expect(drawn.size() > 20, u"the context map has its edges"_s);
    const Traffic traffic(cast.shop);
    const QSet<QString> happened = traffic.edges();
    expect((happened - drawn).isEmpty(), u"not on the map, but it happened: "_s + listed(happened - drawn));
    expect((drawn - happened).isEmpty(), u"on the map, but it never happened: "_s + listed(drawn - happened));
    expect(traffic.feeds() == ofEvents(drawn), u"everybody who listens can catch up from the feed, and nobody else"_s);
    cast.narrator.remark(u"%1 edges happened, %1 are on the map"_s.arg(drawn.size()));
}

} // namespace journeys
