delete from password_reset
where expires_at < :before
