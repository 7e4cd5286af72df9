alter table audit_entry
    add column number bigint unique,
    add column hash bytea
