#include "client/seller/courier_choice.h"

#include "common/contracts/store/shipment_requested.h"

#include <QLineEdit>
#include <QSettings>

namespace seller {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kLast = u"seller/courier"_s;

// Names of companies, the same in every language of the client.
QStringList usualCouriers()
{
    return {u"CJ대한통운"_s, u"한진택배"_s, u"롯데택배"_s, u"우체국택배"_s, u"로젠택배"_s, u"경동택배"_s, u"대신택배"_s,
        u"CU 편의점택배"_s, u"GS25 편의점택배"_s};
}

} // namespace

CourierChoice::CourierChoice(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    lineEdit()->setMaxLength(contracts::store::kLongestCourier);
    addItems(usualCouriers());
    setEditText(QSettings().value(kLast, itemText(0)).toString());
}

QString CourierChoice::courier() const
{
    return currentText().simplified();
}

void CourierChoice::remember()
{
    if (!courier().isEmpty())
        QSettings().setValue(kLast, courier());
}

} // namespace seller
