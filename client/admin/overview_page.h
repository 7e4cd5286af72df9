#pragma once

#include "client/admin/application_model.h"
#include "common/contracts/order_view/dashboard.h"
#include "common/core/error.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace widgets {
class Banner;
class Button;
class EmptyState;
class Skeleton;
} // namespace widgets

namespace admin {

class DayChart;
class FigureCard;
class StatusBars;

// How the shop is doing today and in the last days, and who wants to sell here.
class OverviewPage : public QWidget {
    Q_OBJECT

public:
    explicit OverviewPage(ApplicationModel &applications, QWidget *parent = nullptr);

    void show(const contracts::order_view::Dashboard &dashboard);
    void showError(const core::Error &error);
    void showApplications(); // as the model holds them now
    void tell(const QString &trouble);

Q_SIGNALS:
    void reloadWanted();
    void approvalWanted(const contracts::identity::SellerApplicationRecord &application);
    void seen(); // it came into view: what it shows may be old

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildFigures(QVBoxLayout *column);
    void buildCharts(QVBoxLayout *column);
    void buildApplications(QVBoxLayout *column);
    void approve();

    ApplicationModel &m_applications;
    widgets::Banner *m_banner;
    FigureCard *m_turnover;
    FigureCard *m_orders;
    FigureCard *m_cancelled;
    FigureCard *m_refunded;
    DayChart *m_chart;
    StatusBars *m_statuses;
    QStackedWidget *m_waiting;
    QTableView *m_table;
    widgets::Button *m_approve;
};

} // namespace admin
