alter table refresh_token add column predecessor bytea
