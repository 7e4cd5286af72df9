#pragma once

#include <QComboBox>

namespace seller {

// The courier of a parcel: one of the usual ones, or any other that is typed. The last one is remembered.
class CourierChoice : public QComboBox {
    Q_OBJECT

public:
    explicit CourierChoice(QWidget *parent = nullptr);

    [[nodiscard]] QString courier() const;
    void remember(); // what is chosen now, for the next parcel
};

} // namespace seller
