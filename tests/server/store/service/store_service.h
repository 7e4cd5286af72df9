#pragma once

#include "common/contracts/ids/ids.h"
#include "tests/support/service/service_under_test.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace store::builders {

using namespace Qt::Literals::StringLiterals;
using ::tests::Answer;
using ::tests::Headers;
using ::tests::object;
using ::tests::slug;

// The store as a process, two sellers before its door.
class StoreService {
public:
    StoreService()
        : m_service(u"store"_s, {u"ordering"_s, u"delivery"_s})
    {
        m_service.set(u"COVERS_DIR"_s, m_covers.path());
        m_service.start();
    }

    ::tests::ServiceUnderTest &service() { return m_service; }
    QString coversFolder() const { return m_covers.path(); }

    const contracts::SellerId kim = contracts::SellerId::generate();
    const contracts::SellerId lee = contracts::SellerId::generate();

    Answer askAs(const contracts::SellerId &seller, const QByteArray &method, const QString &address,
        const QByteArray &body = {}, const Headers &headers = {})
    {
        const QByteArray token = m_service.issuer().token(seller.uuid(), {u"seller"_s}, u"종로책방"_s);
        return m_service.ask(method, address, body, ::tests::bearer(token, headers));
    }
    Answer askAs(const contracts::SellerId &seller, const QByteArray &method, const QString &address,
        const QJsonObject &body, const Headers &headers = {})
    {
        return askAs(seller, method, address, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
    }

    // A key that was never used.
    static Headers once() { return {{"Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)}}; }
    static Headers ifMatch(int version) { return {{"If-Match", '"' + QByteArray::number(version) + '"'}}; }

    static QJsonObject aBook(const QString &title = u"데미안"_s)
    {
        return {{u"isbn"_s, u"978-89-374-6044-9"_s}, {u"title"_s, title}, {u"authors"_s, QJsonArray{u"헤르만 헤세"_s}},
            {u"category"_s, u"소설"_s}, {u"price"_s, QJsonObject{{u"amount"_s, 9'000}, {u"currency"_s, u"KRW"_s}}}};
    }

    QJsonObject registered(const contracts::SellerId &seller, QJsonObject book, int stock = 0)
    {
        book.insert(u"stock"_s, stock);
        return object(askAs(seller, "POST", u"/store/books"_s, book, once()));
    }

private:
    QTemporaryDir m_covers;
    ::tests::ServiceUnderTest m_service;
};

inline QString addressOf(const QJsonObject &book)
{
    return u"/store/books/"_s + book.value("bookId"_L1).toString();
}

} // namespace store::builders
