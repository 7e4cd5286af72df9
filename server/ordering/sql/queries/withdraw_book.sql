update book set withdrawn = true, version = greatest(version, :version)
where book_id = :book
