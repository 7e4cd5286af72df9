insert into audit_entry (admin_id, action, subject, facts, at)
values (:admin_id, :action, :subject, :facts::jsonb, :at)
