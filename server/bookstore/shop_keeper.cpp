#include "server/bookstore/shop_keeper.h"

#include <QFutureWatcher>
#include <QJsonArray>
#include <QMetaEnum>
#include <QtConcurrentRun>

#include <cstdio>

namespace bookstore {

using core::Fault;
using core::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

void tell(const QString &line)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
}

QJsonObject toJson(const Part &part)
{
    return {{u"name"_s, part.description().name},
        {u"state"_s, QString::fromLatin1(QMetaEnum::fromType<Part::State>().valueToKey(int(part.state())))},
        {u"pid"_s, part.pid()}, {u"url"_s, part.description().address.toString()}, {u"restarts"_s, part.restarts()}};
}

} // namespace

ShopKeeper::ShopKeeper(UpSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
{
}

ShopKeeper::~ShopKeeper() = default;

Result<> ShopKeeper::open()
{
    auto folder = DataFolder::open(m_settings.stack.data);
    if (!folder)
        return core::fail(folder.error());
    m_control = std::make_unique<ControlSocket>([this](const QJsonObject &request) { return answer(request); });
    if (const auto alone = m_control->listen(folder->controlSocket()); !alone)
        return alone;
    auto stack = Stack::prepare(m_settings.stack);
    if (!stack)
        return core::fail(stack.error());
    m_stack = *std::move(stack);
    connect(m_stack.get(), &Stack::ready, this, &ShopKeeper::bringBooks);
    connect(m_stack.get(), &Stack::stopped, this, [this] { Q_EMIT closed(m_exitCode); });
    connect(m_stack.get(), &Stack::partRestarting, this,
        [](const QString &part, const QString &why) { tell(u"%1 %2, starting it again"_s.arg(part, why)); });
    m_stack->start();
    return {};
}

void ShopKeeper::close()
{
    if (m_closing)
        return;
    m_closing = true;
    tell(u"stopping"_s);
    m_stack->stop();
}

Result<QJsonObject> ShopKeeper::answer(const QJsonObject &request)
{
    const QString command = request.value("command"_L1).toString();
    if (!m_stack)
        return QJsonObject{{u"ready"_s, false}};
    if (command == "status"_L1)
        return status();
    if (command == "down"_L1) {
        QTimer::singleShot(0, this, &ShopKeeper::close);
        return QJsonObject{{u"stopping"_s, true}};
    }
    Part *part = m_stack->part(request.value("part"_L1).toString());
    if (!part)
        return core::fail(Fault::NotFound, "no-such-part"_L1, u"The shop has no such part."_s);
    if (command == "stop"_L1)
        part->stop();
    else if (command == "start"_L1)
        part->start();
    else if (command == "kill"_L1)
        part->kill();
    else
        return core::fail(Fault::Invalid, "no-such-command"_L1, u"There is no such command."_s);
    return toJson(*part);
}

QJsonObject ShopKeeper::status() const
{
    QJsonArray parts;
    for (const auto &part : m_stack->parts())
        parts.append(toJson(*part));
    return {{u"ready"_s, m_ready}, {u"gateway"_s, m_stack->gateway().toString()},
        {u"mqtt"_s, m_stack->mqtt().toString()}, {u"parts"_s, parts}};
}

void ShopKeeper::bringBooks()
{
    m_settings.books.gateway = m_stack->gateway();
    m_settings.books.marksFolder = m_stack->data().path(u"imported"_s);
    // Importing talks to the gateway and waits for it, which this thread must not: it watches the parts.
    QtConcurrent::run([books = m_settings.books, checkpoint = m_stack->checkpoint()] {
        return bringFirstBooks(books).and_then(
            [&](int imported) { return checkpoint().transform([imported] { return imported; }); });
    }).then(this, [this](const Result<int> &imported) { tellReady(imported); });
}

void ShopKeeper::tellReady(const Result<int> &imported)
{
    if (!imported) {
        tell(u"the books could not be brought in: %1"_s.arg(imported.error().detail));
        m_exitCode = 1;
        return close();
    }
    if (*imported > 0)
        tell(u"%1 books brought in"_s.arg(*imported));
    m_ready = true;
    std::printf(
        "ready %s %s\n", qUtf8Printable(m_stack->gateway().toString()), qUtf8Printable(m_stack->mqtt().toString()));
    if (const auto &opened = m_stack->opened())
        std::printf("open %s https %d mqtts %d, certificate SHA-256 %s\n", qUtf8Printable(opened->doors.address),
            opened->doors.httpsPort, opened->doors.mqttsPort, qUtf8Printable(opened->fingerprint));
    if (m_stack->opened() && m_settings.stack.demo)
        tell(u"everybody knows the passwords of the demo, and other machines can come in"_s);
    if (m_settings.stack.demo)
        std::printf("accounts buyer@demo buyer2@demo seller@demo seller2@demo admin@demo, password demo\n");
    std::fflush(stdout);
}

} // namespace bookstore
