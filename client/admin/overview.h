#pragma once

#include "client/admin/application_model.h"
#include "client/api/accounts.h"
#include "client/api/figures.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace admin {

class OverviewPage;

// The figures of the shop, looked at again each minute while somebody looks, and the word on who may sell.
class Overview : public QObject {
    Q_OBJECT

public:
    Overview(api::Figures &figures, api::Accounts &accounts, QWidget *window = nullptr);
    ~Overview() override;

    [[nodiscard]] QWidget *page(); // made in `window`, which owns it

    void load();

private:
    using Application = contracts::identity::SellerApplicationRecord;

    void loadApplications(const QString &after, const QList<Application> &before);
    void ask(const Application &application);
    void approve(const Application &application);

    api::Figures &m_figures;
    api::Accounts &m_accounts;
    ApplicationModel m_applications;
    QPointer<OverviewPage> m_page;
    QTimer m_again{this};
};

} // namespace admin
