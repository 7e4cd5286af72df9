select coalesce(sum(seq_scan), 0) as scans
from pg_stat_user_tables
where relname in ('book', 'word', 'copies_left')
