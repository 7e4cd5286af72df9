create trigger only_added_to before update or delete or truncate on audit_entry
for each statement execute function refuse_change()
