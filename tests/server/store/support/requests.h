#pragma once

#include "common/contracts/store/requests.h"

namespace store::builders {

using namespace Qt::Literals::StringLiterals;

inline contracts::store::BookDraft aDraft(const QString &title = u"데미안"_s)
{
    contracts::store::BookDraft draft;
    draft.isbn = u"978-89-374-6044-9"_s;
    draft.title = title;
    draft.authors = {u"헤르만 헤세"_s};
    draft.publisher = u"민음사"_s;
    draft.publishedYear = 2000;
    draft.language = u"ko"_s;
    draft.category = u"소설"_s;
    draft.description = u"한 젊은이가 자기 자신에게로 가는 길."_s;
    draft.price = core::Money::krw(9'000);
    return draft;
}

} // namespace store::builders
