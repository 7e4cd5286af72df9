select (select count(*) from order_view) as orders, (select count(*) from order_party) as parties,
    (select count(*) from difference) as differences
