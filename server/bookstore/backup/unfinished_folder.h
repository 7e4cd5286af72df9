#pragma once

#include "common/core/result.h"

#include <memory>

namespace bookstore {

// A folder that is being filled beside the place where it will stand, under the same name with ".unfinished". It comes
// to its place whole and at once, or not at all; what a killed process has left is taken away by the next one.
class UnfinishedFolder {
public:
    // For its owner alone. Errors: Unavailable "cannot-write", also when what bears its name is a link or belongs to
    // somebody else; Conflict "in-progress" while another process fills it.
    [[nodiscard]] static core::Result<std::unique_ptr<UnfinishedFolder>> beside(const QString &place);
    ~UnfinishedFolder(); // removes it when it was not finished
    Q_DISABLE_COPY_MOVE(UnfinishedFolder)

    [[nodiscard]] QString path(const QString &name = {}) const; // below the folder

    // Writes everything to the disk and moves the folder to its place, where nothing or an empty folder may be. Error:
    // Unavailable "cannot-write".
    [[nodiscard]] core::Result<> finish();

private:
    UnfinishedFolder(QString place, int handle);

    QString m_place;
    int m_handle; // locked; nobody fills the folder when we are gone, however that happens
    bool m_finished = false;
};

} // namespace bookstore
