#pragma once

#include <QString>

class QWidget;

namespace seller {

struct SavedFile {
    QString title; // of the dialog
    QString name; // that is proposed
    QByteArray content;
};

// Asks where to, writes the file, and tells how it went.
void saveAs(QWidget *asking, const SavedFile &file);

} // namespace seller
