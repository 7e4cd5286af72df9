create index shelf_label on shelf (label)
