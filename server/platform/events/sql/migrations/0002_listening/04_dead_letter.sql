-- Events given up, and the ones behind them, until somebody retries them (then they go back to parked_event) or
-- skips them (then they stay here, settled, with the reason).
create table dead_letter (
    id bigint generated always as identity primary key,
    subject text not null,
    producer text not null,
    position bigint not null,
    partition int not null,
    event json not null,
    cause text not null,
    detail text,
    attempts int not null,
    died_at timestamptz not null default clock_timestamp(),
    settled_at timestamptz,
    settlement text
)
