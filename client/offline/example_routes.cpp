#include "client/offline/example_routes.h"

#include "client/offline/example_answers.h"

#include <array>

namespace offline {

using namespace Qt::Literals::StringLiterals;
using api::Answered;
using api::Verb;

Answered notFound()
{
    return core::fail(core::Fault::NotFound, "not-found"_L1, u"The examples have no such thing."_s);
}

namespace {

constexpr int kDay = 86'400; // seconds

Answered done(const Visit &)
{
    return api::Answer{204, {}, {}};
}

Answered orNotFound(const std::optional<QJsonObject> &body)
{
    return body ? answerWith(*body) : notFound();
}

QJsonObject everybody()
{
    QJsonObject user = read({"identity"_L1, "user_record"_L1});
    user["roles"_L1] = QJsonArray{u"buyer"_s, u"seller"_s, u"admin"_s};
    return user;
}

Answered session(const Visit &)
{
    QJsonObject session = read({"identity"_L1, "session_record"_L1});
    session["user"_L1] = everybody();
    session["expiresIn"_L1] = kDay;
    return answerWith(session, 201);
}

Answered openSessions(const Visit &visit)
{
    return answerWith(onlyPage({"identity"_L1, "open_session_page"_L1}, visit.isFirstPage()));
}

Answered resetAccepted(const Visit &)
{
    return answerWith(read({"identity"_L1, "password_reset_accepted"_L1}), 202);
}

Answered me(const Visit &)
{
    return answerWith(everybody());
}

Answered applications(const Visit &visit)
{
    return answerWith(onlyPage({"identity"_L1, "seller_application_page"_L1}, visit.isFirstPage()));
}

Answered application(const Visit &)
{
    return answerWith(read({"identity"_L1, "seller_application_page"_L1})["items"_L1][0].toObject(), 202);
}

bool fits(const QJsonValue &book, const QString &words, const QString &category)
{
    return (words.isEmpty() || book["title"_L1].toString().contains(words, Qt::CaseInsensitive))
        && (category.isEmpty() || book["category"_L1].toString() == category);
}

Answered books(const Visit &visit)
{
    QJsonObject page = onlyPage({"storefront"_L1, "book_list"_L1}, visit.isFirstPage());
    const QString words = visit.query.queryItemValue(u"q"_s, QUrl::FullyDecoded);
    const QString category = visit.query.queryItemValue(u"category"_s, QUrl::FullyDecoded);
    QJsonArray found;
    for (const QJsonValue &book : page["items"_L1].toArray()) {
        if (fits(book, words, category))
            found.append(book);
    }
    page["items"_L1] = found;
    return answerWith(page);
}

Answered book(const Visit &visit)
{
    return orNotFound(
        itemOf({"storefront"_L1, "book_list"_L1}, {"storefront"_L1, "book_page"_L1}, "bookId"_L1, visit.id));
}

Answered categories(const Visit &)
{
    return answerWith(read({"storefront"_L1, "categories"_L1}));
}

Answered orders(const Visit &visit)
{
    QJsonObject page = onlyPage({"order_view"_L1, "order_list"_L1}, visit.isFirstPage());
    const QString status = visit.query.queryItemValue(u"status"_s);
    QJsonArray items = page["items"_L1].toArray();
    for (qsizetype i = items.size() - 1; i >= 0 && !status.isEmpty(); --i) {
        if (items.at(i)["status"_L1].toString() != status)
            items.removeAt(i);
    }
    page["items"_L1] = items;
    return answerWith(page);
}

Answered order(const Visit &visit)
{
    return orNotFound(
        itemOf({"order_view"_L1, "order_list"_L1}, {"order_view"_L1, "order_document"_L1}, "orderId"_L1, visit.id));
}

Answered placed(const Visit &)
{
    return answerWith(read({"ordering"_L1, "order_answer_placed"_L1}), 201);
}

Answered cancelling(const Visit &)
{
    QJsonObject answer = read({"ordering"_L1, "order_answer_placed"_L1});
    answer["status"_L1] = u"cancelling"_s;
    return answerWith(answer, 202);
}

Answered ownBooks(const Visit &visit)
{
    return answerWith(onlyPage({"store"_L1, "book_page"_L1}, visit.isFirstPage()));
}

Answered ownBook(const Visit &)
{
    return answerWith(read({"store"_L1, "book_record"_L1}));
}

Answered stock(const Visit &)
{
    return answerWith(read({"store"_L1, "stock_record"_L1}), 201);
}

Answered import(const Visit &)
{
    return answerWith(read({"store"_L1, "import_report"_L1}));
}

Answered desk(const Visit &visit)
{
    return answerWith(onlyPage({"store"_L1, "desk_page"_L1}, visit.isFirstPage()));
}

Answered deskOrder(const Visit &visit)
{
    return orNotFound(itemOf({"store"_L1, "desk_page"_L1}, {"store"_L1, "desk_record"_L1}, "orderId"_L1, visit.id));
}

Answered shipment(const Visit &)
{
    return answerWith(read({"store"_L1, "desk_record"_L1}), 202);
}

Answered delivery(const Visit &)
{
    return answerWith(read({"delivery"_L1, "delivery_document"_L1}));
}

Answered messages(const Visit &visit)
{
    QJsonObject list = read({"notification"_L1, "message_list"_L1});
    const qint64 after = visit.query.queryItemValue(u"after"_s).toLongLong();
    QJsonArray items;
    qint64 unread = 0;
    for (const QJsonValue &message : list["items"_L1].toArray()) {
        if (message["number"_L1].toInteger() > after)
            items.append(message);
        unread += message["read"_L1].toBool() ? 0 : 1;
    }
    list["items"_L1] = items;
    list["next"_L1] = QJsonValue::Null;
    list["unread"_L1] = unread;
    return answerWith(list);
}

Answered preferences(const Visit &)
{
    return answerWith(read({"notification"_L1, "preferences"_L1}));
}

Answered dashboard(const Visit &)
{
    return answerWith(read({"order_view"_L1, "dashboard"_L1}));
}

constexpr std::array kRoutes{
    Route{Verb::Post, "/users"_L1, me},
    Route{Verb::Get, "/users/me"_L1, me},
    Route{Verb::Post, "/sessions"_L1, session},
    Route{Verb::Post, "/sessions/refresh"_L1, session},
    Route{Verb::Delete, "/sessions/current"_L1, done},
    Route{Verb::Get, "/sessions"_L1, openSessions},
    Route{Verb::Delete, "/sessions"_L1, done},
    Route{Verb::Delete, "/sessions/*"_L1, done},
    Route{Verb::Put, "/users/me/password"_L1, done},
    Route{Verb::Post, "/password-resets"_L1, resetAccepted},
    Route{Verb::Post, "/password-resets/confirmation"_L1, done},
    Route{Verb::Post, "/sellers/applications"_L1, application},
    Route{Verb::Get, "/admin/sellers/applications"_L1, applications},
    Route{Verb::Post, "/admin/sellers/*/approval"_L1, application},
    Route{Verb::Get, "/books"_L1, books},
    Route{Verb::Get, "/books/*"_L1, book},
    Route{Verb::Get, "/categories"_L1, categories},
    Route{Verb::Get, "/orders"_L1, orders},
    Route{Verb::Get, "/orders/*"_L1, order},
    Route{Verb::Post, "/orders"_L1, placed},
    Route{Verb::Post, "/orders/*/payment"_L1, placed},
    Route{Verb::Post, "/orders/*/cancellation"_L1, cancelling},
    Route{Verb::Get, "/store/books"_L1, ownBooks},
    Route{Verb::Post, "/store/books"_L1, ownBook},
    Route{Verb::Post, "/store/books/import"_L1, import},
    Route{Verb::Get, "/store/books/*"_L1, ownBook},
    Route{Verb::Put, "/store/books/*"_L1, ownBook},
    Route{Verb::Delete, "/store/books/*"_L1, done},
    Route{Verb::Post, "/store/books/*/stock"_L1, stock},
    Route{Verb::Put, "/store/books/*/cover"_L1, ownBook},
    Route{Verb::Get, "/store/orders"_L1, desk},
    Route{Verb::Get, "/store/orders/*"_L1, deskOrder},
    Route{Verb::Post, "/store/orders/*/shipment"_L1, shipment},
    Route{Verb::Get, "/deliveries/*"_L1, delivery},
    Route{Verb::Post, "/deliveries/*/progress"_L1, delivery},
    Route{Verb::Get, "/messages"_L1, messages},
    Route{Verb::Post, "/messages/read-all"_L1, done},
    Route{Verb::Post, "/messages/*/read"_L1, done},
    Route{Verb::Get, "/messages/preferences"_L1, preferences},
    Route{Verb::Put, "/messages/preferences"_L1, preferences},
    Route{Verb::Get, "/dashboard"_L1, dashboard},
};

} // namespace

std::span<const Route> exampleRoutes()
{
    return kRoutes;
}

} // namespace offline
