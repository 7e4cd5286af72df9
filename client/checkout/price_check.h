#pragma once

#include "client/api/catalogue.h"
#include "client/checkout/line_mark.h"

namespace checkout {

// Looks at every book of an order anew before it is shown: what it costs now and whether it can still be had.
class PriceCheck : public QObject {
    Q_OBJECT

public:
    explicit PriceCheck(api::Catalogue &catalogue, QObject *parent = nullptr);

    void check(const QList<CartLine> &lines); // an earlier check is given up

Q_SIGNALS:
    void checked(const LineMarks &marks);
    void failed(const core::Error &error); // a price is not known, so nothing can be promised

private:
    using Answer = core::Result<contracts::storefront::BookPage>;

    void take(const QList<CartLine> &lines, const QList<QFuture<Answer>> &answers);

    api::Catalogue &m_catalogue;
    int m_asked = 0;
};

} // namespace checkout
