#pragma once

#include "client/app/language.h"
#include "client/app/main_window.h"
#include "client/widgets/theme.h"
#include "tests/client/screens/views.h"

// Takes pictures of one person's window at each of its pages, in both languages and schemes; of what lies below the
// edge too.
class Photographer {
public:
    Photographer(QString folder, widgets::Theme &theme, app::Language &language);

    void takeAll(app::MainWindow &window, const QString &who, const QList<View> &views);

private:
    void take(QWidget &window, const QString &name);
    void takeInBothSchemes(QWidget &widget, const QString &name);
    void save(QWidget &widget, const QString &name);

    QString m_folder;
    widgets::Theme &m_theme;
    app::Language &m_language;
};

// Lets the window work until nothing moves any more, as far as one can tell by waiting.
void settle(std::chrono::milliseconds time);
