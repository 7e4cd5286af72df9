#pragma once

#include <QTimer>
#include <QWidget>

namespace widgets {

// A turning ring while something is under way. It turns only while it is visible.
class BusyRing : public QWidget {
    Q_OBJECT

public:
    explicit BusyRing(int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer m_turn{this};
    int m_angle = 0;
};

} // namespace widgets
