#include "tests/architecture/house_plan.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

// Requirement D9: the hexagons in docs/diagrams are those that the link graph of this build draws.
class HexagonsTest : public QObject {
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

private Q_SLOTS:
    void initTestCase()
    {
        QProcess drawing;
        drawing.setProcessChannelMode(QProcess::MergedChannels);
        drawing.start(QStringLiteral(PYTHON),
            {u"-B"_s, QStringLiteral(HEXAGONS), QStringLiteral(LINK_GRAPH), QStringLiteral(SOURCE_ROOT),
                m_fresh.path()});
        QVERIFY(drawing.waitForFinished(30'000));
        QVERIFY2(drawing.exitCode() == 0, drawing.readAll().constData());
    }

    void everyContextIsDrawnAsItIsLinked()
    {
        const QStringList drawn = QDir(m_fresh.path()).entryList({u"*.svg"_s});
        QVERIFY(drawn.size() >= 8);
        QCOMPARE(m_committed.entryList({u"*.svg"_s}), drawn);
        for (const QString &name : drawn)
            QVERIFY2(bytesOf(m_committed.filePath(name)) == bytesOf(m_fresh.filePath(name)),
                qPrintable(name + u" is stale: cmake --build … --target hexagons"_s));
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

TEST_SUITE(HexagonsTest);
#include "hexagons_test.moc"
