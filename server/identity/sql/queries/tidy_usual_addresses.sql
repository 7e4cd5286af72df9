delete from usual_address
where seen_at < :before
