update orders set asked = :asked, ask_after = :next where order_id = :order
