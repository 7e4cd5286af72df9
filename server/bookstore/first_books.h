#pragma once

#include "common/core/result.h"

#include <QUrl>

namespace bookstore {

// Which books a new shop begins with.
struct FirstBooks {
    QUrl gateway = {};
    QString marksFolder = {}; // remembers what was brought in
    bool demo = false; // the catalogue that comes with the project
    QString importFile = {}; // in the importer's form or that of goodbooks-10k; empty: none
    int limit = 0; // of that file; 0: all
};

// Brings them in through the gateway as a demo seller would, each file once, and waits until buyers find them. Returns
// how many were new. Errors: what the shop answers, "cannot-read" for a file.
[[nodiscard]] core::Result<int> bringFirstBooks(const FirstBooks &books);

} // namespace bookstore
