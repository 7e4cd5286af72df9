#pragma once

#include "common/contracts/order_view/dashboard.h"

#include <QWidget>

namespace admin {

// The last days as bars, today last. The day under the mouse, or the one gone to by the arrow keys, is told in words.
class DayChart : public QWidget {
    Q_OBJECT

public:
    enum class Measure { Turnover, Orders };

    explicit DayChart(QWidget *parent = nullptr);

    void show(const QList<contracts::order_view::DayFigures> &days);
    void setMeasure(Measure measure);

    [[nodiscard]] QString told() const; // of the chosen day
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] qint64 valueOf(const contracts::order_view::DayFigures &day) const;
    [[nodiscard]] QString inWords(qint64 value) const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QRectF barOf(int day, qint64 highest) const;
    void paintScale(QPainter &painter, qint64 highest) const;
    void paintDays(QPainter &painter) const;
    void choose(int day);

    QList<contracts::order_view::DayFigures> m_days;
    Measure m_measure = Measure::Turnover;
    int m_chosen = -1;
};

// The next round number at or above, for the top of a scale: 1, 2 or 5 and noughts.
[[nodiscard]] qint64 roundedUp(qint64 value);

} // namespace admin
