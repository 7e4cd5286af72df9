#include "client/app/first_sight.h"

#include "client/storefront/books_view.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>

namespace app {

namespace {

class FirstSight : public QObject {
public:
    explicit FirstSight(QCoreApplication *application)
        : QObject(application)
    {
        application->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && showsBooks(watched->parent())) {
            QCoreApplication::instance()->removeEventFilter(this);
            QTimer::singleShot(0, this, &FirstSight::tell); // the paint has only begun
        }
        return false;
    }

private:
    static bool showsBooks(QObject *parent)
    {
        const auto *view = qobject_cast<storefront::BooksView *>(parent);
        const auto *books = view ? qobject_cast<storefront::BookListModel *>(view->model()) : nullptr;
        return books && books->books() > 0;
    }

    void tell()
    {
        std::puts("books shown");
        std::fflush(stdout);
        deleteLater();
    }
};

} // namespace

void tellFirstSight(QCoreApplication &application)
{
    new FirstSight(&application);
}

} // namespace app
