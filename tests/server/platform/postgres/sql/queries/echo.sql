select :text::text as text, octet_length(:text::text) as length
