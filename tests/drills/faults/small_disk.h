#pragma once

#include <QString>
#include <QTemporaryDir>

namespace drills {

// A disk in memory that can be full. It needs the right to mount one.
class SmallDisk {
public:
    SmallDisk(QString folder, int megabytes); // mounts it there; the folder is made
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    ~SmallDisk();

    [[nodiscard]] static bool canBeMade();

    void fill(); // up to the last byte
    void clear(); // of what filled it

private:
    QString m_folder;
};

} // namespace drills
