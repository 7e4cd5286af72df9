select pg_backend_pid() as pid, current_setting('application_name') as name,
    current_setting('statement_timeout') as timeout, current_setting('synchronous_commit') as synchronous,
    current_setting('plan_cache_mode') as planning,
    current_setting('random_page_cost') as random_page_cost,
    current_setting('tcp_user_timeout') as unheard
