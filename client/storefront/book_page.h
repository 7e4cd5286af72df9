#pragma once

#include "client/widgets/cover_shelf.h"
#include "common/contracts/storefront/shown_book.h"
#include "common/core/error.h"

#include <QWidget>

class QScrollArea;
class QSpinBox;
class QStackedLayout;
class QFormLayout;

namespace widgets {
class Banner;
class Button;
class Card;
class Cover;
class Label;
class PageHeader;
class Pill;
class Skeleton;
} // namespace widgets

namespace storefront {

using contracts::storefront::ShownBook;

// Everything about one book, and the ways to have it.
class BookPage : public QWidget {
    Q_OBJECT

public:
    explicit BookPage(widgets::CoverShelf &covers, QWidget *parent = nullptr);

    using QWidget::show;
    void awaitBook(const contracts::BookId &book); // nothing is known of it yet
    void showKnown(const ShownBook &book); // what the list knew; the rest is on its way
    void show(const contracts::storefront::BookPage &page);
    void showError(const core::Error &error);

Q_SIGNALS:
    void backWanted();
    void retryWanted(const contracts::BookId &book);
    void cartWanted(const contracts::storefront::ShownBook &book, int quantity);
    void buyNowWanted(const contracts::storefront::ShownBook &book, int quantity);

private:
    QWidget *buildBook();
    QWidget *buildFacts();
    QLayout *buildBuying();
    void showFacts();
    void showStock(int left, bool withdrawn);
    void addFact(const QString &name, const QString &value);
    void showCover();

    widgets::CoverShelf &m_covers;
    contracts::BookId m_wanted;
    ShownBook m_book;
    widgets::PageHeader *m_header;
    widgets::Banner *m_banner;
    QWidget *m_content;
    widgets::Skeleton *m_awaited;
    widgets::Cover *m_cover;
    widgets::Label *m_title;
    widgets::Label *m_authors;
    widgets::Label *m_price;
    widgets::Pill *m_stock;
    QFormLayout *m_facts;
    widgets::Label *m_description;
    widgets::Skeleton *m_descriptionAwaited;
    QSpinBox *m_quantity;
    widgets::Button *m_toCart;
    widgets::Button *m_buyNow;
};

} // namespace storefront
