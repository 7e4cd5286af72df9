select exists (select from pg_tables where schemaname = 'order_view_shadow' and tablename = 'order_party') as there
