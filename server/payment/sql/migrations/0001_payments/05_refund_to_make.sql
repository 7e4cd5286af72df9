create index refund_to_make on refund (due_at) where refunded_at is null
