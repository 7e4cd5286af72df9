#include "client/seller/desk_words.h"

#include <QCoreApplication>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using contracts::delivery::DeliveryStatus;
using widgets::Tone;

namespace {

constexpr qsizetype kShort = 8;

QString tr(const char *text)
{
    return QCoreApplication::translate("seller::Desk", text);
}

struct Named {
    DeskStatus status;
    DeskGroup group;
    Tone tone;
    const char *name;
};

constexpr std::array kStatuses{
    Named{DeskStatus::Waiting, DeskGroup::Waiting, Tone::Accent, QT_TRANSLATE_NOOP("seller::Desk", "To pack")},
    Named{DeskStatus::ShipmentRequested, DeskGroup::Waiting, Tone::Warning, QT_TRANSLATE_NOOP("seller::Desk", "Asked")},
    Named{DeskStatus::Shipping, DeskGroup::OnTheWay, Tone::Accent, QT_TRANSLATE_NOOP("seller::Desk", "Handed over")},
    Named{DeskStatus::InTransit, DeskGroup::OnTheWay, Tone::Accent, QT_TRANSLATE_NOOP("seller::Desk", "In transit")},
    Named{DeskStatus::OutForDelivery, DeskGroup::OnTheWay, Tone::Accent,
        QT_TRANSLATE_NOOP("seller::Desk", "Out for delivery")},
    Named{DeskStatus::Failed, DeskGroup::OnTheWay, Tone::Negative, QT_TRANSLATE_NOOP("seller::Desk", "Not delivered")},
    Named{DeskStatus::Returned, DeskGroup::Done, Tone::Warning, QT_TRANSLATE_NOOP("seller::Desk", "Returned")},
    Named{DeskStatus::Delivered, DeskGroup::Done, Tone::Positive, QT_TRANSLATE_NOOP("seller::Desk", "Delivered")},
    Named{DeskStatus::Cancelled, DeskGroup::Cancelled, Tone::Negative, QT_TRANSLATE_NOOP("seller::Desk", "Cancelled")},
};

const Named &named(DeskStatus status)
{
    return *std::find_if(kStatuses.begin(), kStatuses.end(), [&](const Named &row) { return row.status == status; });
}

constexpr std::array kGroups{QT_TRANSLATE_NOOP("seller::Desk", "Waiting"),
    QT_TRANSLATE_NOOP("seller::Desk", "On the way"), QT_TRANSLATE_NOOP("seller::Desk", "Done"),
    QT_TRANSLATE_NOOP("seller::Desk", "Cancelled")};
static_assert(kGroups.size() == kDeskGroups);

struct Step {
    DeliveryStatus told;
    DeskStatus seen;
    const char *name;
};

constexpr std::array kSteps{
    Step{DeliveryStatus::InTransit, DeskStatus::InTransit, QT_TRANSLATE_NOOP("seller::Desk", "In transit")},
    Step{DeliveryStatus::OutForDelivery, DeskStatus::OutForDelivery,
        QT_TRANSLATE_NOOP("seller::Desk", "Out for delivery")},
    Step{DeliveryStatus::Delivered, DeskStatus::Delivered, QT_TRANSLATE_NOOP("seller::Desk", "Delivered")},
    Step{DeliveryStatus::Failed, DeskStatus::Failed, QT_TRANSLATE_NOOP("seller::Desk", "Not delivered")},
    Step{DeliveryStatus::Returned, DeskStatus::Returned, QT_TRANSLATE_NOOP("seller::Desk", "Returned")},
};

const Step &named(DeliveryStatus told)
{
    return *std::find_if(kSteps.begin(), kSteps.end(), [&](const Step &step) { return step.told == told; });
}

QString bare(const QString &number)
{
    QString digits = number.trimmed().toUpper();
    return digits.remove(u'-').remove(u'#');
}

} // namespace

DeskGroup groupOf(DeskStatus status)
{
    return named(status).group;
}

QString inWords(DeskStatus status)
{
    return tr(named(status).name);
}

QString inWords(DeskGroup group)
{
    return tr(kGroups.at(size_t(group)));
}

Tone toneOf(DeskStatus status)
{
    return named(status).tone;
}

QList<DeliveryStatus> stepsAfter(DeskStatus status)
{
    switch (status) {
    case DeskStatus::Shipping:
        return {DeliveryStatus::InTransit};
    case DeskStatus::InTransit:
        return {DeliveryStatus::OutForDelivery, DeliveryStatus::Failed};
    case DeskStatus::OutForDelivery:
        return {DeliveryStatus::Delivered, DeliveryStatus::Failed};
    case DeskStatus::Failed:
        return {DeliveryStatus::OutForDelivery, DeliveryStatus::Returned};
    default:
        return {};
    }
}

QString inWords(DeliveryStatus step)
{
    return tr(named(step).name);
}

DeskStatus deskStatusOf(DeliveryStatus step)
{
    return named(step).seen;
}

QString shortNumber(const contracts::OrderId &order)
{
    return order.toString().right(kShort).toUpper();
}

bool isNumberOf(const contracts::OrderId &order, const QString &scanned)
{
    const QString number = bare(scanned);
    return number.size() >= kShort && bare(order.toString()).endsWith(number);
}

QString asLetter(const contracts::store::DeskAddress &address)
{
    QStringList lines{address.recipient, address.line1};
    if (address.line2)
        lines.append(*address.line2);
    lines.append(address.postalCode);
    lines.append(address.phone);
    return lines.join(u'\n');
}

int copiesOf(const contracts::store::DeskRecord &order)
{
    int copies = 0;
    for (const auto &line : order.lines)
        copies += line.quantity;
    return copies;
}

} // namespace seller
