#pragma once

#include <QPixmap>
#include <QWidget>

namespace widgets {

// The cover of a book that has no picture: its title and author on a ground that is always the same for the same
// book. Kept, since lists ask for it at every paint.
[[nodiscard]] QPixmap drawnCover(
    const QString &title, const QString &author, const QSize &size, qreal devicePixelRatio);

inline constexpr qreal kCoverRatio = 1.45; // height by width

// A cover on a page: the picture when there is one, the drawn one until then.
class Cover : public QWidget {
    Q_OBJECT

public:
    explicit Cover(int width, QWidget *parent = nullptr);

    void show(const QString &title, const QString &author);
    void setPicture(const QPixmap &picture);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_author;
    QPixmap m_picture;
};

} // namespace widgets
