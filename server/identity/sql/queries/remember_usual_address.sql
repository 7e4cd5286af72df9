insert into usual_address (user_id, fingerprint, seen_at)
values (:user_id, :fingerprint, :now)
on conflict (user_id, fingerprint) do update set seen_at = excluded.seen_at
