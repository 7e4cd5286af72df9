create index message_unnumbered on message (seq) where number is null
