#include "client/admin/overview.h"

#include "client/admin/overview_page.h"
#include "client/widgets/error_text.h"
#include "client/widgets/question.h"
#include "client/widgets/toast.h"
#include "common/core/on_answer.h"

namespace admin {

using namespace std::chrono_literals;
using api::Result;

namespace {

constexpr int kDays = 30;
constexpr auto kAgain = 60s;

} // namespace

Overview::Overview(api::Figures &figures, api::Accounts &accounts, QWidget *window)
    : m_figures(figures)
    , m_accounts(accounts)
    , m_page(new OverviewPage(m_applications, window))
{
    connect(m_page, &OverviewPage::reloadWanted, this, &Overview::load);
    connect(m_page, &OverviewPage::seen, this, &Overview::load);
    connect(m_page, &OverviewPage::approvalWanted, this, &Overview::ask);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_page && m_page->isVisible())
            load();
    });
    m_again.start(kAgain);
}

Overview::~Overview()
{
    delete m_page;
}

QWidget *Overview::page()
{
    return m_page;
}

void Overview::load()
{
    if (!m_page)
        return;
    core::onAnswer(m_figures.dashboard(kDays), m_page, [this](const Result<contracts::order_view::Dashboard> &answer) {
        answer ? m_page->show(*answer) : m_page->showError(answer.error());
    });
    loadApplications({}, {});
}

void Overview::loadApplications(const QString &after, const QList<Application> &before)
{
    core::onAnswer(m_accounts.applications({after, core::PageRequest::kLargestLimit}), m_page,
        [this, before](const Result<core::Page<Application>> &page) {
            if (!page) {
                m_page->showError(page.error());
                return;
            }
            if (!page->next.isEmpty()) {
                loadApplications(page->next, before + page->items);
                return;
            }
            m_applications.show(before + page->items);
            m_page->showApplications();
        });
}

void Overview::ask(const Application &application)
{
    const widgets::Question question{tr("Let %1 sell here?").arg(application.shopName),
        tr("%1 (%2) can then offer books and gets the orders for them.").arg(application.name, application.email),
        tr("Approve"), tr("Not yet"), false};
    widgets::ask(m_page, question, [flow = QPointer(this), application] {
        if (flow)
            flow->approve(application);
    });
}

void Overview::approve(const Application &application)
{
    core::onAnswer(m_accounts.approve(application.userId), m_page, [this, application](const Result<> &answer) {
        if (!answer) {
            m_page->tell(widgets::inWords(answer.error()));
            return;
        }
        m_applications.remove(application.userId);
        m_page->showApplications();
        widgets::toast(m_page, tr("%1 may sell here now.").arg(application.shopName));
    });
}

} // namespace admin
