create index if not exists kept_by_age on kept (given_at, size)
