#pragma once

#include "common/contracts/order_view/order_status.h"

#include <QWidget>

class QGridLayout;

namespace admin {

// How many orders are in which status: a word, a bar, a figure for each.
class StatusBars : public QWidget {
    Q_OBJECT

public:
    explicit StatusBars(QWidget *parent = nullptr);

    void show(const contracts::order_view::StatusCounts &counts);

private:
    QGridLayout *m_rows;
};

[[nodiscard]] QString inWords(contracts::order_view::OrderStatus status);

} // namespace admin
