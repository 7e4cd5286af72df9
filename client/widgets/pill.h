#pragma once

#include "client/widgets/colours.h"

#include <QWidget>

class QPainter;

namespace widgets {

// A short word in a rounded ground of its tone, such as the status of an order.
class Pill : public QWidget {
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);

    void say(const QString &text, Tone tone);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

// For delegates: the size it needs, and the painting at the left of `place`, in its middle.
[[nodiscard]] QSize pillSize(const QString &text);
void paintPill(QPainter &painter, const QRect &place, const QString &text, Tone tone);

} // namespace widgets
