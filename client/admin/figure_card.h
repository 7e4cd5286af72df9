#pragma once

#include "client/widgets/card.h"

namespace widgets {
class Label;
}

namespace admin {

// One figure of today, large, with what it is above and what it is compared with below.
class FigureCard : public widgets::Card {
    Q_OBJECT

public:
    FigureCard(const QString &name, QWidget *parent);

    void show(const QString &figure, const QString &below);

private:
    QString m_name;
    widgets::Label *m_figure;
    widgets::Label *m_below;
};

} // namespace admin
