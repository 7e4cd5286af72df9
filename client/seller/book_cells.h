#pragma once

#include <QCache>
#include <QPixmap>
#include <QSet>
#include <QStyledItemDelegate>

namespace seller {

// Paints the cells of a seller's books: small covers, the state as a pill, what is being saved in a second rank; and
// lets numbers be typed.
class BookCells : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit BookCells(QObject *parent);

    void showPicture(const QString &sha256, const QPixmap &picture);

    [[nodiscard]] static QSize coverSize();

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

Q_SIGNALS:
    void pictureWanted(const QString &sha256) const; // of a row that is seen, once until it is shown

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintCover(QPainter *painter, const QRect &place, const QModelIndex &index) const;
    [[nodiscard]] QPixmap pictureFor(const QModelIndex &index) const;

    QCache<QString, QPixmap> m_pictures;
    mutable QSet<QString> m_wanted; // painting finds out what is missing
};

} // namespace seller
