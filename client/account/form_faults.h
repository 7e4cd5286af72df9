#pragma once

#include "common/core/error.h"

#include <QList>

class QLineEdit;

namespace widgets {
class Banner;
class FormField;
} // namespace widgets

namespace account {

// Tells what is wrong with a form: beside the field that an error points to or belongs to, above all fields otherwise.
// The first field at fault has the focus then.
class FormFaults {
public:
    explicit FormFaults(widgets::Banner *banner);

    // `slugs` belong to this field even when they point nowhere.
    void watch(const QString &pointer, widgets::FormField *field, QLineEdit *editor, const QStringList &slugs = {});

    void clear();
    void tell(const core::Error &error);
    // Empty fields are at fault; false when there is one.
    [[nodiscard]] bool allFilled(const QString &whatIsMissing);

private:
    struct Watched {
        QString pointer;
        widgets::FormField *field;
        QLineEdit *editor;
        QStringList slugs;
    };

    widgets::Banner *m_banner;
    QList<Watched> m_watched;
};

} // namespace account
