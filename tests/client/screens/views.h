#pragma once

#include "tests/client/journey/hand.h"
#include "tests/journeys/cast.h"

// A page or a question: how to get there, by hand. What has opened above the window is closed after its picture.
struct View {
    QString name;
    std::function<void(journeys::Hand &)> go;
};

// What the pages show: orders in different states, a list of books to import, an account that is locked.
struct Scenery {
    QString emailOfSuspended;
    QString passwordOfSuspended;
    QString listOfBooks; // a CSV file with a row that is refused
};

// Lets a shop live for a while. The list is written into `folder`.
[[nodiscard]] Scenery prepareScenery(journeys::Cast &cast, const QString &folder);

[[nodiscard]] QList<View> viewsOfGuest(const Scenery &scenery);
[[nodiscard]] QList<View> viewsOfBuyer();
[[nodiscard]] QList<View> viewsOfSeller(const Scenery &scenery);
