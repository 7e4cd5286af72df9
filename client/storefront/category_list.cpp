#include "client/storefront/category_list.h"

#include "client/widgets/colours.h"
#include "client/widgets/look.h"

#include <QLocale>
#include <QStyledItemDelegate>

namespace storefront {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

namespace {

enum Role { CategoryRole = Qt::UserRole, BooksRole };

constexpr int kWidth = 208;

class CategoryRow : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isChosen = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(1, 1, -1, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isChosen || option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus))
            paintGround(*painter, row, option.state);
        const QRect words = row.adjusted(kSpaceM, 0, -kSpaceM, 0);
        const int books = index.data(BooksRole).toInt();
        const QString number = books < 0 ? QString() : QLocale().toString(books);
        painter->setFont(fontOf(Type::Caption));
        painter->setPen(colours().muted);
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, number);
        const int taken = painter->fontMetrics().horizontalAdvance(number) + kSpaceS;
        painter->setFont(fontOf(isChosen ? Type::Strong : Type::Body));
        painter->setPen(isChosen ? colours().accent : colours().text);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width() - taken));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {kWidth - kSpaceL, QFontMetrics(fontOf(Type::Strong)).height() + kSpaceL};
    }

private:
    static void paintGround(QPainter &painter, const QRect &row, QStyle::State state)
    {
        painter.setBrush(state & QStyle::State_Selected ? colours().selected : colours().hover);
        painter.setPen(state & QStyle::State_HasFocus ? QPen(colours().accent, 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(row, kRadius, kRadius);
    }
};

} // namespace

CategoryList::CategoryList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new CategoryRow(this));
    setProperty("look", u"bare"_s);
    setFixedWidth(kWidth);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Categories"));
    show({});
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT categoryWanted(item->data(CategoryRole).toString());
    });
}

void CategoryList::show(const QList<contracts::storefront::ShownCategory> &categories)
{
    const QString former = chosen();
    const QSignalBlocker silent(this);
    clear();
    int all = 0;
    for (const auto &category : categories)
        all += category.books;
    add({}, tr("All books"), categories.isEmpty() ? -1 : all);
    for (const auto &category : categories)
        add(category.category, category.category, category.books);
    choose(former);
}

void CategoryList::choose(const QString &category)
{
    const QSignalBlocker silent(this);
    setCurrentRow(0);
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(CategoryRole).toString() == category)
            setCurrentRow(row);
    }
}

QString CategoryList::chosen() const
{
    return currentItem() ? currentItem()->data(CategoryRole).toString() : QString();
}

int CategoryList::booksIn(const QString &category) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(CategoryRole).toString() == category)
            return item(row)->data(BooksRole).toInt();
    }
    return -1;
}

void CategoryList::add(const QString &category, const QString &name, int books)
{
    auto *item = new QListWidgetItem(name, this);
    item->setData(CategoryRole, category);
    item->setData(BooksRole, books);
    item->setToolTip(name);
    item->setData(Qt::AccessibleTextRole, books < 0 ? name : tr("%1, %Ln book(s)", nullptr, books).arg(name));
}

} // namespace storefront
