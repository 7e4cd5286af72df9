#pragma once

#include "client/api/catalogue.h"

#include <QAbstractListModel>
#include <QTimer>

namespace storefront {

using contracts::storefront::ShownBook;
using core::Result;

// The books of one wish, fetched part by part as they are scrolled to. Behind the books stand places for those that
// are still to come, or one row that says why they do not.
class BookListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Book, Loading, Failed };
    enum Role { KindRole = Qt::UserRole + 1, PriceRole, AuthorRole };
    static constexpr int kPart = 60; // books fetched at once
    static constexpr int kPlaces = 24; // for books to come

    explicit BookListModel(api::Catalogue &catalogue, QObject *parent = nullptr);

    // From the beginning. What is shown stays for a moment, so that searching as one types does not flicker.
    void look(const api::BookWish &wish);
    void retry(); // after a failure, from where it happened

    [[nodiscard]] const api::BookWish &wish() const;
    [[nodiscard]] int books() const; // fetched so far
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] bool hasAll() const;
    [[nodiscard]] const std::optional<core::Error> &error() const;
    [[nodiscard]] Kind kindAt(int row) const;
    [[nodiscard]] const ShownBook *bookAt(int row) const; // nullptr where no book stands

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void changed(); // a part has come, or why it has not

private:
    using Part = core::Page<ShownBook>;

    void fetch();
    void take(const Part &part);
    void begin(const QList<ShownBook> &books, int places);
    void append(const QList<ShownBook> &books);
    void fail(const core::Error &error);
    void setPlaces(int places);

    api::Catalogue &m_catalogue;
    api::BookWish m_wish;
    QList<ShownBook> m_books;
    QString m_next; // where the next part begins
    std::optional<core::Error> m_error;
    int m_places = 0; // rows behind the books
    int m_asked = 0; // answers to earlier wishes are told by it
    bool m_loading = false;
    bool m_fromStart = true; // the part under way is the first of its wish
    QTimer m_patience{this};
};

} // namespace storefront
