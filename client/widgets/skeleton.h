#pragma once

#include <QWidget>

class QPainter;

namespace widgets {

// Where text or a picture will stand once it is loaded, in the colours of the scheme.
void paintSkeleton(QPainter &painter, const QRectF &place, qreal radius = 4);

// A column of such places, for pages that load as a whole.
class Skeleton : public QWidget {
    Q_OBJECT

public:
    explicit Skeleton(int lines, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_lines;
};

} // namespace widgets
