#pragma once

class QCoreApplication;

namespace app {

// Says "books shown" on standard output as soon as the storefront has painted books, once. Whoever measures how long
// the client takes to start waits for that.
void tellFirstSight(QCoreApplication &application);

} // namespace app
