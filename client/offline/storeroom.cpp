#include "client/offline/storeroom.h"

namespace offline {

Storeroom::Storeroom(const QString &file, qint64 largest)
    : m_shelf(file, largest)
{
    m_thread.setObjectName(QStringLiteral("storeroom"));
    m_porter.moveToThread(&m_thread);
    m_thread.start();
    std::ignore = run([](Shelf &shelf) { shelf.open(); });
}

Storeroom::~Storeroom()
{
    std::ignore = run([this](Shelf &shelf) {
        shelf.close();
        m_thread.quit();
    });
    m_thread.wait();
}

void Storeroom::carry(std::function<void()> work)
{
    QMetaObject::invokeMethod(&m_porter, std::move(work), Qt::QueuedConnection);
}

void Storeroom::bringBack(std::function<void()> tell)
{
    QMetaObject::invokeMethod(&m_counter, std::move(tell), Qt::QueuedConnection);
}

} // namespace offline
