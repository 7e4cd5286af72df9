select document, version from order_view where order_id = :order and document is not null
