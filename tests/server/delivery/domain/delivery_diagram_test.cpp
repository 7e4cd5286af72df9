#include "server/delivery/domain/delivery_flow.h"
#include "tests/support/test_suite.h"

#include <QFile>
#include <QRegularExpression>

using namespace delivery;
using namespace Qt::Literals::StringLiterals;

// docs/domain.md draws the life of a delivery as the table has it.
class DeliveryDiagramTest : public QObject {
    Q_OBJECT

    static constexpr std::array kStatuses{"Preparing"_L1, "Started"_L1, "InTransit"_L1, "OutForDelivery"_L1,
        "Delivered"_L1, "Failed"_L1, "Returned"_L1, "Cancelled"_L1};
    static constexpr std::array kTriggers{
        "HandOver"_L1, "Move"_L1, "BringToTheDoor"_L1, "Receive"_L1, "Fail"_L1, "SendBack"_L1, "Cancel"_L1};

    static QStringList inTheTable()
    {
        QStringList moves;
        for (const Transition &move : kDeliveryFlow)
            moves.append(u"%1 --> %2: %3"_s.arg(kStatuses.at(std::size_t(move.from)),
                kStatuses.at(std::size_t(move.to)), kTriggers.at(std::size_t(move.trigger))));
        return moves;
    }

    static QStringList inTheDiagram()
    {
        QFile page(QStringLiteral(DOMAIN_PAGE));
        if (!page.open(QIODevice::ReadOnly))
            return {};
        const QString chapter = QString::fromUtf8(page.readAll()).section(u"## The life of a delivery"_s, 1, 1);
        static const QRegularExpression move(u"^ +(\\w+ --> \\w+: \\w+)$"_s, QRegularExpression::MultilineOption);
        QStringList moves;
        for (const auto &match : move.globalMatch(chapter.section(u"```"_s, 1, 1)))
            moves.append(match.captured(1));
        return moves;
    }

private Q_SLOTS:
    void theDiagramIsTheTable() { QCOMPARE(inTheDiagram(), inTheTable()); }
};

TEST_SUITE(DeliveryDiagramTest);
#include "delivery_diagram_test.moc"
