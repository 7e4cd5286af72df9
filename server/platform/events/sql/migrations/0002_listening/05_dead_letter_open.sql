create unique index dead_letter_open on dead_letter (subject, producer, position) where settled_at is null
