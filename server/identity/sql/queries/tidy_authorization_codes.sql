delete from authorization_code
where expires_at < :before
