#include "client/seller/book_cells.h"

#include "client/seller/book_table_model.h"
#include "client/widgets/colours.h"
#include "client/widgets/cover.h"
#include "client/widgets/look.h"
#include "client/widgets/pill.h"

#include <QPainterPath>
#include <QRegularExpressionValidator>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using widgets::Tone;

namespace {

constexpr int kCoverWidth = 36;
constexpr int kMostPictures = 2'000; // of 36 × 52, some 15 MB

Tone toneOf(int state)
{
    static constexpr std::array kTones{Tone::Positive, Tone::Warning, Tone::Neutral};
    return kTones.at(size_t(state));
}

void paintGround(QPainter *painter, QStyleOptionViewItem option)
{
    option.text.clear();
    option.icon = {};
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &option, painter, widget);
}

} // namespace

BookCells::BookCells(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_pictures(kMostPictures)
{
}

QSize BookCells::coverSize()
{
    return {kCoverWidth, int(kCoverWidth * widgets::kCoverRatio)};
}

void BookCells::showPicture(const QString &sha256, const QPixmap &picture)
{
    m_wanted.remove(sha256);
    m_pictures.insert(sha256, new QPixmap(picture)); // owned by the cache
}

void BookCells::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != BookTableModel::Cover && index.column() != BookTableModel::State) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    paintGround(painter, cell);
    if (index.column() == BookTableModel::Cover)
        paintCover(painter, option.rect, index);
    else
        widgets::paintPill(*painter, option.rect.adjusted(widgets::kSpaceS, 0, -widgets::kSpaceXs, 0), text,
            toneOf(index.data(BookTableModel::StateRole).toInt()));
}

QSize BookCells::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == BookTableModel::State)
        size.setWidth(widgets::pillSize(index.data().toString()).width() + 2 * widgets::kSpaceS);
    return size.expandedTo({0, coverSize().height() + widgets::kSpaceM});
}

void BookCells::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool second = index.data(BookTableModel::PendingRole).toBool() || index.column() == BookTableModel::Isbn
        || index.data(BookTableModel::StateRole).toInt() == int(BookTableModel::BookState::Withdrawn);
    if (second)
        option->palette.setColor(QPalette::Text, widgets::colours().muted);
    if (index.column() == BookTableModel::Title)
        option->font = widgets::fontOf(widgets::Type::Strong);
    option->font.setItalic(index.data(BookTableModel::PendingRole).toBool());
    option->textElideMode = Qt::ElideRight;
}

void BookCells::paintCover(QPainter *painter, const QRect &place, const QModelIndex &index) const
{
    QRect frame(QPoint(), coverSize());
    frame.moveCenter(place.center());
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(frame), 3, 3);
    painter->setClipPath(shape, Qt::IntersectClip);
    QPixmap picture = pictureFor(index);
    if (picture.isNull())
        picture = widgets::drawnCover(index.siblingAtColumn(BookTableModel::Title).data().toString(),
            index.data(BookTableModel::AuthorRole).toString(), frame.size(), painter->device()->devicePixelRatioF());
    painter->drawPixmap(frame, picture);
    painter->restore();
}

QPixmap BookCells::pictureFor(const QModelIndex &index) const
{
    const QString sha256 = index.data(BookTableModel::CoverRole).toString();
    if (sha256.isEmpty())
        return {};
    if (const QPixmap *picture = m_pictures.object(sha256))
        return *picture;
    if (!m_wanted.contains(sha256)) {
        m_wanted.insert(sha256);
        Q_EMIT pictureWanted(sha256);
    }
    return {};
}

QWidget *BookCells::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    static const QRegularExpression digits(u"[0-9.,  ]{1,20}"_s);
    auto *editor = new QLineEdit(parent);
    editor->setValidator(new QRegularExpressionValidator(digits, editor));
    editor->setAlignment(Qt::AlignRight);
    editor->setFrame(false);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

void BookCells::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    line->setText(index.data(Qt::EditRole).toString());
    line->selectAll();
}

void BookCells::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QLineEdit *>(editor)->text(), Qt::EditRole);
}

} // namespace seller
