create index stock_entry_by_book on stock_entry (book_id, id)
