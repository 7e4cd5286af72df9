-- Every step a parcel has taken.
create table delivery_step (
    delivery_id uuid not null references delivery,
    number integer not null,
    status text not null,
    place text,
    at timestamptz not null,
    primary key (delivery_id, number)
)
