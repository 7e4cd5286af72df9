#include "client/account/device_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace account {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Device {
    Q_DECLARE_TR_FUNCTIONS(account::Device)
};

} // namespace

QString deviceInWords(const QString &device)
{
    static const QRegularExpression own(u"^bookstore-desktop(?: \\((.+)\\))?$"_s);
    const auto match = own.match(device);
    if (device.isEmpty())
        return Device::tr("Unknown device");
    if (!match.hasMatch())
        return device;
    return match.captured(1).isEmpty() ? Device::tr("Bookstore") : Device::tr("Bookstore on %1").arg(match.captured(1));
}

} // namespace account
