alter table session alter column last_used_at set not null
