#include "server/bookstore/commands.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("bookstore"));
    return bookstore::runCommand(application.arguments());
}
