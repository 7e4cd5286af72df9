alter table audit_entry
    alter column number set not null,
    alter column hash set not null,
    drop column id
