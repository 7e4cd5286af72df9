#pragma once

#include "client/widgets/colours.h"

#include <QObject>

class QApplication;

namespace widgets {

// How the whole client looks: the style, palette and style sheet of the application, light or dark, following the
// system or as chosen. One lives in main() as long as the application.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Scheme { System, Light, Dark };
    Q_ENUM(Scheme)

    explicit Theme(QApplication &application);
    ~Theme() override;

    void choose(Scheme scheme);
    [[nodiscard]] Scheme chosen() const;
    [[nodiscard]] bool isDark() const;

Q_SIGNALS:
    void changed(); // everything has its new colours already; for what keeps pictures

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_application;
    Scheme m_scheme = Scheme::System;
    bool m_dark = false;
    bool m_systemIsDark = false;
};

} // namespace widgets
