#pragma once

#include "common/core/money.h"

#include <QStringList>

#include <optional>

namespace storefront {

enum class Sort { Relevance, Title, PriceUp, PriceDown, Newest };

// What a buyer looks for.
struct Wish {
    static constexpr int kMostWords = 8; // more are passed over

    QStringList words; // folded; all of them are wanted, each at least as a beginning
    std::optional<QString> isbn; // of 13 digits, when that is what was typed
    QString title; // what was typed, as the key of a title
    std::optional<QString> category;
    std::optional<QString> language;
    std::optional<core::Money> lowestPrice;
    std::optional<core::Money> highestPrice;
    Sort sort = Sort::Relevance;

    [[nodiscard]] bool isForWords() const { return !words.isEmpty(); }
    void setText(const QString &typed);
};

} // namespace storefront
