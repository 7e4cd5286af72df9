#pragma once

#include <QFrame>

class QMimeData;

namespace widgets {
class Button;
class Cover;
class Label;
} // namespace widgets

namespace seller {

// A place for the cover of a book: drop a picture file or a picture on it, paste one, or choose a file. It takes what
// the shop takes: PNG, JPEG or WebP of at most 2 MB.
class CoverDrop : public QFrame {
    Q_OBJECT

public:
    explicit CoverDrop(QWidget *parent = nullptr);

    static constexpr qint64 kLargest = 2 * 1024 * 1024; // bytes

    void showBook(const QString &title, const QString &author); // on the drawn cover
    void showPicture(const QPixmap &picture); // the one the book has
    void take(const QByteArray &picture); // or says why not
    void takeFile(const QString &path);
    void setFault(const QString &fault);

    [[nodiscard]] QByteArray picture() const; // the new one; empty when none was given
    [[nodiscard]] QByteArray mediaType() const;
    [[nodiscard]] QString fault() const;

    // The media type by the first bytes, empty for what is no cover: what a file's name claims does not count.
    [[nodiscard]] static QByteArray typeOf(const QByteArray &bytes);

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void takeFrom(const QMimeData *data);
    void choose();
    void preview(const QByteArray &picture);

    widgets::Cover *m_cover;
    widgets::Label *m_below;
    widgets::Button *m_choose;
    QByteArray m_picture;
    QByteArray m_mediaType;
    QString m_title;
    QString m_author;
    QString m_fault;
    bool m_pictured = false; // the book has a picture already
    bool m_over = false; // something is dragged above
};

} // namespace seller
