#include "tests/architecture/house_plan.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

// Requirement D9: the hexagons in docs/diagrams are those that the link graph of this build draws; so is the way of an
// order that of its table.
class DrawingsTest : public QObject {
    Q_OBJECT

    const QDir m_committed{QStringLiteral(SOURCE_ROOT "/docs/diagrams")};
    QTemporaryDir m_fresh;

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // "delivery_domain" → "server/delivery/domain"; empty for what is no room of the plan.
    static QString roomOf(const QString &target)
    {
        static const QRegularExpression platform(u"^platform_(\\w+)$"_s);
        static const QRegularExpression contract(u"^contracts_(\\w+)$"_s);
        static const QRegularExpression layer(u"^(\\w+)_(domain|application|adapters)$"_s);
        if (target == "core"_L1 || target == "csv"_L1 || target == "mqtt"_L1)
            return u"common/"_s + target;
        if (target == "platform_tokens"_L1)
            return u"server/platform/auth"_s; // a part of that room for programs that serve nobody
        if (const auto match = platform.match(target); match.hasMatch())
            return u"server/platform/"_s + match.captured(1);
        if (const auto match = contract.match(target); match.hasMatch())
            return u"common/contracts/"_s + match.captured(1);
        const auto match = layer.match(target);
        return match.hasMatch() ? u"server/%1/%2"_s.arg(match.captured(1), match.captured(2)) : QString();
    }

    // What the script says when it cannot draw.
    static QString draw(const QString &script, const QStringList &arguments)
    {
        QProcess drawing;
        drawing.setProcessChannelMode(QProcess::MergedChannels);
        drawing.start(QStringLiteral(PYTHON), QStringList{u"-B"_s, QStringLiteral(SCRIPTS "/") + script} + arguments);
        const bool drawn = drawing.waitForFinished(30'000) && drawing.exitCode() == 0;
        return drawn ? QString() : script + u": "_s + QString::fromUtf8(drawing.readAll());
    }

private Q_SLOTS:
    void theWayOfAnOrderIsDrawnAsItIsTold()
    {
        const QString fresh = m_fresh.filePath(u"event-storming"_s);
        const QString fault = draw(u"event_storming.py"_s, {QStringLiteral(SOURCE_ROOT "/docs/domain.md"), fresh});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QVERIFY2(bytesOf(fresh) == bytesOf(QStringLiteral(SOURCE_ROOT "/docs/event-storming.svg")),
            "event-storming.svg is stale: cmake --build … --target drawings");
    }

    void everyContextIsDrawnAsItIsLinked()
    {
        const QString fault =
            draw(u"hexagons.py"_s, {QStringLiteral(LINK_GRAPH), QStringLiteral(SOURCE_ROOT), m_fresh.path()});
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        const QStringList drawn = QDir(m_fresh.path()).entryList({u"*.svg"_s});
        QVERIFY(drawn.size() >= 8);
        QCOMPARE(m_committed.entryList({u"*.svg"_s}), drawn);
        for (const QString &name : drawn)
            QVERIFY2(bytesOf(m_committed.filePath(name)) == bytesOf(m_fresh.filePath(name)),
                qPrintable(name + u" is stale: cmake --build … --target drawings"_s));
    }

    void nothingIsLinkedThatThePlanDoesNotAllow()
    {
        int links = 0;
        for (const QByteArray &line : bytesOf(QStringLiteral(LINK_GRAPH)).split('\n')) {
            const QStringList fact = QString::fromUtf8(line).split(u' ');
            const QString from = roomOf(fact.at(0));
            const QString to = roomOf(fact.last());
            if (fact.value(1) != "LINK_LIBRARIES"_L1 || from.isEmpty() || to.isEmpty())
                continue;
            ++links;
            QVERIFY2(architecture::mayUse(from, to), line.constData());
        }
        QVERIFY(links > 100);
    }

    void everyDrawingIsShown()
    {
        const QString page = QString::fromUtf8(bytesOf(QStringLiteral(SOURCE_ROOT "/docs/hexagons.md")));
        for (const QString &name : m_committed.entryList({u"*.svg"_s}))
            QVERIFY2(page.contains(u"(diagrams/%1)"_s.arg(name)), qPrintable(name));
    }
};

TEST_SUITE(DrawingsTest);
#include "drawings_test.moc"
